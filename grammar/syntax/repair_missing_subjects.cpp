// Subjects that the parser lost: of the sentence's verb, and of the clause behind "whose".
#include <string_view>

#include "grammar/lexicon/names.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

// "AT LEAST 300 people": no preposition of theirs.
bool bounds_a_figure(std::span<const Token> tokens, std::size_t preposition) {
    if (preposition + 1 >= tokens.size()) return false;
    const std::string_view next = tokens[preposition + 1].text;
    return next == "least" || next == "most";
}

bool can_be_subject(std::span<const Token> tokens, std::size_t i) {
    const Token& t = tokens[i];
    if (names_a_time(t) || measures_time(t)) return false;
    const Token* preposition = case_of(tokens, i);
    const bool bare =
        preposition == nullptr ||
        bounds_a_figure(tokens, static_cast<std::size_t>(preposition - tokens.data()));
    switch (t.relation) {
        case Relation::obl:
        case Relation::dislocated:
        case Relation::vocative:
        case Relation::discourse:
        case Relation::parataxis:
        case Relation::nmod:
        case Relation::nummod:
            return bare && is_nominal(t);
        case Relation::advcl:  // "more than 70 of them": no clause at all
            for (const Token& other : tokens)
                if (other.head == static_cast<std::int16_t>(i) &&
                    (other.relation == Relation::mark || other.relation == Relation::cop ||
                     is_subject(other.relation)))
                    return false;
            return bare && is_nominal(t);
        case Relation::advmod:  // "enough of those", "most of the town"
            for (const Token& of : tokens)
                if (of.head == static_cast<std::int16_t>(i) && of.relation == Relation::obl)
                    return true;
            return false;
        default:
            return false;
    }
}

}  // namespace

void settle_whose(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (tokens[i].tag != Tag::WPS) continue;
        std::size_t noun = i + 1;  // the end of the noun group
        while (noun < tokens.size() && !is_nominal(tokens[noun])) {
            if (tokens[noun].universal != Universal::ADJ) break;
            ++noun;
        }
        while (noun + 1 < tokens.size() && is_nominal(tokens[noun]) && is_nominal(tokens[noun + 1]))
            ++noun;
        const std::size_t verb = noun + 1;
        const std::size_t owner = tokens[i - 1].tag == Tag::COMMA && i > 1 ? i - 2 : i - 1;
        if (verb >= tokens.size() || !is_nominal(tokens[noun]) ||
            (!is_finite(tokens[verb].tag) && tokens[verb].tag != Tag::VBN) ||
            tokens[verb].universal != Universal::VERB || tokens[verb].head < 0 ||
            !is_nominal(tokens[owner]))
            continue;
        if (tokens[owner].head ==
            static_cast<std::int16_t>(verb)) {  // it is another verb's subject
            const int main = tokens[verb].head;
            if (main <= static_cast<int>(verb) ||
                !is_finite(tokens[static_cast<std::size_t>(main)].tag))
                continue;
            tokens[owner].head = static_cast<std::int16_t>(main);
            tokens[owner].relation = Relation::nsubj;
        }
        if (is_above(tokens, static_cast<int>(verb), static_cast<int>(owner))) continue;
        if (tokens[verb].tag == Tag::VBN) tokens[verb].tag = Tag::VBD;
        for (std::size_t k = i; k < noun; ++k) tokens[k].head = static_cast<std::int16_t>(noun);
        tokens[i].relation = Relation::nmod_poss;
        tokens[noun].head = static_cast<std::int16_t>(verb);
        tokens[noun].relation = Relation::nsubj;
        tokens[verb].head = static_cast<std::int16_t>(owner);
        tokens[verb].relation = Relation::acl_relcl;
    }
}

void find_subject(std::span<Token> tokens) {
    std::size_t root = 0;
    while (root < tokens.size() && tokens[root].head >= 0) ++root;
    if (root == tokens.size()) return;
    int bare = -1;
    int first_finite = is_finite(tokens[root].tag) ? static_cast<int>(root) : -1;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        if (t.head != static_cast<std::int16_t>(root)) continue;
        if (is_subject(t.relation)) return;
        const bool auxiliary = t.relation == Relation::aux || t.relation == Relation::cop ||
                               t.relation == Relation::aux_pass;
        if (auxiliary && is_finite(t.tag) && first_finite < 0) first_finite = static_cast<int>(i);
        const bool before_verb = first_finite < 0 || static_cast<int>(i) < first_finite;
        if (i < root && before_verb && can_be_subject(tokens, i)) bare = static_cast<int>(i);
        // "ORVANE has 400 employees", read as a part of its name
        if (i + 1 == root && t.relation == Relation::compound && is_nominal(t) &&
            is_finite(tokens[root].tag))
            bare = static_cast<int>(i);
        // "The king, unable to hold the town, left"
        if (i >= root || t.relation != Relation::advcl || dependents_of(tokens, i).finite_word ||
            is_finite(t.tag))
            continue;
        for (std::size_t k = 0; k < i; ++k)
            if (tokens[k].head == static_cast<std::int16_t>(i) &&
                tokens[k].relation == Relation::nsubj && tokens[i - 1].relation != Relation::mark)
                bare = static_cast<int>(k);
    }
    if (bare < 0 || first_finite < 0) return;
    Token& found = tokens[static_cast<std::size_t>(bare)];
    // A comma between tells an aside from an absolute ("its sales falling, the firm ...").
    if (found.head != static_cast<std::int16_t>(root) &&
        (bare + 1 >= first_finite || tokens[static_cast<std::size_t>(bare) + 1].tag != Tag::COMMA))
        return;
    found.head = static_cast<std::int16_t>(root);
    found.relation = Relation::nsubj;
}

}  // namespace gainsay::grammar
