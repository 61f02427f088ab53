// Syntax of a time -> an interval of days.
#pragma once

#include <optional>

#include "grammar/quantities/date_syntax.hpp"
#include "grammar/quantities/dates.hpp"

namespace gainsay::grammar::figures {

struct ResolvedTime {
    TimeInterval interval;
    TimeKind kind = TimeKind::period;
    bool relative = false;
    bool used_second = false;  // the second point belongs to it
};

// Nothing if the pieces make no date ("31 February", "Q7").
[[nodiscard]] std::optional<ResolvedTime> resolve(const TimeSyntax& syntax,
                                                  const std::optional<TimeInterval>& document_date);

}  // namespace gainsay::grammar::figures
