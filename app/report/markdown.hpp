// The report as Markdown (GitHub's), for a wiki or a pull request.
#pragma once

#include <string>

#include "app/report/content.hpp"

namespace gainsay::app {

[[nodiscard]] std::string report_markdown(const ReportContent& content);

}  // namespace gainsay::app
