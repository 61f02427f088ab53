#include "checker/checks/two_shares.hpp"

#include <algorithm>
#include <utility>

#include "checker/checks/one_event.hpp"
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
    bool one_whole = false;
    if (crossed) {
        const Proposition& passive = a.passive ? a : b;
        const Proposition& active = a.passive ? b : a;
        std::optional<Proportion> of_passive = subject_share(passive);
        std::optional<Proportion> of_active = object_share(active);
        if (of_passive && of_active) {
            if (passive.agent.filled() && !subjects_match(pair)) return std::nullopt;
            if (!passive.agent.filled() && !pair.context.one_situation()) return std::nullopt;
            // "Some of the lifts IN THE TOWER were not", "examined all the lifts IN THE TOWER"
            const auto whole = object_share(active, MemberWords::all);
            one_whole = whole && whole->members.size() >= of_passive->members.size() &&
                        std::equal(of_passive->members.begin(), of_passive->members.end(),
                                   whole->members.begin());
        } else {  // "supported by a quarter of the delegates", "most delegates supported it"
            of_passive = agent_share(passive);
            of_active = of_passive ? subject_share(active) : std::nullopt;
            if (!relate(done_to(a), done_to(b), pair.context.entities()).compatible())
                return std::nullopt;
        }
        x = a.passive ? std::move(of_passive) : std::move(of_active);
        y = a.passive ? std::move(of_active) : std::move(of_passive);
    } else {
        x = subject_share(a);
        y = x ? subject_share(b) : std::nullopt;
        if (x && y) {
            if (!objects_fit(pair)) return std::nullopt;
        } else {
            if (!subjects_match(pair)) return std::nullopt;
            x = object_share(a);
            y = x ? object_share(b) : std::nullopt;
        }
    }
    if (!x || !y || (!one_whole && x->members != y->members)) return std::nullopt;
    if (one_whole) y->members = x->members;  // as far as both tell
    return TwoShares{std::move(*x), std::move(*y)};
}

}  // namespace gainsay::checker
