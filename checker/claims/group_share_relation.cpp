// Two shares of one whole: of one group, or of two that exclude each other.
#include "checker/claims/group_share.hpp"
#include "checker/claims/group_words.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

const char* opposed_group_shares(const Proposition& a, const Proposition& b) {
    if (a.group_share == nullptr || b.group_share == nullptr) return nullptr;
    const GroupShare& x = *a.group_share;
    const GroupShare& y = *b.group_share;
    const TimeInterval& t = a.claim->time;
    const TimeInterval& u = b.claim->time;
    const bool one_matter = x.matter == y.matter || x.matter.empty() || y.matter.empty();
    if (x.whole != y.whole || !one_matter || a.claim->predicate.tense != b.claim->predicate.tense ||
        t.stated != u.stated || (t.stated && !t.overlaps(u)) || named_places(a) != named_places(b))
        return nullptr;
    if (x.group == y.group) return x.share.overlaps(y.share) ? nullptr : "one group has one share";
    // "Most voted for it", "most voted against it": one form with opposite words.
    const bool one_form = x.by_subject && y.by_subject && a.verb == b.verb &&
                          fold_name(a.subject.phrase->text) == fold_name(b.subject.phrase->text);
    if (one_form || !groups::exclusive(x.group, y.group)) return nullptr;
    const double least = x.share.low + y.share.low;
    if (least > 1.0 || (least == 1.0 && (x.share.low_open || y.share.low_open)))
        return "the shares of two groups that exclude each other come to more than the whole";
    const double most = x.share.high + y.share.high;
    if (groups::complementary(x.group, y.group) && most < 1.0)
        return "the shares of two groups that are all there is come to less than the whole";
    return nullptr;
}

}  // namespace gainsay::checker
