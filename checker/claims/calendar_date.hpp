// A date as far as it is told: "May", "3 May", "autumn 2024", "Monday". Two that are told to
// different depths are compared by what both tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "checker/claims/clause_words.hpp"

namespace gainsay::checker {

struct CalendarDate {
    int year = 0;              // 0: not told, as in the others
    std::uint16_t months = 0;  // bit 0: January; a season has three
    unsigned day = 0;
    unsigned weekday = 0;  // 1: Monday
    [[nodiscard]] bool apart(const CalendarDate& other) const;
};

// The date with which `words` begin, and how many of them it takes.
[[nodiscard]] std::optional<std::pair<CalendarDate, std::size_t>> date_at(
    std::span<const ClauseWord> words);

}  // namespace gainsay::checker
