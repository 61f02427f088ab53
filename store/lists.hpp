// What lists and overviews show of a run, without the evidence of its findings.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

[[nodiscard]] std::vector<FindingSummary> summaries_of(SQLite::Database& database,
                                                       std::int64_t run);
[[nodiscard]] std::vector<std::string> texts_of(SQLite::Database& database, std::int64_t run);
[[nodiscard]] std::vector<StoredSentence> sentences_of(SQLite::Database& database, std::int64_t run,
                                                       const std::string& document);
[[nodiscard]] std::vector<EntityRecord> entities_of(SQLite::Database& database, std::int64_t run);

}  // namespace gainsay::store
