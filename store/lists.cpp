#include "store/lists.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "store/names.hpp"
#include "store/rows.hpp"
#include "store/statuses.hpp"

namespace gainsay::store {

namespace {

std::uint64_t count(const SQLite::Column& column) {
    return static_cast<std::uint64_t>(column.getInt64());
}
std::uint32_t offset(const SQLite::Column& column) { return column.getUInt(); }

SummarySide read_side(SQLite::Statement& query, int from) {
    SummarySide side;
    side.document = query.getColumn(from).getString();
    side.path = query.getColumn(from + 1).getString();
    side.line = offset(query.getColumn(from + 2));
    side.source = query.getColumn(from + 3).getString();
    side.date = query.getColumn(from + 4).getString();
    side.begin = offset(query.getColumn(from + 5));
    side.end = offset(query.getColumn(from + 6));
    side.place = query.getColumn(from + 7).getString();
    return side;
}

constexpr const char* summary_columns =
    "SELECT f.key, f.kind, f.reason, s.severity, o.score, s.message, "
    "f.a_document, s.a_path, s.a_line, s.a_source, s.a_date, s.a_begin, s.a_end, s.a_place, "
    "f.b_document, s.b_path, s.b_line, s.b_source, s.b_date, s.b_begin, s.b_end, s.b_place, "
    "coalesce(d.state, 'open'), coalesce(d.reviewer, ''), coalesce(d.note, '') "
    "FROM observation o JOIN finding f ON f.key = o.finding "
    "JOIN summary s ON s.evidence = o.evidence "
    "LEFT JOIN decision d ON d.id = (SELECT id FROM decision l WHERE l.finding = f.key "
    "ORDER BY l.stamp DESC, l.seq DESC, l.uid DESC LIMIT 1) ";

// Without its status.
FindingSummary read_summary(SQLite::Statement& query) {
    FindingSummary one;
    one.key = query.getColumn(0).getString();
    one.kind = finding_kind(query.getColumn(1).getString());
    one.reason = query.getColumn(2).getString();
    one.severity = value_of<Severity>(query.getColumn(3).getString(), 3);
    one.score = query.getColumn(4).getDouble();
    one.message = query.getColumn(5).getString();
    one.a = read_side(query, 6);
    one.b = read_side(query, 14);
    one.state = decision_state(query.getColumn(22).getString());
    one.reviewer = query.getColumn(23).getString();
    one.note = query.getColumn(24).getString();
    return one;
}

StoredSentence read_sentence(SQLite::Statement& query) {
    StoredSentence out;
    out.document = query.getColumn(0).getString();
    out.path = query.getColumn(1).getString();
    out.span = {offset(query.getColumn(2)), offset(query.getColumn(3))};
    out.line = offset(query.getColumn(4));
    out.block = offset(query.getColumn(5));
    out.kind = value_of<BlockKind>(query.getColumn(6).getString(), 5);
    out.text = query.getColumn(7).getString();
    out.place = query.getColumn(8).getString();
    return out;
}

constexpr const char* sentence_columns =
    "SELECT v.document, v.path, s.begin, s.\"end\", s.line, s.block, s.kind, s.text, s.place ";

// Which entities' claims stand where, so that findings can be told by entity.
class ClaimPlaces {
public:
    ClaimPlaces(SQLite::Database& database, std::int64_t run) {
        SQLite::Statement query(
            database,
            "SELECT v.document, c.begin, c.entity FROM run_document r "
            "JOIN version v ON v.id = r.version JOIN claim c ON c.version = v.id "
            "WHERE r.run = ? AND c.entity <> ''");
        query.bind(1, run);
        while (query.executeStep()) {
            const std::string entity = query.getColumn(2).getString();
            by_document_[query.getColumn(0).getString()].emplace_back(offset(query.getColumn(1)),
                                                                      entity);
            ++claims_[entity];
        }
        for (auto& [document, places] : by_document_) std::sort(places.begin(), places.end());
    }

    void collect(const SummarySide& side, std::set<std::string>& entities) const {
        const auto found = by_document_.find(side.document);
        if (found == by_document_.end()) return;
        auto at = std::lower_bound(found->second.begin(), found->second.end(),
                                   std::pair<std::uint32_t, std::string>{side.begin, ""});
        for (; at != found->second.end() && at->first < side.end; ++at) entities.insert(at->second);
    }
    [[nodiscard]] std::uint64_t claims(const std::string& entity) const {
        const auto found = claims_.find(entity);
        return found == claims_.end() ? 0 : found->second;
    }

private:
    std::unordered_map<std::string, std::vector<std::pair<std::uint32_t, std::string>>>
        by_document_;
    std::unordered_map<std::string, std::uint64_t> claims_;
};

// The words a person typed, as FTS5 wants them: each quoted, so that none is taken for syntax.
std::string all_words(const std::string& words) {
    std::string out;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) out += (out.empty() ? "\"" : " \"") + word + "\"";
        word.clear();
    };
    for (const char c : words) {
        if (c == ' ' || c == '\t' || c == '"' || c == '\0')
            finish();
        else
            word.push_back(c);
    }
    finish();
    return out;
}

}  // namespace

std::vector<FindingSummary> summaries_of(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database,
                            std::string(summary_columns) + "WHERE o.run = ?1 ORDER BY o.rank");
    query.bind(1, run);
    const Statuses statuses(database, run);
    std::vector<FindingSummary> out;
    while (query.executeStep()) {
        out.push_back(read_summary(query));
        out.back().status = statuses.of(out.back().key, out.back().state);
    }
    return out;
}

std::vector<FindingSummary> decided_gone_of(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(
        database,
        std::string(summary_columns) +
            "WHERE d.state <> 'open' "
            "AND o.run = (SELECT max(run) FROM observation WHERE finding = f.key AND run <= ?1) "
            "AND o.run < ?1 "
            "AND f.key NOT IN (SELECT predecessor FROM succession WHERE run <= ?1) "
            "ORDER BY o.run DESC, o.rank");
    query.bind(1, run);
    const Statuses statuses(database, run);
    std::vector<FindingSummary> out;
    while (query.executeStep()) {
        out.push_back(read_summary(query));
        out.back().status = statuses.of_gone(out.back().reason);
    }
    return out;
}

std::vector<std::string> texts_of(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database,
                            "SELECT e.message || char(10) || e.a_quote || char(10) || e.b_quote "
                            "FROM observation o JOIN evidence e ON e.id = o.evidence "
                            "WHERE o.run = ? ORDER BY o.rank");
    query.bind(1, run);
    std::vector<std::string> out;
    while (query.executeStep()) out.push_back(query.getColumn(0).getString());
    return out;
}

std::vector<StoredSentence> sentences_of(SQLite::Database& database, std::int64_t run,
                                         const std::string& document) {
    SQLite::Statement query(database, std::string(sentence_columns) +
                                          "FROM run_document r JOIN version v ON v.id = r.version "
                                          "JOIN sentence s ON s.version = v.id "
                                          "WHERE r.run = ? AND v.document = ? ORDER BY s.position");
    bind_all(query, run, document);
    std::vector<StoredSentence> out;
    while (query.executeStep()) out.push_back(read_sentence(query));
    return out;
}

std::vector<EntityRecord> entities_of(SQLite::Database& database, std::int64_t run) {
    std::map<std::string, EntityRecord> by_name;
    SQLite::Statement query(database,
                            "SELECT e.name, max(e.part_of), count(DISTINCT r.version), "
                            "sum(e.mentions) FROM run_document r "
                            "JOIN entity e ON e.version = r.version WHERE r.run = ? "
                            "GROUP BY e.name");
    query.bind(1, run);
    const ClaimPlaces places(database, run);
    while (query.executeStep()) {
        const std::string name = query.getColumn(0).getString();
        by_name[name] = {name,
                         query.getColumn(1).getString(),
                         count(query.getColumn(2)),
                         count(query.getColumn(3)),
                         places.claims(name),
                         {}};
    }
    for (const FindingSummary& finding : summaries_of(database, run)) {
        std::set<std::string> about;
        places.collect(finding.a, about);
        places.collect(finding.b, about);
        for (const std::string& name : about)
            if (const auto found = by_name.find(name); found != by_name.end())
                found->second.findings.push_back(finding.key);
    }
    std::vector<EntityRecord> out;
    for (auto& [name, record] : by_name) out.push_back(std::move(record));
    std::stable_sort(out.begin(), out.end(), [](const EntityRecord& a, const EntityRecord& b) {
        return std::pair(b.findings.size(), b.mentions) < std::pair(a.findings.size(), a.mentions);
    });
    return out;
}

std::vector<RuleVersion> rules_of(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database,
                            "SELECT v.rule, v.hash, v.title FROM run_rule r "
                            "JOIN rule_version v ON v.id = r.rule_version "
                            "WHERE r.run = ? ORDER BY v.rule, v.hash");
    query.bind(1, run);
    std::vector<RuleVersion> out;
    while (query.executeStep())
        out.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                       query.getColumn(2).getString()});
    return out;
}

// As the view rule_record, which asks for the decision of every finding; most have none.
std::vector<RuleRecord> rule_records_of(SQLite::Database& database) {
    std::map<std::string, RuleRecord> by_rule;
    SQLite::Statement fired(database, "SELECT reason, count(*) FROM finding GROUP BY reason");
    while (fired.executeStep()) {
        const std::string rule = fired.getColumn(0).getString();
        by_rule[rule] = {rule, count(fired.getColumn(1)), 0, 0, 0, 0};
    }
    SQLite::Statement decided(database,
                              "SELECT f.reason, d.state, count(*) "
                              "FROM (SELECT DISTINCT finding FROM decision) x "
                              "JOIN finding f ON f.key = x.finding JOIN decision d ON d.id = "
                              "(SELECT id FROM decision l WHERE l.finding = f.key "
                              "ORDER BY l.stamp DESC, l.seq DESC, l.uid DESC LIMIT 1) "
                              "GROUP BY f.reason, d.state");
    while (decided.executeStep()) {
        RuleRecord& record = by_rule[decided.getColumn(0).getString()];
        const std::uint64_t findings = count(decided.getColumn(2));
        switch (decision_state(decided.getColumn(1).getString())) {
            case DecisionState::confirmed:
                record.confirmed = findings;
                break;
            case DecisionState::false_alarm:
                record.false_alarms = findings;
                break;
            case DecisionState::both_stand:
                record.both_stand = findings;
                break;
            case DecisionState::deferred:
                record.deferred = findings;
                break;
            case DecisionState::open:
                break;
        }
    }
    std::vector<RuleRecord> out;
    for (auto& [rule, record] : by_rule) out.push_back(std::move(record));
    return out;
}

std::vector<StoredSentence> find_in(SQLite::Database& database, std::int64_t run,
                                    const std::string& words, std::size_t most) {
    const std::string wanted = all_words(words);
    if (wanted.empty()) return {};
    SQLite::Statement query(database,
                            std::string(sentence_columns) +
                                "FROM sentence_words w JOIN sentence s ON s.id = w.rowid "
                                "JOIN version v ON v.id = s.version "
                                "JOIN run_document r ON r.version = v.id AND r.run = ? "
                                "WHERE sentence_words MATCH ? "
                                "ORDER BY bm25(sentence_words), r.position, s.position LIMIT ?");
    bind_all(query, run, wanted, most);
    std::vector<StoredSentence> out;
    while (query.executeStep()) out.push_back(read_sentence(query));
    return out;
}

}  // namespace gainsay::store
