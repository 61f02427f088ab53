// The figures of a sentence: amounts, money, percentages, ranges, multiples, fractions, ranks,
// durations.
//
//   for (const FoundQuantity& found : find_quantities("revenue rose by more than 8 % to RMB 38.523
//   billion"))
//       ...  // a change (8, inf) % and a level of 38523000000 CNY
//
// Reads running text and Penn-tokenised text ("$ 4.25", "8 %") alike. Years, dates, times of day,
// product names, section, version and phone numbers are no quantities. Never throws on any bytes;
// time is linear in the text. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/quantity.hpp"
#include "grammar/quantities/dates.hpp"

namespace gainsay::grammar {

// What a figure is within a stated development: "rose from 5 to 8 %".
enum class FigurePart : std::uint8_t { whole, start, end };

struct FoundQuantity {
    Quantity quantity;  // its span holds approximator, number, unit; relative to the text given
    Span number;        // the first numeral alone
    Span counted;       // the word that `quantity.counted` was taken from; empty if none
    std::string per;    // "year" of "$5 million a year", "share"; "" if none
    FigurePart part = FigurePart::whole;
    bool change_up = false;    // a word of rising governs the figure, be it a change or a level
    bool change_down = false;  // a word of falling does
};

// In the order of the text, without overlap.
//
// Values: "more than 600" is (600, inf), "at least 600" [600, inf), "fewer than 600" [0, 600), "up
// to 600" [0, 600]; for percentages, money and temperatures the lower end is open instead of 0.
// "about", "nearly" and the like keep the point, with Approximator::about: how wide
// "about" is, is for the reader of the value to say. "5 to 7" is [5, 7]; "hundreds of" is [100,
// 1000). Falls are negative where the figure is the change itself. Multiples and fractions
// ("tenfold", "twice", "a third of") are plain factors; "doubled" and "halving" are changes of +100
// % and -50 %. Ranks: "second only to" is 2; "one generation behind" +1, "ahead" -1, unit
// "generation". `magnitude` is the weight of the last digit written: trailing zeros count as
// written.
[[nodiscard]] std::vector<FoundQuantity> find_quantities(std::string_view text);
// The same where the times of the text (find_times) are known already.
[[nodiscard]] std::vector<FoundQuantity> find_quantities(std::string_view text,
                                                         const std::vector<FoundTime>& times);

}  // namespace gainsay::grammar
