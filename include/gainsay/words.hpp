// Words that a user adds to the lists of grammar/lexicon/data: opposites of a trade, families of
// words, offices that one person holds.
#pragma once

#include <string>
#include <vector>

#include "gainsay/rule.hpp"

namespace gainsay::grammar {

// Adds the facts of each file to the list that it is named after: "opposites.txt" or
// "bank.opposites.txt", in the layout of grammar/lexicon/data/opposites.txt. Lines that cannot be read
// come back, all others are added; a path that was added before is passed over. Lists are loaded
// once, so this comes before anything is read or judged: later it throws std::logic_error. Not
// thread-safe.
std::vector<RuleError> add_words(const std::vector<RuleSource>& files);

// "opposites, converses ...": the lists that can be added to.
[[nodiscard]] std::string lists_to_add_to();

// All that was added, in that order: what judges besides the program.
[[nodiscard]] const std::string& added_words();

}  // namespace gainsay::grammar
