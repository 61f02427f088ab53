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

// Two words, each of which names the part that a figure is told of ("60 percent in PUBLIC schools",
// "71 percent in PRIVATE schools"), and the figures differ: the words part them and are no
// conflict.
[[nodiscard]] bool figures_of_two_parts(const Sentence& a, const Span& in_a, const Sentence& b,
                                        const Span& in_b);

}  // namespace gainsay::checker
