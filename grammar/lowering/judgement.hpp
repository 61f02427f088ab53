// What somebody calls something, he says that it is: "experts called the bridge safe", "the drug
// was declared illegal" (object complements of verbs of judging and saying: Quirk et al.
// 1985, 16.46).
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// Adds "the bridge is safe, experts say" to the propositions that judge.
void tell_judgements(const Tree& tree, std::vector<Proposition>& propositions);

}  // namespace gainsay::grammar
