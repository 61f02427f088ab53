#include "checker/judge_sentences.hpp"

#include <algorithm>
#include <utility>

#include "checker/alignment/antecedents.hpp"
#include "checker/claims/condition.hpp"
#include "checker/claims/occasion.hpp"
#include "checker/sentences/sentence_alignment.hpp"
#include "checker/sentences/sentence_conflicts.hpp"

namespace gainsay::checker {
namespace {

// Two rules, each under a condition of its own.
bool two_rules(const Sentence& a, const Sentence& b) {
    const auto one = condition_of(a);
    const auto other = one ? condition_of(b) : std::nullopt;
    return other && distinct_conditions(*one, *other);
}

}  // namespace

std::vector<Outcome> judge_sentences(const SentencesHeld& held, const Context& context) {
    const Sentence& a = held.view_a.sentence();
    const Sentence& b = held.view_b.sentence();
    if (two_occasions(a, b) || two_rules(a, b)) return {};
    std::vector<Outcome> out;
    for (Conflict& conflict :
         sentence_conflicts(held.a, held.b, held.view_a, held.view_b, held.whole_a, context)) {
        if (std::find(held.settled.begin(), held.settled.end(), conflict.check) !=
            held.settled.end())
            continue;
        conflict.features[Feature::words_guarded] = held.guarded ? 1.0 : 0.0;
        Outcome& outcome = out.emplace_back();
        outcome.score = score(conflict.features);
        if (outcome.score >= label_threshold())
            outcome.steps = SentenceAlignment(held.view_a, held.view_b).steps();
        outcome.steps.push_back(conflict.step);
        outcome.steps.push_back({"score", "", "", "", describe(conflict.features)});
        outcome.conflict = std::move(conflict);
    }
    return out;
}

std::optional<Outcome> judge_clauses(const Proposition& a, const Proposition& b,
                                     const SentenceView& view_a, const SentenceView& view_b,
                                     const WordWeight& weight, const Context& context) {
    const auto if_a = condition_of(view_a.sentence());
    const auto if_b = condition_of(view_b.sentence());
    if (if_a.has_value() != if_b.has_value() || (if_a && !same_condition(*if_a, *if_b)) ||
        two_occasions(view_a.sentence(), view_b.sentence()) || other_antecedents(a, b, context))
        return std::nullopt;
    auto found = minimal_pair_conflict(a, b, view_a, view_b, context, weight);
    if (!found) return std::nullopt;
    Conflict& conflict = found->conflict;
    const auto kind = found->of_the_past ? std::optional(FindingKind::contradiction)
                                         : kind_by_dates(a, b, context, conflict.check);
    if (!kind) return std::nullopt;
    Outcome out;
    const bool soft = conflict.soft && *kind == FindingKind::contradiction;
    out.kind = soft ? FindingKind::tension : *kind;
    out.score = score(conflict.features);
    out.steps = {conflict.step, {"score", "", "", "", describe(conflict.features)}};
    out.conflict = std::move(conflict);
    return out;
}

}  // namespace gainsay::checker
