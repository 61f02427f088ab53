// On which days of the week and in which months something holds: "is open daily", "closed on
// Mondays", "runs from May to September". The words stand in checker/data/timetables.txt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::checker {

struct Proposition;

struct Timetable {
    std::uint8_t days = 0;     // bit 0: Monday; 0: none told
    std::uint16_t months = 0;  // bit 0: January; 0: none told
    std::uint8_t off = 0;      // days told as exceptions: "daily except ON MONDAYS"
    std::string text;

    // Some day that both tell of; days and months that one leaves out are all.
    [[nodiscard]] bool meets(const Timetable& other) const;
    // Each has days or months that the other has not.
    [[nodiscard]] bool differs(const Timetable& other) const;
};

// Nothing where no days or months are told, or where exceptions are that are no days.
[[nodiscard]] std::optional<Timetable> timetable_of(const Proposition& p);

// "In summer", "in winter"; "on Sundays" on one side only: how often then says nothing of now. All
// days are no days of their own.
[[nodiscard]] bool of_other_days(const Proposition& a, const Proposition& b);

// Told of one thing, one says that it holds on days on which it does not hold for the other.
[[nodiscard]] bool timetables_clash(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
