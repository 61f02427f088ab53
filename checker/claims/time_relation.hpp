// When two claims hold: the same time, apart, or unknown.
#pragma once

#include <cstdint>

#include "gainsay/claim.hpp"
#include "gainsay/date.hpp"

namespace gainsay::checker {

enum class TimeRelation : std::uint8_t {
    same,            // stated on both sides and overlapping, or stated on neither
    stated_apart,    // both sides say when, and the times do not meet
    one_stated,      // one side says when, the other leaves it open
    documents_apart  // neither says when, and the documents are more than a quarter apart
};

// Two documents this far apart may describe a world that has changed: a quarter, in days.
inline constexpr int changeable_days = 92;

[[nodiscard]] TimeRelation relate(const TimeInterval& a, const TimeInterval& document_a,
                                  const TimeInterval& b, const TimeInterval& document_b);
// Days between two intervals; 0 when they meet or one is unknown.
[[nodiscard]] int days_apart(const TimeInterval& a, const TimeInterval& b);
// Whether what the claim says can be true now and false later without anyone having erred: states
// and habits, not finished events.
[[nodiscard]] bool changeable(const Claim& claim);
// "Was sold", "has been sold".
[[nodiscard]] bool finished(const Claim& claim);

}  // namespace gainsay::checker
