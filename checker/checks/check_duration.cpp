// Of one act two durations: "the plant was built in 18 months", "it took three years to build the
// plant".
#include "checker/checks/checks.hpp"
#include "checker/claims/act_duration.hpp"

namespace gainsay::checker {

std::optional<Conflict> check_duration(const Pair& pair) {
    if (!pair.alignment.durations) return std::nullopt;
    const ActDuration& x = *pair.a.act_duration;
    const ActDuration& y = *pair.b.act_duration;
    // "Building a ship takes three years": of another ship, in another text.
    if (!pair.context.one_situation() && !(x.definite && y.definite)) return std::nullopt;
    const QuantityRelation r = relate(x.time, y.time);
    Conflict out;
    out.check = "duration";
    out.relation = Relation::alternation;
    out.marked_a = {x.time.span};
    out.marked_b = {y.time.span};
    out.step = {"how long it took", x.time.text, y.time.text, std::string(name(out.relation)),
                describe(x.time, y.time)};
    out.message = speaker(pair.a, pair.context) + " says it took " + x.time.text + " (\"" +
                  in_words(pair.a) + "\"); " + speaker(pair.b, pair.context) + " says " +
                  y.time.text + " (\"" + in_words(pair.b) + "\").";
    out.features = common_features(pair, Feature::quantity);
    out.features[Feature::adjuncts_extra] = 0;  // the acts were compared
    out.features[Feature::gap] = r.gap;
    return out;
}

}  // namespace gainsay::checker
