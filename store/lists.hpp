// What lists and overviews show of a run, without the evidence of its findings.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

[[nodiscard]] std::vector<FindingSummary> summaries_of(SQLite::Database& database,
                                                       std::int64_t run);
[[nodiscard]] std::vector<FindingSummary> decided_gone_of(SQLite::Database& database,
                                                          std::int64_t run);
[[nodiscard]] std::vector<std::string> texts_of(SQLite::Database& database, std::int64_t run);
[[nodiscard]] std::vector<StoredSentence> sentences_of(SQLite::Database& database, std::int64_t run,
                                                       const std::string& document);
[[nodiscard]] std::vector<EntityRecord> entities_of(SQLite::Database& database, std::int64_t run);
[[nodiscard]] std::vector<RuleVersion> rules_of(SQLite::Database& database, std::int64_t run);
[[nodiscard]] std::vector<RuleRecord> rule_records_of(SQLite::Database& database);
[[nodiscard]] std::vector<StoredSentence> find_in(SQLite::Database& database, std::int64_t run,
                                                  const std::string& words, std::size_t most);

}  // namespace gainsay::store
