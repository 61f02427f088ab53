// How often: "quarterly", "every two years", "no more than twice a week", as an interval of times a
// year. The words and their rates stand in checker/data/frequencies.txt.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "checker/claims/clause_words.hpp"
#include "checker/words/relation.hpp"
#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Frequency {
    Interval per_year;
    bool negator_inside = false;  // "no more than": the "no" belongs to it, not to the verb
    bool of_amount = false;       // "500 euros monthly": an amount by the month
    std::string text;             // as read, lower case
    Span span;                    // in the file
    std::size_t first = 0;        // its words
    std::size_t end = 0;
};

// Whether a word of them may tell how often: "weekly", "year", "Monday". Cheaper than to look.
[[nodiscard]] bool mentions_rate(std::span<const Word> words);

// The first that `words`, those behind a predicate, tell; nothing where it may belong to a noun
// ("a monthly fee").
[[nodiscard]] std::optional<Frequency> find_frequency(std::span<const ClauseWord> words);

// Monthly is about every four weeks: rates within a tenth of each other are one.
[[nodiscard]] Relation relate_rates(const Interval& a, const Interval& b);
// Of "month": 12; nothing for what is no period.
[[nodiscard]] std::optional<double> times_a_year(std::string_view period);
// "12 times a year", "at most once a year", for traces.
[[nodiscard]] std::string in_numbers(const Interval& per_year);
// "Not more than one" is at most one: only what has one end can be turned so.
[[nodiscard]] std::optional<Interval> turned(const Interval& value);

}  // namespace gainsay::checker
