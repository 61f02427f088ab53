// Two of whom only one can be meant: what the checks of who did it and of who got it ask.
#pragma once

#include <string>
#include <vector>

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

// A cleft says it of nobody else: "it was ACME that", "it was TO ACME that".
[[nodiscard]] bool says_nobody_else(const Proposition& p, const Phrase& phrase);

// "Acme and Norvane", "Acme or Norvane".
[[nodiscard]] bool joins(const Phrase& phrase);

// Two names of one kind that nobody takes for one; and, as far as a cleft goes, two descriptions.
[[nodiscard]] bool two_names(const Slot& x, const Slot& y, const Pair& pair);
[[nodiscard]] bool two_descriptions(const Slot& x, const Slot& y, const Context& context);

// "First", "second" in a phrase, in order.
[[nodiscard]] std::vector<std::string> ordinals(const Phrase& phrase);

// "In 2008", "in 2012": the one after the other.
[[nodiscard]] bool at_two_times(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
