// The findings as SARIF 2.1.0 (OASIS standard, 2020), for tools that show results of analysis.
// Side A is the location, side B the related location. What people set aside is suppressed, and
// what the run before had and this one has not comes as "absent".
#pragma once

#include <string>

#include "app/report/content.hpp"

namespace gainsay::app {

[[nodiscard]] std::string report_sarif(const ReportContent& content);

}  // namespace gainsay::app
