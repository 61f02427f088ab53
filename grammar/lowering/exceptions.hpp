// "All members except Carl Hahn attended": the others did, and he did not; "nobody but Carl Hahn
// attended": he did (exceptive phrases: von Fintel 1993; Huddleston and Pullum 2002, 7.4.2). The
// exception makes a claim of its own.
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

void tell_exceptions(const Tree& tree, std::vector<Proposition>& propositions);

}  // namespace gainsay::grammar
