// What lasts until something has been done: "is under construction" cannot stand beside "was
// completed". The states and the verbs stand in checker/data/unfinished.txt.
#pragma once

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// `state` says now that it has not been done, and `event` that it has.
[[nodiscard]] bool unfinished(const Proposition& state, const Proposition& event);

// The phrase that names the state behind a copula ("under construction"); null where the complement
// does.
[[nodiscard]] const Adjunct* state_phrase(const Proposition& p);

}  // namespace gainsay::checker
