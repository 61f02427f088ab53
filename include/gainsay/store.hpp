// Documents, claims, runs, findings and decisions in one SQLite file.
//
//   store::Store store("case.db", store::Access::write);
//   store.save(run, documents, result);                 // one transaction: all of a run or nothing
//   for (const StoredFinding& f : store.findings(store.last_run())) ...
//
// Errors: gainsay::Error with ExitCode::database (locked, read-only, newer schema, damaged, not a database).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.hpp"
#include "gainsay/finding.hpp"
#include "gainsay/reader.hpp"
#include "gainsay/span.hpp"

namespace gainsay::store {

enum class Access : std::uint8_t { read, write };

struct Run {
    std::int64_t id = 0;  // 0: not yet stored
    std::string started;  // ISO 8601, UTC
    std::string finished;
    std::string version;      // of the program
    std::string settings;     // JSON of the options that matter for the findings
    std::uint64_t candidate_pairs = 0;
    std::uint64_t claims = 0;
    std::uint64_t documents = 0;
    std::uint64_t findings = 0;
};

struct StoredDocument {
    std::string id;
    DocumentInfo info;
    std::string content_hash;
    double coverage = 0.0;
    std::uint64_t sentences = 0;
    std::uint64_t claims = 0;
};

enum class DecisionState : std::uint8_t { open, confirmed, false_alarm, both_stand, deferred };

struct Decision {
    std::int64_t id = 0;
    std::string finding;  // key
    DecisionState state = DecisionState::open;
    std::string reason;
    std::string note;
    std::string reviewer;
    std::string time;  // ISO 8601, UTC
};

enum class RunStatus : std::uint8_t { fresh, same, reopened, gone, rule_off };

struct StoredFinding {
    Finding finding;
    DecisionState state = DecisionState::open;
    RunStatus status = RunStatus::fresh;
};

// One line of a list of findings, without the evidence: ten thousand of them load at once.
struct SummarySide {
    std::string document;  // id
    std::string path;
    std::string source;
    std::string date;  // ISO 8601 or ""
    std::uint32_t line = 0;
    std::uint32_t begin = 0;  // of the sentence, in the file
    std::uint32_t end = 0;
};
struct FindingSummary {
    std::string key;
    FindingKind kind = FindingKind::contradiction;
    std::string reason;
    Severity severity = Severity::medium;
    double score = 0.0;
    std::string message;
    SummarySide a;
    SummarySide b;
    DecisionState state = DecisionState::open;
    RunStatus status = RunStatus::fresh;
    std::string reviewer;  // of the decision that counts
    std::string note;
};

// A sentence as a run read it.
struct StoredSentence {
    std::string document;  // id
    std::string path;
    Span span;  // in the file
    std::uint32_t line = 0;  // from 1; 0: not known
    std::uint32_t block = 0;
    BlockKind kind = BlockKind::paragraph;
    std::string text;
};

// What the documents of a run tell about one entity, and which findings (by key) are about it.
struct EntityRecord {
    std::string name;
    std::string part_of;
    std::uint64_t documents = 0;
    std::uint64_t mentions = 0;
    std::uint64_t claims = 0;
    std::vector<std::string> findings;
};

// One document of a run, with what was read in it.
struct RunDocument {
    const Document* document = nullptr;
    const Reading* reading = nullptr;
};

class Store {
public:
    Store(const std::string& path, Access access);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    // Writes a whole run in one transaction and returns its id.
    std::int64_t save(const Run& run, std::span<const RunDocument> documents,
                      std::span<const Finding> findings);
    void decide(const Decision& decision);  // appends; Error(ExitCode::usage) if there is no such finding

    [[nodiscard]] std::optional<Run> last_run() const;
    [[nodiscard]] std::vector<Run> runs() const;
    [[nodiscard]] std::vector<StoredDocument> documents(std::int64_t run) const;
    [[nodiscard]] std::vector<StoredFinding> findings(std::int64_t run) const;  // strongest first
    // What the run before saw and this one did not.
    [[nodiscard]] std::vector<StoredFinding> gone(std::int64_t run) const;
    // By its last observation. Nothing if no key begins so; Error(ExitCode::usage) if several do.
    [[nodiscard]] std::optional<StoredFinding> finding(const std::string& key_or_prefix) const;
    [[nodiscard]] std::vector<Decision> decisions(const std::string& key) const;  // oldest first
    // As `findings`, for lists.
    [[nodiscard]] std::vector<FindingSummary> summaries(std::int64_t run) const;
    // Message and both quotes of each finding of a run, in the order of `summaries`.
    [[nodiscard]] std::vector<std::string> texts(std::int64_t run) const;
    // A document's sentences as the run read them, in order.
    [[nodiscard]] std::vector<StoredSentence> sentences(std::int64_t run, const std::string& document) const;
    [[nodiscard]] std::vector<EntityRecord> entities(std::int64_t run) const;  // most findings first
    [[nodiscard]] static int schema_version();

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] inline std::string_view name(DecisionState value) {
    static constexpr std::array<std::string_view, 5> names = {"open", "confirmed", "false-alarm", "both-stand", "deferred"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(RunStatus value) {
    static constexpr std::array<std::string_view, 5> names = {"new", "same", "reopened", "gone", "rule-off"};
    return names.at(static_cast<std::size_t>(value));
}

}  // namespace gainsay::store
