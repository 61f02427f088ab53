// One side denies or doubts what the other asserts, reports or alleges: "the lab denies that the
// model was copied", "critics doubt that it works".
#include "checker/checks/checks.hpp"

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
    const bool against_a = a.denied || a.doubted;
    const bool against_b = b.denied || b.doubted;
    if (against_a == against_b) return std::nullopt;
    const Proposition& denial = against_a ? a : b;
    const Proposition& assertion = against_a ? b : a;
    // "Denies rumours that he will be sold", "will be sold": of one plan
    const bool one_plan =
        assertion.claim->mode == Mode::planned &&
        (denial.claim->mode == Mode::planned || denial.claim->predicate.auxiliary == "will" ||
         denial.claim->predicate.tense == Tense::future);
    if (!stands_for_it(assertion) && !one_plan) return std::nullopt;
    if (pair.alignment.predicate.opposite()) return std::nullopt;
    if (!subjects_match(pair) || !objects_fit(pair)) return std::nullopt;
    const Relation core =
        with_polarity(pair.alignment.core, a.negated != a.doubted, b.negated != b.doubted);
    if (!incompatible(core)) return std::nullopt;
    Conflict out;
    out.check = "veracity";
    out.relation = core;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    const auto standing = [](const Proposition& p) {
        return p.denied ? "denied" : p.doubted ? "doubted" : std::string(name(p.claim->mode));
    };
    out.step = {
        "mode", standing(a), standing(b), std::string(name(core)),
        denial.denied ? "a denial negates what is denied" : "who doubts it does not stand for it"};
    out.message = speaker(denial, pair.context) +
                  (denial.denied ? " denies what " : " doubts what ") +
                  speaker(assertion, pair.context) + " says: \"" + in_words(assertion) + "\".";
    out.features = common_features(pair, Feature::veracity);
    return out;
}

}  // namespace gainsay::checker
