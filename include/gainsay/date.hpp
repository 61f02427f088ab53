// Days and intervals of days, as claims and documents carry them.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

// A closed interval of civil days: 2024 is [2024-01-01, 2024-12-31], "18 October 2025" one day. `since 2019` leaves
// the end open, `until 2020` the beginning.
struct TimeInterval {
    std::optional<std::chrono::sys_days> first;
    std::optional<std::chrono::sys_days> last;
    // True when the sentence itself says so; false when it was taken from the document's date.
    bool stated = false;

    [[nodiscard]] bool known() const { return first.has_value() || last.has_value(); }
    [[nodiscard]] bool overlaps(const TimeInterval& other) const {
        const bool starts_after = first && other.last && *first > *other.last;
        const bool ends_before = last && other.first && *last < *other.first;
        return !starts_after && !ends_before;
    }
    friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

// ISO 8601: "2024-01-05", or "" when there is none.
[[nodiscard]] inline std::string iso_date(std::optional<std::chrono::sys_days> day) {
    if (!day) return "";
    const std::chrono::year_month_day date{*day};
    const auto padded = [](unsigned value, std::size_t width) {
        std::string digits = std::to_string(value);
        return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
    };
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

// The interval that "2024-01-05", "2024-01" or "2024" names, unstated; nothing for any other text.
[[nodiscard]] inline std::optional<TimeInterval> parse_iso_date(std::string_view text) {
    using namespace std::chrono;
    const auto number = [&](std::size_t at, std::size_t length) -> int {
        if (at + length > text.size()) return -1;
        int value = 0;
        for (const char c : text.substr(at, length)) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int y = number(0, 4);
    if (y < 1 || (text.size() != 4 && text.size() != 7 && text.size() != 10)) return std::nullopt;
    if (text.size() == 4) return TimeInterval{sys_days{year{y} / 1 / 1}, sys_days{year{y} / 12 / 31}, false};
    const int m = number(5, 2);
    if (text[4] != '-' || m < 1 || m > 12) return std::nullopt;
    const year_month month_of{year{y}, month{static_cast<unsigned>(m)}};
    if (text.size() == 7) return TimeInterval{sys_days{month_of / 1}, sys_days{month_of / last}, false};
    const int d = number(8, 2);
    const year_month_day date = month_of / day{static_cast<unsigned>(d < 0 ? 0 : d)};
    if (text[7] != '-' || !date.ok()) return std::nullopt;
    return TimeInterval{sys_days{date}, sys_days{date}, false};
}

}  // namespace gainsay
