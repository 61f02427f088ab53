// One event told of two causes (a tension where the one may stand behind the other): "the fire was
// caused by a short circuit", "arsonists set off the fire". An event has one cause as far as its
// tellers go who name one and no "partly" (Mackie 1965, Causes and Conditions: what is called the
// cause is picked from its conditions; two that pick differently disagree).
#include "checker/alignment/cause_pair.hpp"
#include "checker/checks/checks.hpp"

namespace gainsay::checker {

std::optional<Conflict> check_cause(const Pair& pair) {
    if (!pair.alignment.causes || !pair.context.one_situation()) return std::nullopt;
    const Cause& x = *pair.a.cause;
    const Cause& y = *pair.b.cause;
    Conflict out;
    out.check = "cause";
    out.relation = Relation::alternation;
    out.soft = !rivals(x, y);
    out.marked_a = {x.cause->span};
    out.marked_b = {y.cause->span};
    out.step = {"cause", x.cause->text, y.cause->text, std::string(name(out.relation)),
                "\"" + x.effect->text + "\" was caused by the one or by the other (causes.txt)"};
    out.message = speaker(pair.a, pair.context) + " says that " + x.cause->text + " caused it (\"" +
                  in_words(pair.a) + "\"); " + speaker(pair.b, pair.context) + " says that " +
                  y.cause->text + " did (\"" + in_words(pair.b) + "\").";
    out.features = common_features(pair, Feature::exclusive);
    out.features[Feature::adjuncts_extra] = 0;  // the causes were compared
    return out;
}

}  // namespace gainsay::checker
