// "Built a school in Leven. THE BUILDING cost 4 million." beside "Built a clinic in Astley. THE
// BUILDING cost 9 million.": sentences that refer back are of one thing only where what stands
// before them is (anaphora and its antecedents: Huddleston and Pullum 2002, chapter 17).
#pragma once

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Of two short texts put side by side: both sentences begin with a word that points back, and the
// sentences before them name other things. Longer texts say a thing in too many ways.
[[nodiscard]] bool other_antecedents(const Proposition& a, const Proposition& b,
                                     const Context& context);

}  // namespace gainsay::checker
