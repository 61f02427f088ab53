// Which rules and checks the cases try: each needs one that fires and, in the same file, one that
// stays silent, so that what it must not flag is written down too.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cases.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

struct Coverage {
    std::string id;  // of a rule or check
    std::size_t firing = 0;
    std::size_t silent = 0;

    [[nodiscard]] bool full() const { return firing > 0 && silent > 0; }
};

// Cases that are known to be judged wrongly count for nothing. In the order of `ids`.
[[nodiscard]] std::vector<Coverage> coverage(std::span<const std::string> ids,
                                             std::span<const Case> cases,
                                             std::span<const CaseResult> results);

}  // namespace gainsay::app
