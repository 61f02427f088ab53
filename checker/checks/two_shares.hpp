// Two claims that each tell of how many of the same members: words that tell how many decide by
// themselves whether both can hold, whatever is negated beside them.
#pragma once

#include <optional>

#include "checker/checks/checks.hpp"
#include "checker/claims/proportion.hpp"

namespace gainsay::checker {

struct TwoShares {
    Proportion a;
    Proportion b;
};

// "Half of the flats were sold", "not all the flats were sold", "the council sold all the flats".
[[nodiscard]] std::optional<TwoShares> shares_of(const Pair& pair);

}  // namespace gainsay::checker
