// What must be done may not be forbidden or left free: "must report", "may not report", "need not
// report".
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/claims/force.hpp"

namespace gainsay::checker {
namespace {

bool excludes(Force a, Force b) {
    return (a == Force::obligation && (b == Force::prohibition || b == Force::exemption)) ||
           (a == Force::permission && b == Force::prohibition);
}

// "May sell" may mean that it is likely, but not beside "must not", "is barred from". What it
// limits
// ("may sell old shares", "may sell if") is an exception of the rule, and both stand.
bool allowed_and_forbidden(const Proposition& may, const Proposition& must_not) {
    const std::string& auxiliary = must_not.claim->predicate.auxiliary;
    if (!permits(may) || force_of(must_not) != Force::prohibition || auxiliary == "may" ||
        auxiliary == "can" || may.sentence == nullptr || must_not.sentence == nullptr)
        return false;
    const std::vector<Word>& there = must_not.sentence->words;
    return std::all_of(may.sentence->words.begin(), may.sentence->words.end(),
                       [&](const Word& word) {
                           return std::any_of(there.begin(), there.end(),
                                              [&](const Word& w) { return w.lemma == word.lemma; });
                       });
}

std::string force_in_words(const Proposition& p) {
    const Force force = force_of(p);
    return std::string(name(force == Force::none && permits(p) ? Force::permission : force));
}

// Those bound are the same, whatever the quantifier: "every account", "accounts".
bool same_bound(const Pair& pair) {
    const AlignedSlot& subject = pair.alignment.subject;
    return subject.both() && subject.relation.compatible() && subject.relation.shared > 0 &&
           subject.relation.extra_a + subject.relation.extra_b == 0;
}

}  // namespace

std::optional<Conflict> check_duty(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.denied || b.denied || !same_bound(pair) ||
        pair.alignment.predicate.relation != Relation::equivalence || !objects_fit(pair))
        return std::nullopt;
    const Force of_a = force_of(a);
    const Force of_b = force_of(b);
    const bool forward = excludes(of_a, of_b) || allowed_and_forbidden(a, b);
    if (!forward && !excludes(of_b, of_a) && !allowed_and_forbidden(b, a)) return std::nullopt;
    // "May not sell it before May": forbidden under a limit, which the duty need not touch.
    const std::uint8_t limits = forward ? pair.alignment.extra_b : pair.alignment.extra_a;
    const bool object_only_there =
        pair.alignment.object.filled() && !pair.alignment.object.both() &&
        (forward ? pair.alignment.object.b.filled() : pair.alignment.object.a.filled());
    const bool how_often = (forward ? b : a).frequency.has_value();
    if (limits > 0 || object_only_there || how_often) return std::nullopt;
    Conflict out;
    out.check = "duty";
    out.relation = Relation::alternation;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    out.step = {"duty", force_in_words(a), force_in_words(b), std::string(name(out.relation)),
                "what is a duty is neither forbidden nor left free"};
    out.message = speaker(a, pair.context) + " says that it is " + force_in_words(a) + ": \"" +
                  in_words(a) + "\"; " + speaker(b, pair.context) + " that it is " +
                  force_in_words(b) + ": \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::duty);
    return out;
}

}  // namespace gainsay::checker
