// Who is set beside the subject: "Unlike the library, the museum closed" tells of the library that
// it did not, "like the library" that it did too (Quirk et al. 1985, 9.47 and 15.50).
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

void tell_likeness(const Tree& tree, std::vector<Proposition>& propositions);

}  // namespace gainsay::grammar
