// Claims to findings: the checker room's one door.
//
//   const checker::Checker checker(rules, {});
//   std::vector<CheckedDocument> input = {{&document, &reading}, ...};
//   CheckResult result = checker.check(input);
//
// Judging is symmetric, deterministic and pure: no clock, no random numbers, no state between calls. A Checker may be
// used from several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "gainsay/document.hpp"
#include "gainsay/finding.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct Options {
    bool within_documents = true;  // a document against itself
    double minimum_score = 0.0;    // findings below are left out (and counted)
    unsigned jobs = 1;             // threads
};

struct CheckedDocument {
    const Document* document = nullptr;  // both outlive the call
    const Reading* reading = nullptr;
};

struct Silenced {  // what guards kept back, so that nothing is dropped in silence
    std::string guard;
    std::uint64_t pairs = 0;
};

struct CheckResult {
    std::vector<Finding> findings;  // strongest first; ties by key
    std::uint64_t candidate_pairs = 0;
    std::vector<Silenced> silenced;
};

enum class Label : std::uint8_t { contradiction, entailment, neutral };

// What `compare` and `why` say of two texts.
struct Verdict {
    Label label = Label::neutral;
    double score = 0.0;  // of the label
    std::string reason;  // a check's or rule's id, "" for neutral
    std::vector<Finding> findings;      // with their traces, strongest first
    std::vector<std::string> considered;  // features of every conflict seen, weak ones too: for scripts/fit-score
    std::vector<TraceStep> near_misses;  // what came closest and which guard or slot stopped it
};

// One condition of a rule, as a claim or a pair of claims met it.
struct RuleCondition {
    std::string what;   // "with openness", "same entity"
    std::string value;  // "\"open source\"", "no such word"
    std::string fix;    // what would make it hold; "" where it does
    bool holds = false;
};

// A rule tried on two texts: on the two claims that come closest to it.
struct RuleTrial {
    std::string claim_a;  // one_line of the claim that was tried as the rule's side A
    std::string claim_b;
    std::vector<RuleCondition> conditions;  // led by the side they are of: "A with openness"
    [[nodiscard]] std::size_t held() const {
        std::size_t out = 0;
        for (const RuleCondition& each : conditions) out += each.holds ? 1 : 0;
        return out;
    }
};

class Checker {
public:
    explicit Checker(RuleSet rules, Options options = {});
    ~Checker();
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;

    // `progress(done, all)` may be called from any thread, at most a few hundred times.
    [[nodiscard]] CheckResult check(
        std::span<const CheckedDocument> documents,
        const std::function<void(std::uint64_t, std::uint64_t)>& progress = {}) const;

    // Text A against text B: every claim of one with every claim of the other. Tension rules take part in `findings`
    // and never in `label`.
    [[nodiscard]] Verdict compare(const CheckedDocument& a, const CheckedDocument& b) const;

    // Every condition of one rule, tried on the claims of A and B that come closest to it; empty if there is no such
    // rule, or no claim on a side.
    [[nodiscard]] RuleTrial attempt(const std::string& rule, const CheckedDocument& a,
                                    const CheckedDocument& b) const;

    [[nodiscard]] const RuleSet& rules() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

struct CheckInfo {  // for `rules list` and the tests
    std::string id;
    std::string title;
};
[[nodiscard]] std::vector<CheckInfo> checks();
[[nodiscard]] std::vector<CheckInfo> guards();

}  // namespace gainsay::checker
