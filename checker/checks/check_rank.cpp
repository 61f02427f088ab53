// One in two places of one order: "finished second" against "finished fourth", "the second largest
// town" against "the largest town". The order is told by the words behind the rank and has to be
// the same; shared places are left alone.
#include "checker/checks/checks.hpp"
#include "checker/claims/rank.hpp"

namespace gainsay::checker {

std::optional<Conflict> check_rank(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!both_affirmed(pair) || !subjects_match(pair) ||
        a.claim->predicate.tense != b.claim->predicate.tense ||
        (!pair.context.one_situation() &&
         (indefinite(pair.alignment.subject.a) || indefinite(pair.alignment.subject.b))))
        return std::nullopt;
    const std::optional<Rank> x = rank_of(a);
    if (!x) return std::nullopt;
    const std::optional<Rank> y = rank_of(b);
    if (!y || x->by != y->by || x->place.overlaps(y->place)) return std::nullopt;
    if (x->order != y->order) return std::nullopt;  // "fourth in qualifying"
    Conflict out;
    out.check = "rank";
    out.relation = Relation::alternation;
    out.marked_a = {x->span};
    out.marked_b = {y->span};
    out.step = {
        "rank", x->text, y->text, std::string(name(out.relation)),
        "one place in one order" + (x->order.empty() ? std::string() : " (\"" + x->order + "\")")};
    out.message = speaker(a, pair.context) + " gives one place: \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " gives another: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::quantity);
    out.features[Feature::adjuncts_extra] = 0;  // the orders were compared word by word
    return out;
}

}  // namespace gainsay::checker
