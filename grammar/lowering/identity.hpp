// What an identity tells of the one that a description names (Higgins 1979, "The Pseudo-cleft
// Construction in English"):
//
//   "Vale is not the man who stopped the thief"        Vale did not stop the thief
//   "Vale was among those who stopped the thief"       Vale stopped the thief
//   "The man arrested in Leeds is not the banker"      the banker was not arrested in Leeds
//   "It was not Otto Ferrer who sang"                  Otto Ferrer did not sing
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// Adds such propositions behind the others; of a denied cleft, the one that was read is negated.
void tell_identities(const Tree& tree, std::vector<Proposition>& propositions);

}  // namespace gainsay::grammar
