// The decisions, an append-only log. What counts for a finding is the newest; undo and redo append.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

// All of these are meant to be called inside a transaction.

// One batch. Throws Error(ExitCode::usage) if a finding is not known.
void append_decisions(SQLite::Database& database, std::span<const Decision> decisions);
[[nodiscard]] std::optional<Undone> undo_last(SQLite::Database& database,
                                              const std::string& reviewer);
[[nodiscard]] std::optional<Undone> redo_last(SQLite::Database& database,
                                              const std::string& reviewer);

// In the order that counts, oldest first.
[[nodiscard]] std::vector<Decision> decisions_of(SQLite::Database& database,
                                                 const std::string& key);

}  // namespace gainsay::store
