// What is allowed in rule files and yet most likely not meant.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

// By file and line, as warnings: words that can never be found or that another of their list has
// found already, words on both sides of a rule or on two poles, lists that nothing uses, rules
// without a case that fires or one, in the same file, that stays silent. `rules` is linked and
// keeps its cases; only blocks of `paths` are looked at.
[[nodiscard]] std::vector<RuleError> lint(const RuleSet& rules, const std::set<std::string>& paths,
                                          const grammar::Reader& reader);

}  // namespace gainsay::app
