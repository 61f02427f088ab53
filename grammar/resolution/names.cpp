// Names and their forms: exact and alias match, surnames, short names, acronyms, nations.
#include "grammar/lexicon/names.hpp"

#include <algorithm>

#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/references.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"
#include "grammar/resolution/discourse.hpp"
#include "grammar/resolution/memory.hpp"
#include "grammar/resolution/name_spans.hpp"
#include "grammar/resolution/noun_phrase.hpp"

namespace gainsay::grammar {
namespace {

const Token& head_of(const Tree& tree, const Token& token) {
    return tree.tokens[static_cast<std::size_t>(token.head)];
}

// Stands where only places stand: "in Oslo", "the plant near Utrecht".
bool located(const Tree& tree, std::size_t node) {
    const Token& token = tree.tokens[node];
    if (token.relation != Relation::obl && token.relation != Relation::nmod) return false;
    for (const Slot& slot : tree.slots_of(node)) {
        if (slot.kind != SlotKind::preposition) continue;
        const std::string_view p = tree.tokens[slot.token].lemma;
        return p == "in" || p == "near" || p == "at" || p == "around" || p == "outside";
    }
    return false;
}

// A capital acts for its government where it is the subject of a deed: "Beijing lifted the ban".
bool governs(const Tree& tree, std::size_t node) {
    const Token& token = tree.tokens[node];
    return token.relation == Relation::nsubj && token.head >= 0 &&
           is_verb(head_of(tree, token).tag) &&
           tree.nodes[static_cast<std::size_t>(token.head)].category != Category::copular_clause;
}

class NameReader {
public:
    NameReader(const Tree& tree, Memory& memory) : tree_(tree), memory_(memory) {}

    void read(std::size_t node) {
        if (node == 0 && common_at_start()) return;
        Tokens tokens = name_tokens(tree_, static_cast<int>(node));
        if (tokens.empty()) return;
        extend(tokens);
        read(node, tokens);
    }

    // "Revenue rose": the first word has a capital anyway, and taggers take it for a name.
    bool common_at_start() {
        constexpr unsigned common = 5;  // taggings in WordNet's corpora
        if (tree_.tokens.size() > 1 && capital(tree_.tokens[1])) return false;
        make_key(tree_.tokens[0].text, key_);
        return memory_.entities.find(key_) == nobody && !lexicon::nation(tree_.tokens[0].text) &&
               !acronym(tree_.tokens[0].text) &&
               lexicon::WordNet::instance().frequency(key_, WordClass::noun) >= common;
    }

    // A common noun to the tagger, but written as a name that is known: "Quayle makes bread."
    void read_if_known(std::size_t node) {
        const Token& token = tree_.tokens[node];
        make_key(token.text, key_);
        const EntityTable& entities = memory_.entities;
        EntityId known = entities.find(key_);
        if (known == nobody) known = entities.organisation_named(key_);
        if (known == nobody && acronym(token.text) && token.text.size() > 2)
            known = entities.initialled(key_);
        if (known == nobody) known = entities.person(key_, Gender::unknown);
        if (known != nobody || lexicon::nation(token.text))
            read(node, {static_cast<std::uint16_t>(node)});
    }

    // "Trent Valley Water Authority (TVWA)", which parsers read in many ways.
    void read_defined(std::size_t at) {
        const std::string_view letters = tree_.tokens[at].text;
        Tokens name;
        std::size_t left = letters.size();
        for (std::size_t t = at - 1; t-- > 0 && left > 0;) {
            const Token& word = tree_.tokens[t];
            if (capital(word)) {
                if (word.text[0] != letters[left - 1]) return;
                --left;
            } else if (word.tag != Tag::IN && word.tag != Tag::CC && word.tag != Tag::DT) {
                return;
            }
            name.insert(name.begin(), static_cast<std::uint16_t>(t));
        }
        if (left > 0 || name.size() < 2) return;
        int node = name.back();
        for (const std::uint16_t t : name) {
            if (memory_.meanings[t].name >= 0) return;
            const int head = tree_.tokens[t].head;
            if (head < name.front() || head > name.back()) node = t;
        }
        read(static_cast<std::size_t>(node), name);
        const EntityId id = memory_.meanings[static_cast<std::size_t>(node)].entity;
        make_key(letters, key_);
        memory_.entities.alias(key_, id);
        count(memory_.entities[id], std::string(letters), false);
        Meaning& meaning = memory_.meanings[at];
        meaning.entity = id;
        meaning.name = static_cast<std::int16_t>(at);
        // The whole phrase hangs on one of the two.
        const bool heads =
            tree_.tokens[static_cast<std::size_t>(node)].head == static_cast<std::int16_t>(at);
        memory_.meanings[heads ? static_cast<std::size_t>(node) : at].aside = true;
    }

private:
    void read(std::size_t node, const Tokens& tokens) {
        const std::string text = joined_text(tree_, tokens);
        if (tokens.size() == 1 && calendar(text)) return;
        gender_ = Gender::unknown;
        titled_ = false;
        read_title(tokens.front());
        const EntityId id = who(text, node, tokens);
        Known& known = memory_.entities[id];
        const bool full = key_ == known.key || known.kind == Kind::nation;
        count(known, known.kind == Kind::nation ? nation_ : text, full);
        ++known.mentions;
        constexpr std::uint32_t first_sentences = 3;  // a dateline and a by-line may stand first
        if (memory_.sentence < first_sentences) known.opening = true;
        if (place_of(tree_, node) == Place::subject) ++known.as_subject;
        if (located(tree_, node)) ++known.as_place;
        const std::size_t first = tokens.front();
        if (first > 0 &&
            (tree_.tokens[first - 1].text == "the" || tree_.tokens[first - 1].text == "The"))
            ++known.with_article;
        if (titled_ && known.kind == Kind::unknown) known.kind = Kind::person;
        if (known.kind == Kind::person && known.gender == Gender::unknown) known.gender = gender_;
        for (const std::uint16_t t : tokens)
            memory_.meanings[t].name = static_cast<std::int16_t>(node);
        Meaning& meaning = memory_.meanings[node];
        meaning.entity = id;
        meaning.name = static_cast<std::int16_t>(node);
        memory_.names.push_back({static_cast<std::uint16_t>(node), tokens.front(), tokens.back()});
    }

private:
    // "National Union of Water Workers": the words after "of" complete the names of institutions.
    void extend(Tokens& tokens) const {
        const std::size_t of = tokens.back() + 1U;
        if (of + 1 >= tree_.tokens.size() || tree_.tokens[of].lemma != "of") return;
        const std::string_view own = tree_.tokens[tokens.back()].text;
        if (lexicon::organisation_word(own) != lexicon::OrganisationWord::head) return;
        std::size_t last = of;
        const auto joins = [&](std::size_t t) {
            return t < tree_.tokens.size() && capital(tree_.tokens[t]) &&
                   is_one_of(tree_.tokens[t].tag, {Tag::NNP, Tag::NNPS, Tag::NN, Tag::NNS});
        };
        while (joins(last + 1)) ++last;
        if (last == of) return;
        // "the Government of Norway" is named by its nation, the Bank of England is not.
        if (lexicon::nation(tree_.tokens[of + 1].text) &&
            !lexicon::description_fits("company", lower_case(own)))
            return;
        add_range(tokens, of, last);
    }

    static void count(Known& known, const std::string& form, bool full) {
        for (Form& f : known.forms)
            if (f.text == form) {
                ++f.count;
                return;
            }
        known.forms.push_back({form, 1, full});
    }

    // "Mr Oakes", "Judge Achebe"
    void read_title(std::size_t first) {
        if (first == 0) return;
        const std::string_view before = tree_.tokens[first - 1].text;
        const auto title = lexicon::title(before);
        if (!title) return;
        titled_ = true;
        gender_ = lexicon::gendered_noun(before);
    }

    EntityId who(const std::string& text, std::size_t node, const Tokens& tokens) {
        if (const auto nation = lexicon::nation(text);
            nation && (nation->form != lexicon::NationForm::government || governs(tree_, node))) {
            nation_ = nation->nation->name;
            make_key(nation_, key_);
            EntityId id = memory_.entities.find(key_);
            if (id == nobody) {
                id = memory_.entities.add(key_);
                memory_.entities[id].kind = Kind::nation;
                memory_.nations.push_back(id);
            }
            return id;
        }
        make_key(text, key_);
        if (EntityId known = memory_.entities.find(key_); known != nobody) {
            // "Mr Quayle" is not Quayle Foods.
            if (titled_ && memory_.entities[known].kind == Kind::organisation) {
                const EntityId person = memory_.entities.person(key_, gender_);
                if (person != nobody) return person;
            }
            return known;
        }
        const EntityId known = alias(text, tokens);
        if (known != nobody) {
            memory_.entities.alias(key_, known);
            return known;
        }
        return introduce(text, tokens);
    }

    EntityId alias(const std::string& text, const Tokens& tokens) {
        EntityTable& entities = memory_.entities;
        if (tokens.size() == 1)
            if (const EntityId person = entities.person(key_, gender_); person != nobody)
                return person;
        if (titled_) return nobody;
        if (acronym(text)) {
            // Two letters have too many meanings without an article.
            const std::size_t first = tokens.front();
            const bool article = first > 0 && tree_.tokens[first - 1].lemma == "the";
            if (text.size() > 2 || article)
                if (const EntityId known = entities.initialled(key_); known != nobody) return known;
        }
        return entities.organisation_named(key_);
    }

    EntityId introduce(const std::string& text, const Tokens& tokens) {
        EntityTable& entities = memory_.entities;
        const EntityId id = entities.add(key_);
        Known& known = entities[id];
        const Token& first = tree_.tokens[tokens.front()];
        const Token& last = tree_.tokens[tokens.back()];
        // "National Union of Water Workers" is a union.
        std::size_t own = 1;
        while (own < tokens.size() && tree_.tokens[tokens[own]].lemma != "of") ++own;
        const std::string_view own_word = tree_.tokens[tokens[own - 1]].text;
        const bool organisation =
            lexicon::organisation_word(own_word).has_value() ||
            lexicon::organisation_word(first.text) == lexicon::OrganisationWord::head ||
            lexicon::reference_word(last.text) == lexicon::ReferenceWord::trade;
        if (tokens.size() > 1 || organisation) known.own_noun = lower_case(own_word);
        if (organisation && !titled_) {
            known.kind = Kind::organisation;
        } else if (const auto gender = lexicon::first_name(first.text);
                   titled_ || (gender && tokens.size() > 1 && tokens.size() < 5)) {
            known.kind = Kind::person;
            known.gender = gender_ != Gender::unknown ? gender_ : gender.value_or(Gender::unknown);
            adopt_surname(id, text);
        }
        known.plural = last.tag == Tag::NNPS && known.kind != Kind::person;
        entities.index(id);
        return id;
    }

    // A headline's "Brandt" is the "Ada Brandt" whom the text names later.
    void adopt_surname(EntityId id, const std::string& text) {
        if (text.find(' ') == std::string::npos) return;
        const std::string surname = key_.substr(key_.rfind(' ') + 1);
        const EntityId bare = memory_.entities.find(surname);
        if (bare == nobody || bare == id) return;
        Known& known = memory_.entities[bare];
        if (known.key != surname || known.part_of != nobody || known.as_place > 0) return;
        if (known.kind == Kind::unknown || known.kind == Kind::person) known.same_as = id;
    }

    const Tree& tree_;
    Memory& memory_;
    std::string key_;
    std::string nation_;
    Gender gender_ = Gender::unknown;
    bool titled_ = false;
};

}  // namespace

void note_names(const Tree& tree, Memory& memory) {
    NameReader reader(tree, memory);
    for (std::size_t i = 2; i + 1 < tree.tokens.size(); ++i)
        if (tree.tokens[i - 1].tag == Tag::OPEN_BRACKET &&
            tree.tokens[i + 1].tag == Tag::CLOSE_BRACKET && acronym(tree.tokens[i].text))
            reader.read_defined(i);
    for (std::size_t i = 0; i < tree.tokens.size(); ++i) {
        const Token& token = tree.tokens[i];
        if (memory.meanings[i].name >= 0) continue;
        if (!name_word(tree, i) && !institution(tree, i)) {
            if (capital(token) && is_one_of(token.tag, {Tag::NN, Tag::NNS, Tag::PRP}))
                reader.read_if_known(i);
            if (token.tag != Tag::JJ || !capital(token)) continue;
            const auto nation = lexicon::nation(token.text);
            if (!nation || nation->form != lexicon::NationForm::adjective) continue;
            make_key(nation->nation->name, memory.buffer);
            EntityId id = memory.entities.find(memory.buffer);
            if (id == nobody) {
                id = memory.entities.add(memory.buffer);
                memory.entities[id].kind = Kind::nation;
                memory.nations.push_back(id);
                memory.entities[id].forms.push_back({std::string(nation->nation->name), 1, true});
            }
            memory.meanings[i].entity = id;
            continue;
        }
        const bool inside =
            (token.relation == Relation::compound || token.relation == Relation::flat ||
             (token.relation == Relation::amod && !lexicon::nation(token.text))) &&
            token.head >= 0 && name_word(tree, static_cast<std::size_t>(token.head)) &&
            !(i > 0 && tree.tokens[i - 1].tag == Tag::POS);
        if (!inside) reader.read(i);
    }
}

}  // namespace gainsay::grammar
