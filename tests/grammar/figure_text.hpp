// Figures and times on one line, for the tables of the tests.
#pragma once

#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/quantities/dates.hpp"
#include "grammar/quantities/quantities.hpp"

namespace gainsay::grammar {

inline std::string print_number(double value) {
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.12g", value);
    return buffer;
}

inline std::string print(const Interval& value) {
    if (value.is_point()) return print_number(value.low);
    return (value.low_open ? "(" : "[") + print_number(value.low) + ", " +
           print_number(value.high) + (value.high_open ? ")" : "]");
}

// "(600, inf) member": value, unit, what is counted; then what is not the usual case.
inline std::string print(const FoundQuantity& found) {
    constexpr std::string_view kinds[] = {"", "change", "multiple", "rank", "duration"};
    const Quantity& q = found.quantity;
    std::string out = print(q.value);
    const auto append = [&](std::string_view text) {
        if (!text.empty()) out += " " + std::string(text);
    };
    append(q.unit);
    append(q.counted);
    if (!found.per.empty()) append("per " + found.per);
    if (q.approximator == Approximator::about) append("about");
    append(kinds[static_cast<std::size_t>(q.kind)]);
    if (found.part == FigurePart::start) append("start");
    if (found.part == FigurePart::end) append("end");
    if (found.change_up) append("up");
    if (found.change_down) append("down");
    return out;
}

inline std::string print(const std::vector<FoundQuantity>& all) {
    std::string out;
    for (const FoundQuantity& found : all) out += (out.empty() ? "" : "; ") + print(found);
    return out;
}

// "2024-01-01..2024-12-31", "2019-01-01.." for an open end, "?" for an interval that waits for a
// date.
inline std::string print(const FoundTime& found) {
    constexpr std::string_view kinds[] = {"date", "period", "open", "duration", "age"};
    const TimeInterval& i = found.interval;
    std::string out = found.text + " = ";
    if (!i.known()) {
        out += "?";
    } else if (i.first == i.last) {
        out += iso_date(i.first);
    } else {
        out += iso_date(i.first) + ".." + iso_date(i.last);
    }
    out += " " + std::string(kinds[static_cast<std::size_t>(found.kind)]);
    return found.relative ? out + " relative" : out;
}

inline std::string print(const std::vector<FoundTime>& all) {
    std::string out;
    for (const FoundTime& found : all) out += (out.empty() ? "" : "; ") + print(found);
    return out;
}

}  // namespace gainsay::grammar
