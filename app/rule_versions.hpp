// Rules and checks as they are now, so that a run can say later which it used.
#pragma once

#include <vector>

#include "gainsay/rule.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {

// By name. A rule's hash is that of its text and of the word lists it names, comments and blanks
// left out; a check's is the program's.
[[nodiscard]] std::vector<store::RuleVersion> rule_versions(const RuleSet& rules);

}  // namespace gainsay::app
