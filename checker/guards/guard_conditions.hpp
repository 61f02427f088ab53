// The guard `conditional`: what holds under a condition only.
#pragma once

#include "checker/guards/guards.hpp"

namespace gainsay::checker {

// "If", "when" before one of the two or other conditions before each; so too a clause without a
// subject before a rule ("Used properly, it is safe"). What happened is not limited by such a
// clause
// ("Reflecting demand, sales fell"), unless each side has another.
[[nodiscard]] std::optional<Objection> conditional(const Pair& pair, const Conflict& conflict);

}  // namespace gainsay::checker
