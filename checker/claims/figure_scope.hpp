// What kind of figure a figure is, by the words that stand around it: of which line of a statement,
// of which part of the year, expected or counted, for each share or for all. Two figures of
// different kinds do not contradict each other. The words stand in checker/data/figure-scopes.txt.
#pragma once

#include <string>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

// Why the figures are not of one kind; "" if nothing says so.
[[nodiscard]] std::string other_scope_of_figures(const Sentence& a, const Quantity& x,
                                                 const Sentence& b, const Quantity& y);

}  // namespace gainsay::checker
