// One side denies what the other asserts, reports or alleges: "the lab denies that the model was
// copied".
#include "checker/checks.hpp"

namespace gainsay::checker {
namespace {

bool stands_for_it(const Proposition& p) {
    const Mode mode = p.claim->mode;
    return mode == Mode::asserted || mode == Mode::reported || mode == Mode::alleged;
}

}  // namespace

std::optional<Conflict> check_veracity(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.denied == b.denied) return std::nullopt;
    const Proposition& denial = a.denied ? a : b;
    const Proposition& assertion = a.denied ? b : a;
    if (!stands_for_it(assertion)) return std::nullopt;
    if (pair.alignment.predicate.opposite()) return std::nullopt;
    if (!subjects_match(pair) || !objects_fit(pair)) return std::nullopt;
    const Relation core = with_polarity(pair.alignment.core, a.negated, b.negated);
    if (!incompatible(core)) return std::nullopt;
    Conflict out;
    out.check = "veracity";
    out.relation = core;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    out.step = {"mode", a.denied ? "denied" : std::string(name(a.claim->mode)),
                b.denied ? "denied" : std::string(name(b.claim->mode)), std::string(name(core)),
                "a denial negates what is denied"};
    out.message = speaker(denial, pair.context) + " denies what " +
                  speaker(assertion, pair.context) + " says: \"" + in_words(assertion) + "\".";
    out.features = common_features(pair, Feature::veracity);
    return out;
}

}  // namespace gainsay::checker
