#include "gainsay/store.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "gainsay/error.hpp"
#include "store/connection.hpp"
#include "store/decision_log.hpp"
#include "store/lists.hpp"
#include "store/merge.hpp"
#include "store/observations.hpp"
#include "store/reading_bytes.hpp"
#include "store/run_writer.hpp"
#include "store/schema.hpp"
#include "store/successions.hpp"

namespace gainsay::store {

namespace {

Run read_run(SQLite::Statement& query) {
    const auto count = [&](int column) {
        return static_cast<std::uint64_t>(query.getColumn(column).getInt64());
    };
    Run run;
    run.id = query.getColumn(0).getInt64();
    run.started = query.getColumn(1).getString();
    run.finished = query.getColumn(2).getString();
    run.version = query.getColumn(3).getString();
    run.settings = query.getColumn(4).getString();
    run.candidate_pairs = count(5);
    run.claims = count(6);
    run.documents = count(7);
    run.findings = count(8);
    return run;
}

constexpr const char* all_runs =
    "SELECT id, started, finished, version, settings, candidate_pairs, claims, documents, findings "
    "FROM run ORDER BY id";

TimeInterval interval(const std::string& first, const std::string& last, bool stated) {
    TimeInterval out;
    if (const auto day = parse_iso_date(first)) out.first = day->first;
    if (const auto day = parse_iso_date(last)) out.last = day->last;
    out.stated = stated;
    return out;
}

// The one key that begins so.
std::string resolve_key(SQLite::Database& database, const std::string& prefix) {
    std::string small = prefix;
    for (char& c : small)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    SQLite::Statement query(
        database,
        "SELECT key FROM finding WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key LIMIT 4");
    query.bind(1, small);
    std::vector<std::string> found;
    while (query.executeStep()) found.push_back(query.getColumn(0).getString());
    if (found.empty() || found.front() == small || found.size() == 1)
        return found.empty() ? "" : found.front();
    std::string some;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 3); ++i)
        some += (i == 0 ? "" : ", ") + found[i];
    throw Error(ExitCode::usage, "several findings begin with " + prefix + ": " + some +
                                     (found.size() > 3 ? ", ..." : "") + "; give more of the key");
}

}  // namespace

struct Store::State {
    Connection connection;

    // Work on the database, with SQLite's errors as ours.
    template <typename Work>
    auto with(Work&& work) {
        return guarded(connection.path(), [&] {
            try {
                return std::forward<Work>(work)(connection.database());
            } catch (const Error&) {
                throw;
            } catch (const SQLite::Exception&) {
                throw;
            } catch (const std::runtime_error& error) {  // rows that are not what we wrote
                throw Error(ExitCode::database, Place{connection.path()},
                            std::string("is damaged: ") + error.what());
            }
        });
    }

    // The same in one transaction: all of it or nothing.
    template <typename Work>
    auto write(Work&& work) {
        return with([&](SQLite::Database& database) {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            auto result = std::forward<Work>(work)(database);
            transaction.commit();
            return result;
        });
    }
};

Store::Store(const std::string& path, Access access)
    : state_(std::make_unique<State>(State{Connection(path, access)})) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

int Store::schema_version() { return migrations().back().number; }

std::int64_t Store::save(const Run& run, std::span<const RunDocument> documents,
                         std::span<const Finding> findings) {
    return state_->write(
        [&](SQLite::Database& database) { return write_run(database, run, documents, findings); });
}

void Store::decide(const Decision& decision) { decide(std::span(&decision, 1)); }

void Store::decide(std::span<const Decision> decisions) {
    if (decisions.empty()) return;
    state_->write([&](SQLite::Database& database) {
        append_decisions(database, decisions);
        return 0;
    });
}

std::optional<Undone> Store::undo(const std::string& reviewer) {
    return state_->write([&](SQLite::Database& database) { return undo_last(database, reviewer); });
}

std::optional<Undone> Store::redo(const std::string& reviewer) {
    return state_->write([&](SQLite::Database& database) { return redo_last(database, reviewer); });
}

std::vector<std::string> Store::decision_lines() const {
    return state_->with([](SQLite::Database& database) { return lines_of(database); });
}

Merged Store::merge(std::span<const std::string> lines, const std::string& name) {
    return state_->write(
        [&](SQLite::Database& database) { return merge_lines(database, lines, name); });
}

std::optional<Run> Store::last_run() const {
    auto all = runs();
    return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
}

std::vector<Run> Store::runs() const {
    return state_->with([&](SQLite::Database& database) {
        SQLite::Statement query(database, all_runs);
        std::vector<Run> out;
        while (query.executeStep()) out.push_back(read_run(query));
        return out;
    });
}

std::vector<StoredDocument> Store::documents(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) {
        SQLite::Statement query(
            database,
            "SELECT v.document, v.path, v.title, v.source, v.kind, v.date_first, v.date_last, "
            "v.date_stated, v.content_hash, v.coverage, v.sentences, v.claims, v.address "
            "FROM run_document r JOIN version v ON v.id = r.version WHERE r.run = ? "
            "ORDER BY r.position");
        query.bind(1, run);
        std::vector<StoredDocument> out;
        while (query.executeStep()) {
            StoredDocument document;
            document.id = query.getColumn(0).getString();
            document.info.path = query.getColumn(1).getString();
            document.info.title = query.getColumn(2).getString();
            document.info.source = query.getColumn(3).getString();
            document.info.kind = query.getColumn(4).getString();
            document.info.date =
                interval(query.getColumn(5).getString(), query.getColumn(6).getString(),
                         query.getColumn(7).getInt() != 0);
            document.content_hash = query.getColumn(8).getString();
            document.coverage = query.getColumn(9).getDouble();
            document.sentences = static_cast<std::uint64_t>(query.getColumn(10).getInt64());
            document.claims = static_cast<std::uint64_t>(query.getColumn(11).getInt64());
            document.info.address = query.getColumn(12).getString();
            out.push_back(std::move(document));
        }
        return out;
    });
}

std::vector<StoredFinding> Store::findings(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return observed_in(database, run); });
}

std::vector<StoredFinding> Store::gone(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return gone_in(database, run); });
}

std::optional<StoredFinding> Store::finding(const std::string& key_or_prefix) const {
    return state_->with([&](SQLite::Database& database) -> std::optional<StoredFinding> {
        if (key_or_prefix.empty()) return std::nullopt;
        const std::string key = resolve_key(database, key_or_prefix);
        return key.empty() ? std::nullopt : last_observation(database, key);
    });
}

std::vector<Decision> Store::decisions(const std::string& key) const {
    return state_->with([&](SQLite::Database& database) { return decisions_of(database, key); });
}

std::vector<FindingSummary> Store::summaries(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return summaries_of(database, run); });
}
std::vector<FindingSummary> Store::decided_gone(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return decided_gone_of(database, run); });
}

std::vector<std::string> Store::texts(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return texts_of(database, run); });
}

std::optional<Succession> Store::succession(std::int64_t run, const std::string& key) const {
    return state_->with(
        [&](SQLite::Database& database) { return succession_of(database, run, key); });
}

std::vector<StoredSentence> Store::sentences(std::int64_t run, const std::string& document) const {
    return state_->with(
        [&](SQLite::Database& database) { return sentences_of(database, run, document); });
}

std::vector<EntityRecord> Store::entities(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return entities_of(database, run); });
}

std::vector<RuleVersion> Store::rules(std::int64_t run) const {
    return state_->with([&](SQLite::Database& database) { return rules_of(database, run); });
}

std::vector<RuleRecord> Store::rule_records() const {
    return state_->with([](SQLite::Database& database) { return rule_records_of(database); });
}

std::vector<StoredSentence> Store::find(std::int64_t run, const std::string& words,
                                        std::size_t most) const {
    return state_->with(
        [&](SQLite::Database& database) { return find_in(database, run, words, most); });
}

std::optional<Reading> Store::reading(const std::string& key) const {
    return state_->with([&](SQLite::Database& database) -> std::optional<Reading> {
        SQLite::Statement query(database, "SELECT bytes FROM reading WHERE key = ?");
        query.bind(1, key);
        if (!query.executeStep()) return std::nullopt;
        const SQLite::Column bytes = query.getColumn(0);
        return reading_of({static_cast<const char*>(bytes.getBlob()),
                           static_cast<std::size_t>(bytes.getBytes())});
    });
}

}  // namespace gainsay::store
