// Pairs whose verbs have nothing to do with each other and that tell of one thing all the same:
// that there is none of it, an attribute in another form, its life, what began or ended by doing
// it, who had no part in it.
#pragma once

#include <optional>

#include "checker/alignment/alignment.hpp"

namespace gainsay::checker {

// Nothing for most pairs, which `align` takes slot by slot.
[[nodiscard]] std::optional<Alignment> align_told_otherwise(const Proposition& a,
                                                            const Proposition& b,
                                                            const Context& context);

// "Was sold the mill", "bought the mill": one tells who gave and the other who received, and it was
// the same one.
[[nodiscard]] bool told_from_two_sides(const Proposition& a, const Proposition& b,
                                       const Context& context);

// Both say how far one undertaking has got.
[[nodiscard]] bool tell_one_undertaking(const Proposition& a, const Proposition& b,
                                        const Context& context);

}  // namespace gainsay::checker
