// What the readers of nouns that stand for verbs share: "recorded A DECLINE IN SALES", "THE SALE OF
// THE MILL took place".
#pragma once

#include <string>
#include <string_view>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

[[nodiscard]] inline const Token& token_at(const Tree& tree, int node) {
    return tree.tokens[static_cast<std::size_t>(node)];
}
// The lemma of a preposition of one word; "" for none and for longer ones.
[[nodiscard]] std::string_view opener(const Tree& tree, const Tokens& preposition);
// The main verb with its particle: "carry out".
[[nodiscard]] std::string with_particle(const Tree& tree, const Proposition& p);
// A phrase that hangs on the noun, as an argument of the verb that the noun stands for.
[[nodiscard]] PropositionArgument argument_of(const Tree& tree, int node, Role role);
// A noun phrase without "'s".
[[nodiscard]] Tokens name_of(const Tree& tree, int node);
// The proposition without the argument, of the noun in its place.
[[nodiscard]] Proposition instead_of(const Proposition& told, const PropositionArgument& noun,
                                     std::string_view verb);
// "Took place", "happened", "was carried out", "came in May".
[[nodiscard]] bool happens(const Tree& tree, const Proposition& told);
// "Took place" of what it is done to: "saw", "did not see", "will see".
[[nodiscard]] std::string seen(const Tree& tree, const Proposition& told);
// Arguments as they stand in the sentence, without empty ones.
void put_in_order(Proposition& p);

}  // namespace gainsay::grammar
