// A case made from a finding: what a person decided about two texts becomes a test.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/review/data.hpp"

namespace gainsay::app::review {

struct CaseTexts {
    std::string kind_a;  // of document A: "speech", "analyst", ...
    std::string kind_b;
    // Sentences before each quote, in order: a case stands alone and may need who "it" is.
    std::vector<std::string> before_a;
    std::vector<std::string> before_b;
};

// `expectation` as the file words it: "expect tension by openness.retreat".
[[nodiscard]] std::string case_text(const Finding& finding, const CaseTexts& texts,
                                    const std::string& expectation, const std::string& because);

}  // namespace gainsay::app::review
