#include "checker/claims/time_relation.hpp"

namespace gainsay::checker {

int days_apart(const TimeInterval& a, const TimeInterval& b) {
    if (a.first && b.last && *a.first > *b.last)
        return static_cast<int>((*a.first - *b.last).count());
    if (b.first && a.last && *b.first > *a.last)
        return static_cast<int>((*b.first - *a.last).count());
    return 0;
}

TimeRelation relate(const TimeInterval& a, const TimeInterval& document_a, const TimeInterval& b,
                    const TimeInterval& document_b) {
    const bool a_stated = a.stated && a.known();
    const bool b_stated = b.stated && b.known();
    if (a_stated && b_stated)
        return a.overlaps(b) ? TimeRelation::same : TimeRelation::stated_apart;
    if (a_stated != b_stated) {
        const TimeInterval& stated = a_stated ? a : b;
        const TimeInterval& other = a_stated ? document_b : document_a;
        return other.known() && days_apart(stated, other) > changeable_days
                   ? TimeRelation::documents_apart
                   : TimeRelation::one_stated;
    }
    return days_apart(document_a, document_b) > changeable_days ? TimeRelation::documents_apart
                                                                : TimeRelation::same;
}

bool changeable(const Claim& claim) {
    const Predicate& p = claim.predicate;
    if (p.tense == Tense::past && p.aspect == Aspect::simple) return claim.origin == Origin::copula;
    return true;
}

bool finished(const Claim& claim) {
    const Predicate& p = claim.predicate;
    return p.tense == Tense::past || p.aspect == Aspect::perfect;
}

}  // namespace gainsay::checker
