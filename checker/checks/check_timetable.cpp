// On which days it holds: "is open daily" against "is closed on Mondays", "is shown on Mondays"
// against "is shown on Fridays".
#include "checker/checks/checks.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/claims/timetable.hpp"

namespace gainsay::checker {

std::optional<Conflict> check_timetable(const Pair& pair) {
    if (!pair.alignment.timetables || !subjects_match(pair)) return std::nullopt;
    const auto date = [&](const Proposition& p) {
        return pair.context.document(p.document).document->info.date;
    };
    if (!pair.context.one_situation() && days_apart(date(pair.a), date(pair.b)) > changeable_days)
        return std::nullopt;
    Conflict out;
    out.check = "timetable";
    out.relation = Relation::alternation;
    out.marked_a = {pair.a.claim->predicate.span};
    out.marked_b = {pair.b.claim->predicate.span};
    out.step = {"days", in_words(pair.a), in_words(pair.b), std::string(name(out.relation)),
                "there are days on which one tells it and the other does not (timetables.txt)"};
    out.message = speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                  speaker(pair.b, pair.context) + " says otherwise of some of those days: \"" +
                  in_words(pair.b) + "\".";
    out.features = common_features(pair, Feature::opposite);
    out.features[Feature::adjuncts_extra] = 0;  // the days were compared
    return out;
}

}  // namespace gainsay::checker
