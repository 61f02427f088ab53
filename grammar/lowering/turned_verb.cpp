#include "grammar/lowering/turned_verb.hpp"

#include <algorithm>
#include <string_view>

namespace gainsay::grammar {
namespace {

bool negator(const Token& t) { return t.lemma == "not" || t.lemma == "n't" || t.lemma == "never"; }

}  // namespace

bool verb_is_negated(const Tree& tree, const Proposition& p) {
    return std::any_of(p.verb.begin(), p.verb.end(),
                       [&](std::uint16_t t) { return negator(tree.tokens[t]); });
}

bool counts(const Tree& tree, const Proposition& p) {
    const auto quantity = [&](std::uint16_t t) {
        const Token& word = tree.tokens[t];
        return word.tag == Tag::CD || word.lemma == "all" || word.lemma == "every" ||
               word.lemma == "each" || word.lemma == "most" || word.lemma == "many" ||
               word.lemma == "more" || word.lemma == "less";
    };
    return std::any_of(p.arguments.begin(), p.arguments.end(), [&](const PropositionArgument& a) {
        return a.role != Role::time && std::any_of(a.tokens.begin(), a.tokens.end(), quantity);
    });
}

std::string verb_turned(const Tree& tree, const Proposition& p) {
    std::string out;
    if (verb_is_negated(tree, p)) {
        for (const std::uint16_t t : p.verb)
            if (!negator(tree.tokens[t]))
                out += (out.empty() ? "" : " ") + std::string(tree.tokens[t].text);
        return out;
    }
    const Token& first = tree.tokens[p.verb.front()];
    if (p.verb.size() == 1 && p.origin != Origin::copula) {
        const std::string_view helping = first.tag == Tag::VBD   ? "did not "
                                         : first.tag == Tag::VBZ ? "does not "
                                                                 : "do not ";
        return std::string(helping) + std::string(first.lemma);
    }
    for (std::size_t i = 0; i < p.verb.size(); ++i)
        out +=
            (i == 0 ? "" : " ") + std::string(tree.tokens[p.verb[i]].text) + (i == 0 ? " not" : "");
    return out;
}

}  // namespace gainsay::grammar
