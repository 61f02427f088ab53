#include "grammar/quantities/calendar.hpp"

#include <algorithm>

namespace gainsay::grammar::figures {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

Days months_from(int y, int first_month, int count) {
    const year_month begin = year{y} / month{1} + months{first_month};
    const year_month end = begin + months{count - 1};
    return {sys_days{begin / 1}, sys_days{end / std::chrono::last}};
}

Days years(int first, int count) { return months_from(first, 0, 12 * count); }

std::optional<Days> day_of(int y, int m, int d) {
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                              std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return Days{sys_days{date}, sys_days{date}};
}

sys_days weekday_near(sys_days anchor, int iso_weekday, int which) {
    const int today = static_cast<int>(std::chrono::weekday{anchor}.iso_encoding());
    const int back = (today - iso_weekday + 7) % 7;
    if (which > 0) return anchor + days{back == 0 ? 7 : 7 - back};
    return anchor - days{which < 0 && back == 0 ? 7 : back};
}

sys_days moved(sys_days from, double count, int of_months, int of_days, int sign) {
    count = std::min(count, 9000.0);
    if (of_months == 0) return from + days{sign * static_cast<int>(count) * std::max(of_days, 1)};
    const int whole = sign * static_cast<int>(std::min(count * of_months, 12.0 * 900));
    const year_month_day there = year_month_day{from} + months{whole};
    return there.ok() ? sys_days{there}
                      : sys_days{there.year() / there.month() / std::chrono::last};
}

Days part_of(Days period, int from, int of) {
    const int length = static_cast<int>((period.last - period.first).count()) + 1;
    if (length < of) return period;
    return {period.first + days{length * from / of},
            period.first + days{length * (from + 1) / of - 1}};
}

}  // namespace gainsay::grammar::figures
