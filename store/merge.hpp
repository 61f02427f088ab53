// Decisions from one database to another, so that two reviewers may work apart and merge.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

[[nodiscard]] std::vector<std::string> lines_of(SQLite::Database& database);

// Meant to be called inside a transaction. `name` is the file's, for messages.
[[nodiscard]] Merged merge_lines(SQLite::Database& database, std::span<const std::string> lines,
                                 const std::string& name);

// Decisions that waited for a finding that is known by now become decisions.
void adopt_waiting(SQLite::Database& database);

}  // namespace gainsay::store
