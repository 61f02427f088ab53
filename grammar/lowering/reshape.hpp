// What coordination and clefts make of propositions that were read clause by clause:
//
//   "hired locals, not migrants"             hired locals; not: hired migrants
//   "A and B live in X and Y respectively"   A lives in X; B lives in Y
//   "What the firm needs is a plant"         the firm needs a plant
//   "neither Ada nor Bo came"                not: Ada came; not: Bo came
//   "lies not in cuts but in growth"         lies in growth; not: lies in cuts
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

void reshape(const Tree& tree, std::vector<Proposition>& propositions);

}  // namespace gainsay::grammar
