// Writes one run: its documents with what was read in them, its findings, and what they rest on.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>
#include <string>

#include "gainsay/store.hpp"

namespace gainsay::store {

// Meant to be called inside a transaction. Throws Error(ExitCode::database) if a quote is not what
// its document says.
[[nodiscard]] std::int64_t write_run(SQLite::Database& database, const Run& run,
                                     std::span<const RunDocument> documents,
                                     std::span<const Finding> findings);

[[nodiscard]] std::string utc_now();  // ISO 8601

}  // namespace gainsay::store
