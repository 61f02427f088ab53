// One side denies what the other asserts, reports or alleges: "the lab denies that the model was
// copied".
#include "checker/checks.hpp"

namespace gainsay::checker {
namespace {

bool denies(const Proposition& p) { return p.claim->mode == Mode::denied; }

bool stands_for_it(const Proposition& p) {
    const Mode mode = p.claim->mode;
    return mode == Mode::asserted || mode == Mode::reported || mode == Mode::alleged;
}

}  // namespace

std::optional<Conflict> check_veracity(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (denies(a) == denies(b)) return std::nullopt;
    const Proposition& denial = denies(a) ? a : b;
    const Proposition& assertion = denies(a) ? b : a;
    if (!stands_for_it(assertion)) return std::nullopt;
    if (pair.alignment.predicate.opposite()) return std::nullopt;
    if (!subjects_match(pair) || !objects_fit(pair)) return std::nullopt;
    // What is denied counts as negated by the one who denies it.
    const Relation core =
        with_polarity(pair.alignment.core, a.negated != denies(a), b.negated != denies(b));
    if (!incompatible(core)) return std::nullopt;
    Conflict out;
    out.check = "veracity";
    out.relation = core;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    out.step = {"mode", std::string(name(a.claim->mode)), std::string(name(b.claim->mode)),
                std::string(name(core)), "a denial negates what is denied"};
    out.message = speaker(denial, pair.context) + " denies what " +
                  speaker(assertion, pair.context) + " says: \"" + in_words(assertion) + "\".";
    out.features = common_features(pair, Feature::veracity);
    return out;
}

}  // namespace gainsay::checker
