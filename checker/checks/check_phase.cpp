// One undertaking said to have got to two phases: "the renewal is in planning" against "the fleet
// has been renewed". What is still ahead in one document may be done in a later one.
#include "checker/checks/checks.hpp"
#include "checker/claims/phase.hpp"

namespace gainsay::checker {
namespace {

// Later documents tell later phases; two of unknown dates leave it open.
bool no_progress(const Pair& pair, const Undertaking& of_a, const Undertaking& of_b) {
    if (pair.context.one_situation()) return true;
    const auto date = [&](const Proposition& p) {
        return pair.context.document(p.document).document->info.date;
    };
    const bool a_later =
        of_a.phase == Phase::dropped || (of_b.phase != Phase::dropped && of_a.phase > of_b.phase);
    const TimeInterval later = date(a_later ? pair.a : pair.b);
    const TimeInterval earlier = date(a_later ? pair.b : pair.a);
    return later.known() && earlier.known() && later.last && earlier.first &&
           *later.last <= *earlier.first;
}

// "Will open in 2020", "opened in 2021": planned for no later than it came about.
bool came_about(const Pair& pair, const Undertaking& of_a, const Undertaking& of_b) {
    const auto waits = [](const Undertaking& u) {
        return u.phase == Phase::ahead || u.phase == Phase::unfinished;
    };
    if (waits(of_a) == waits(of_b)) return false;
    const TimeInterval& plan = (waits(of_a) ? pair.a : pair.b).claim->time;
    const TimeInterval& fact = (waits(of_a) ? pair.b : pair.a).claim->time;
    if (plan.stated && fact.stated && plan.first && fact.last) return *plan.first <= *fact.last;
    // "In May": of which year, neither says.
    const auto same_words = [&](const Adjunct& x) {
        return x.role == Role::time &&
               std::any_of(pair.b.adjuncts.begin(), pair.b.adjuncts.end(), [&](const Adjunct& y) {
                   return y.role == Role::time && x.slot.phrase->text == y.slot.phrase->text;
               });
    };
    return std::any_of(pair.a.adjuncts.begin(), pair.a.adjuncts.end(), same_words);
}

}  // namespace

std::optional<Conflict> check_phase(const Pair& pair) {
    if (!pair.alignment.phases) return std::nullopt;
    const Undertaking& of_a = *pair.a.undertaking;
    const Undertaking& of_b = *pair.b.undertaking;
    if (!no_progress(pair, of_a, of_b) || came_about(pair, of_a, of_b)) return std::nullopt;
    Conflict out;
    out.check = "phase";
    out.relation = Relation::alternation;
    out.marked_a = {pair.a.claim->predicate.span};
    out.marked_b = {pair.b.claim->predicate.span};
    out.step = {"how far it has got", std::string(name(of_a.phase)), std::string(name(of_b.phase)),
                std::string(name(out.relation)),
                "of one undertaking (phases.txt): \"" + of_a.theme->text + "\" and \"" +
                    of_b.theme->text + "\""};
    out.message = speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\": it " +
                  std::string(name(of_a.phase)) + "; " + speaker(pair.b, pair.context) +
                  " says \"" + in_words(pair.b) + "\": it " + std::string(name(of_b.phase)) + ".";
    out.features = common_features(pair, Feature::opposite);
    out.features[Feature::adjuncts_extra] = 0;  // the undertakings were compared
    return out;
}

}  // namespace gainsay::checker
