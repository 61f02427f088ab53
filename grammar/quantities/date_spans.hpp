// Where a text says when, for the finder of quantities to pass over.
#pragma once

#include <string_view>
#include <vector>

#include "gainsay/span.hpp"

namespace gainsay::grammar::figures {

// Spans of dates and periods that hold digits or counts of time ("two years ago"); not of durations
// and ages.
[[nodiscard]] std::vector<Span> date_spans(std::string_view text);

}  // namespace gainsay::grammar::figures
