// What a rule leaves out by name: "forbidden EXCEPT ON THE TERRACE".
#pragma once

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// "Forbidden EXCEPT ON THE TERRACE", "allowed on the terrace": the words behind "except" that the
// other side speaks of; not where they are what the claim is of, "(all) except CARL HAHN". Null for
// none.
[[nodiscard]] const Word* of_the_exception(const Proposition& rule, const Proposition& other);

}  // namespace gainsay::checker
