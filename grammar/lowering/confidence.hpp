// How likely a proposition is to be what the sentence says: a logistic model over what the reading
// itself knows of its risks (a subject far away or taken over, a verb that no dictionary knows, a
// phrase that runs on). Fitted by scripts/fit-confidence; the weights stand in confidence.txt.
#pragma once

#include <string>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// In [0, 1].
[[nodiscard]] double confidence_of(const Tree& tree, const Proposition& p);
// The same model's features, "name=value name=value ...", for fitting.
[[nodiscard]] std::string confidence_features(const Tree& tree, const Proposition& p);

}  // namespace gainsay::grammar
