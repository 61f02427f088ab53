#include "store/decision_log.hpp"

#include <algorithm>
#include <utility>

#include "gainsay/error.hpp"
#include "store/fingerprint.hpp"
#include "store/names.hpp"
#include "store/rows.hpp"
#include "store/run_writer.hpp"

namespace gainsay::store {

namespace {

struct Order {  // of the decisions of one finding
    std::string stamp;
    std::int64_t seq = 0;
};

// Appends rows, each with an identity of its own. The identity follows from all that was decided
// before, so that the same decisions in the same order get the same identities.
class Appender {
public:
    explicit Appender(SQLite::Database& database) : database_(database) {
        SQLite::Statement last(database, "SELECT uid FROM decision ORDER BY id DESC LIMIT 1");
        if (last.executeStep()) last_uid_ = last.getColumn(0).getString();
    }

    void append(const Decision& decision) {
        check_known(decision.finding);
        const std::string time = decision.time.empty() ? utc_now() : decision.time;
        const Order order = next_order(decision.finding, time);
        const std::string uid = uid_of(decision, time, order);
        if (batch_.empty()) batch_ = uid;
        run_with(insert_, decision.finding, name(decision.state), decision.reason, decision.note,
                 decision.reviewer, time, uid, order.stamp, order.seq, name(decision.action),
                 batch_, decision.about);
        last_uid_ = uid;
    }

private:
    void check_known(const std::string& finding) {
        known_.reset();
        known_.bind(1, finding);
        if (!known_.executeStep()) throw Error(ExitCode::usage, "there is no finding " + finding);
        known_.reset();
    }

    // Behind all others of the finding, whatever the clock says.
    Order next_order(const std::string& finding, const std::string& time) {
        newest_.reset();
        newest_.bind(1, finding);
        Order order{time, 1};
        if (newest_.executeStep()) {
            order.stamp = std::max(time, newest_.getColumn(0).getString());
            order.seq = newest_.getColumn(1).getInt64() + 1;
        }
        newest_.reset();
        return order;
    }

    std::string uid_of(const Decision& decision, const std::string& time,
                       const Order& order) const {
        Fingerprint print;
        for (const std::string& text : {last_uid_, decision.finding, decision.reason, decision.note,
                                        decision.reviewer, time, decision.about})
            print.add(text);
        print.add(name(decision.state));
        print.add(name(decision.action));
        print.add(static_cast<std::uint64_t>(order.seq));
        return print.hex();
    }

    SQLite::Database& database_;
    std::string last_uid_;
    std::string batch_;
    SQLite::Statement known_{database_, "SELECT 1 FROM finding WHERE key = ?"};
    SQLite::Statement newest_{database_,
                              "SELECT stamp, (SELECT max(seq) FROM decision WHERE finding = ?1) "
                              "FROM decision WHERE finding = ?1 "
                              "ORDER BY stamp DESC, seq DESC, uid DESC LIMIT 1"};
    SQLite::Statement insert_{
        database_,
        "INSERT INTO decision(finding, state, reason, note, reviewer, time, uid, stamp, seq, "
        "action, batch, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

struct Entry {  // a decision with what undo needs to know of it
    Decision decision;
    std::string batch;
};

Entry read_entry(SQLite::Statement& query) {
    Entry entry;
    Decision& out = entry.decision;
    out.id = query.getColumn(0).getInt64();
    out.finding = query.getColumn(1).getString();
    out.state = decision_state(query.getColumn(2).getString());
    out.reason = query.getColumn(3).getString();
    out.note = query.getColumn(4).getString();
    out.reviewer = query.getColumn(5).getString();
    out.time = query.getColumn(6).getString();
    out.action = value_of<Action>(query.getColumn(7).getString(), 4);
    out.about = query.getColumn(8).getString();
    entry.batch = query.getColumn(9).getString();
    return entry;
}

std::vector<Entry> entries(SQLite::Database& database, const std::string& condition,
                           const std::string& value) {
    SQLite::Statement query(database,
                            "SELECT id, finding, state, reason, note, reviewer, time, action, "
                            "about, batch FROM decision WHERE " +
                                condition);
    query.bind(1, value);
    std::vector<Entry> out;
    while (query.executeStep()) out.push_back(read_entry(query));
    return out;
}

constexpr const char* of_finding = "finding = ? ORDER BY stamp, seq, uid";

// What one reviewer did and took back, replayed from the log.
struct History {
    std::vector<std::string> done;    // batches, oldest first
    std::vector<std::string> undone;  // the last one undone is the first to be redone
};

History history_of(SQLite::Database& database, const std::string& reviewer) {
    History history;
    SQLite::Statement query(database,
                            "SELECT batch, action, about FROM decision "
                            "WHERE reviewer = ? AND action <> 'carry' "
                            "GROUP BY batch, action, about ORDER BY min(id)");
    query.bind(1, reviewer);
    while (query.executeStep()) {
        const std::string batch = query.getColumn(0).getString();
        const auto action = value_of<Action>(query.getColumn(1).getString(), 4);
        const std::string about = query.getColumn(2).getString();
        if (action == Action::decide) {
            history.done.push_back(batch);
            history.undone.clear();
            continue;
        }
        auto& from = action == Action::undo ? history.done : history.undone;
        auto& to = action == Action::undo ? history.undone : history.done;
        const auto at = std::find(from.begin(), from.end(), about);
        if (at == from.end()) continue;
        from.erase(at);
        to.push_back(about);
    }
    return history;
}

// Goes through the findings of a batch, and appends for each what `next` makes of its decisions and
// of the place of the batch's own among them. What another reviewer decided since stays.
template <typename Next>
Undone revisit(SQLite::Database& database, const std::string& batch, Action action,
               const std::string& reviewer, const Next& next) {
    Undone out;
    Appender appender(database);
    for (const Entry& entry : entries(database, "batch = ? ORDER BY id", batch)) {
        const Decision& mine = entry.decision;
        out.state = mine.state;
        const std::vector<Entry> all = entries(database, of_finding, mine.finding);
        const auto place = std::find_if(
            all.begin(), all.end(), [&](const Entry& one) { return one.decision.id == mine.id; });
        const bool others = std::any_of(
            place, all.end(), [&](const Entry& one) { return one.decision.reviewer != reviewer; });
        if (others) {
            ++out.left;
            continue;
        }
        Decision change = next(all, place);
        change.finding = mine.finding;
        change.reviewer = reviewer;
        change.time.clear();
        change.action = action;
        change.about = batch;
        appender.append(change);
        out.findings.push_back(mine.finding);
    }
    return out;
}

using At = std::vector<Entry>::const_iterator;

Decision before(const std::vector<Entry>& all, At place) {
    return place == all.begin() ? Decision{} : std::prev(place)->decision;
}
Decision itself(const std::vector<Entry>&, At place) { return place->decision; }

}  // namespace

void append_decisions(SQLite::Database& database, std::span<const Decision> decisions) {
    Appender appender(database);
    for (const Decision& decision : decisions) appender.append(decision);
}

std::optional<Undone> undo_last(SQLite::Database& database, const std::string& reviewer) {
    const History history = history_of(database, reviewer);
    // A batch that others have decided anew as a whole has nothing to take back.
    for (auto at = history.done.rbegin(); at != history.done.rend(); ++at) {
        Undone undone = revisit(database, *at, Action::undo, reviewer, before);
        if (!undone.findings.empty()) return undone;
    }
    return std::nullopt;
}

std::optional<Undone> redo_last(SQLite::Database& database, const std::string& reviewer) {
    const History history = history_of(database, reviewer);
    for (auto at = history.undone.rbegin(); at != history.undone.rend(); ++at) {
        Undone redone = revisit(database, *at, Action::redo, reviewer, itself);
        if (!redone.findings.empty()) return redone;
    }
    return std::nullopt;
}

std::vector<Decision> decisions_of(SQLite::Database& database, const std::string& key) {
    std::vector<Decision> out;
    for (Entry& entry : entries(database, of_finding, key))
        out.push_back(std::move(entry.decision));
    return out;
}

}  // namespace gainsay::store
