// Quantities in words: quantifiers, approximators, units, currencies, number words, months and
// weekdays.
//
//   unit("km")            // {"m", 1000, 0, Dimension::length}
//   currency("RMB")       // {"CNY", 1}
//   number_word("dozen")  // {12, NumberKind::scale}
//
// Symbols ("MW", "mW") are matched in their own case first, then names regardless of case. Plurals
// are known. Pure, thread-safe, loaded on first use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"
#include "grammar/lexicon/source.hpp"

namespace gainsay::lexicon {

// One word or phrase, lower case: "every", "at least", "hardly any".
[[nodiscard]] std::optional<Quantifier> quantifier(std::string_view text);
// "more than", "about", "up to"; with the place where it stands: "or more" follows its number.
struct ApproximatorWord {
    Approximator approximator = Approximator::exact;
    bool near = false;  // "just over", "just under": not far from the number
    bool follows = false;
    Source source;
};
[[nodiscard]] std::optional<ApproximatorWord> approximator(std::string_view text);

enum class Dimension : std::uint8_t {
    length,
    mass,
    time,
    area,
    volume,
    energy,
    power,
    data,
    data_rate,
    speed,
    frequency,
    temperature,
    pressure,
    voltage,
    ratio,
    percentage_points,
    angle,
    emission
};
struct Unit {
    std::string_view
        base;             // canonical: "m", "kg", "s", "m2", "l", "J", "W", "B", "%", "pp", "C" ...
    double factor = 1.0;  // one of this unit = factor * base + offset
    double offset = 0.0;
    Dimension dimension = Dimension::length;
    Source source;
};
[[nodiscard]] std::optional<Unit> unit(std::string_view text);

struct Currency {
    std::string_view code;   // ISO 4217
    double factor = 1.0;     // "cent" is 0.01 USD
    bool ambiguous = false;  // "$", "dollar", "pound", "¥": the usual reading was taken
    Source source;
};
[[nodiscard]] std::optional<Currency> currency(std::string_view text);

enum class NumberKind : std::uint8_t {
    units,     // zero ... nineteen: added
    tens,      // twenty ... ninety: added, may be followed by units
    scale,     // hundred, thousand, million, dozen, lakh, bn, m, k: multiply what precedes
    fraction,  // half, third, quarter
    multiple,  // double, twice, triple
    ordinal    // first, second, third (as "third" is both, `fraction` is asked for by
               // number_word(text, kind))
};
struct NumberWord {
    double value = 0.0;
    NumberKind kind = NumberKind::units;
    Source source;
};
[[nodiscard]] std::optional<NumberWord> number_word(std::string_view text);
[[nodiscard]] std::optional<NumberWord> number_word(std::string_view text, NumberKind kind);

[[nodiscard]] std::optional<unsigned> month(
    std::string_view text);  // 1 to 12; "Jan", "Jan.", "january"
[[nodiscard]] std::optional<unsigned> weekday(
    std::string_view text);  // 1 Monday to 7 Sunday (ISO 8601)

}  // namespace gainsay::lexicon
