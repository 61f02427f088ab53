// A case made from two texts that a person puts side by side.
#pragma once

#include <string>

#include "app/options.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

struct PairCase {
    std::string text;         // of the case file
    std::string expectation;  // as the file words it
};

// Each of `a` and `b` is the name of a document, which brings its source, kind and date, or a text.
// `wanted` is what the case should expect, "tension by openness.retreat"; it becomes a known-miss
// where that is not found. Without it, what is found now is expected. Throws Error(usage) for a
// wish that cannot be read and for texts that no case can hold.
[[nodiscard]] PairCase pair_case(const std::string& a, const std::string& b,
                                 const std::string& wanted, const std::string& title,
                                 const RulesOption& rules);

}  // namespace gainsay::app
