// Figures that follow from one another: of 23 casualties six died, so 17 were left; 20 percent off
// 250 euros is 200; 140 rooms on five floors are 28 on each.
#pragma once

#include <string>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

// How `y` comes from `x` and another figure beside it, or the other way round; "" where it does
// not.
[[nodiscard]] std::string follows_by_arithmetic(const Sentence& a, const Quantity& x,
                                                const Sentence& b, const Quantity& y);

}  // namespace gainsay::checker
