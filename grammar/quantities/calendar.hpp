// Steps over the civil calendar, in whole days.
#pragma once

#include <chrono>
#include <optional>

namespace gainsay::grammar::figures {

struct Days {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};

// `count` months from `first_month`, which starts at 0 and may lie outside the year.
[[nodiscard]] Days months_from(int year, int first_month, int count);
[[nodiscard]] Days years(int first, int count);
// Nothing for a day that the calendar does not have.
[[nodiscard]] std::optional<Days> day_of(int year, int month, int day);
// The day of the week that a text written on `anchor` means; which: -1 before, 0 up to it, +1
// after.
[[nodiscard]] std::chrono::sys_days weekday_near(std::chrono::sys_days anchor, int iso_weekday,
                                                 int which);
// So many units of months or else of days away; the last day of a shorter month.
[[nodiscard]] std::chrono::sys_days moved(std::chrono::sys_days from, double count, int of_months,
                                          int of_days, int sign);

// Part number `from` (from 0) of a period cut into `of` parts; the whole if it is too short.
[[nodiscard]] Days part_of(Days period, int from, int of);

}  // namespace gainsay::grammar::figures
