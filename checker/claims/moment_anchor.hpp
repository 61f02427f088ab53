// What a moment is told against: a day, a time of day, an event; and the words of
// checker/data/moments.txt.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "checker/claims/moment.hpp"

namespace gainsay::checker {

struct ReadMoment {
    Moment moment;
    std::size_t end = 0;  // behind the last word read
};

[[nodiscard]] bool moment_word(std::string_view kind, std::string_view word);
// A preposition or number that a moment may begin with.
[[nodiscard]] bool begins_moment(std::string_view word);
// The longest of the kind's entries that stand at `i`; how many words it takes, 0 if none.
[[nodiscard]] std::size_t moment_words(std::string_view kind, std::span<const ClauseWord> words,
                                       std::size_t i);
[[nodiscard]] std::optional<double> number_of(std::string_view text);
// "Weeks": 7.
[[nodiscard]] std::optional<double> unit_in_days(std::string_view word);

// "The accident", "delivery of the report": the words that name an event, without those that tell
// nothing apart.
[[nodiscard]] std::optional<ReadMoment> read_event(std::span<const ClauseWord> words,
                                                   std::size_t i);
// "1 October 2024", "3 p.m.", else an event.
[[nodiscard]] std::optional<ReadMoment> read_anchor(std::span<const ClauseWord> words,
                                                    std::size_t i);

}  // namespace gainsay::checker
