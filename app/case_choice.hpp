// Which cases a person means by the words behind `gainsay test`.
#pragma once

#include <string>
#include <vector>

#include "gainsay/rule.hpp"

namespace gainsay::app {

struct CaseChoice {
    std::vector<std::string> files;  // and folders
    std::vector<std::string> names;  // of cases, rules and checks
};

// A word that is a file or folder, or looks like one, is no name.
[[nodiscard]] CaseChoice sort_words(const std::vector<std::string>& words);

// Keeps the cases that a name means, in order: those with the name in their title (in any case of
// letters), and for a rule or check those that expect it and the silent ones beside them. No names:
// all. Throws Error(usage) for a name that means none.
[[nodiscard]] std::vector<Case> choose(std::vector<Case> cases,
                                       const std::vector<std::string>& names,
                                       const std::vector<std::string>& ids);

}  // namespace gainsay::app
