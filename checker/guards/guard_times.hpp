// What guards ask about time: whether two claims are told of different times, or one of them is
// negated for a time only.
#pragma once

#include "checker/guards/guards.hpp"

namespace gainsay::checker {

// "Cannot be sold before October": what is said not to be is so before then alone, and the other
// side does not speak of that time.
// "HAD STILL responded", "had never been convicted BEFORE", against what is told of afterwards.
[[nodiscard]] bool told_of_before(const Pair& pair);
[[nodiscard]] bool negated_for_another_time(const Pair& pair);
// "Starts within ten days of it", "ends 90 days after it": both say when, and the times do not
// meet.
[[nodiscard]] bool each_at_its_time(const Pair& pair);
// The negated side says when, and the other does not: it may speak of another day.
[[nodiscard]] bool dated_apart(const Pair& pair);
// The guard `superseded`.
[[nodiscard]] std::optional<Objection> superseded(const Pair& pair, const Conflict& conflict);

}  // namespace gainsay::checker
