// gainsay test --replay: what people decided, held against the rules as they are now.
#pragma once

#include <string>

#include "app/console.hpp"
#include "app/options.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app {

// Reads and checks the documents of the runs that hold reviewed findings, from the sentences that
// the database keeps, and prints which confirmed findings are lost, which false alarms are gone,
// and how many stay. `failed` if a confirmed one is lost; Error(usage) if nothing was reviewed.
[[nodiscard]] ExitCode replay(const std::string& database, const RulesOption& rules,
                              const std::string& format, Console& console);

}  // namespace gainsay::app
