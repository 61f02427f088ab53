// What stands beside subject, verb and object: which phrase of the one answers which of the other,
// and what is left over.
#pragma once

#include <array>

#include "checker/alignment/alignment.hpp"

namespace gainsay::checker {

// Adds the pairs and what has no partner to `out`; `objects` are read as objects and left out.
void align_adjuncts(const Proposition& a, const Proposition& b, const Context& context,
                    std::array<const Adjunct*, 2> objects, Alignment& out);
// Whether `of` says how, in words that the other does not use.
[[nodiscard]] bool extra_manner(const Proposition& of, const Proposition& other);
// "Everywhere", "in every region": what it tells holds wherever the other side looks.
[[nodiscard]] bool told_of_everywhere(const Proposition& p);
// Deleting an adjunct widens the claim.
[[nodiscard]] Relation adjunct_relation(const Alignment& out);
// "Operates [a depot in Lund]", "operate [a depot] [in Lund]": to which word the last phrase
// belongs is the parser's guess; where all its words are on both sides, nothing is narrower.
void settle_attachment(Alignment& out, AlignedSlot& object);

}  // namespace gainsay::checker
