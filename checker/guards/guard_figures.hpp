// What guards ask of two figures: whether they are of two things after all.
#pragma once

#include <string>

#include "checker/guards/guards.hpp"

namespace gainsay::checker {

// "40 people in March" and "300 in the year", "12 km long" and "4 km wide", "10 litres a second"
// and "600 litres a minute": why the figures of a conflict can both be right; "" if nothing says
// so.
[[nodiscard]] std::string figures_apart(const Pair& pair, const Conflict& conflict);

// "An operating profit" and "a net loss": why both can be right; "" if nothing says so.
[[nodiscard]] std::string results_apart(const Pair& pair, const Conflict& conflict);

// "5 euros for children": beside a figure that names nobody, or others, a rate of their own.
[[nodiscard]] bool rate_for_some(const Pair& pair);

}  // namespace gainsay::checker
