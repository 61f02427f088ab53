// Two bearers of one name, told apart by what stands around it: "Mr Brandt" and "Mrs Brandt", "the
// poet Ida Orsk" and "the skier Ida Orsk", "Springvale in Ellmark" and "Springvale in Toll".
#pragma once

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Both phrases name the same, and their words say that they are two.
[[nodiscard]] bool two_of_one_name(const Phrase& a, const Phrase& b);

}  // namespace gainsay::checker
