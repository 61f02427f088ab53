// Rule files with the files they use: `use "lists.rules"` is read relative to the file it stands
// in.
#pragma once

#include <vector>

#include "app/shipped_rules.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

// Parses all of them and what they use, each file once. Files that are only used bring their word
// lists and rules, not their cases. A file that is not there, and files that use each other in a
// circle, are errors of the line that says so.
[[nodiscard]] RuleSet parse_with_uses(const std::vector<RuleFile>& files);

}  // namespace gainsay::app
