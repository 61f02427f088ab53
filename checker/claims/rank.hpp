// A place in an order: "finished second in the race", "is the third-largest port in Ellmark", "won
// the race". The words stand in checker/data/ranks.txt.
#pragma once

#include <optional>
#include <string>

#include "checker/claims/proposition.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Rank {
    Interval place;
    std::string order;  // the words that tell in which order, without their preposition
    std::string by;     // "largest": what the order goes by
    std::string text;
    Span span;
};

// Nothing for shared places ("joint second"): the next may be skipped.
[[nodiscard]] std::optional<Rank> rank_of(const Proposition& p);

}  // namespace gainsay::checker
