// Propositions worded as Open Information Extraction writes them: subject, predicate, objects.
//
// Full: one extraction a predicate with all its arguments, and the implicit "is" and "has" of
// appositions, titles and possessors, in the manner of CaRB (Bhardwaj et al. 2019). Minimal: short
// triples, one an argument, in the manner of MinIE (Gashteovski et al. 2017) and BenchIE (2022).
#pragma once

#include <vector>

#include "gainsay/claim.hpp"
#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// `features`: with Extraction::features (Detail::full alone).
[[nodiscard]] std::vector<Extraction> word_extractions(const Tree& tree,
                                                       const std::vector<Proposition>& propositions,
                                                       Detail detail, bool features = false);

}  // namespace gainsay::grammar
