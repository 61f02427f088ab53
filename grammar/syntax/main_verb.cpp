#include "grammar/syntax/main_verb.hpp"

#include <algorithm>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/finite_verb.hpp"

namespace gainsay::grammar {
namespace {

constexpr std::size_t shortest = 5;  // words of a sentence that is looked at, its stop included

bool relative(Tag tag) {
    return tag == Tag::WDT || tag == Tag::WP || tag == Tag::WPS || tag == Tag::WRB;
}

// What hangs on one word, as far as it tells what kind of clause the word heads.
struct Clause {
    bool finite = false;
    bool subordinate = false;  // "that", "if", "which", "whose roof"
    bool subject = false;
    bool copula = false;
};

std::vector<Clause> clauses_of(std::span<const Token> tokens) {
    std::vector<Clause> out(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        if (t.universal == Universal::VERB && is_finite(t.tag)) out[i].finite = true;
        if (t.head < 0) continue;
        Clause& above = out[static_cast<std::size_t>(t.head)];
        const bool auxiliary = t.relation == Relation::aux || t.relation == Relation::aux_pass ||
                               t.relation == Relation::cop;
        above.finite |= auxiliary && is_finite(t.tag);
        above.copula |= t.relation == Relation::cop;
        above.subject |= is_subject(t.relation);
        above.subordinate |= t.relation == Relation::mark || relative(t.tag);
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {  // "in WHICH", "WHOSE roof": one step up
        if (!relative(tokens[i].tag) || tokens[i].head < 0) continue;
        const auto h = static_cast<std::size_t>(tokens[i].head);
        if (out[h].finite || out[h].subject || tokens[h].head <= static_cast<int>(i)) continue;
        out[static_cast<std::size_t>(tokens[h].head)].subordinate = true;
    }
    return out;
}

std::size_t root_of(std::span<const Token> tokens) {
    std::size_t root = 0;
    while (root < tokens.size() && tokens[root].head >= 0) ++root;
    return root;
}

bool auxiliary_before(std::span<const Token> tokens, std::size_t verb) {
    for (std::size_t i = verb; i-- > 0 && verb - i <= 4;) {
        if (tokens[i].universal == Universal::AUX) return true;
        if (tokens[i].universal != Universal::ADV && tokens[i].universal != Universal::PART)
            return false;
    }
    return false;
}

// The finite tag that this word could bear instead of its own; OTHER if none.
Tag finite_reading(std::span<const Token> tokens, std::size_t i) {
    const Token& t = tokens[i];
    const unsigned forms = lexicon::WordNet::instance().forms(t.text);
    const bool lower = t.text[0] >= 'a' && t.text[0] <= 'z';
    if (!lower || in_term(tokens, i)) return Tag::OTHER;
    if (t.tag != Tag::VB && lexicon::invariant_verb(t.text)) return Tag::VBD;
    if (t.relation == Relation::amod || t.relation == Relation::case_) return Tag::OTHER;
    const bool irregular = (forms & lexicon::irregular_form) != 0;  // "fell", read as an adjective
    const bool participle =
        t.tag == Tag::VBN || (t.tag == Tag::JJ && (t.text.ends_with("ed") || irregular));
    if (participle && (forms & lexicon::past_form) != 0 && !auxiliary_before(tokens, i))
        return Tag::VBD;
    if (t.tag == Tag::NNP && irregular && (forms & lexicon::past_form) != 0) return Tag::VBD;
    if (t.tag == Tag::NNS && (forms & lexicon::third_person_form) != 0) return Tag::VBZ;
    const bool plural_before = i > 0 && tokens[i - 1].tag == Tag::NNS;
    if (t.tag == Tag::NN && (forms & lexicon::verb_form) != 0 && plural_before) return Tag::VBP;
    return Tag::OTHER;
}

// "The bank, WHOSE profits FELL, cut jobs": the first verb behind "whose" is not the sentence's, if
// there is one more.
bool speaks_of_an_owner(std::span<const Token> tokens, std::size_t root) {
    bool owner = false;
    for (std::size_t i = 1; i < root; ++i) {
        if (tokens[i].tag == Tag::WPS)
            owner = true;
        else if (owner && is_finite(tokens[i].tag))
            return false;
    }
    if (!owner || !is_finite(tokens[root].tag)) return false;
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(root) + 1, tokens.end(),
                       [](const Token& t) {
                           return is_finite(t.tag) && t.universal == Universal::VERB &&
                                  t.relation == Relation::conj;
                       });
}

// "The mill THE FIRM bought closed": a second subject right behind the first belongs to a relative
// clause without a pronoun, and the verb that has taken both is that clause's.
bool holds_two_subjects(std::span<const Token> tokens, std::size_t root) {
    const bool past = tokens[root].tag == Tag::VBN && !auxiliary_before(tokens, root);
    if (tokens[root].universal != Universal::VERB || (!is_finite(tokens[root].tag) && !past))
        return false;
    std::size_t first = root;
    for (std::size_t i = 0; i < root; ++i) {
        if (tokens[i].head != static_cast<int>(root) || tokens[i].relation != Relation::nsubj)
            continue;
        if (first == root) {
            first = i;
            continue;
        }
        const Token& opener = tokens[first + 1];
        return tokens[first].universal == Universal::NOUN &&
               (opener.tag == Tag::DT || opener.tag == Tag::PRPS || opener.tag == Tag::PRP ||
                opener.universal == Universal::PROPN) &&
               !lexicon::time_noun(tokens[first].text);
    }
    return false;
}

}  // namespace

bool lacks_main_verb(std::span<const Token> tokens) {
    if (tokens.size() < shortest) return false;
    const std::string_view last = tokens.back().text;
    const std::string_view before = tokens[tokens.size() - 2].text;
    if (last != "." && last != "?" && before != "." && before != "?") return false;
    const std::size_t root = root_of(tokens);
    if (root == tokens.size()) return false;
    if (speaks_of_an_owner(tokens, root) || holds_two_subjects(tokens, root)) return true;
    const Clause clause = clauses_of(tokens)[root];
    if (clause.copula || clause.finite) return false;
    const Token& head = tokens[root];
    if (head.universal != Universal::VERB) return head.universal != Universal::AUX;
    // "Having lost the vote, the leader left": a participle or a noun taken for an imperative
    // ("Demand for seeds rose"), where there is a predicate besides.
    if (clause.subject) return false;
    const int other = main_verb(tokens);
    if (other < 0) return false;
    return head.tag != Tag::VB || !clauses_of(tokens)[static_cast<std::size_t>(other)].subject;
}

int main_verb(std::span<const Token> tokens) {
    const std::vector<Clause> clauses = clauses_of(tokens);
    const auto root = static_cast<int>(root_of(tokens));
    int best = -1;
    int best_rank = 0;
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
        const Clause& c = clauses[static_cast<std::size_t>(i)];
        if (!c.finite || c.subordinate || i == root) continue;
        const Relation r = tokens[static_cast<std::size_t>(i)].relation;
        // A predicate without a subject waits for the one that was taken for the head; one beside
        // the sentence ("..., a trader said, ...") comes last.
        const int rank = r == Relation::parataxis ? 1 : c.subject ? 2 : i > root ? 3 : 1;
        if (rank <= best_rank) continue;
        best = i;
        best_rank = rank;
    }
    return best;
}

int asked_participle(std::span<const Token> tokens) {
    if (tokens.size() < 4 || tokens.back().text != "?" || tokens[0].universal != Universal::AUX ||
        tokens[0].relation != Relation::cop)
        return -1;
    for (std::size_t i = 2; i + 2 < tokens.size(); ++i) {
        const Token& before = tokens[i - 1];
        if (tokens[i].tag != Tag::VBG) continue;
        const bool adjective =
            tokens[i].relation == Relation::amod || tokens[i].relation == Relation::compound;
        const bool subject = before.universal == Universal::PROPN || before.tag == Tag::PRP ||
                             before.universal == Universal::NOUN;
        return adjective && subject ? static_cast<int>(i) : -1;
    }
    return -1;
}

std::vector<Retagging> hidden_verbs(std::span<const Token> tokens) {
    std::vector<Retagging> out;
    for (std::size_t i = 1; i + 1 < tokens.size() && out.size() < 3; ++i)
        if (const Tag tag = finite_reading(tokens, i); tag != Tag::OTHER)
            out.push_back({static_cast<int>(i), tag});
    return out;
}

bool has_subject(std::span<const Token> tokens, int verb) {
    return std::any_of(tokens.begin(), tokens.begin() + verb, [&](const Token& t) {
        return t.head == verb && is_subject(t.relation) && !relative(t.tag);
    });
}

}  // namespace gainsay::grammar
