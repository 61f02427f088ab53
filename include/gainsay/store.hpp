// Documents, claims, runs, findings and decisions in one SQLite file.
//
//   store::Store store("case.db", store::Access::write);
//   store.save(run, documents, result);                 // one transaction: all of a run or nothing
//   for (const StoredFinding& f : store.findings(store.last_run())) ...
//
// Errors: gainsay::Error with ExitCode::database (locked, read-only, newer schema, damaged, not a
// database).
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

// A rule or check as it was in a run.
struct RuleVersion {
    std::string rule;
    std::string hash;     // changes with whatever it would find
    std::string title{};  // in plain words; "": written before schema 3
    friend bool operator==(const RuleVersion&, const RuleVersion&) = default;
};

struct Run {
    std::int64_t id = 0;  // 0: not yet stored
    std::string started;  // ISO 8601, UTC
    std::string finished;
    std::string version;   // of the program
    std::string settings;  // JSON of the options that matter for the findings
    std::uint64_t candidate_pairs = 0;
    std::uint64_t claims = 0;
    std::uint64_t documents = 0;
    std::uint64_t findings = 0;
    std::vector<RuleVersion> rules;  // that were on; filled by Store::rules, not by Store::runs
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

// How a decision came about. `carry`: from a finding whose document was moved or edited.
enum class Action : std::uint8_t { decide, undo, redo, carry };

struct Decision {
    std::int64_t id = 0;
    std::string finding;  // key
    DecisionState state = DecisionState::open;
    std::string reason;  // of a false alarm: the guard that should have kept it silent
    std::string note;
    std::string reviewer;
    std::string time;  // ISO 8601, UTC
    Action action = Action::decide;
    std::string about;  // undo, redo: the batch; carry: the key of the finding it was made for
};

// What an undo or a redo did.
struct Undone {
    std::vector<std::string> findings;          // that changed
    DecisionState state = DecisionState::open;  // what had been decided
    std::size_t left = 0;  // findings of the batch that somebody else decided since: not touched
};

// What an import did.
struct Merged {
    std::size_t added = 0;
    std::size_t known = 0;    // were here already
    std::size_t waiting = 0;  // about findings that no run here has seen: kept until one does
    std::vector<std::string>
        disputed;  // keys on which reviewers differ; the newest decision counts
};

enum class RunStatus : std::uint8_t { fresh, same, reopened, gone, rule_off };

struct StoredFinding {
    Finding finding;
    DecisionState state = DecisionState::open;
    RunStatus status = RunStatus::fresh;
};

// Why a finding that no run saw before is yet no stranger.
struct Succession {
    std::string predecessor;  // the decided finding in whose place it stands
    double likeness = 0.0;    // of the quotes, [0, 1]
    bool kept = false;        // the decision was carried over; else a person should look again
    std::string how;  // "the document was moved from a.txt", "the quote of B was edited: ..."
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
    std::string place{};  // of a file without lines: "page 3, paragraph 2"
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
    Span span;               // in the file
    std::uint32_t line = 0;  // from 1; 0: not known
    std::uint32_t block = 0;
    BlockKind kind = BlockKind::paragraph;
    std::string text;
    std::string place{};  // of a file without lines: "page 3, paragraph 2"
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

// How a rule or check has done over all runs.
struct RuleRecord {
    std::string rule;
    std::uint64_t fired = 0;  // findings, each counted once
    std::uint64_t confirmed = 0;
    std::uint64_t false_alarms = 0;
    std::uint64_t both_stand = 0;
    std::uint64_t deferred = 0;
};

// One document of a run, with what was read in it.
struct RunDocument {
    const Document* document = nullptr;
    const Reading* reading = nullptr;
    std::string reading_key{};  // of Store::reading; "": the reading is not kept for the next run
};

// Not for several threads at a time; several programs may use one file at once.
class Store {
public:
    Store(const std::string& path, Access access);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    // Writes a whole run in one transaction and returns its id.
    std::int64_t save(const Run& run, std::span<const RunDocument> documents,
                      std::span<const Finding> findings);
    // Appends; Error(ExitCode::usage) if there is no such finding. Several go in together or not at
    // all, and one undo takes them back together.
    void decide(const Decision& decision);
    void decide(std::span<const Decision> decisions);
    // Takes back what this reviewer did last, in this session or an earlier one, by appending;
    // nothing if there is nothing left to take back. `redo` takes back the last undo that no
    // decision followed.
    std::optional<Undone> undo(const std::string& reviewer);
    std::optional<Undone> redo(const std::string& reviewer);
    // Decisions as JSON Lines, for another database of the same findings; `merge` adds what is not
    // yet there. Error(ExitCode::usage), and nothing merged, if a line is none of these.
    [[nodiscard]] std::vector<std::string> decision_lines() const;
    Merged merge(std::span<const std::string> lines, const std::string& name);

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
    // Decided findings of earlier runs that this one does not see, nor anything in their place; the
    // last seen first.
    [[nodiscard]] std::vector<FindingSummary> decided_gone(std::int64_t run) const;
    // Message and both quotes of each finding of a run, in the order of `summaries`.
    [[nodiscard]] std::vector<std::string> texts(std::int64_t run) const;
    [[nodiscard]] std::optional<Succession> succession(std::int64_t run,
                                                       const std::string& key) const;
    // A document's sentences as the run read them, in order.
    [[nodiscard]] std::vector<StoredSentence> sentences(std::int64_t run,
                                                        const std::string& document) const;
    [[nodiscard]] std::vector<EntityRecord> entities(
        std::int64_t run) const;  // most findings first
    [[nodiscard]] std::vector<RuleVersion> rules(
        std::int64_t run) const;                                 // by name; none: not known
    [[nodiscard]] std::vector<RuleRecord> rule_records() const;  // by name
    // Sentences of a run's documents that hold all the words (in any form), best first.
    [[nodiscard]] std::vector<StoredSentence> find(std::int64_t run, const std::string& words,
                                                   std::size_t most) const;
    // What an earlier run read in a text of this key, exactly; nothing if it is not kept.
    [[nodiscard]] std::optional<Reading> reading(const std::string& key) const;
    [[nodiscard]] static int schema_version();

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] inline std::string_view name(DecisionState value) {
    static constexpr std::array<std::string_view, 5> names = {"open", "confirmed", "false-alarm",
                                                              "both-stand", "deferred"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Action value) {
    static constexpr std::array<std::string_view, 4> names = {"decide", "undo", "redo", "carry"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(RunStatus value) {
    static constexpr std::array<std::string_view, 5> names = {"new", "same", "reopened", "gone",
                                                              "rule-off"};
    return names.at(static_cast<std::size_t>(value));
}

}  // namespace gainsay::store
