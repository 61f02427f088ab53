// "The company THAT BUILT the stadium", "the company THAT RUNS the stadium": restrictive relative
// clauses say which one is meant (Huddleston and Pullum 2002, chapter 12, 3.1), and the claims of
// their sentences leave them out.
#pragma once

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Both subjects are told apart by such a clause, and each clause says what the other does not.
[[nodiscard]] bool told_apart_by_relatives(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
