// Two sentences that are the same but for two phrases that have changed places: "robots watch the
// workers", "workers watch the robots". Words alone do not tell them apart, and claims only where
// both phrases stand beside one verb. What may be turned round without saying anything else is left
// out: lists, mutual relations (Quirk et al. 1985, 13.60 combinatory coordination; Levin 1993, 36.1
// meet verbs), identities, ways from one place to another.
#pragma once

#include <optional>

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

[[nodiscard]] std::optional<Conflict> compare_exchanged(const Proposition& a, const Proposition& b,
                                                        const Context& context);

}  // namespace gainsay::checker
