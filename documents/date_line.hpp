// Dates as the heads of documents write them.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/date.hpp"

namespace gainsay::documents {

struct FoundDate {
    TimeInterval interval;
    std::size_t begin = 0;  // bytes of the text it was found in
    std::size_t end = 0;
};

enum class YearAlone { no, yes };

// The first date in a text: "2024-03-29", "17 November 2025", "Nov. 17, 2025", "11/17 2025",
// "17.11.2025", "October 2023", "Q3 2025", "FY2024". Where day and month cannot be told apart, the
// interval holds both readings.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text, YearAlone year_alone);

// The date of a line that holds nothing else: "Published 17 November 2025 | 5 min read". A year
// alone is no date line.
[[nodiscard]] std::optional<TimeInterval> date_line(std::string_view line);

}  // namespace gainsay::documents
