// "did you mean": the known words nearest to a mistyped one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

// The nearest of `known` within a third of the word's length (at least one edit, neighbours swapped
// count as one), "" if none is near. Ties go to the first.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);

// " (did you mean 'report'?)" or "".
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

}  // namespace gainsay::app
