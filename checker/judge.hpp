// One pair of claims: align, ask every check, ask the guards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/guards/guards.hpp"
#include "gainsay/finding.hpp"

namespace gainsay::checker {

struct Outcome {
    FindingKind kind = FindingKind::contradiction;
    double score = 0.0;
    Conflict conflict;
    std::string_view silenced_by;  // a guard's id, "" when the finding stands
    std::vector<TraceStep> steps;  // slots, the conflict, the guards
};

struct Judgement {
    std::vector<Outcome> outcomes;
    // A affirmed entails B, polarity included; both directions matter to `compare`.
    bool a_entails_b = false;
    bool b_entails_a = false;
    // Checks whose conflict the claims rule out also for who only compares words.
    std::vector<std::string_view> settled;
    // How many of them, or which has more, is told by both and leaves room for both: words that are
    // copied but for a negation say nothing more.
    bool room_for_both = false;
    double closeness = 0.0;  // of a pair that gave no outcome, for near misses
};

[[nodiscard]] Judgement judge(const Proposition& a, const Proposition& b, const Context& context);

// The same for two sentences that differ in a few words only, or in the order of two phrases;
// nothing when they do not, or when one asks. `guarded`: a guard has told claims of theirs apart.
[[nodiscard]] std::optional<Outcome> judge_surfaces(const Proposition& a, const Proposition& b,
                                                    bool guarded, const Context& context);

// Of two sentences held word against word. Two editions of one text: the later one may have been
// brought up to date, so that another figure is no conflict (nothing), and all else a reversal.
[[nodiscard]] std::optional<FindingKind> kind_by_dates(const Proposition& a, const Proposition& b,
                                                       const Context& context,
                                                       std::string_view check);

// The slots of an alignment as steps of a trace.
[[nodiscard]] std::vector<TraceStep> trace(const Pair& pair);

}  // namespace gainsay::checker
