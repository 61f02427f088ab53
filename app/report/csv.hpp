// The findings as CSV (RFC 4180: CRLF, quotes doubled), a row a finding, under a heading.
// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
#pragma once

#include <string>

#include "app/report/content.hpp"

namespace gainsay::app {

[[nodiscard]] std::string report_csv(const ReportContent& content);

}  // namespace gainsay::app
