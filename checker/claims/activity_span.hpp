// From when to when something was done, as one claim tells it: "produced paper until 1990", "began
// making engines in 2004", "made its last engine in 2004", "sold the mill in 2010" (and owned it
// till then). The words are those of checker/data/activity-spans.txt.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

struct ActivitySpan {
    std::optional<std::chrono::sys_days> from;   // not before
    std::optional<std::chrono::sys_days> until;  // not after
    // What began or ended it, where the claim tells that and not what was done: "sell", of owning.
    std::string bounding_act;
};

// Of what the claim says in so many words, or by a bound that hearers take for the end (Quirk et
// al. 1985, 8.61); nothing for claims that are denied, planned or told of a single time.
[[nodiscard]] std::optional<ActivitySpan> activity_span(const Proposition& p);

// "FOR THE FIRST TIME": where the phrase says no more than that.
[[nodiscard]] bool tells_bound(const Adjunct& adjunct);

// "First", "last": a word that tells no more than that, either.
[[nodiscard]] bool tells_bound(std::string_view word);

// The verb may be told of what the span of the other claim bounds: the same, or the one that it
// names.
[[nodiscard]] bool told_of(const ActivitySpan& span, const Proposition& bounded,
                           const Proposition& other);

// Dated, and all of it outside the span.
[[nodiscard]] bool outside(const ActivitySpan& span, const Proposition& other);

}  // namespace gainsay::checker
