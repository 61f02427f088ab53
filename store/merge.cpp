#include "store/merge.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "gainsay/error.hpp"
#include "store/finding_json.hpp"
#include "store/names.hpp"
#include "store/rows.hpp"

namespace gainsay::store {

namespace {

using Json = nlohmann::ordered_json;

// A decision as it travels; its identity and its order go with it.
struct Record {
    std::string uid;
    std::string finding;
    std::string state;
    std::string reason;
    std::string note;
    std::string reviewer;
    std::string time;
    std::string stamp;
    std::int64_t seq = 0;
    std::string action;
    std::string batch;
    std::string about;
};

Record parse(const std::string& line) {
    const Json value = Json::parse(line);
    const auto text = [&](const char* key) { return value.at(key).get<std::string>(); };
    Record out{text("uid"),    text("finding"), text("state"),
               text("reason"), text("note"),    text("reviewer"),
               text("time"),   text("stamp"),   value.at("seq").get<std::int64_t>(),
               text("action"), text("batch"),   text("about")};
    (void)decision_state(out.state);
    (void)value_of<Action>(out.action, 4);
    if (out.uid.empty() || out.finding.empty() || out.time.empty())
        throw std::runtime_error("an empty identity");
    return out;
}

class Merger {
public:
    explicit Merger(SQLite::Database& database) : database_(database) {}

    void add(const Record& record, const std::string& line) {
        if (has(known_, record.uid)) {
            ++merged_.known;
        } else if (has(finding_, record.finding)) {
            append(record);
            ++merged_.added;
            touched_.insert(record.finding);
        } else {
            run_with(wait_, record.uid, record.finding, line);
            ++merged_.waiting;
        }
    }

    Merged finish() {
        for (const std::string& finding : touched_)
            if (disputed(finding)) merged_.disputed.push_back(finding);
        return merged_;
    }

    void append(const Record& r) {
        run_with(insert_, r.finding, r.state, r.reason, r.note, r.reviewer, r.time, r.uid, r.stamp,
                 r.seq, r.action, r.batch, r.about);
    }

private:
    static bool has(SQLite::Statement& query, const std::string& value) {
        query.bind(1, value);
        const bool found = query.executeStep();
        query.reset();
        return found;
    }

    // Whether the last words of two reviewers differ.
    bool disputed(const std::string& finding) {
        SQLite::Statement query(database_,
                                "SELECT reviewer, state FROM decision WHERE finding = ? "
                                "ORDER BY stamp, seq, uid");
        query.bind(1, finding);
        std::map<std::string, std::string> last;
        while (query.executeStep())
            last[query.getColumn(0).getString()] = query.getColumn(1).getString();
        std::set<std::string> states;
        for (const auto& [reviewer, state] : last)
            if (state != "open") states.insert(state);
        return states.size() > 1;
    }

    SQLite::Database& database_;
    Merged merged_;
    std::set<std::string> touched_;
    SQLite::Statement known_{database_,
                             "SELECT 1 FROM decision WHERE uid = ?1 "
                             "UNION ALL SELECT 1 FROM waiting_decision WHERE uid = ?1"};
    SQLite::Statement finding_{database_, "SELECT 1 FROM finding WHERE key = ?"};
    SQLite::Statement wait_{database_,
                            "INSERT INTO waiting_decision(uid, finding, record) VALUES (?, ?, ?)"};
    SQLite::Statement insert_{
        database_,
        "INSERT INTO decision(finding, state, reason, note, reviewer, time, uid, stamp, seq, "
        "action, batch, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

std::string line_of(SQLite::Statement& query) {
    const auto text = [&](int column) { return query.getColumn(column).getString(); };
    const Json value = {{"finding", text(0)},
                        {"kind", text(1)},
                        {"rule", text(2)},
                        {"state", text(3)},
                        {"reason", text(4)},
                        {"note", text(5)},
                        {"reviewer", text(6)},
                        {"time", text(7)},
                        {"action", text(8)},
                        {"about", text(9)},
                        {"batch", text(10)},
                        {"stamp", text(11)},
                        {"seq", query.getColumn(12).getInt64()},
                        {"uid", text(13)}};
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::vector<std::string> lines_of(SQLite::Database& database) {
    std::vector<std::string> out;
    SQLite::Statement query(
        database,
        "SELECT d.finding, f.kind, f.reason, d.state, d.reason, d.note, d.reviewer, d.time, "
        "d.action, d.about, d.batch, d.stamp, d.seq, d.uid "
        "FROM decision d JOIN finding f ON f.key = d.finding ORDER BY d.stamp, d.seq, d.uid");
    while (query.executeStep()) out.push_back(line_of(query));
    SQLite::Statement waiting(database, "SELECT record FROM waiting_decision ORDER BY uid");
    while (waiting.executeStep()) out.push_back(waiting.getColumn(0).getString());
    return out;
}

Merged merge_lines(SQLite::Database& database, std::span<const std::string> lines,
                   const std::string& name) {
    Merger merger(database);
    std::uint32_t number = 0;
    for (const std::string& line : lines) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        Record record;
        try {
            record = parse(line);
        } catch (const Json::exception& error) {
            throw Error(ExitCode::usage, Place{name, number},
                        std::string("is no exported decision (") + error.what() +
                            "); nothing was imported");
        } catch (const std::runtime_error& error) {
            throw Error(ExitCode::usage, Place{name, number},
                        std::string("is no exported decision (") + error.what() +
                            "); nothing was imported");
        }
        merger.add(record, line);
    }
    return merger.finish();
}

void adopt_waiting(SQLite::Database& database) {
    SQLite::Statement query(database,
                            "SELECT w.record FROM waiting_decision w "
                            "JOIN finding f ON f.key = w.finding ORDER BY w.uid");
    std::vector<std::string> lines;
    while (query.executeStep()) lines.push_back(query.getColumn(0).getString());
    if (lines.empty()) return;
    Merger merger(database);
    for (const std::string& line : lines) merger.append(parse(line));
    database.exec("DELETE FROM waiting_decision WHERE finding IN (SELECT key FROM finding)");
}

}  // namespace gainsay::store
