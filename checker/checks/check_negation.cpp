// One claim affirms what the other negates, after projection: "grew in Asia" excludes "did not
// grow", "grew" does not exclude "did not grow in Asia".
#include <algorithm>
#include <string>
#include <string_view>

#include "checker/checks/checks.hpp"
#include "checker/checks/two_shares.hpp"
#include "checker/claims/trend.hpp"
#include "grammar/lexicon/attitudes.hpp"

namespace gainsay::checker {
namespace {

// What the relative clause behind a complement says: "who robbed the shop" of "the man who ...".
std::string_view relative_behind(const Proposition& p) {
    const Phrase* what = p.copular ? p.object_phrase() : nullptr;
    if (what == nullptr || p.sentence == nullptr || what->span.end < p.sentence->span.begin)
        return {};
    const std::string_view text = p.sentence->text;
    const std::size_t at = what->span.end - p.sentence->span.begin;
    if (at >= text.size()) return {};
    const std::string_view rest = text.substr(at);
    for (const std::string_view opener : {" who ", " that ", " which "})
        if (rest.starts_with(opener)) return rest;
    return {};
}

}  // namespace

std::optional<Conflict> check_negation(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.negated == b.negated) return std::nullopt;
    if (a.denied || b.denied) return std::nullopt;
    if (pair.alignment.predicate.opposite() || pair.alignment.value_verbs) return std::nullopt;
    // "Did not change", "stagnated": one course in two words.
    if (a.trend && b.trend && a.trend->told != Way::unknown && a.trend->told == b.trend->told)
        return std::nullopt;
    if (!subjects_match(pair) || !objects_fit(pair) || states_of_two_times(pair))
        return std::nullopt;
    // What is needed for what is compared as a bond.
    const auto needs = [](const Proposition& p) {
        return std::any_of(p.bonds.begin(), p.bonds.end(),
                           [](const Bond& bond) { return bond.relation == "need"; });
    };
    if (needs(a) && needs(b)) return std::nullopt;
    // "Nearly all", "not all"; "is not taller than": for the checks of quantifiers and comparisons.
    if (shares_of(pair) || one_comparison(pair)) return std::nullopt;
    // "Is not the man who robbed the shop", "is the man who owns it"
    const std::string_view of_a = relative_behind(a);
    const std::string_view of_b = relative_behind(b);
    if (!of_a.empty() && !of_b.empty() && of_a != of_b) return std::nullopt;
    // "Some complaints", "hardly any complaints"
    const Proposition& negative = a.negated ? a : b;
    const Proposition& positive = a.negated ? b : a;
    const auto& adverbs = negative.claim->predicate.adverbs;
    const bool nearly = std::any_of(adverbs.begin(), adverbs.end(), [](const std::string& adverb) {
        const auto negator = lexicon::negator(adverb, WordClass::adverb);
        return negator && negator->strength == lexicon::NegationStrength::nearly;
    });
    const auto& how_often = positive.claim->predicate.adverbs;
    if (nearly && std::any_of(how_often.begin(), how_often.end(), [](const std::string& adverb) {
            return adverb == "sometimes" || adverb == "occasionally";
        }))
        return std::nullopt;
    if (nearly && positive.object.filled() &&
        positive.object.phrase->quantifier == Quantifier::some)
        return std::nullopt;
    const Relation core = with_polarity(pair.alignment.core, a.negated, b.negated);
    if (!incompatible(core)) return std::nullopt;
    Conflict out;
    out.check = "negation";
    out.relation = core;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    out.step = {"polarity", a.negated ? "negated" : "affirmed", b.negated ? "negated" : "affirmed",
                std::string(name(core)), "the slots joined under negation"};
    const Proposition& yes = a.negated ? b : a;
    const Proposition& no = a.negated ? a : b;
    out.message = speaker(yes, pair.context) + " says that this is so: \"" + in_words(yes) +
                  "\"; " + speaker(no, pair.context) + " says that it is not: \"" + in_words(no) +
                  "\".";
    out.features = common_features(pair, Feature::negation);
    // "No pupils complained" leaves no room for "some young pupils", however narrow.
    const PhraseRelation& subject = pair.alignment.subject.relation;
    if (no.subject.filled() && says_none(*no.subject.phrase)) {
        const bool patients = pair.alignment.turned && !pair.alignment.object.filled();
        if ((!no.passive && !yes.passive) || patients)
            out.features[Feature::subject_narrowed] =
                (a.negated ? subject.extra_a : subject.extra_b) > 0;
        // ... and "no weapons" none for "two rifles".
        if (subject.source == LexicalSource::hypernym) out.features[Feature::subject_related] = 0.0;
    }
    // "Was always noisy", "was never noisy": what the affirmed side adds takes nothing away.
    const PhraseRelation& object = pair.alignment.object.relation;
    if (pair.alignment.object.both())
        out.features[Feature::object_narrowed] = (a.negated ? object.extra_a : object.extra_b) > 0;
    return out;
}

}  // namespace gainsay::checker
