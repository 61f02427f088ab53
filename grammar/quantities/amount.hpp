// An amount with its unit worked out.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/lexicon/measures.hpp"
#include "grammar/quantities/numeral.hpp"

namespace gainsay::grammar::figures {

enum class Measure : unsigned char { count, money, share, temperature, time, other };

struct Amount {
    NumeralValue number;
    std::string_view unit;  // canonical; "" for a count
    double factor = 1.0;
    double offset = 0.0;
    Measure measure = Measure::count;
    bool unit_written = false;
    bool scale_written = false;
    bool plus = false;      // "600+"
    bool negative = false;  // written with a minus sign

    [[nodiscard]] double value() const {
        const double size = number.value * factor + offset;
        return negative ? -size : size;
    }
    [[nodiscard]] double magnitude() const { return number.magnitude * factor; }
    // Nothing lies below 0.
    [[nodiscard]] bool has_floor() const {
        return measure == Measure::count || measure == Measure::time || measure == Measure::other;
    }
};

[[nodiscard]] std::optional<Amount> amount_of(const AmountSyntax& syntax);
// "$5 to 7 million": each side takes from the other what it leaves unsaid.
void share_units(Amount& first, Amount& second);

}  // namespace gainsay::grammar::figures
