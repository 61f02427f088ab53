// The findings as JSON-LD in the words of schema.org's ClaimReview: A's claim is reviewed in the
// light of B's. There is no rating of truth, since gainsay does not know which side is right; what
// people called a false alarm is left out.
#pragma once

#include <string>

#include "app/report/content.hpp"

namespace gainsay::app {

[[nodiscard]] std::string report_claimreview(const ReportContent& content);

}  // namespace gainsay::app
