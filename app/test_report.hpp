// What `gainsay test` says of the cases it ran: for people, for programs, for build servers.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cases.hpp"
#include "app/console.hpp"
#include "app/coverage.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

struct TestReport {
    std::span<const Case> cases;
    std::span<const CaseResult> results;  // of each case
    std::span<const Coverage> coverage;   // empty: not asked for
};

[[nodiscard]] std::string test_text(const TestReport& report, const Console& console);
[[nodiscard]] std::string test_json(const TestReport& report);
// JUnit's XML as Jenkins and GitLab read it: a suite a file; cases known to be wrong are skipped.
[[nodiscard]] std::string test_junit(const TestReport& report);

}  // namespace gainsay::app
