// What stands right behind two figures and makes them figures of two things: "12 km LONG" and "4 km
// WIDE", "10 litres A SECOND" and "600 litres A MINUTE".
#pragma once

#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

// The reason why two figures of two sentences are not of one thing; "" if none is seen.
[[nodiscard]] std::string figures_of_two_things(const Sentence& a, const Quantity& x,
                                                const Sentence& b, const Quantity& y);

// "In JUNE", last YEAR, in the first HALF, in the fourth QUARTER: of how long a time a figure is
// told;
// "" if nothing says so.
[[nodiscard]] std::string span_told(const Sentence& sentence);

// The same, of all figures of two sentences that measure alike: "" where two of them may be of one
// thing, or where there are none.
[[nodiscard]] std::string all_of_two_things(const Sentence& a, const Sentence& b);

// The sentence gives the figure, whatever it says of it.
[[nodiscard]] bool gives_figure(const Sentence& sentence, const Quantity& figure);

// "Rose by 0.2 percent after a decline of 0.4 percent": the sentence tells the other's change, with
// its figure, beside one of its own.
[[nodiscard]] bool tells_both(const Sentence& sentence, const Sentence& other);

// "Earnings per share" in "first-quarter EARNINGS PER SHARE was $3.50", in lower case and ascending
// order; empty where no name of a measure, of two words at least, stands right before the figure.
[[nodiscard]] std::vector<std::string> measure_before(const Sentence& sentence,
                                                      const Quantity& figure);

// "Month" in "40 euros A MONTH"; "" if nothing of the kind stands behind the figure.
[[nodiscard]] std::string period_behind(const Sentence& sentence, const Quantity& figure);

}  // namespace gainsay::checker
