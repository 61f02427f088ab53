// What a clause leaves out because the one before has said it:
//
//   "Anna ordered tea and Peter coffee"             Peter ordered coffee       (gapping)
//   "Sales rose 5 % in France and 8 % in Spain"     sales rose 8 % in Spain
//   "Norvane backs the plan, but Halden does not"   Halden does not back it    (verb phrase
//   ellipsis)
//
// Ross 1970, Gapping and the Order of Constituents; Hankamer and Sag 1976. What is left out is
// taken from the clause that the remnant is joined to, never from another sentence.
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

void fill_ellipsis(const Tree& tree, std::vector<Proposition>& propositions);

}  // namespace gainsay::grammar
