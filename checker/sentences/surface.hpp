// Two sentences that are word for word the same but for a few words: the edits that turn one into
// the other, each with its relation. This needs no claims, so it also speaks where the grammar has
// misread one of the sentences. Method: the atomic edits of MacCartney and Manning (2009), section
// 4, over an alignment of words.
#pragma once

#include <optional>

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

// Least share of the shorter sentence's content words that must be aligned.
inline constexpr double surface_share = 0.6;         // two texts put side by side
inline constexpr double surface_share_apart = 0.75;  // two documents: a copy with a change

// Negation, an opposite or another figure among the edits; nothing when there is none, or when an
// edit makes the sentences incomparable (a plan against a fact, a condition, a year).
[[nodiscard]] std::optional<Conflict> compare_surfaces(const Proposition& a, const Proposition& b,
                                                       const Context& context);

}  // namespace gainsay::checker
