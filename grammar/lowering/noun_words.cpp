#include "grammar/lowering/noun_words.hpp"

#include <algorithm>

#include "grammar/lexicon/measures.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {

std::string_view opener(const Tree& tree, const Tokens& preposition) {
    return preposition.size() == 1 ? tree.tokens[preposition[0]].lemma : std::string_view();
}

std::string with_particle(const Tree& tree, const Proposition& p) {
    std::string out(token_at(tree, p.predicate).lemma);
    for (const std::uint16_t t : p.verb)
        if (tree.tokens[t].relation == Relation::compound_prt)
            out += " " + std::string(tree.tokens[t].lemma);
    return out;
}

PropositionArgument argument_of(const Tree& tree, int node, Role role) {
    PropositionArgument out;
    out.role = role;
    out.node = node;
    out.preposition = preposition_of(tree, static_cast<std::size_t>(node));
    out.tokens = phrase_tokens(tree, static_cast<std::size_t>(node));
    if (role == Role::object) out.preposition.clear();
    return out;
}

Tokens name_of(const Tree& tree, int node) {
    Tokens out = phrase_tokens(tree, static_cast<std::size_t>(node));
    std::erase_if(out, [&](std::uint16_t t) { return tree.tokens[t].tag == Tag::POS; });
    return out;
}

Proposition instead_of(const Proposition& told, const PropositionArgument& noun,
                       std::string_view verb) {
    Proposition out = told;
    out.told_by_noun = std::string(verb);
    out.predicate = noun.node;
    std::erase_if(out.arguments, [&](const PropositionArgument& a) { return a.node == noun.node; });
    return out;
}
bool happens(const Tree& tree, const Proposition& told) {
    const std::string_view verb = token_at(tree, told.predicate).lemma;
    if (verb == "happen" || verb == "occur") return true;
    const std::string whole = with_particle(tree, told);
    const bool passive = in_passive(tree, told);
    if (passive && (whole == "carry out" || whole == "perform" || whole == "conduct")) return true;
    if (verb == "come" && whole == verb)  // "his death came in November"
        return std::any_of(told.arguments.begin(), told.arguments.end(),
                           [&](const PropositionArgument& a) {
                               return a.role == Role::time ||
                                      (a.node >= 0 && lexicon::month(token_at(tree, a.node).text));
                           });
    return verb == "take" && std::any_of(told.arguments.begin(), told.arguments.end(),
                                         [&](const PropositionArgument& a) {
                                             return a.role == Role::object && a.node >= 0 &&
                                                    a.tokens.size() == 1 &&
                                                    token_at(tree, a.node).lemma == "place";
                                         });
}

std::string seen(const Tree& tree, const Proposition& told) {
    const std::string no = told.negated ? "not " : "";
    for (const std::uint16_t t : told.verb) {
        const Token& word = tree.tokens[t];
        if (word.tag == Tag::MD) return std::string(word.text) + " " + no + "see";
        if (word.lemma == "have") return told.negated ? "has not seen" : "has seen";
        if (word.tag == Tag::VBZ || word.tag == Tag::VBP)
            return told.negated ? "does not see" : "sees";
    }
    return told.negated ? "did not see" : "saw";
}

void put_in_order(Proposition& p) {
    std::erase_if(p.arguments, [](const PropositionArgument& x) { return x.tokens.empty(); });
    std::stable_sort(p.arguments.begin(), p.arguments.end(),
                     [](const PropositionArgument& x, const PropositionArgument& y) {
                         return x.tokens.front() < y.tokens.front();
                     });
}

}  // namespace gainsay::grammar
