// Two causes of one event.
#pragma once

#include "checker/claims/cause.hpp"

namespace gainsay::checker {

struct Proposition;

// Of one event, that happens once, two causes of which neither may be a part, a kind or another
// name of the other.
[[nodiscard]] bool opposed_causes(const Proposition& a, const Proposition& b);
// ... of which one may not have been brought about by the other, either: a burst pipe and a storm,
// not a guest and a cigarette.
[[nodiscard]] bool rivals(const Cause& a, const Cause& b);

}  // namespace gainsay::checker
