// Runs cases: two short texts of a rule file and what the checker must say of them. `gainsay test`
// and the tests of the project share it.
#pragma once

#include <string>
#include <vector>

#include "gainsay/checker.hpp"
#include "gainsay/reader.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

enum class CaseOutcome {
    passed,
    failed,
    still_wrong,  // a known-miss still missed, a known-alarm still raised: counted, no failure
    promotable    // a known-miss or known-alarm that is right now: ask to promote it
};

struct CaseResult {
    CaseOutcome outcome = CaseOutcome::failed;
    std::string expected;                // in words
    std::vector<std::string> got;        // one line a finding
    std::vector<std::string> a_reading;  // how each side was read
    std::vector<std::string> b_reading;
    std::vector<std::string> closest;  // what came closest and what stopped it, in words
    // Of the rule that was expected, or that fired: each with its value, up to the first that
    // fails.
    std::vector<checker::RuleCondition> conditions;
    std::string fix;  // the nearest change that would make the case pass, in words
};

[[nodiscard]] CaseResult run_case(const Case& one, const grammar::Reader& reader,
                                  const checker::Checker& checker);

// What is found in the two texts, strongest first; document 0 is A.
[[nodiscard]] std::vector<Finding> findings_of(const Case& one, const grammar::Reader& reader,
                                               const checker::Checker& checker);

// Whether this finding is what the case expects: kind, reason, one side in each text, and every
// marked span touched by the evidence of its side.
[[nodiscard]] bool meets(const Case& one, const Finding& finding);

// "passed", "failed", "known to be wrong", "to promote".
[[nodiscard]] std::string_view name(CaseOutcome outcome);

// "expect tension by openness.retreat", as the file words it.
[[nodiscard]] std::string expectation_text(const Case& one);

// The failure as people read it, led by the case's place and title.
[[nodiscard]] std::string failure_text(const Case& one, const CaseResult& result);

}  // namespace gainsay::app
