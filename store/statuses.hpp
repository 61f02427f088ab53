// How the findings of one run stand against the runs before it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "gainsay/store.hpp"

namespace gainsay::store {

[[nodiscard]] std::int64_t run_before(SQLite::Database& database, std::int64_t run);  // 0: none

class Statuses {
public:
    // Of all findings, or of the one with this key alone, which is quicker to know.
    Statuses(SQLite::Database& database, std::int64_t run, const std::string& key = "");

    // Of a finding that the run saw.
    [[nodiscard]] RunStatus of(const std::string& key, DecisionState state) const;
    // Of one that an earlier run saw and this one did not.
    [[nodiscard]] RunStatus of_gone(const std::string& reason) const;

private:
    std::unordered_set<std::string> last_;             // seen by the run before
    std::unordered_set<std::string> ever_;             // seen by any earlier run
    std::unordered_map<std::string, bool> succeeded_;  // by key: whether the decision was kept
    std::unordered_set<std::string> rules_;            // that were on; none: not known
};

}  // namespace gainsay::store
