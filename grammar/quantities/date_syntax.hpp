// What the grammar of dates makes of a date: pieces as they stand.
#pragma once

#include <cstdint>

#include "grammar/quantities/text_walk.hpp"

namespace gainsay::grammar::figures {

enum class DateForm : std::uint8_t {
    iso,         // 2024-05-17: year, month, day; 2024-05: year, month
    day_month,   // 18 October 2025, 18-20 October: day or days, month, year
    month_day,   // October 18, 2025: the same pieces
    month_year,  // October 2023
    month,       // October
    slashed,     // 03/04/2024: the year alone is certain: year
    part,        // Q3 2024, first half of 2024: "Q3" or ordinal, "half", year
    first_some,  // first nine months of 2024: count, "months", year
    fiscal,      // FY2025, fiscal year 2025: year
    decade,      // 1990s: year
    century,     // 21st century: ordinal
    season,      // summer of 2024: season, year
    year,        // 2024
    short_year,  // the 21 of 2019-21
    weekday,     // Monday
    which,       // last year, past six months, next Monday: which, count, period
    ago,         // two years ago: count, period, ago
    named,       // yesterday, now
    recent       // recent years
};

struct DatePieces {
    Piece first;
    Piece second;
    Piece third;
};

struct PointSyntax {
    DateForm form = DateForm::year;
    DatePieces pieces;
    Cursor end = nullptr;
};

// "since the end of": both may be empty. Pieces end with their gap.
struct PrefixSyntax {
    Piece lead;
    Piece modifier;
};

// "for nearly five hours", "45 years old".
struct DurationSyntax {
    Piece count;
    Piece unit;
    Piece tail;  // "old", "ago"
};

struct TimeSyntax {
    PrefixSyntax prefix;
    PointSyntax point;
    Piece joint;  // "to", "-", "and"; empty: one point
    PrefixSyntax second_prefix;
    PointSyntax second;
};

[[nodiscard]] bool parse_time(Cursor& at, Cursor last, TimeSyntax& out);
[[nodiscard]] bool parse_duration(Cursor& at, Cursor last, DurationSyntax& out);

}  // namespace gainsay::grammar::figures
