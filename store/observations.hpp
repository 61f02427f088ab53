// Findings as runs saw them, with what was decided since and how they stand against the run before.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

[[nodiscard]] std::vector<StoredFinding> observed_in(SQLite::Database& database, std::int64_t run);
// Seen by the run before `run`, not by `run`; strongest first.
[[nodiscard]] std::vector<StoredFinding> gone_in(SQLite::Database& database, std::int64_t run);
// The last observation of a finding; its status is against the last run.
[[nodiscard]] std::optional<StoredFinding> last_observation(SQLite::Database& database,
                                                            const std::string& key);

}  // namespace gainsay::store
