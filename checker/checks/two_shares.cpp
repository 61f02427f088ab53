#include "checker/checks/two_shares.hpp"

#include "checker/claims/member_share.hpp"

namespace gainsay::checker {

std::optional<TwoShares> shares_of(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    // "None of the flats were sold", "the council sold them all"
    const bool crossed =
        a.passive != b.passive && a.verb == b.verb && (a.passive ? b : a).object.filled();
    const bool one_act = crossed || pair.alignment.predicate.relation == Relation::equivalence;
    if (a.denied || b.denied || !one_act || (pair.alignment.turned && !crossed) ||
        a.claim->predicate.tense != b.claim->predicate.tense ||
        a.claim->predicate.aspect != b.claim->predicate.aspect)
        return std::nullopt;
    std::optional<Proportion> x;
    std::optional<Proportion> y;
    if (crossed) {
        x = a.passive ? subject_share(a) : object_share(a);
        y = b.passive ? subject_share(b) : object_share(b);
        const Proposition& passive = a.passive ? a : b;
        if (passive.agent.filled() && !subjects_match(pair)) return std::nullopt;
        if (!passive.agent.filled() && !pair.context.one_situation()) return std::nullopt;
    } else {
        x = subject_share(a);
        y = x ? subject_share(b) : std::nullopt;
        if (x && y) {
            if (!objects_fit(pair)) return std::nullopt;
        } else {
            if (!subjects_match(pair)) return std::nullopt;
            x = object_share(a);
            y = object_share(b);
        }
    }
    if (!x || !y || x->members != y->members) return std::nullopt;
    return TwoShares{std::move(*x), std::move(*y)};
}

}  // namespace gainsay::checker
