#include "store/observations.hpp"

#include <string_view>
#include <utility>

#include "store/finding_json.hpp"
#include "store/names.hpp"
#include "store/statuses.hpp"

namespace gainsay::store {

namespace {

constexpr std::string_view columns =
    "SELECT o.run, o.score, f.key, f.kind, f.reason, e.message, e.a_quote, e.b_quote, e.detail, "
    "coalesce(d.state, 'open') "
    "FROM observation o JOIN finding f ON f.key = o.finding JOIN evidence e ON e.id = o.evidence "
    "LEFT JOIN decision d ON d.id = (SELECT id FROM decision l WHERE l.finding = f.key "
    "ORDER BY l.stamp DESC, l.seq DESC, l.uid DESC LIMIT 1) ";

struct Row {
    std::int64_t run = 0;
    StoredFinding stored;
};

std::vector<Row> rows(SQLite::Statement& query) {
    std::vector<Row> out;
    while (query.executeStep()) {
        Row row;
        row.run = query.getColumn(0).getInt64();
        Finding& finding = row.stored.finding;
        finding.score = query.getColumn(1).getDouble();
        finding.key = query.getColumn(2).getString();
        finding.kind = finding_kind(query.getColumn(3).getString());
        finding.reason = query.getColumn(4).getString();
        finding.message = query.getColumn(5).getString();
        finding.a.quote = query.getColumn(6).getString();
        finding.b.quote = query.getColumn(7).getString();
        read_detail(query.getColumn(8).getString(), finding);
        row.stored.state = decision_state(query.getColumn(9).getString());
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<Row> rows_where(SQLite::Database& database, const std::string& condition,
                            std::int64_t run) {
    SQLite::Statement query(database, std::string(columns) + condition);
    query.bind(1, run);
    return rows(query);
}

std::vector<StoredFinding> stored(std::vector<Row> all) {
    std::vector<StoredFinding> out;
    out.reserve(all.size());
    for (Row& row : all) out.push_back(std::move(row.stored));
    return out;
}

}  // namespace

std::vector<StoredFinding> observed_in(SQLite::Database& database, std::int64_t run) {
    auto out = stored(rows_where(database, "WHERE o.run = ? ORDER BY o.rank", run));
    const Statuses statuses(database, run);
    for (StoredFinding& one : out) one.status = statuses.of(one.finding.key, one.state);
    return out;
}

std::vector<StoredFinding> gone_in(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(
        database, std::string(columns) +
                      "WHERE o.run = ?1 AND o.finding NOT IN "
                      "(SELECT finding FROM observation WHERE run = ?2) AND o.finding NOT IN "
                      "(SELECT predecessor FROM succession WHERE run = ?2) ORDER BY o.rank");
    query.bind(1, run_before(database, run));
    query.bind(2, run);
    auto out = stored(rows(query));
    const Statuses statuses(database, run);
    for (StoredFinding& one : out) one.status = statuses.of_gone(one.finding.reason);
    return out;
}

std::optional<StoredFinding> last_observation(SQLite::Database& database, const std::string& key) {
    SQLite::Statement query(
        database, std::string(columns) + "WHERE o.finding = ? ORDER BY o.run DESC LIMIT 1");
    query.bind(1, key);
    auto found = rows(query);
    if (found.empty()) return std::nullopt;
    const std::int64_t last =
        database.execAndGet("SELECT coalesce(max(id), 0) FROM run").getInt64();
    StoredFinding& one = found.front().stored;
    const Statuses statuses(database, last, key);
    one.status = found.front().run == last ? statuses.of(key, one.state)
                                           : statuses.of_gone(one.finding.reason);
    return std::move(one);
}

}  // namespace gainsay::store
