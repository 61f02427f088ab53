// Propositions as the short triples of Detail::minimal (after Gashteovski et al. 2017, MinIE, and
// 2022, BenchIE): each part bare, and what hangs on an argument a triple of its own, with the way
// there in the predicate: (She; leads; the team), (She; leads the team of; the bakery).
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

void append_triples(const Tree& tree, const std::vector<Proposition>& propositions,
                    std::vector<Extraction>& out);

}  // namespace gainsay::grammar
