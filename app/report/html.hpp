// The report as one HTML file that fetches nothing and works without JavaScript. The words and the
// layout are in report.mustache, report.css and report.js, which the program carries.
#pragma once

#include <string>

#include "app/report/content.hpp"

namespace gainsay::app {

[[nodiscard]] std::string report_html(const ReportContent& content);

}  // namespace gainsay::app
