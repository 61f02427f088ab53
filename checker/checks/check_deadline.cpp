// What happens at one time against what bars it until later, asks for it earlier, or begins or ends
// it on another day: "must be filed within 45 days of the accident" against "may not be filed until
// 60 days after the accident". Both are told from one anchor, a day, an hour or an event, and
// compared as intervals (Allen 1983).
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/force.hpp"
#include "checker/claims/moment.hpp"
#include "checker/claims/term.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::checker {
namespace {

enum class Stance : std::uint8_t { none, fact, due, allowed, forbidden };

Stance stance(const Proposition& p) {
    const Force force = force_of(p);
    if (force == Force::prohibition) return Stance::forbidden;
    if (force == Force::obligation) return Stance::due;
    if (permits(p)) return Stance::allowed;
    const Mode mode = p.claim->mode;
    const bool told = mode == Mode::asserted || mode == Mode::reported || mode == Mode::generic ||
                      mode == Mode::planned;
    if (force == Force::none && told) return Stance::fact;
    return Stance::none;
}

// "May not be filed until then" bars what another says is due, allowed, or done by rule; what was
// done against a rule was done.
bool bars(const Proposition& no, const Proposition& yes) {
    const Stance of_no = stance(no);
    const Stance of_yes = stance(yes);
    if (of_yes == Stance::none || of_yes == Stance::forbidden) return false;
    if (of_no == Stance::fact)
        return of_yes == Stance::fact && no.claim->predicate.tense == yes.claim->predicate.tense;
    const bool past = yes.claim->predicate.tense == Tense::past;
    return (of_no == Stance::forbidden || of_no == Stance::allowed || of_no == Stance::due) &&
           !past && (of_yes != Stance::fact || no.claim->predicate.auxiliary == "can");
}

// "May be sold until midnight": what is allowed is allowed up to the end of it.
bool allowed_into(const Interval& never, const Proposition& p, const Moment& m) {
    if (stance(p) != Stance::allowed || m.only) return false;
    const Interval everything;
    const Interval then = happening(m);
    if (then.high != everything.high && then.low == everything.low)
        return never.low < then.high && then.high <= never.high;
    if (then.low != everything.low && then.high == everything.high)
        return never.low <= then.low && then.low < never.high;
    return false;
}

// Two times for what can have one only.
bool one_time_only(const Pair& pair, const Moment& x, const Moment& y) {
    const Stance of_a = stance(pair.a);
    const Stance of_b = stance(pair.b);
    if ((of_a == Stance::due && of_b == Stance::allowed) ||
        (of_b == Stance::due && of_a == Stance::allowed))
        return pair.context.one_situation() || x.exact || y.exact;
    const bool once =
        lexicon::happens_once(pair.a.verb) || in_class(pair.a.verb, VerbClass::bounding);
    // Who must come on one day may have to come on another, too.
    if (of_a == Stance::due && of_b == Stance::due)
        return once || (pair.context.one_situation() && !(x.exact && y.exact));
    const bool past = pair.a.claim->predicate.tense == Tense::past &&
                      pair.b.claim->predicate.tense == Tense::past;
    // "Opened a bakery on 3 May", "on 9 May": two bakeries.
    const AlignedSlot& object = pair.alignment.object;
    const bool one_event = !indefinite(pair.alignment.subject.a) &&
                           !indefinite(pair.alignment.subject.b) &&
                           object.a.filled() == object.b.filled() &&
                           (!object.both() || (!indefinite(object.a) && !indefinite(object.b)));
    return of_a == Stance::fact && of_b == Stance::fact && past && one_event &&
           x.anchor != Anchor::clock && pair.a.verb == pair.b.verb &&
           lexicon::happens_once(pair.a.verb);
}

// "Applies from 1 May", "applies from 1 June"; "ends on 31 May", "ends on 30 June".
bool two_bounds(const Pair& pair, const Moment& x, const Moment& y) {
    if (x.form != y.form || x.anchor == Anchor::event) return false;
    const bool past = pair.a.claim->predicate.tense == Tense::past;
    const bool verb_bounds = (in_class(pair.a.verb, VerbClass::bounding) ||
                              (begins_or_ends(pair.a) && begins_or_ends(pair.b))) &&
                             !past;
    if (x.form == MomentForm::span && !(verb_bounds && x.exact && y.exact)) return false;
    if (in_class(pair.a.verb, VerbClass::movement) || pair.a.verb != pair.b.verb) return false;
    const Stance of_a = stance(pair.a);
    return of_a == stance(pair.b) && (of_a == Stance::fact || of_a == Stance::due) &&
           pair.a.claim->predicate.tense == pair.b.claim->predicate.tense && !x.at.overlaps(y.at);
}

// What limits a claim beside its time, and the other does not say. Manner and reasons limit little.
std::size_t other_limits(const Proposition& p, const Moment& when, const Proposition& other) {
    const auto said_there = [&](const Adjunct& adjunct) {
        return std::any_of(other.adjuncts.begin(), other.adjuncts.end(), [&](const Adjunct& o) {
            return o.slot.phrase->text == adjunct.slot.phrase->text;
        });
    };
    return static_cast<std::size_t>(
        std::count_if(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& adjunct) {
            return !adjunct.slot.phrase->span.overlaps(when.span) && !said_there(adjunct);
        }));
}

const char* conflict_of(const Pair& pair, const Moment& x, const Moment& y) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.negated && b.negated) return nullptr;
    const auto excluded = [](const Proposition& no, const Moment& of_no, const Proposition& yes,
                             const Moment& of_yes) {
        if (yes.negated) return false;
        const std::optional<Interval> out = barred(of_no, no.negated);
        return out && bars(no, yes) &&
               (out->covers(happening(of_yes)) || allowed_into(*out, yes, of_yes));
    };
    if (excluded(a, x, b, y) || excluded(b, y, a, x))
        return "the one lets it happen when the other does not";
    if (a.negated || b.negated) return nullptr;
    if (two_bounds(pair, x, y)) return "it begins or ends once";
    if (one_time_only(pair, x, y) && !happening(x).overlaps(happening(y)))
        return "the two times do not meet";
    return nullptr;
}

struct Found {
    Moment x;
    Moment y;
    const char* why;
};

std::optional<Found> find_conflict(const Pair& pair) {
    for (const Moment& one : pair.a.moments)
        for (const Moment& other : pair.b.moments) {
            Moment x = one;
            Moment y = other;
            if (x.sometime || y.sometime || x.text == y.text || !bring_to_one_scale(x, y)) continue;
            const char* why = conflict_of(pair, x, y);
            if (why == nullptr) continue;
            const bool same_beside = words_beside(pair.a, x.span) == words_beside(pair.b, y.span);
            // "Closes at 8 p.m. on Fridays": only a ban holds whatever else the other side says.
            const bool one_bars = pair.a.negated != pair.b.negated;
            if (!same_beside && (!one_bars || !objects_fit(pair))) continue;
            const std::size_t limits =
                other_limits(pair.a, x, pair.b) + other_limits(pair.b, y, pair.a);
            const bool room_for_one = pair.context.one_situation() && one_bars;
            if (limits <= (room_for_one ? 1U : 0U)) return Found{x, y, why};
        }
    return std::nullopt;
}

}  // namespace

std::optional<Conflict> check_deadline(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.denied || b.denied || pair.alignment.predicate.relation != Relation::equivalence ||
        !subjects_match(pair) || !agents_fit(pair) || a.frequency || b.frequency)
        return std::nullopt;
    const std::optional<Found> found = find_conflict(pair);
    if (!found) return std::nullopt;
    const auto& [x, y, why] = *found;
    Conflict out;
    out.check = "deadline";
    out.relation = Relation::alternation;
    const auto marked = [](const Proposition& p, const Moment& m) {
        return m.span.begin < m.span.end ? m.span : p.claim->predicate.span;
    };
    out.marked_a = {marked(a, x)};
    out.marked_b = {marked(b, y)};
    const auto said = [](const Proposition& p, const Moment& m) {
        return (p.negated ? "not " : "") + m.text;
    };
    out.step = {"when", said(a, x), said(b, y), std::string(name(out.relation)),
                std::string(a.negated ? "not " : "") + describe(x) + " against " +
                    (b.negated ? "not " : "") + describe(y) + "; " + why};
    out.message = speaker(a, pair.context) + " says when: \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " leaves no room for that: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::time);
    out.features[Feature::adjuncts_extra] = 0;  // the times, which are what differs
    if (words_beside(a, x.span) == words_beside(b, y.span)) out.features[Feature::object_one] = 0;
    return out;
}

}  // namespace gainsay::checker
