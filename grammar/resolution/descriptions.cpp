// Definite descriptions: "the chief executive", "the chip maker", "the company", "the two firms".
// An entity that was said to be such a thing comes first; then, for organisations, one whose name
// tells its kind; then the one talked about. A description that nothing fits is left open.
#include <algorithm>
#include <array>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/references.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"
#include "grammar/resolution/noun_phrase.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::ReferenceWord;

constexpr std::size_t longest_look_back = 12;

class Describer {
public:
    Describer(const Tree& tree, const NounPhrase& phrase, Memory& memory)
        : tree_(tree),
          memory_(memory),
          node_(phrase.head),
          phrase_(phrase),
          noun_(lower_case(tree.tokens[static_cast<std::size_t>(phrase.head)].lemma)),
          office_(office_of(tree, phrase_)) {}

    Meaning singular() {
        if (const EntityId named = kind_word(); named != nobody)
            return {named, "the name stands inside the phrase"};
        if (another() || restricted()) return {};
        const EntityId whose = owner();
        if (phrase_.opening == Opening::possessive || phrase_.of >= 0) {
            if (whose == nobody) return {};
            return {introduced(whose), "introduced with this title before"};
        }
        // Any firm may be "the company": there the one talked about comes first.
        const bool plain = phrase_.first == phrase_.head;
        if (plain && lexicon::organisation_description(noun_))
            if (const EntityId who = organisation(); who > the_organisation && who != nobody)
                return {who, organisation_why_};
        if (const EntityId who = introduced(nobody); who != nobody)
            return {who, office_.empty() ? "said to be one before"
                                         : "introduced with this title before"};
        if (!modifiers_are_nations()) return {};
        if (const EntityId who = by_own_noun(); who != nobody)
            return {who, "its name says that it is one"};
        if (const EntityId who = organisation(); who != nobody) return {who, organisation_why_};
        if (const EntityId who = doer(); who != nobody) return {who, "who did what the word says"};
        if (const EntityId who = sole_person(); who != nobody)
            return {who, "the only person talked about"};
        return {};
    }

    // "the two companies", "both ministers"
    Meaning plural() {
        if (restricted() || phrase_.of >= 0) return {};
        for (int t = phrase_.first; t < phrase_.head; ++t)
            if (token(t).tag != Tag::CD) return {};
        std::vector<EntityId> found = last_of_kind();
        if (found.empty()) found = last_coordination();
        if (found.size() < 2 || (phrase_.count != 0 && found.size() != phrase_.count))
            found = known_as_group();
        if (found.empty()) return {};
        const EntityId group = memory_.entities.group(std::move(found));
        memory_.groups.push_back(group);
        return {group, "those named last"};
    }

private:
    const Token& token(int at) const { return tree_.tokens[static_cast<std::size_t>(at)]; }
    const Known& known(EntityId id) const { return memory_.entities[id]; }

    // "the Lumen model" is Lumen.
    EntityId kind_word() const {
        if (lexicon::reference_word(noun_) != ReferenceWord::kind || node_ == 0) return nobody;
        const int name = memory_.meanings[static_cast<std::size_t>(node_) - 1].name;
        if (name < 0 || name == node_) return nobody;
        const EntityId id = memory_.meanings[static_cast<std::size_t>(name)].entity;
        return known(id).kind == Kind::thing ? id : nobody;
    }

    bool another() const {
        for (int t = phrase_.first; t < phrase_.head; ++t) {
            const Token& word = token(t);
            if (is_one_of(word.tag, {Tag::JJR, Tag::JJS, Tag::CD})) return true;
            const ReferenceWord kind = lexicon::reference_word(lower_case(word.text));
            if (kind == ReferenceWord::another ||
                (kind == ReferenceWord::lesser && !introduced_as(word.text)))
                return true;
        }
        return false;
    }

    // "the former chairman" may have been introduced as one.
    bool introduced_as(std::string_view modifier) const {
        const auto at = memory_.by_noun.find(noun_);
        if (at == memory_.by_noun.end()) return false;
        const Introduction& last = memory_.introductions[at->second.back()];
        return std::find(last.modifiers.begin(), last.modifiers.end(), lower_case(modifier)) !=
               last.modifiers.end();
    }

    // "the company that sold it", "the plant in Utrecht" say themselves which one they mean.
    bool restricted() const {
        for (const Slot& slot : tree_.slots_of(static_cast<std::size_t>(node_))) {
            if (slot.kind == SlotKind::relative_clause) {
                const std::size_t comma = tree_.nodes[slot.token].first;
                if (comma == 0 || tree_.tokens[comma - 1].tag != Tag::COMMA) return true;
            }
            // "asked the trust to pay" is the verb's, whatever the parser says.
            if (slot.kind == SlotKind::reduced_clause && !tree_.has(slot.token, SlotKind::marker))
                return true;
            if (slot.kind == SlotKind::nominal_modifier && phrase_.of < 0) return true;
        }
        return false;
    }

    EntityId owner() const {
        const int whose = phrase_.possessor >= 0 ? phrase_.possessor : phrase_.of;
        if (whose >= 0) return memory_.meanings[static_cast<std::size_t>(whose)].entity;
        for (int t = phrase_.first; t < phrase_.head; ++t) {  // "the Norvane chief"
            const Meaning& meaning = memory_.meanings[static_cast<std::size_t>(t)];
            if (meaning.entity != nobody) return meaning.entity;
        }
        return nobody;
    }

    bool fits(const Introduction& said) const {
        if (!office_.empty() && !said.office.empty()) {
            // "the minister" may be the foreign minister, "the president" no vice president.
            if (office_ == said.office) return modifiers_fit(said);
            return said.office.size() > office_.size() && said.office.ends_with(office_) &&
                   lexicon::reference_word(said.office.substr(0, said.office.find(' '))) !=
                       ReferenceWord::lesser &&
                   phrase_.first == phrase_.head;
        }
        return modifiers_fit(said);
    }

    bool modifiers_fit(const Introduction& said) const {
        const auto office_words =
            static_cast<int>(office_.empty() ? 0 : std::count(office_.begin(), office_.end(), ' '));
        for (int t = phrase_.first; t < phrase_.head - office_words; ++t) {
            const Token& word = token(t);
            if (!is_one_of(word.tag, {Tag::NN, Tag::NNS, Tag::NNP, Tag::JJ})) continue;
            const Meaning& meaning = memory_.meanings[static_cast<std::size_t>(t)];
            if (meaning.entity != nobody && meaning.entity == said.of) continue;
            const std::string text = lower_case(word.text);
            if (std::find(said.modifiers.begin(), said.modifiers.end(), text) !=
                said.modifiers.end())
                continue;
            return false;
        }
        return true;
    }

    // The one that was said to be this; of several, the one mentioned lately.
    EntityId introduced(EntityId of) const {
        EntityId found = by_introduction(noun_, of);
        if (found == nobody && !office_.empty() && office_ != noun_)
            found = by_introduction(std::string(office_), of);
        if (found == nobody && office_.empty() && of == nobody) found = by_wider_noun();
        return found;
    }

    EntityId by_introduction(const std::string& noun, EntityId of) const {
        const auto at = memory_.by_noun.find(noun);
        if (at == memory_.by_noun.end()) return nobody;
        std::vector<EntityId> all;
        std::size_t looked = 0;
        for (auto i = at->second.rbegin(); i != at->second.rend() && looked < longest_look_back;
             ++i, ++looked) {
            const Introduction& said = memory_.introductions[*i];
            if (of != nobody && memory_.entities.settled(said.of) != of) continue;
            if (said.past && !another_is_past()) continue;
            if (!fits(said)) continue;
            const EntityId who = memory_.entities.settled(said.who);
            if (std::find(all.begin(), all.end(), who) == all.end()) all.push_back(who);
        }
        return choose(all);
    }

    bool another_is_past() const {
        return phrase_.first < phrase_.head && token(phrase_.first).lemma == "former";
    }

    // "the botanist" for who was said to be a mycologist: a wider word of the same entity.
    EntityId by_wider_noun() const {
        if (phrase_.first != phrase_.head) return nobody;
        std::vector<EntityId> all;
        std::vector<EntityId> seen;
        for (auto m = memory_.mentions.rbegin(); m != memory_.mentions.rend(); ++m) {
            if (m->entity == nobody || known(m->entity).said.empty() || !before(*m) ||
                std::find(seen.begin(), seen.end(), m->entity) != seen.end())
                continue;
            seen.push_back(m->entity);
            for (const std::uint32_t i : known(m->entity).said) {
                const Introduction& said = memory_.introductions[i];
                if (said.past) continue;
                const bool wider =
                    lexicon::description_fits(noun_, said.noun) || kind_of(said.noun);
                if (wider && std::find(all.begin(), all.end(), m->entity) == all.end())
                    all.push_back(m->entity);
            }
        }
        return choose(all);
    }

    // WordNet is slow to ask, and asked the same all through a document.
    bool kind_of(const std::string& narrow) const {
        memory_.buffer.assign(narrow).append(1, '\n').append(noun_);
        const auto [at, fresh] = memory_.kinds_of.try_emplace(memory_.buffer, false);
        if (fresh)
            at->second =
                lexicon::WordNet::instance().is_a(narrow, noun_, WordClass::noun, 2, 1).has_value();
        return at->second;
    }

    bool before(const Mention& m) const { return m.sentence < memory_.sentence || m.node < node_; }

    EntityId choose(const std::vector<EntityId>& all) const {
        if (all.size() == 1) return all[0];
        for (auto m = memory_.mentions.rbegin(); m != memory_.mentions.rend(); ++m)
            if (m->entity != nobody && before(*m) &&
                std::find(all.begin(), all.end(), m->entity) != all.end())
                return m->entity;
        return nobody;
    }

    // "the Dutch company": a nation says whose, other words say which one.
    bool modifiers_are_nations() const {
        for (int t = phrase_.first; t < phrase_.head; ++t) {
            const EntityId id = memory_.meanings[static_cast<std::size_t>(t)].entity;
            if (id == nobody || known(id).kind != Kind::nation) return false;
        }
        return true;
    }

    bool reachable(const Mention& m) const {
        if (m.entity == nobody || !before(m)) return false;
        // Subject and object of one verb are two.
        if (m.sentence == memory_.sentence && m.place == Place::subject &&
            clause_of(tree_, m.node) == clause_of(tree_, node_))
            return false;
        return true;
    }

    EntityId by_own_noun() const {
        for (auto m = memory_.mentions.rbegin(); m != memory_.mentions.rend(); ++m)
            if (reachable(*m) && known(m->entity).own_noun == noun_ &&
                known(m->entity).kind == Kind::organisation)
                return m->entity;
        // Further back, if there is but one.
        EntityId found = nobody;
        const std::size_t all = memory_.entities.size();
        for (std::size_t i = all, looked = 0; i-- > 2 && looked < 64; ++looked) {
            const auto id = static_cast<EntityId>(i);
            if (known(id).own_noun != noun_ || known(id).kind != Kind::organisation ||
                known(id).same_as != nobody)
                continue;
            if (found != nobody) return nobody;
            found = id;
        }
        return found;
    }

    // "the company": the organisation talked about, if nothing speaks against its being one.
    EntityId organisation() {
        if (!lexicon::organisation_description(noun_) && !lexicon::organisation_noun(noun_))
            return nobody;
        EntityId best = nobody;
        double weight = 0;
        for (const Mention& m : memory_.mentions) {
            if (!reachable(m) || !may_be(m.entity) || !acts(m.entity)) continue;
            static constexpr std::array<double, 4> by_distance = {1.5, 1.0, 0.5, 0.25};
            double w = m.place == Place::subject ? 2.0 : m.place == Place::object ? 1.2 : 1.0;
            w *= by_distance.at(std::min<std::size_t>(memory_.sentence - m.sentence, 3));
            if (said(m.entity) || known(m.entity).own_noun == noun_) w *= 1.5;
            if (m.entity == best) {
                weight += w;
            } else if (w >= weight) {
                best = m.entity;
                weight = w;
            }
        }
        if (const EntityId topic = topic_named_again(weight); topic != nobody) best = topic;
        organisation_why_ = "a description of the organisation named before";
        if (best == nobody && lexicon::description_fits(noun_, "company")) {
            organisation_why_ = "the organisation this document is about";
            return the_organisation;
        }
        return best;
    }

    // What the document opens with, and names again and again, though not just before: stronger
    // than a firm that is only mentioned in between ("the lead investor is Halden").
    EntityId topic_named_again(double weight) const {
        constexpr double of_topic = 0.9;
        constexpr std::uint32_t again = 3;
        if (weight >= of_topic) return nobody;
        EntityId found = nobody;
        for (EntityId id = the_organisation + 1; id < memory_.entities.size(); ++id) {
            const Known& k = known(id);
            if (!k.opening || k.mentions < again || k.same_as != nobody || !may_be(id) || !acts(id))
                continue;
            if (found != nobody) return nobody;
            found = id;
        }
        return found;
    }

    // Known to be an organisation, or the subject of a verb.
    bool acts(EntityId id) const {
        return known(id).kind == Kind::organisation || known(id).as_subject > 0;
    }

    bool may_be(EntityId id) const {
        const Known& k = known(id);
        if (!k.members.empty() || id <= the_organisation) return false;
        if (public_body(k.key) && lexicon::description_fits(noun_, "company")) return said(id);
        if (k.kind == Kind::organisation)
            return k.own_noun.empty() ? lexicon::description_fits(noun_, "company") || said(id)
                                      : lexicon::description_fits(noun_, k.own_noun) || said(id);
        return may_be_firm(k) && lexicon::description_fits(noun_, "company");
    }

    bool said(EntityId id) const {
        for (const std::uint32_t i : known(id).said)
            if (lexicon::description_fits(noun_, memory_.introductions[i].noun)) return true;
        return false;
    }

    // "The founder": the last who was said to found something.
    EntityId doer() const {
        if (phrase_.first != phrase_.head || kind_of_noun(memory_, noun_) != Kind::person)
            return nobody;
        const std::string_view verb =
            lexicon::WordNet::instance().derivation(noun_, WordClass::noun, WordClass::verb);
        if (verb.empty()) return nobody;
        for (auto deed = memory_.deeds.rbegin(); deed != memory_.deeds.rend(); ++deed)
            if (deed->verb == verb) return memory_.entities.settled(deed->who);
        return nobody;
    }

    // "The botanist" after a sentence about one person, of whom nothing else was said.
    EntityId sole_person() {
        if (kind_of_noun(memory_, noun_) != Kind::person || phrase_.first != phrase_.head ||
            token(node_).relation != Relation::nsubj)
            return nobody;
        EntityId found = nobody;
        for (const Mention& m : memory_.mentions) {
            if (!before(m) || m.kind != Kind::person || m.number == Number::plural) continue;
            if (m.entity == nobody && m.noun == noun_) return nobody;  // it has been here unnamed
            if (memory_.sentence - m.sentence > 1) continue;
            if (m.entity == nobody || (found != nobody && found != m.entity)) return nobody;
            found = m.entity;
        }
        if (found == nobody) return nobody;
        const Gender gender = lexicon::gendered_noun(noun_);
        const Known& k = known(found);
        if (gender != Gender::unknown && k.gender != Gender::unknown && gender != k.gender)
            return nobody;
        return k.said.empty() ? found : nobody;
    }

    bool member(EntityId id) const {
        if (id <= the_organisation || !known(id).members.empty()) return false;
        if (plural_kind_ == Kind::organisation) return may_be(id);
        if (known(id).kind != plural_kind_) return false;
        const Gender gender = lexicon::gendered_noun(noun_);
        return gender == Gender::unknown || known(id).gender == gender;
    }

    bool said_to_be(EntityId id) const {
        for (const std::uint32_t i : known(id).said)
            if (memory_.introductions[i].noun == noun_ || memory_.introductions[i].office == noun_)
                return true;
        return false;
    }

    // The entities of the noun's kind in the fewest sentences back that hold two or more.
    std::vector<EntityId> last_of_kind() {
        const auto& wordnet = lexicon::WordNet::instance();
        plural_kind_ = kind_of_noun(memory_, noun_);
        if (wordnet.same_synset(noun_, "country", WordClass::noun, 1)) plural_kind_ = Kind::nation;
        if (plural_kind_ != Kind::organisation && plural_kind_ != Kind::person &&
            plural_kind_ != Kind::nation)
            return {};
        std::vector<EntityId> out;
        std::uint32_t sentence = memory_.sentence;
        for (auto m = memory_.mentions.rbegin(); m != memory_.mentions.rend(); ++m) {
            if (m->sentence != sentence && out.size() >= 2) break;
            sentence = m->sentence;
            if (m->entity == nobody || !before(*m) || !member(m->entity)) continue;
            if (std::find(out.begin(), out.end(), m->entity) == out.end()) out.push_back(m->entity);
        }
        std::reverse(out.begin(), out.end());
        // Of people it must be known what they are; of one at least, if they are counted.
        if (plural_kind_ == Kind::person && lexicon::gendered_noun(noun_) == Gender::unknown) {
            const auto said = static_cast<unsigned>(
                std::count_if(out.begin(), out.end(), [&](EntityId id) { return said_to_be(id); }));
            if (phrase_.count == 0 ? said < out.size() : said == 0) out.clear();
        }
        return out;
    }

    // "Ramon Ibarra and Chloe Dunne lead the project. The two astronomers ..."
    std::vector<EntityId> last_coordination() const {
        for (auto m = memory_.mentions.rbegin(); m != memory_.mentions.rend(); ++m) {
            if (m->entity == nobody || !before(*m)) continue;
            if (memory_.sentence - m->sentence > 1) break;
            const std::vector<EntityId>& members = known(m->entity).members;
            if (members.size() >= 2 && members.size() == phrase_.count &&
                std::all_of(members.begin(), members.end(),
                            [&](EntityId id) { return member(id); }))
                return members;
        }
        return {};
    }

    // A group that was meant before, or all nations of the document if they are as many.
    std::vector<EntityId> known_as_group() const {
        const auto fit = [&](const std::vector<EntityId>& members) {
            return (phrase_.count == 0 || members.size() == phrase_.count) &&
                   std::all_of(members.begin(), members.end(),
                               [&](EntityId id) { return member(id); });
        };
        std::size_t looked = 0;
        for (auto g = memory_.groups.rbegin(); g != memory_.groups.rend() && looked < 4;
             ++g, ++looked)
            if (fit(known(*g).members)) return known(*g).members;
        if (plural_kind_ == Kind::nation && phrase_.count != 0 && fit(memory_.nations))
            return memory_.nations;
        return {};
    }

    const Tree& tree_;
    Memory& memory_;
    int node_;
    NounPhrase phrase_;
    std::string noun_;
    std::string_view office_;
    const char* organisation_why_ = "";
    Kind plural_kind_ = Kind::unknown;
};

}  // namespace

namespace {

// "Brandt and Reyle spoke; the former ...": of the two that were named together last.
Meaning former_or_latter(bool latter, const Memory& memory) {
    for (auto m = memory.mentions.rbegin(); m != memory.mentions.rend(); ++m) {
        if (memory.sentence - m->sentence > 2) break;
        if (m->entity == nobody) continue;
        const std::vector<EntityId>& members = memory.entities[m->entity].members;
        if (members.size() == 2)
            return {
                memory.entities.settled(members[latter ? 1 : 0]),
                latter ? "the second of the two named last" : "the first of the two named last"};
    }
    return {};
}

}  // namespace

Meaning describe(const Tree& tree, int node, Memory& memory) {
    const bool plural = tree.tokens[static_cast<std::size_t>(node)].tag == Tag::NNS;
    const NounPhrase phrase = phrase_ending_at(tree, node, memory);
    const std::string_view lemma = tree.tokens[static_cast<std::size_t>(node)].lemma;
    if (lemma == "former" || lemma == "latter")
        return phrase.first == phrase.head ? former_or_latter(lemma == "latter", memory)
                                           : Meaning{};
    // Most nouns describe nobody: they are turned away before anything is looked up.
    const bool owned = !plural && phrase.opening == Opening::possessive && phrase.possessor >= 0 &&
                       memory.meanings[static_cast<std::size_t>(phrase.possessor)].entity != nobody;
    const bool both = plural && phrase.opening == Opening::both;
    if (phrase.opening != Opening::definite && !owned && !both) return {};
    Describer describer(tree, phrase, memory);
    Meaning out = plural ? describer.plural() : describer.singular();
    if (out.entity == nobody) out.why = "";
    return out;
}

}  // namespace gainsay::grammar
