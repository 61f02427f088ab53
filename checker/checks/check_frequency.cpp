// One thing said to happen oftener than the other side allows, or seldomer: "quarterly" against
// "not more often than once a year", "must ... every month" against "need not ... more than once a
// year". Rates are intervals of times a year; what is a duty is held against duties and what frees
// from them, what is so against what is so.
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/force.hpp"
#include "checker/claims/timetable.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {
namespace {

bool binding(Force force) { return force != Force::none; }

// What the claim leaves open: "does not meet more than twice a year" is at most twice.
std::optional<Interval> allowed(const Proposition& p) {
    const Interval& said = p.frequency->per_year;
    return p.negated ? turned(said) : std::optional(said);
}

// The rates that a duty asks for at least: "every month", "at least monthly" are 12 and more.
Interval demanded(Interval said) {
    if (said.low == Interval{}.low) return said;
    said.high = said.low;
    said.high_open = false;
    return said;
}

std::optional<Relation> conflict_of(const Proposition& a, const Proposition& b) {
    const Force of_a = force_of(a);
    const Force of_b = force_of(b);
    if (binding(of_a) != binding(of_b)) return std::nullopt;
    if (!binding(of_a) && a.claim->predicate.tense != b.claim->predicate.tense) return std::nullopt;
    if (a.claim->mode == Mode::possible && of_a == Force::none) return std::nullopt;
    if (b.claim->mode == Mode::possible && of_b == Force::none) return std::nullopt;
    std::optional<Interval> x = allowed(a);
    std::optional<Interval> y = allowed(b);
    if (!x || !y) return std::nullopt;
    // Who need not do it more than once a year may do it oftener: only what is demanded counts.
    if (of_a == Force::exemption && of_b == Force::exemption) return std::nullopt;
    if (of_a == Force::exemption || of_b == Force::exemption) {
        if ((of_a == Force::exemption ? of_b : of_a) != Force::obligation) return std::nullopt;
        x = demanded(*x);
        y = demanded(*y);
    }
    if (of_a == Force::permission || of_b == Force::permission) return std::nullopt;
    const Relation relation = relate_rates(*x, *y);
    return incompatible(relation) ? std::optional(relation) : std::nullopt;
}

// "The fair IN KIRKBY takes place", "the fair takes place IN KIRKBY".
bool said_beside(const Slot& narrower, const Slot& wider, const Proposition& of_wider) {
    if (!narrower.filled() || !wider.filled()) return false;
    return std::all_of(
        narrower.phrase->words.begin(), narrower.phrase->words.end(), [&](const Word& w) {
            const auto has = [&](const Phrase& phrase) {
                return std::any_of(phrase.words.begin(), phrase.words.end(),
                                   [&](const Word& o) { return o.lemma == w.lemma; });
            };
            return has(*wider.phrase) ||
                   std::any_of(of_wider.adjuncts.begin(), of_wider.adjuncts.end(),
                               [&](const Adjunct& a) { return has(*a.slot.phrase); });
        });
}

// "The AUDIT committee of Norvane", "the REMUNERATION committee of Norvane".
bool two_of_a_kind(const AlignedSlot& slot) {
    if (!slot.both()) return false;
    const auto own = [](const Phrase& one, const Phrase& other) {
        return std::any_of(one.words.begin(), one.words.end(), [&](const Word& w) {
            return w.word_class != WordClass::proper &&
                   std::none_of(other.words.begin(), other.words.end(),
                                [&](const Word& o) { return likeness(w, o) > 0.5; });
        });
    };
    return own(*slot.a.phrase, *slot.b.phrase) && own(*slot.b.phrase, *slot.a.phrase);
}

// "Is NOW published monthly": it had been otherwise.
bool of_now(const Proposition& p) {
    const std::string text = p.sentence == nullptr ? std::string() : lower(p.sentence->text);
    return has_words(text, "now") || has_words(text, "nowadays") || has_words(text, "today");
}

}  // namespace

std::optional<Conflict> check_frequency(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!a.frequency || !b.frequency || a.denied || b.denied ||
        pair.alignment.predicate.relation != Relation::equivalence || !subjects_match(pair) ||
        !agents_fit(pair))
        return std::nullopt;
    // "Deep cleaning", "the cyber risks": how often of a part says nothing of all.
    const PhraseRelation& subject = pair.alignment.subject.relation;
    const PhraseRelation& object = pair.alignment.object.relation;
    const AlignedSlot& who = pair.alignment.subject;
    if ((subject.extra_a > 0 && !said_beside(who.a, who.b, b)) ||
        (subject.extra_b > 0 && !said_beside(who.b, who.a, a)) ||
        (pair.alignment.object.both() && object.extra_a + object.extra_b > 0))
        return std::nullopt;
    if (of_other_days(a, b) || two_of_a_kind(who) || of_now(a) != of_now(b)) return std::nullopt;
    // "Delivers daily", "delivers fish once a week"
    if (pair.alignment.object.filled() && !pair.alignment.object.both() &&
        words_beside(a, a.frequency->span) != words_beside(b, b.frequency->span))
        return std::nullopt;
    // "Holds [meetings once a year]": to which word the rate was hung does not matter.
    const bool same_beside =
        words_beside(a, a.frequency->span) == words_beside(b, b.frequency->span);
    if (!same_beside && !objects_fit(pair)) return std::nullopt;
    const std::optional<Relation> relation = conflict_of(a, b);
    if (!relation) return std::nullopt;
    Conflict out;
    out.check = "frequency";
    out.relation = *relation;
    const auto marked = [](const Proposition& p) {
        return p.frequency->span.begin < p.frequency->span.end ? p.frequency->span
                                                               : p.claim->predicate.span;
    };
    out.marked_a = {marked(a)};
    out.marked_b = {marked(b)};
    const auto said = [](const Proposition& p) {
        return (p.negated ? "not " : "") + p.frequency->text;
    };
    out.step = {"how often", said(a), said(b), std::string(name(*relation)),
                in_numbers(*allowed(a)) + " against " + in_numbers(*allowed(b))};
    out.message = speaker(a, pair.context) + " says how often: \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says otherwise: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::quantity);
    if (same_beside) out.features[Feature::adjuncts_extra] = out.features[Feature::object_one] = 0;
    return out;
}

}  // namespace gainsay::checker
