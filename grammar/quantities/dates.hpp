// Dates and periods of a sentence, as intervals of days.
//
//   find_times("since the third quarter of 2024", {})      // [2024-07-01, ...)
//   find_times("in the past six months", document_date)    // counted back from the document's date
//
// A relative expression without a document date gives an unknown interval and its span. Never
// throws on any bytes; time is linear in the text. Pure, thread-safe: no clock is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/date.hpp"
#include "gainsay/span.hpp"

namespace gainsay::grammar {

enum class TimeKind : std::uint8_t {
    date,      // one day
    period,    // a month, quarter, year, decade, or from one to another
    open,      // since, until, before, after
    duration,  // "for five hours": how long, not when; the interval is unknown
    age        // "aged 45", "45 years old"
};

struct FoundTime {
    TimeInterval interval;  // stated, but for durations and ages, which say nothing of when
    Span span;  // relative to the text given; with "since", "before", "the end of", without "in"
                // and "on"
    std::string text;
    TimeKind kind = TimeKind::period;
    bool relative = false;  // taken from, or waiting for, the document's date
};

// In the order of the text, without overlap. Fiscal years are read as calendar years; early, mid
// and late are thirds of a period, the end and the beginning its last and first quarter ("by the
// end of 2020" is until its last day).
[[nodiscard]] std::vector<FoundTime> find_times(std::string_view text,
                                                std::optional<TimeInterval> document_date);

}  // namespace gainsay::grammar
