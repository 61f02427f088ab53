#include "store/observations.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tuple>

#include "store/finding_json.hpp"

namespace gainsay::store {

namespace {

constexpr std::string_view columns =
    "SELECT o.run, o.score, f.key, f.kind, f.reason, e.message, e.a_quote, e.b_quote, e.detail, "
    "coalesce(d.state, 'open') "
    "FROM observation o JOIN finding f ON f.key = o.finding JOIN evidence e ON e.id = o.evidence "
    "LEFT JOIN current_decision d ON d.finding = f.key ";

struct Row {
    std::int64_t run = 0;
    StoredFinding stored;
};

FindingKind kind_of(const std::string& text) {
    for (const FindingKind kind :
         {FindingKind::contradiction, FindingKind::reversal, FindingKind::tension})
        if (name(kind) == text) return kind;
    throw std::runtime_error("unknown kind of finding: " + text);
}

std::vector<Row> rows(SQLite::Statement& query) {
    std::vector<Row> out;
    while (query.executeStep()) {
        Row row;
        row.run = query.getColumn(0).getInt64();
        Finding& finding = row.stored.finding;
        finding.score = query.getColumn(1).getDouble();
        finding.key = query.getColumn(2).getString();
        finding.kind = kind_of(query.getColumn(3).getString());
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

std::int64_t run_before(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database, "SELECT coalesce(max(id), 0) FROM run WHERE id < ?");
    query.bind(1, run);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::set<std::string> keys(SQLite::Database& database, const char* text, std::int64_t run) {
    SQLite::Statement query(database, text);
    query.bind(1, run);
    std::set<std::string> out;
    while (query.executeStep()) out.insert(query.getColumn(0).getString());
    return out;
}

// Blanks of any kind count as one, so that a paragraph wrapped anew is the same quote.
std::string unwrapped(const std::string& quote) {
    std::string out;
    for (const char c : quote) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    return out;
}

// Decided findings that the last run had and this one has not: one side of each, with what it was
// about.
class DecidedAndGone {
public:
    DecidedAndGone(SQLite::Database& database, std::int64_t run) {
        for (const StoredFinding& old : gone_in(database, run)) {
            if (old.state == DecisionState::open) continue;
            add(old.finding, old.finding.a);
            add(old.finding, old.finding.b);
        }
    }

    // The same reason between the same documents, with one of the two quotes as it was: the other
    // was edited.
    [[nodiscard]] bool returns_as(const Finding& finding) const {
        return sides_.contains(side(finding, finding.a)) ||
               sides_.contains(side(finding, finding.b));
    }

private:
    using Side = std::tuple<std::string, std::string, std::string, std::string, std::string>;
    static Side side(const Finding& finding, const Evidence& one) {
        return {finding.reason, finding.a.document_id, finding.b.document_id, one.document_id,
                unwrapped(one.quote)};
    }
    void add(const Finding& finding, const Evidence& one) { sides_.insert(side(finding, one)); }

    std::set<Side> sides_;
};

// How the findings of one run stand against the runs before it.
class Statuses {
public:
    Statuses(SQLite::Database& database, std::int64_t run)
        : last_(keys(database, "SELECT finding FROM observation WHERE run = ?",
                     run_before(database, run))),
          ever_(keys(database, "SELECT DISTINCT finding FROM observation WHERE run < ?", run)),
          decided_(database, run) {}

    [[nodiscard]] RunStatus of(const StoredFinding& one) const {
        const std::string& key = one.finding.key;
        if (last_.contains(key)) return RunStatus::same;
        const bool came_back = ever_.contains(key) && one.state != DecisionState::open;
        return came_back || decided_.returns_as(one.finding) ? RunStatus::reopened
                                                             : RunStatus::fresh;
    }

private:
    std::set<std::string> last_;
    std::set<std::string> ever_;
    DecidedAndGone decided_;
};

std::vector<StoredFinding> stored(std::vector<Row> all) {
    std::vector<StoredFinding> out;
    out.reserve(all.size());
    for (Row& row : all) out.push_back(std::move(row.stored));
    return out;
}

}  // namespace

DecisionState decision_state(const std::string& text) {
    for (const DecisionState state :
         {DecisionState::open, DecisionState::confirmed, DecisionState::false_alarm,
          DecisionState::both_stand, DecisionState::deferred})
        if (name(state) == text) return state;
    throw std::runtime_error("unknown decision: " + text);
}

std::vector<StoredFinding> observed_in(SQLite::Database& database, std::int64_t run) {
    auto out = stored(rows_where(database, "WHERE o.run = ? ORDER BY o.rank", run));
    const Statuses statuses(database, run);
    for (StoredFinding& one : out) one.status = statuses.of(one);
    return out;
}

std::vector<StoredFinding> gone_in(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database,
                            std::string(columns) +
                                "WHERE o.run = ? AND o.finding NOT IN "
                                "(SELECT finding FROM observation WHERE run = ?) ORDER BY o.rank");
    query.bind(1, run_before(database, run));
    query.bind(2, run);
    auto out = stored(rows(query));
    for (StoredFinding& one : out) one.status = RunStatus::gone;
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
    one.status = found.front().run == last ? Statuses(database, last).of(one) : RunStatus::gone;
    return std::move(one);
}

}  // namespace gainsay::store
