// What a name is said to be: apposition ("Norvane, a chip maker,"), titles ("chief executive Ada
// Brandt"), acronyms in brackets, copulas and appointments.
#include <algorithm>

#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/references.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"
#include "grammar/resolution/memory.hpp"
#include "grammar/resolution/noun_phrase.hpp"

namespace gainsay::grammar {
namespace {

class IntroductionReader {
public:
    IntroductionReader(const Tree& tree, Memory& memory) : tree_(tree), memory_(memory) {}

    void beside_names() {
        for (const NameSpan& name : memory_.names) {
            age(name);
            after(name);
            before(name);
            owner(name);
        }
    }

    void state(EntityId who, int noun_node) {
        const NounPhrase phrase = phrase_ending_at(tree_, noun_node, memory_);
        note(who, phrase);
    }

    // "will stay as managing director", which parsers read in many ways
    void state_as(EntityId who, std::size_t verb) {
        for (std::size_t t = verb + 1; t < tree_.tokens.size() && t < verb + 8; ++t) {
            if (token(t).lemma != "as") continue;
            const NounPhrase phrase = phrase_beginning_at(tree_, t + 1, memory_);
            if (phrase.head >= 0 && !office_of(tree_, phrase).empty()) note(who, phrase);
            return;
        }
    }

private:
    const Token& token(std::size_t at) const { return tree_.tokens[at]; }
    bool is(std::size_t at, Tag tag) const {
        return at < tree_.tokens.size() && token(at).tag == tag;
    }
    bool ends(std::size_t at) const {
        return at >= tree_.tokens.size() ||
               is_one_of(token(at).tag, {Tag::COMMA, Tag::PERIOD, Tag::COLON, Tag::CLOSE_BRACKET,
                                         Tag::CLOSE_QUOTE, Tag::OPEN_QUOTE});
    }

    // "Olof Kerr, 45,"
    void age(const NameSpan& name) {
        const std::size_t at = name.last + 1U;
        if (!is(at, Tag::COMMA) || !is(at + 1, Tag::CD) || !is(at + 2, Tag::COMMA)) return;
        Known& known = memory_.entities[memory_.meanings[name.node].entity];
        if (known.kind == Kind::unknown && token(at + 1).text.size() == 2)
            known.kind = Kind::person;
    }

    void after(const NameSpan& name) {
        const std::size_t at = name.last + 1U;
        if (!is(at, Tag::COMMA) && !is(at, Tag::OPEN_BRACKET)) return;
        const NounPhrase phrase = phrase_beginning_at(tree_, at + 1, memory_);
        if (phrase.head < 0) return;
        const auto head = static_cast<std::size_t>(phrase.head);
        const bool office = !office_of(tree_, phrase).empty();
        const bool common = is(head, Tag::NN) && memory_.meanings[head].name < 0;
        if (!common && !office) return;
        // Without an article it must be an office or go on with "of": else it may begin a list.
        if (phrase.opening == Opening::none && !office && phrase.of < 0) return;
        const std::size_t next = head + 1;
        const bool goes_on =
            next < tree_.tokens.size() &&
            (token(next).tag == Tag::IN || is_relative(token(next)) || is_verb(token(next).tag));
        if (!ends(next) && !goes_on) return;
        if (is(head, Tag::NN) && memory_.meanings[head].entity != nobody) return;
        // A clause may begin here: "In Oslo, the minister said".
        if (tree_.tokens[head].relation == Relation::nsubj ||
            tree_.tokens[head].relation == Relation::nsubj_pass)
            if (!ends(next)) return;
        note(memory_.meanings[name.node].entity, phrase);
        memory_.meanings[head].aside = true;
    }

    // "Norvane's chief executive, Ada Brandt,"; "chief executive Ada Brandt"
    void before(const NameSpan& name) {
        if (name.first == 0) return;
        std::size_t at = name.first - 1U;
        const bool comma = is(at, Tag::COMMA);
        if (comma && (at == 0 || !ends(name.last + 1U))) return;
        if (comma) --at;
        if (memory_.meanings[at].name >= 0 && !lexicon::title(token(at).text)) return;
        const NounPhrase phrase = phrase_ending_at(tree_, static_cast<int>(at), memory_);
        const bool office = !office_of(tree_, phrase).empty();
        const bool person =
            is(at, Tag::NN) && kind_of_noun(memory_, token(at).lemma) == Kind::person;
        if (comma) {
            const bool owned = phrase.opening == Opening::possessive;
            const bool definite = phrase.opening == Opening::definite && (office || person);
            if (!is(at, Tag::NN) || (!owned && !definite)) return;
            const int start = phrase.opener >= 0 ? phrase.opener : phrase.first;
            if (start == 1 && token(0).tag == Tag::IN) return;
        } else if (!office && !person) {
            return;
        }
        const EntityId who = memory_.meanings[name.node].entity;
        note(who, phrase);
        Meaning& meaning = memory_.meanings[at];
        if (comma) {
            meaning.entity = who;
            meaning.why = "the name stands beside it";
        } else if (meaning.entity == nobody) {  // the title may head the name
            meaning.aside = true;
        }
    }

    // "Norvane's Lumen": a part of Norvane
    void owner(const NameSpan& name) {
        EntityTable& entities = memory_.entities;
        const EntityId part = memory_.meanings[name.node].entity;
        int owner = tree_.find(name.node, SlotKind::possessor);
        // In "Norvane's AI plans" the plans are owned.
        const std::size_t next = name.last + 1U;
        const bool last = next >= tree_.tokens.size() ||
                          !is_one_of(token(next).tag, {Tag::NN, Tag::NNS, Tag::JJ, Tag::NNP});
        if (!last) return;
        if (owner < 0 && name.first > 1 && is(name.first - 1U, Tag::POS))
            owner = memory_.meanings[name.first - 2U].name;
        if (owner < 0) return;
        const EntityId whole = memory_.meanings[static_cast<std::size_t>(owner)].entity;
        if (whole == nobody || whole == part) return;
        Known& known = entities[part];
        if (entities[whole].kind == Kind::nation || entities[whole].kind == Kind::person ||
            known.kind == Kind::person || known.kind == Kind::nation)
            return;
        belongs(known, whole);
        if (known.kind == Kind::unknown) known.kind = Kind::thing;
    }

    // What several own ("its AI", "Norvane's AI") is nobody's part.
    static void belongs(Known& known, EntityId whole) {
        ++known.as_part;
        if (known.part_of != nobody && known.part_of != whole) known.shared = true;
        if (known.part_of == nobody) known.part_of = whole;
    }

    void note(EntityId who, const NounPhrase& phrase) {
        if (who == nobody) return;
        const auto head = static_cast<std::size_t>(phrase.head);
        Introduction out;
        out.who = who;
        out.noun = lower_case(token(head).lemma);
        out.office = std::string(office_of(tree_, phrase));
        for (int t = phrase.first; t < phrase.head; ++t) {
            const Token& word = token(static_cast<std::size_t>(t));
            out.past |= word.lemma == "former" || word.lemma == "late";
            out.modifiers.push_back(lower_case(word.text));
        }
        out.owned = phrase.possessor >= 0;
        const int whose = phrase.possessor >= 0 ? phrase.possessor : phrase.of;
        if (whose >= 0) out.of = memory_.meanings[static_cast<std::size_t>(whose)].entity;
        const auto office_words =
            static_cast<int>(std::count(out.office.begin(), out.office.end(), ' '));
        if (out.of == nobody)
            for (int t = phrase.first; t < phrase.head - office_words; ++t) {
                const Meaning& meaning = memory_.meanings[static_cast<std::size_t>(t)];
                if (meaning.entity != nobody && meaning.entity != who) out.of = meaning.entity;
            }
        classify(who, out);
        const bool open = out.of == nobody && phrase.possessor >= 0;
        const std::size_t before = memory_.introductions.size();
        memory_.introduce(std::move(out));
        if (open && memory_.introductions.size() > before)
            memory_.open_introductions.emplace_back(
                static_cast<std::uint32_t>(memory_.introductions.size() - 1),
                static_cast<std::uint16_t>(phrase.possessor));
    }

public:
    void classify(EntityId who, const Introduction& said) {
        Known& known = memory_.entities[who];
        const Kind kind = !said.office.empty() ? Kind::person : kind_of_noun(memory_, said.noun);
        // "Norvane is a member", "a partner": of a single word nobody knows whose name it is.
        const bool sure = kind != Kind::person || known.key.find(' ') != std::string::npos;
        if (known.kind == Kind::unknown && sure && kind != Kind::time) {
            known.kind = kind;
            if (kind == Kind::person) known.plural = false;
            if (kind == Kind::person) memory_.entities.index(who);
        }
        if (known.kind == Kind::person) {
            if (known.gender == Gender::unknown) known.gender = lexicon::gendered_noun(said.noun);
            if (said.of != nobody && !said.past && memory_.entities[said.of].kind != Kind::person)
                known.employer = said.of;
            return;
        }
        if (said.of == nobody) return;
        const bool unit = known.kind == Kind::thing ||
                          lexicon::reference_word(said.noun) == lexicon::ReferenceWord::unit;
        if (unit && said.owned && said.of != nobody && said.of != who &&
            memory_.entities[said.of].kind != Kind::nation &&
            memory_.entities[said.of].kind != Kind::person)
            belongs(known, said.of);
    }

private:
    const Tree& tree_;
    Memory& memory_;
};

// The noun that says what someone became: "was named chief executive", "joined as chairman".
int office_argument(const Tree& tree, const Proposition& p) {
    for (const PropositionArgument& a : p.arguments) {
        if (a.node < 0 || tree.tokens[static_cast<std::size_t>(a.node)].tag != Tag::NN) continue;
        const bool plain = a.preposition.empty() || lower_text(tree, a.preposition) == "as";
        if (plain &&
            (a.role == Role::object || a.role == Role::complement || a.role == Role::oblique))
            return a.node;
    }
    return -1;
}

}  // namespace

void Memory::introduce(Introduction introduction) {
    constexpr std::size_t most_said = 8;
    std::vector<std::uint32_t>& said = entities[introduction.who].said;
    for (const std::uint32_t i : said)  // told again
        if (introductions[i].noun == introduction.noun &&
            introductions[i].office == introduction.office &&
            introductions[i].modifiers == introduction.modifiers &&
            introductions[i].of == introduction.of)
            return;
    const auto at = static_cast<std::uint32_t>(introductions.size());
    if (said.size() < most_said) said.push_back(at);
    by_noun[introduction.noun].push_back(at);
    if (!introduction.office.empty() && introduction.office != introduction.noun)
        by_noun[introduction.office].push_back(at);
    introductions.push_back(std::move(introduction));
}

Kind kind_of_noun(Memory& memory, std::string_view lemma) {
    if (const auto known = memory.noun_kinds.find(lemma); known != memory.noun_kinds.end())
        return known->second;
    Kind& kind = memory.noun_kinds[std::string(lemma)];
    kind = Kind::thing;
    const auto& wordnet = lexicon::WordNet::instance();
    const auto is_a = [&](std::string_view wide) {
        return wordnet.is_a(lemma, wide, WordClass::noun, 9, 1).has_value();
    };
    const auto title = lexicon::title(lemma);
    if (lexicon::organisation_description(lemma) || is_a("organization") ||
        lexicon::organisation_word(lemma) == lexicon::OrganisationWord::head)
        kind = Kind::organisation;
    else if (title || is_a("person"))
        kind = Kind::person;
    else if (is_a("time period") || is_a("time unit") || is_a("point"))
        kind = Kind::time;
    return kind;
}

void note_introductions(const Tree& tree, Memory& memory) {
    IntroductionReader(tree, memory).beside_names();
}

// "Helen Stroud, its chairwoman": whose she is, now that "its" is resolved.
void close_introductions(const Tree& tree, Memory& memory) {
    IntroductionReader reader(tree, memory);
    for (const auto& [at, owner] : memory.open_introductions) {
        Introduction& said = memory.introductions[at];
        said.of = memory.meanings[owner].entity;
        if (said.of != nobody && said.of > the_organisation) reader.classify(said.who, said);
        if (said.of == the_voice && memory.entities[said.who].kind == Kind::person)
            memory.entities[said.who].employer = the_voice;
    }
    memory.open_introductions.clear();
}

namespace {

// The person whom an appointment is about: its object, or the subject.
EntityId appointed(const Proposition& p, EntityId subject, const Memory& memory) {
    for (const PropositionArgument& a : p.arguments) {
        if (a.role != Role::object || a.node < 0) continue;
        const EntityId object = memory.meanings[static_cast<std::size_t>(a.node)].entity;
        if (object != nobody && memory.entities[object].kind == Kind::person) return object;
    }
    return subject;
}

// Who runs or founded an organisation says "we" of it.
void note_leader(const Proposition& p, EntityId who, Memory& memory) {
    const std::vector<EntityId> members = memory.entities[who].members;
    for (const EntityId member : members) note_leader(p, member, memory);
    if (memory.entities[who].kind != Kind::person || memory.entities[who].employer != nobody)
        return;
    for (const PropositionArgument& a : p.arguments) {
        if (a.role != Role::object || a.node < 0) continue;
        const EntityId object = memory.meanings[static_cast<std::size_t>(a.node)].entity;
        if (object == nobody || object <= the_organisation) continue;
        const Kind kind = memory.entities[object].kind;
        if (kind == Kind::organisation || kind == Kind::unknown)
            memory.entities[who].employer = object;
    }
}

}  // namespace

void note_statements(const Tree& tree, const std::vector<Proposition>& propositions,
                     Memory& memory) {
    using lexicon::ReferenceWord;
    constexpr std::size_t most_deeds = 256;
    IntroductionReader reader(tree, memory);
    if (memory.deeds.size() > 2 * most_deeds)
        memory.deeds.erase(memory.deeds.begin(), memory.deeds.begin() + most_deeds);
    for (const Proposition& p : propositions) {
        if (p.subject < 0 || p.negated || p.mode != Mode::asserted) continue;
        const EntityId subject = memory.meanings[static_cast<std::size_t>(p.subject)].entity;
        if (subject == nobody || subject <= the_organisation) continue;
        const Token& predicate = tree.tokens[static_cast<std::size_t>(p.predicate)];
        if (p.origin == Origin::copula) {
            if (predicate.tag == Tag::NN &&
                !tree.has(static_cast<std::size_t>(p.predicate), SlotKind::preposition))
                reader.state(subject, p.predicate);
            continue;
        }
        if (p.origin != Origin::verb) continue;
        if (memory.entities[subject].kind == Kind::person)
            memory.deeds.push_back({subject, std::string(predicate.lemma)});
        const ReferenceWord word = lexicon::reference_word(predicate.lemma);
        if (word == ReferenceWord::lead) note_leader(p, subject, memory);
        if (word != ReferenceWord::appoint && word != ReferenceWord::succeed) continue;
        const EntityId who =
            word == ReferenceWord::appoint ? appointed(p, subject, memory) : subject;
        if (memory.entities[who].kind != Kind::person) continue;
        const int office = office_argument(tree, p);
        if (office >= 0 && word == ReferenceWord::appoint)
            reader.state(who, office);
        else
            reader.state_as(who, static_cast<std::size_t>(p.predicate));
    }
}

}  // namespace gainsay::grammar
