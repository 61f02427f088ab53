#include "checker/judge_sentences.hpp"

#include <algorithm>
#include <utility>

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

}  // namespace gainsay::checker
