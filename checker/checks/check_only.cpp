// One says it of something that the other leaves out: "sells only bread" against "sells bread and
// cakes".
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/focus.hpp"

namespace gainsay::checker {
namespace {

// "Voted against the merger" on both sides, without an object.
bool done_alike(const Pair& pair) {
    const auto& adjuncts = pair.alignment.adjuncts;
    return !pair.a.object.filled() && !pair.b.object.filled() && !adjuncts.empty() &&
           std::all_of(adjuncts.begin(), adjuncts.end(), [](const AlignedSlot& slot) {
               return slot.relation.relation == Relation::equivalence;
           });
}

}  // namespace

std::optional<Conflict> check_only(const Pair& pair) {
    std::optional<LeftOut> found = left_out(pair.a, pair.b);
    const bool a_says_only = found.has_value();
    if (!found) found = left_out(pair.b, pair.a);
    if (!found) return std::nullopt;
    const Proposition& only = a_says_only ? pair.a : pair.b;
    const Proposition& other = a_says_only ? pair.b : pair.a;
    // Of one thing: the subject, or, where that is what "only" speaks of, the object.
    const bool of_subject = found->focus == only.subject.phrase;
    const bool of_one_act = (pair.alignment.object.both() && objects_fit(pair)) || done_alike(pair);
    if (of_subject ? !of_one_act : !subjects_match(pair)) return std::nullopt;
    if (!of_subject && found->focus != only.object_phrase() && !objects_fit(pair))
        return std::nullopt;
    if (!pair.context.one_situation() && !told_of_one_time(pair)) return std::nullopt;
    Conflict out;
    out.check = "only";
    out.relation = Relation::alternation;
    const Phrase& of_a = a_says_only ? *found->focus : *found->other;
    const Phrase& of_b = a_says_only ? *found->other : *found->focus;
    out.marked_a = {of_a.span};
    out.marked_b = {of_b.span};
    out.step = {"left out", of_a.text, of_b.text, std::string(name(out.relation)),
                "\"" + found->word + "\" leaves out \"" + found->which + "\""};
    out.message = speaker(only, pair.context) + " says it of nothing else (\"" + in_words(only) +
                  "\"); " + speaker(other, pair.context) + " says it of \"" + found->which +
                  "\" (\"" + in_words(other) + "\").";
    out.features = common_features(pair, Feature::quantifier);
    out.features[Feature::adjuncts_extra] = 0;  // looked at with the focus
    if (of_subject) {
        out.features[Feature::subject_words] = 1.0;
        out.features[Feature::subject_open] = 0.0;
    }
    return out;
}

}  // namespace gainsay::checker
