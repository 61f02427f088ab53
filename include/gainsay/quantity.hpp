// A quantity of a sentence as a value interval: "more than 600" is (600, inf), "RMB 38.523 billion" one point in CNY.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "gainsay/span.hpp"

namespace gainsay {

struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool low_open = true;  // true: the bound itself is outside
    bool high_open = true;

    [[nodiscard]] static Interval point(double value) { return {value, value, false, false}; }
    [[nodiscard]] bool is_point() const { return low == high; }
    [[nodiscard]] bool contains(double value) const {
        return (low_open ? value > low : value >= low) && (high_open ? value < high : value <= high);
    }
    [[nodiscard]] bool overlaps(const Interval& other) const {
        const auto left_of = [](const Interval& a, const Interval& b) {
            return a.high < b.low || (a.high == b.low && (a.high_open || b.low_open));
        };
        return !left_of(*this, other) && !left_of(other, *this);
    }
    // All of `other` lies within.
    [[nodiscard]] bool covers(const Interval& other) const {
        const bool low_ok = low < other.low || (low == other.low && (!low_open || other.low_open));
        const bool high_ok =
            high > other.high || (high == other.high && (!high_open || other.high_open));
        return low_ok && high_ok;
    }
    friend bool operator==(const Interval&, const Interval&) = default;
};

enum class QuantityKind : std::uint8_t {
    level,     // "revenue of 118 billion", "600 members", "rose to 8 %"
    change,    // "rose by 8 %", "up 8 %", "halving" (a change is signed where the words say so: "fell 8 %" is -8)
    multiple,  // "tenfold", "twice", "half of"
    rank,      // "second only to", "third largest", "one generation behind" (behind: +1)
    duration   // "for five hours", "over three years"; unit: s
};

// How exact the words were.
enum class Approximator : std::uint8_t { exact, about, more_than, at_least, less_than, at_most, range };

struct Quantity {
    Interval value;            // in `unit`
    std::string unit;          // canonical: "" (a count), "%", "CNY", "USD", "m", "kg", "s", "pp" (percentage points) ...
    std::string counted;       // lemma of what is counted: "member"; empty for money and measures
    QuantityKind kind = QuantityKind::level;
    Approximator approximator = Approximator::exact;
    std::uint8_t digits = 0;   // significant digits written: 1.2 billion has 2; rounding tolerance follows from it
    double magnitude = 1.0;    // the last digit's weight: 1.2 billion -> 1e8; two values within half of it may be one
    std::string text;          // as written
    Span span;                 // in the file
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace gainsay
