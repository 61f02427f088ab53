// The ways extractions of one sentence are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"

namespace gainsay::app {

// sentence TAB confidence TAB subject TAB predicate TAB object [TAB object ...], one line an
// extraction. An extraction without object has an empty one. Tabs within a field become blanks.
[[nodiscard]] std::string openie_lines(std::string_view sentence,
                                       const std::vector<Extraction>& extractions);
// The same with "name=value ..." in the place of the confidence: what it was computed from.
[[nodiscard]] std::string feature_lines(std::string_view sentence,
                                        const std::vector<Extraction>& extractions);
// One line: {"sentence": ..., "extractions": [{"subject", "predicate", "objects", "confidence"}]}.
[[nodiscard]] std::string extraction_json(std::string_view sentence,
                                          const std::vector<Extraction>& extractions);
[[nodiscard]] std::string extraction_table(std::string_view sentence,
                                           const std::vector<Extraction>& extractions);

}  // namespace gainsay::app
