#include "store/successions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "store/decision_log.hpp"
#include "store/finding_json.hpp"
#include "store/names.hpp"
#include "store/rows.hpp"
#include "store/statuses.hpp"
#include "store/text_likeness.hpp"

namespace gainsay::store {

namespace {

constexpr double worth_telling = 0.4;  // below, two quotes have nothing to do with each other
constexpr double same_document = 0.5;  // share of sentences that a moved and edited file keeps

struct Decided {  // by a person, and not seen by this run
    Finding finding;
    std::int64_t run = 0;  // that saw it last
    Decision decision;
};

std::vector<Decided> decided_and_unseen(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(
        database,
        "SELECT f.key, f.reason, e.a_quote, e.b_quote, e.detail, o.run, d.state, d.reason, d.note, "
        "d.reviewer FROM current_decision d JOIN finding f ON f.key = d.finding "
        "JOIN observation o ON o.finding = f.key AND o.run = "
        "(SELECT max(run) FROM observation WHERE finding = f.key) "
        "JOIN evidence e ON e.id = o.evidence "
        "WHERE d.state <> 'open' AND o.run < ? ORDER BY f.key");
    query.bind(1, run);
    std::vector<Decided> out;
    while (query.executeStep()) {
        Decided one;
        one.finding.key = query.getColumn(0).getString();
        one.finding.reason = query.getColumn(1).getString();
        one.finding.a.quote = query.getColumn(2).getString();
        one.finding.b.quote = query.getColumn(3).getString();
        read_detail(query.getColumn(4).getString(), one.finding);
        one.run = query.getColumn(5).getInt64();
        one.decision.state = decision_state(query.getColumn(6).getString());
        one.decision.reason = query.getColumn(7).getString();
        one.decision.note = query.getColumn(8).getString();
        one.decision.reviewer = query.getColumn(9).getString();
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<std::string> marked_words(const Evidence& side) {
    std::vector<std::string> out;
    for (const Span& mark : side.marked)
        if (mark.begin >= side.begin && mark.end <= side.end && mark.begin <= mark.end)
            out.push_back(side.quote.substr(mark.begin - side.begin, mark.size()));
    return out;
}

// Which slots were compared, and how they relate: the bones of the reasoning.
std::vector<std::pair<std::string, std::string>> bones(const Finding& finding) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const TraceStep& step : finding.steps)
        if (step.slot != "score") out.emplace_back(step.slot, step.relation);
    return out;
}

std::string in_percent(double share) {
    return std::to_string(static_cast<int>(std::floor(share * 100))) + " %";
}

// The texts around quotes, and which documents were moved, as this run and earlier ones have them.
class Surroundings {
public:
    Surroundings(SQLite::Database& database, std::int64_t run) : database_(database), run_(run) {}

    [[nodiscard]] Anchor anchor(const Evidence& side, std::int64_t run) {
        Anchor out{side.quote, "", "", marked_words(side)};
        SQLite::Statement query(
            database_,
            "SELECT (SELECT text FROM sentence WHERE version = v.version AND position = "
            "s.position - 1), (SELECT text FROM sentence WHERE version = v.version AND position = "
            "s.position + 1) FROM run_document v JOIN version w ON w.id = v.version "
            "JOIN sentence s ON s.version = v.version "
            "WHERE v.run = ? AND w.document = ? AND s.begin = ? LIMIT 1");
        bind_all(query, run, side.document_id, side.begin);
        if (query.executeStep()) {
            out.prefix = query.getColumn(0).getString();
            out.suffix = query.getColumn(1).getString();
        }
        return out;
    }

    // Whether `now` is the document that `before` was: the same file, or one that took its place.
    [[nodiscard]] bool same(const Evidence& before, std::int64_t before_run, const Evidence& now) {
        if (before.document_id == now.document_id) return true;
        const auto pair = std::pair{before.document_id, now.document_id};
        const auto known = moved_.find(pair);
        if (known != moved_.end()) return known->second;
        return moved_[pair] = moved(before.document_id, before_run, now.document_id);
    }

private:
    bool moved(const std::string& before, std::int64_t before_run, const std::string& now) {
        if (holds(run_, before) || seen_before(now)) return false;
        const auto [old_hash, old_sentences] = content(before_run, before);
        const auto [new_hash, new_sentences] = content(run_, now);
        if (!old_hash.empty() && old_hash == new_hash) return true;
        if (old_sentences.empty() || new_sentences.empty()) return false;
        std::size_t common = 0;
        for (const std::string& text : new_sentences) common += old_sentences.count(text);
        const std::size_t larger = std::max(old_sentences.size(), new_sentences.size());
        return static_cast<double>(common) >= same_document * static_cast<double>(larger);
    }

    bool holds(std::int64_t run, const std::string& document) {
        SQLite::Statement query(database_,
                                "SELECT 1 FROM run_document r JOIN version v ON v.id = r.version "
                                "WHERE r.run = ? AND v.document = ?");
        bind_all(query, run, document);
        return query.executeStep();
    }

    bool seen_before(const std::string& document) {
        SQLite::Statement query(database_,
                                "SELECT 1 FROM run_document r JOIN version v ON v.id = r.version "
                                "WHERE r.run < ? AND v.document = ? LIMIT 1");
        bind_all(query, run_, document);
        return query.executeStep();
    }

    std::pair<std::string, std::set<std::string>> content(std::int64_t run,
                                                          const std::string& document) {
        std::pair<std::string, std::set<std::string>> out;
        SQLite::Statement query(database_,
                                "SELECT v.content_hash, s.text FROM run_document r "
                                "JOIN version v ON v.id = r.version "
                                "LEFT JOIN sentence s ON s.version = v.id "
                                "WHERE r.run = ? AND v.document = ?");
        bind_all(query, run, document);
        while (query.executeStep()) {
            out.first = query.getColumn(0).getString();
            if (!query.getColumn(1).isNull()) out.second.insert(query.getColumn(1).getString());
        }
        return out;
    }

    SQLite::Database& database_;
    std::int64_t run_;
    std::map<std::pair<std::string, std::string>, bool> moved_;
};

struct Candidate {
    const Decided* decided = nullptr;
    double likeness = 0.0;  // of the less alike side
    bool kept = false;
    std::string how;
};

class Heirs {
public:
    Heirs(SQLite::Database& database, std::int64_t run)
        : run_(run), surroundings_(database, run), decided_(decided_and_unseen(database, run)) {}

    [[nodiscard]] bool none_died() const { return decided_.empty(); }

    // The decided finding that is most like it; the same document order first.
    [[nodiscard]] Candidate predecessor_of(const Finding& finding) {
        Candidate best;
        for (const Decided& one : decided_) {
            if (one.finding.reason != finding.reason) continue;
            for (const bool swapped : {false, true}) {
                const Candidate candidate = compare(one, finding, swapped);
                if (candidate.likeness > best.likeness) best = candidate;
            }
        }
        return best;
    }

private:
    Candidate compare(const Decided& one, const Finding& finding, bool swapped) {
        const Evidence& a = swapped ? one.finding.b : one.finding.a;
        const Evidence& b = swapped ? one.finding.a : one.finding.b;
        if (!surroundings_.same(a, one.run, finding.a) ||
            !surroundings_.same(b, one.run, finding.b))
            return {};
        const Match at_a =
            match(surroundings_.anchor(a, one.run), surroundings_.anchor(finding.a, run_));
        const Match at_b =
            match(surroundings_.anchor(b, one.run), surroundings_.anchor(finding.b, run_));
        const double least = std::min(at_a.likeness, at_b.likeness);
        const bool one_side_stands = at_a.likeness == 1.0 || at_b.likeness == 1.0;
        if (least < worth_telling && !one_side_stands) return {};
        Candidate out{&one, std::max(least, 1e-9), at_a.stands && at_b.stands, ""};
        if (out.kept && !swapped && bones(one.finding) != bones(finding)) out.kept = false;
        out.how = how(a, finding.a, at_a, "A") + how(b, finding.b, at_b, "B");
        return out;
    }

    static std::string how(const Evidence& before, const Evidence& now, const Match& found,
                           const std::string& letter) {
        std::string out;
        if (before.document_id != now.document_id)
            out += "document " + letter + " was moved from " + before.path + "; ";
        if (found.likeness < 1.0)
            out += "quote " + letter + " was edited (" + in_percent(found.likeness) +
                   " alike), it was: " + unwrapped(before.quote) + "; ";
        return out;
    }

    std::int64_t run_;
    Surroundings surroundings_;
    std::vector<Decided> decided_;
};

}  // namespace

namespace {

void carry(SQLite::Database& database, Decision decision, const std::string& from,
           const std::string& to) {
    decision.finding = to;
    decision.action = Action::carry;
    decision.about = from;
    decision.time.clear();
    append_decisions(database, std::span(&decision, 1));
}

bool same_verdict(const Decision& a, const Decision& b) {
    return a.state == b.state && a.reason == b.reason && a.note == b.note;
}

// A document that was moved back, an edit that was taken back: the finding of before is there
// again, and what was decided on the one in between is newer than its own decision.
void bring_back(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(
        database,
        "SELECT predecessor, finding FROM succession WHERE kept = 1 AND run < ?1 "
        "AND predecessor IN (SELECT finding FROM observation WHERE run = ?1) "
        "AND finding NOT IN (SELECT finding FROM observation WHERE run = ?1) "
        "AND finding IN (SELECT finding FROM observation WHERE run = ?2) ORDER BY run");
    bind_all(query, run, run_before(database, run));
    while (query.executeStep()) {
        const std::string back = query.getColumn(0).getString();
        const std::string between = query.getColumn(1).getString();
        const auto newer = decisions_of(database, between);
        const auto older = decisions_of(database, back);
        if (newer.empty() || (!older.empty() && same_verdict(newer.back(), older.back()))) continue;
        carry(database, newer.back(), between, back);
    }
}

}  // namespace

void write_successions(SQLite::Database& database, std::int64_t run,
                       const std::vector<const Finding*>& fresh) {
    bring_back(database, run);
    if (fresh.empty()) return;
    Heirs heirs(database, run);
    if (heirs.none_died()) return;
    SQLite::Statement insert(database,
                             "INSERT INTO succession(finding, run, predecessor, likeness, kept, "
                             "how) VALUES (?, ?, ?, ?, ?, ?)");
    for (const Finding* finding : fresh) {
        const Candidate found = heirs.predecessor_of(*finding);
        if (found.decided == nullptr) continue;
        std::string how = found.how;
        if (how.ends_with("; ")) how.resize(how.size() - 2);
        const std::string& predecessor = found.decided->finding.key;
        run_with(insert, finding->key, run, predecessor, found.likeness, found.kept, how);
        if (!found.kept) continue;
        carry(database, found.decided->decision, predecessor, finding->key);
    }
}

std::optional<Succession> succession_of(SQLite::Database& database, std::int64_t run,
                                        const std::string& key) {
    SQLite::Statement query(database,
                            "SELECT predecessor, likeness, kept, how FROM succession "
                            "WHERE finding = ? AND run <= ? ORDER BY run DESC LIMIT 1");
    bind_all(query, key, run);
    if (!query.executeStep()) return std::nullopt;
    return Succession{query.getColumn(0).getString(), query.getColumn(1).getDouble(),
                      query.getColumn(2).getInt() != 0, query.getColumn(3).getString()};
}

}  // namespace gainsay::store
