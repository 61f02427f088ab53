#include "store/lists.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "store/observations.hpp"

namespace gainsay::store {

namespace {

std::uint64_t count(const SQLite::Column& column) {
    return static_cast<std::uint64_t>(column.getInt64());
}
std::uint32_t offset(const SQLite::Column& column) { return column.getUInt(); }

SummarySide summary(const Evidence& side) {
    return {side.document_id, side.path, side.source, side.date, side.line, side.begin, side.end};
}

BlockKind block_kind(const std::string& text) {
    static const std::map<std::string, BlockKind> kinds = {{"heading", BlockKind::heading},
                                                           {"paragraph", BlockKind::paragraph},
                                                           {"list-item", BlockKind::list_item},
                                                           {"quote", BlockKind::quote},
                                                           {"table-cell", BlockKind::table_cell}};
    const auto found = kinds.find(text);
    if (found == kinds.end()) throw std::runtime_error("unknown kind of block: " + text);
    return found->second;
}

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

}  // namespace

std::vector<FindingSummary> summaries_of(SQLite::Database& database, std::int64_t run) {
    std::map<std::string, std::pair<std::string, std::string>> said;  // reviewer and note
    SQLite::Statement query(database, "SELECT finding, reviewer, note FROM current_decision");
    while (query.executeStep())
        said[query.getColumn(0).getString()] = {query.getColumn(1).getString(),
                                                query.getColumn(2).getString()};
    std::vector<FindingSummary> out;
    for (const StoredFinding& stored : observed_in(database, run)) {
        const Finding& finding = stored.finding;
        const auto& [reviewer, note] = said[finding.key];
        out.push_back({finding.key, finding.kind, finding.reason, finding.severity, finding.score,
                       finding.message, summary(finding.a), summary(finding.b), stored.state,
                       stored.status, reviewer, note});
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
    SQLite::Statement query(
        database,
        "SELECT v.document, v.path, s.begin, s.\"end\", s.block, s.kind, s.text "
        "FROM run_document r JOIN version v ON v.id = r.version "
        "JOIN sentence s ON s.version = v.id "
        "WHERE r.run = ? AND v.document = ? ORDER BY s.position");
    query.bind(1, run);
    query.bind(2, document);
    std::vector<StoredSentence> out;
    while (query.executeStep()) {
        StoredSentence one;
        one.document = query.getColumn(0).getString();
        one.path = query.getColumn(1).getString();
        one.span = {offset(query.getColumn(2)), offset(query.getColumn(3))};
        one.block = offset(query.getColumn(4));
        one.kind = block_kind(query.getColumn(5).getString());
        one.text = query.getColumn(6).getString();
        out.push_back(std::move(one));
    }
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

}  // namespace gainsay::store
