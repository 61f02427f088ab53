// How something stands, told in many words: a result that is a profit or a loss ("made a loss",
// "was in the red", "broke even"), a figure above or below another ("was below expectations", "beat
// expectations"). The words are those of checker/data/standings.txt.
#pragma once

#include "checker/proposition.hpp"

namespace gainsay::checker {

// A profit on one side, a loss or neither on the other, of one line of the statement.
[[nodiscard]] bool results_differ(const Proposition& a, const Proposition& b);

// Above on one side, below or level on the other, of the same mark.
[[nodiscard]] bool stand_apart(const Proposition& a, const Proposition& b);

// Where it stands, if a phrase beside the verb says so: "[was] IN THE RED"; null elsewhere.
[[nodiscard]] const Adjunct* standing_phrase(const Proposition& p);

}  // namespace gainsay::checker
