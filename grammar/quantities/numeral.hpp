// What a numeral is worth.
#pragma once

#include <cstdint>
#include <optional>

#include "grammar/quantities/figure_syntax.hpp"

namespace gainsay::grammar::figures {

struct NumeralValue {
    double value = 0.0;
    double magnitude = 1.0;   // weight of the last digit written: 1.2 billion -> 1e8
    double scale = 1.0;       // of the scale words at the end: 1e9
    std::uint8_t digits = 0;  // significant ones written
    bool in_words = false;
};

// Nothing for a number of more digits than anybody means.
[[nodiscard]] std::optional<NumeralValue> value_of(const NumeralSyntax& numeral);
// "third" -> 3, "21st" -> 21; 0 if it is no ordinal.
[[nodiscard]] double ordinal_value(Piece text);
// "a" -> 1, "two" -> 2, "12" -> 12; 0 if it is no small count.
[[nodiscard]] double small_count(Piece text);

}  // namespace gainsay::grammar::figures
