#include "store/merge.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <utility>

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
    // Of the finding, to know it again where the documents lie in another folder; may be empty.
    std::string rule;
    std::string a_quote;
    std::string b_quote;
};

// A line that is no record, and where in it that shows.
class NoRecord : public std::runtime_error {
public:
    NoRecord(std::size_t column, const std::string& why)
        : std::runtime_error(why), column_(static_cast<std::uint32_t>(column)) {}
    [[nodiscard]] std::uint32_t column() const { return column_; }

private:
    std::uint32_t column_;  // from 1
};

Json object_in(const std::string& line) {
    try {
        Json value = Json::parse(line);
        if (!value.is_object()) throw NoRecord(1, "it is no JSON object");
        return value;
    } catch (const Json::parse_error& error) {
        throw NoRecord(std::max<std::size_t>(error.byte, 1),
                       "the JSON breaks off or is wrong here");
    }
}

Record parse(const std::string& line) {
    const Json value = object_in(line);
    const auto refuse = [&](const std::string& key, const std::string& why) {
        const std::size_t at = line.find('"' + key + '"');
        throw NoRecord(at == std::string::npos ? 1 : at + 1, "'" + key + "' " + why);
    };
    const auto member = [&](const std::string& key) {
        const auto found = value.find(key);
        if (found == value.end()) refuse(key, "is missing");
        return *found;
    };
    const auto text = [&](const std::string& key) {
        const Json found = member(key);
        if (!found.is_string()) refuse(key, "is no text");
        return found.get<std::string>();
    };
    const auto text_or_none = [&](const std::string& key) {
        return value.contains(key) ? text(key) : std::string();
    };
    const auto known = [&](const std::string& key, const auto& read) {
        const std::string found = text(key);
        try {
            (void)read(found);
        } catch (const std::runtime_error&) {
            refuse(key, "cannot be '" + found + "'");
        }
        return found;
    };
    const auto whole = [&](const std::string& key) {
        const Json found = member(key);
        if (!found.is_number_integer()) refuse(key, "is no whole number");
        return found.get<std::int64_t>();
    };
    Record out{text("uid"),
               text("finding"),
               known("state", decision_state),
               text("reason"),
               text("note"),
               text("reviewer"),
               text("time"),
               text("stamp"),
               whole("seq"),
               known("action", [](const std::string& name) { return value_of<Action>(name, 4); }),
               text("batch"),
               text("about"),
               text_or_none("rule"),
               text_or_none("a_quote"),
               text_or_none("b_quote")};
    for (const auto& [key, found] :
         {std::pair{"uid", &out.uid}, {"finding", &out.finding}, {"time", &out.time}})
        if (found->empty()) refuse(key, "is empty");
    return out;
}

class Merger {
public:
    explicit Merger(SQLite::Database& database) : database_(database) {}

    void add(const Record& record, const std::string& line) {
        if (has(known_, record.uid)) {
            ++merged_.known;
        } else if (const std::string finding = finding_of(record); !finding.empty()) {
            append(record, finding);
            ++merged_.added;
            touched_.insert(finding);
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

    // The same finding, or the only one of the same rule and quotes: a key depends on where the
    // documents lie. "" if there is none.
    std::string finding_of(const Record& r) {
        if (has(finding_, r.finding)) return r.finding;
        if (r.a_quote.empty() || r.b_quote.empty()) return "";
        twin_.bind(1, r.rule);
        twin_.bind(2, r.a_quote);
        twin_.bind(3, r.b_quote);
        std::vector<std::string> found;
        while (twin_.executeStep()) found.push_back(twin_.getColumn(0).getString());
        twin_.reset();
        return found.size() == 1 ? found.front() : "";
    }

    void append(const Record& r, const std::string& finding) {
        run_with(insert_, finding, r.state, r.reason, r.note, r.reviewer, r.time, r.uid, r.stamp,
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
    SQLite::Statement twin_{
        database_,
        "SELECT DISTINCT f.key FROM evidence e JOIN observation o ON o.evidence = e.id "
        "JOIN finding f ON f.key = o.finding WHERE f.reason = ?1 AND "
        "((e.a_quote = ?2 AND e.b_quote = ?3) OR (e.a_quote = ?3 AND e.b_quote = ?2)) LIMIT 2"};
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
                        {"uid", text(13)},
                        {"a_quote", text(14)},
                        {"b_quote", text(15)}};
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::vector<std::string> lines_of(SQLite::Database& database) {
    std::vector<std::string> out;
    SQLite::Statement query(
        database,
        "SELECT d.finding, f.kind, f.reason, d.state, d.reason, d.note, d.reviewer, d.time, "
        "d.action, d.about, d.batch, d.stamp, d.seq, d.uid, e.a_quote, e.b_quote "
        "FROM decision d JOIN finding f ON f.key = d.finding "
        "JOIN observation o ON o.finding = f.key AND "
        "o.run = (SELECT max(run) FROM observation WHERE finding = f.key) "
        "JOIN evidence e ON e.id = o.evidence ORDER BY d.stamp, d.seq, d.uid");
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
        } catch (const NoRecord& error) {
            throw Error(ExitCode::usage, Place{name, number, error.column()},
                        std::string("is no exported decision (") + error.what() +
                            "); nothing was imported");
        }
        merger.add(record, line);
    }
    return merger.finish();
}

void adopt_waiting(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT uid, record FROM waiting_decision ORDER BY uid");
    std::vector<std::pair<std::string, std::string>> waiting;
    while (query.executeStep())
        waiting.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
    if (waiting.empty()) return;
    Merger merger(database);
    SQLite::Statement done(database, "DELETE FROM waiting_decision WHERE uid = ?");
    for (const auto& [uid, line] : waiting) {
        const Record record = parse(line);
        const std::string finding = merger.finding_of(record);
        if (finding.empty()) continue;
        merger.append(record, finding);
        run_with(done, uid);
    }
}

}  // namespace gainsay::store
