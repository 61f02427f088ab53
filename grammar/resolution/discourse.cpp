#include "grammar/resolution/discourse.hpp"

#include <algorithm>
#include <array>

#include "grammar/lexicon/names.hpp"
#include "grammar/lowering/words_of.hpp"
#include "grammar/resolution/noun_phrase.hpp"
#include "grammar/resolution/provisional.hpp"

namespace gainsay::grammar {
namespace {

constexpr std::uint32_t sentences_back = 5;
constexpr std::size_t most_mentions = 256;  // of hostile text

bool common_noun(const Token& token) {
    return is_one_of(token.tag, {Tag::NN, Tag::NNS, Tag::NNP, Tag::NNPS}) &&
           token.universal != Universal::PRON;  // "nobody"
}

bool is_pronoun(const Token& token) { return token.tag == Tag::PRP || token.tag == Tag::PRPS; }

// What someone is said to be, not someone: "is a maker", "as chairman", "the name Norvane".
bool predicate(const Tree& tree, std::size_t node) {
    const Token& token = tree.tokens[node];
    if (tree.is_clause(node)) return true;
    if (token.relation == Relation::compound || token.relation == Relation::xcomp) return true;
    if (token.relation != Relation::obl && token.relation != Relation::nmod) return false;
    const int preposition = tree.find(node, SlotKind::preposition);
    return preposition >= 0 && tree.tokens[static_cast<std::size_t>(preposition)].lemma == "as";
}

// "Its new play is about two brothers": they are no predicate, whatever the parser makes of
// "about".
bool about(const Tree& tree, std::size_t node) {
    if (!tree.is_clause(node)) return false;
    if (tree.has(node, SlotKind::preposition)) return true;
    const int subject = tree.find(node, SlotKind::subject);
    return subject >= 0 && tree.tokens[node].tag == Tag::NNS &&
           tree.tokens[static_cast<std::size_t>(subject)].tag == Tag::NN;
}

// "the chief executive" may be two adjectives to the tagger.
bool office_read_as_adjective(const Tree& tree, std::size_t node) {
    if (tree.tokens[node].tag != Tag::JJ || node < 2) return false;
    const bool last = node + 1 == tree.tokens.size() ||
                      !is_one_of(tree.tokens[node + 1].tag,
                                 {Tag::NN, Tag::NNS, Tag::NNP, Tag::NNPS, Tag::JJ, Tag::HYPH});
    if (!last) return false;
    const std::string_view word = tree.tokens[node].text;
    return lexicon::title(word).has_value() ||
           lexicon::title(std::string(tree.tokens[node - 1].text) + " " + std::string(word))
               .has_value();
}

}  // namespace

void Discourse::begin_sentence(const Tree& tree, const std::vector<Proposition>& propositions) {
    ++memory_.sentence;
    memory_.names.clear();
    memory_.open_introductions.clear();
    memory_.meanings.assign(tree.tokens.size(), {});
    std::erase_if(memory_.mentions,
                  [&](const Mention& m) { return m.sentence + sentences_back < memory_.sentence; });
    for (Mention& m : memory_.mentions) m.entity = memory_.entities.settled(m.entity);
    quotations_.begin_sentence(tree, memory_);
    note_names(tree, memory_);
    note_introductions(tree, memory_);
    resolve(tree, false);
    close_introductions(tree, memory_);
    quotations_.find_speaker(tree, memory_);
    resolve(tree, true);
    note_statements(tree, propositions, memory_);
}

// Left to right, first outside quotation marks, where the speaker is named.
void Discourse::resolve(const Tree& tree, bool quoted) {
    for (std::size_t i = 0; i < tree.tokens.size(); ++i) {
        Meaning& meaning = memory_.meanings[i];
        if (meaning.quoted != quoted) continue;
        if (meaning.entity == nobody && !meaning.aside) {
            const Meaning found = meaning_of(tree, i);
            meaning.entity = found.entity;
            meaning.why = found.why;
        }
        remember(tree, i);
    }
}

Meaning Discourse::meaning_of(const Tree& tree, std::size_t node) {
    const Token& token = tree.tokens[node];
    const bool quoted = memory_.meanings[node].quoted;
    if (is_pronoun(token)) {
        const Meaning first = first_person(token.text, quoted);
        if (first.entity != nobody) return first;
        return pronoun(tree, static_cast<int>(node), memory_,
                       quoted ? quotations_.speaker() : nobody);
    }
    if (memory_.meanings[node].name >= 0 || predicate(tree, node)) return {};
    if (common_noun(token) || office_read_as_adjective(tree, node))
        return describe(tree, static_cast<int>(node), memory_);
    return {};
}

Meaning Discourse::first_person(std::string_view word, bool quoted) {
    const std::string written = lower_case(word);
    const bool one = written == "i" || written == "me" || written == "my" || written == "mine";
    const bool many = written == "we" || written == "us" || written == "our" || written == "ours";
    if (!one && !many) return {};
    if (!quoted) {
        if (!many) return {};
        return {the_voice, "the document's own voice"};
    }
    const EntityId speaker = quotations_.speaker();
    if (speaker == nobody) return {};
    const Known& known = memory_.entities[speaker];
    if (one || known.kind == Kind::organisation || known.kind == Kind::nation)
        return {speaker, "the one who is quoted"};
    if (known.employer == nobody) return {};
    return {memory_.entities.settled(known.employer), "the one whom the speaker speaks for"};
}

std::string Discourse::speaker_of(int node) const {
    const EntityId speaker = quotations_.speaker();
    if (speaker == nobody || !memory_.meanings[static_cast<std::size_t>(node)].quoted) return "";
    return provisional(speaker);
}

// What later words may come back to.
void Discourse::remember(const Tree& tree, std::size_t node) {
    const Token& token = tree.tokens[node];
    const Meaning& meaning = memory_.meanings[node];
    if (meaning.aside || memory_.mentions.size() >= most_mentions) return;
    const bool noun = common_noun(token) && memory_.meanings[node].name < 0 &&
                      (!predicate(tree, node) || about(tree, node));
    if (meaning.entity == nobody && !noun) return;
    if (meaning.entity <= the_organisation) return;
    const bool nation =
        meaning.entity != nobody && memory_.entities[meaning.entity].kind == Kind::nation;
    if ((token.tag == Tag::JJ && nation) ||
        (meaning.name >= 0 && meaning.name != static_cast<int>(node)))
        return;
    Mention mention;
    mention.entity = meaning.entity;
    mention.sentence = memory_.sentence;
    mention.node = static_cast<std::uint16_t>(node);
    mention.place = place_of(tree, node);
    mention.quoted = meaning.quoted;
    mention.main = clause_of(tree, static_cast<int>(node)) == tree.root;
    if (meaning.entity != nobody) {
        const Known& known = memory_.entities[meaning.entity];
        mention.number = known.plural ? Number::plural : Number::singular;
        mention.kind = known.kind;
        mention.gender = known.gender;
        if (known.kind == Kind::unknown && known.as_place * 2 >= known.mentions)
            mention.kind = Kind::place;
    } else {
        mention.number =
            token.tag == Tag::NNS || token.tag == Tag::NNPS ? Number::plural : Number::singular;
        mention.noun = token.lemma;
        mention.kind = kind_of_noun(memory_, token.lemma);
        if (mention.kind == Kind::person) mention.gender = lexicon::gendered_noun(token.lemma);
    }
    memory_.mentions.push_back(mention);
    if (token.relation == Relation::conj) remember_group(tree, node, mention);
}

// "Ada Brandt and Olof Kerr": together they are "they".
void Discourse::remember_group(const Tree& tree, std::size_t last, Mention mention) {
    std::size_t first = last;
    for (int steps = 0; steps < 64 && tree.tokens[first].relation == Relation::conj &&
                        tree.tokens[first].head >= 0;
         ++steps)
        first = static_cast<std::size_t>(tree.tokens[first].head);
    const std::vector<int> all = coordinated(tree, static_cast<int>(first));
    if (all.size() < 2 || all.back() != static_cast<int>(last)) return;
    std::vector<EntityId> members;
    for (const int n : all) {
        const EntityId id = memory_.meanings[static_cast<std::size_t>(n)].entity;
        if (id != nobody && memory_.entities[id].members.empty()) members.push_back(id);
    }
    mention.node = static_cast<std::uint16_t>(first);
    mention.number = Number::plural;
    mention.entity =
        members.size() == all.size() ? memory_.entities.group(std::move(members)) : nobody;
    mention.main = clause_of(tree, static_cast<int>(first)) == tree.root;
    memory_.mentions.push_back(mention);
}

void Discourse::explain(const Tree& tree, std::size_t node, std::vector<ReadingStep>& steps) const {
    const Meaning& meaning = memory_.meanings[node];
    if (*meaning.why == '\0') return;
    std::string from(tree.tokens[node].text);
    if (!is_pronoun(tree.tokens[node])) {
        const NounPhrase phrase = phrase_ending_at(tree, static_cast<int>(node), memory_);
        Tokens tokens;
        const int first = phrase.opener >= 0 && phrase.opening != Opening::possessive
                              ? phrase.opener
                              : phrase.first;
        add_range(tokens, static_cast<std::size_t>(first), node);
        from = joined_text(tree, tokens);
    }
    ReadingStep step{std::move(from), provisional(meaning.entity), meaning.why};
    const bool told = std::any_of(steps.begin(), steps.end(), [&](const ReadingStep& s) {
        return s.from == step.from && s.to == step.to;
    });
    if (!told) steps.push_back(std::move(step));
}

std::string Discourse::entity_of(const Tree& tree, int node, std::vector<ReadingStep>& steps) {
    const auto at = static_cast<std::size_t>(node);
    const Meaning& meaning = memory_.meanings[at];
    if (meaning.entity == nobody || meaning.aside) return "";
    if (tree.tokens[at].tag == Tag::JJ && memory_.entities[meaning.entity].kind == Kind::nation)
        return "";
    if (!memory_.entities[meaning.entity].members.empty()) return "";
    explain(tree, at, steps);
    return provisional(meaning.entity);
}

std::vector<std::string> Discourse::mentions_in(const Tree& tree, const Tokens& tokens,
                                                std::vector<ReadingStep>& steps) {
    std::vector<std::string> out;
    const auto add = [&](EntityId id) {
        std::string key = provisional(id);
        if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(std::move(key));
    };
    for (const std::uint16_t t : tokens) {
        const Meaning& meaning = memory_.meanings[t];
        if (meaning.entity == nobody) continue;
        const std::vector<EntityId>& members = memory_.entities[meaning.entity].members;
        // A pronoun names nobody; whom it means is the phrase's entity, or its own clause's.
        if (tree.tokens[t].tag == Tag::PRP && members.empty()) continue;
        explain(tree, t, steps);
        if (members.empty()) add(meaning.entity);
        for (const EntityId member : members) add(member);
    }
    return out;
}

}  // namespace gainsay::grammar
