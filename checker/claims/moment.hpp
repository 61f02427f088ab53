// When, told by a day, a time of day or an event: "within 45 days of the accident", "not until
// after the start date", "from 4 p.m.". Two such can be compared where they are told from one
// anchor. The words stand in checker/data/moments.txt.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Proposition;

enum class Anchor : std::uint8_t {
    day,          // "1 October 2024", "June 2024": days since 1970
    day_of_year,  // "1 October": days since 1 January of a leap year
    clock,        // "3 p.m.": hours
    event         // "the accident": days from it
};

enum class MomentForm : std::uint8_t { span, from, until };

struct Moment {
    Anchor anchor = Anchor::event;
    MomentForm form = MomentForm::span;
    Interval at;            // when it happens, on the scale of the anchor
    std::string event;      // its words, "" for days and hours
    bool exact = false;     // on that day, at that hour
    bool only = false;      // "only after": at no other time
    bool sometime = false;  // "in June": on some day of it; no limit that is set
    std::string text;
    Span span;
};

// All that `words` tell, in order; "at the depot" is read as one, too: only beside another that
// speaks of the same does it mean anything.
[[nodiscard]] std::vector<Moment> find_moments(std::span<const ClauseWord> words);
// ... behind the predicate of a claim and in what opens its sentence ("Upon termination, ..."); of
// a prepared claim it is `Proposition::moments`.
[[nodiscard]] std::vector<Moment> moments_of(const Proposition& p);
// Told from one anchor, so that their intervals can be held against each other. Days of a year and
// of any year are compared as days of a year: `a` and `b` are brought to one scale.
[[nodiscard]] bool bring_to_one_scale(Moment& a, Moment& b);
// When it happens, if it does; and when not, if "not" stands before it or "only": nothing if that
// is not told.
[[nodiscard]] Interval happening(const Moment& moment);
[[nodiscard]] std::optional<Interval> barred(const Moment& moment, bool negated);
// Both tell when from one anchor, and the times do not meet.
[[nodiscard]] bool told_apart(const Proposition& a, const Proposition& b);
// "60 days after "accident" or later", "2024-10-01", for traces.
[[nodiscard]] std::string describe(const Moment& moment);

}  // namespace gainsay::checker
