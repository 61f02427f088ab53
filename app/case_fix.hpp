// Why a case failed: the conditions of its rule, and the change that lies nearest.
#pragma once

#include <span>
#include <vector>

#include "app/cases.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::app {

// Fills `closest`, `conditions` and `fix` of a case that failed with these findings.
void explain_failure(const Case& one, const std::vector<Finding>& findings,
                     std::span<const checker::CheckedDocument> sides,
                     const checker::Checker& checker, CaseResult& result);

}  // namespace gainsay::app
