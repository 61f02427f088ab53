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
