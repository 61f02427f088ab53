// Decisions that outlive a moved or edited document: a finding that no run saw before may stand in
// the place of a decided one that is no longer seen.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

// Meant to be called at the end of writing a run. Carries decisions over where both quotes still
// stand and the same steps led to the finding, and notes where they do not.
void write_successions(SQLite::Database& database, std::int64_t run,
                       const std::vector<const Finding*>& fresh);

[[nodiscard]] std::optional<Succession> succession_of(SQLite::Database& database, std::int64_t run,
                                                      const std::string& key);

}  // namespace gainsay::store
