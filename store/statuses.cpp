#include "store/statuses.hpp"

namespace gainsay::store {

namespace {

std::unordered_set<std::string> texts(SQLite::Database& database, const std::string& text,
                                      std::int64_t run, const std::string& key = "") {
    SQLite::Statement query(database, text + (key.empty() ? "" : " AND finding = ?2"));
    query.bind(1, run);
    if (!key.empty()) query.bind(2, key);
    std::unordered_set<std::string> out;
    while (query.executeStep()) out.insert(query.getColumn(0).getString());
    return out;
}

}  // namespace

std::int64_t run_before(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database, "SELECT coalesce(max(id), 0) FROM run WHERE id < ?");
    query.bind(1, run);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

Statuses::Statuses(SQLite::Database& database, std::int64_t run, const std::string& key)
    : last_(texts(database, "SELECT finding FROM observation WHERE run = ?1",
                  run_before(database, run), key)),
      // Only what this run saw matters; most of it the run before saw too.
      ever_(texts(database,
                  "SELECT finding FROM observation n JOIN finding f ON f.key = n.finding "
                  "WHERE n.run = ?1 AND f.first_run < ?1",
                  run, key)),
      rules_(texts(database,
                   "SELECT v.rule FROM run_rule r JOIN rule_version v ON v.id = r.rule_version "
                   "WHERE r.run = ?1",
                   run)) {
    SQLite::Statement query(database, "SELECT finding, kept FROM succession WHERE run = ?");
    query.bind(1, run);
    while (query.executeStep())
        succeeded_[query.getColumn(0).getString()] = query.getColumn(1).getInt() != 0;
}

RunStatus Statuses::of(const std::string& key, DecisionState state) const {
    if (last_.contains(key)) return RunStatus::same;
    if (const auto found = succeeded_.find(key); found != succeeded_.end())
        return found->second ? RunStatus::same : RunStatus::reopened;
    return ever_.contains(key) && state != DecisionState::open ? RunStatus::reopened
                                                               : RunStatus::fresh;
}

RunStatus Statuses::of_gone(const std::string& reason) const {
    return !rules_.empty() && !rules_.contains(reason) ? RunStatus::rule_off : RunStatus::gone;
}

}  // namespace gainsay::store
