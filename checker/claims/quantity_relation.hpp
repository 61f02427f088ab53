// Interval against interval, once two quantities are known to measure the same thing.
#pragma once

#include <string>
#include <string_view>

#include "checker/words/relation.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

enum class Measure : std::uint8_t {
    same,
    other_unit,     // kg against EUR
    other_kind,     // a level against a change
    other_counted,  // members against developers
};

struct QuantityRelation {
    Measure measure = Measure::same;
    Relation relation = Relation::independence;
    double gap = 0.0;  // between the intervals, relative to the larger bound; 0 when they meet
};

[[nodiscard]] QuantityRelation relate(const Quantity& a, const Quantity& b);
// "2.5e9 CNY against 2.9e9 CNY", for traces.
[[nodiscard]] std::string describe(const Quantity& a, const Quantity& b);

// "Above 30 tonnes" and "up to 30 tonnes" part a range in two: conditions of two rules, seldom two
// claims.
[[nodiscard]] bool complementary(const Quantity& x, const Quantity& y);

}  // namespace gainsay::checker
