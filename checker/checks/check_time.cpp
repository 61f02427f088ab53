// One event told of two dates: "founded in 1902", "founded in 1911". Only events that happen to one
// thing once, in the past, on both sides with a date of their own; the dates are compared as
// intervals of days (Allen 1983): what overlaps may be the same day.
#include <chrono>

#include "checker/checks/one_event.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

constexpr int days_until_it_may_happen_again = 400;

// "Expires in 2023", "will start on 4 May": set to begin or end on days that are told.
bool scheduled(const Proposition& p) {
    const TimeInterval& time = p.claim->time;
    const Tense tense = p.claim->predicate.tense;
    return !p.negated && !p.denied && in_class(p.verb, VerbClass::bounding) &&
           (tense == Tense::present || tense == Tense::future) && time.stated &&
           time.first.has_value() && time.last.has_value() &&
           (told_as_fact(*p.claim) || p.claim->mode == Mode::planned ||
            p.claim->mode == Mode::generic || p.claim->mode == Mode::required);
}

// ... or to come: "will be introduced in 2023".
bool to_come(const Proposition& p) {
    return !p.negated && !p.denied && p.claim->mode == Mode::planned &&
           p.claim->predicate.tense == Tense::future;
}

// Told as done, on days that are bounded on both sides.
bool dated_event(const Proposition& p) {
    const TimeInterval& time = p.claim->time;
    return dated(p) ||
           (told_as_done(p) && time.stated && time.first.has_value() && time.last.has_value());
}

// Of one situation, what has happened is not to come.
bool done_and_to_come(const Proposition& past, const Proposition& plan, const Context& context) {
    if (!context.one_situation() || !told_as_done(past) || !to_come(plan) ||
        !lexicon::happens_once(past.verb))
        return false;
    const TimeInterval& then = past.claim->time;
    const TimeInterval& later = plan.claim->time;
    if (then.stated && then.last && later.stated && later.first) return *then.last < *later.first;
    // "Will be signed on Friday" was said before it "was signed on Friday".
    const auto time_words = [](const Proposition& p) {
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.role == Role::time) return std::string_view(adjunct.slot.phrase->text);
        return std::string_view();
    };
    return !time_words(plan).empty() && time_words(plan) != time_words(past);
}

// "On Friday", "on Sunday"; "in May", "in June": days and months of which no year is told.
bool other_names_of_time(const Proposition& a, const Proposition& b) {
    const auto named = [](const Proposition& p, auto&& of_kind) -> std::string {
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.role == Role::time &&
                (adjunct.preposition == "on" || adjunct.preposition == "in"))
                for (const Word& w : adjunct.slot.phrase->words)
                    if (of_kind(w.text)) return w.text;
        return {};
    };
    if (a.claim->time.known() || b.claim->time.known()) return false;
    for (const bool day : {true, false}) {
        const auto kind = [&](const std::string& text) {
            return day ? lexicon::weekday(text).has_value() : lexicon::month(text).has_value();
        };
        const std::string x = named(a, kind);
        const std::string y = named(b, kind);
        if (!x.empty() && !y.empty()) return x != y;
    }
    return false;
}

// "Was arrested in 2019", "was arrested AGAIN in 2021"; in a pile, years apart, without the word.
bool may_happen_again(const Pair& pair) {
    if (lexicon::happens_once(pair.a.verb) && lexicon::happens_once(pair.b.verb)) return false;
    if (told_again(pair.a) || told_again(pair.b)) return true;
    const TimeInterval& x = pair.a.claim->time;
    const TimeInterval& y = pair.b.claim->time;
    return pair.context.in_a_pile() && days_apart(x, y) > days_until_it_may_happen_again;
}

// Begins, ends or happens once, and is told as done.
bool done_once(const Proposition& p, const Context& context) {
    return told_as_done(p) && (in_class(p.verb, VerbClass::bounding) || happens_once(p, context));
}

// "Founded in 1987", "established in 1992"
bool one_event(const Pair& pair) {
    if (pair.a.verb != pair.b.verb &&
        (pair.alignment.predicate.relation != Relation::equivalence || pair.alignment.turned))
        return false;
    return happens_once(pair.a, pair.context) && happens_once(pair.b, pair.context);
}

// The same event on both sides, on two days that are told, in two tellings of one situation.
bool one_took_place(const Pair& pair) {
    const auto of_one = [](const Proposition& p) {
        return takes_place(p) && told_as_done(p) && p.subject.filled() &&
               p.subject.phrase->quantifier == Quantifier::definite &&
               !p.subject.phrase->text.ends_with('s') && dated_event(p) && !p.frequency;
    };
    // What is held year after year has its days in each.
    const auto year = [](const Proposition& p) {
        return std::chrono::year_month_day(*p.claim->time.first).year();
    };
    const PhraseRelation& events = pair.alignment.subject.relation;
    return pair.context.one_situation() && of_one(pair.a) && of_one(pair.b) &&
           !told_again(pair.a) && !told_again(pair.b) && year(pair.a) == year(pair.b) &&
           events.extra_a + events.extra_b == 0 && subjects_match(pair);
}

std::string when(const Claim& claim) {
    for (const Argument& argument : claim.objects)
        if (argument.role == Role::time) return argument.phrase.text;
    return iso_date(claim.time.first) + " to " + iso_date(claim.time.last);
}

}  // namespace

namespace {

// A plan that was told before it was changed; of two changes, one may have come later.
bool changed_since(const Pair& pair) {
    const auto date = [&](const Proposition& p) {
        return pair.context.document(p.document).document->info.date;
    };
    const auto moved = [](const Proposition& p) {
        return p.event_date->moved != Rescheduling::none;
    };
    if (moved(pair.a) && moved(pair.b)) return days_apart(date(pair.a), date(pair.b)) > 0;
    const Proposition& held = moved(pair.a) ? pair.b : pair.a;
    if (held.event_date->past) return false;
    const TimeInterval told = date(held);
    const TimeInterval change = date(moved(pair.a) ? pair.a : pair.b);
    return !told.first || !change.last || *told.first < *change.last;
}

// "Was moved from May to June", "will be held in May".
std::optional<Conflict> rescheduled(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() &&
        (changed_since(pair) || indefinite(a.subject) || indefinite(b.subject)))
        return std::nullopt;
    Conflict out;
    out.check = "time";
    out.relation = Relation::alternation;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    out.step = {"date of the event", in_words(a), in_words(b), std::string(name(out.relation)),
                pair.alignment.event_dates};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says \"" + in_words(b) +
                  "\": " + pair.alignment.event_dates + ".";
    out.features = common_features(pair, Feature::time);
    out.features[Feature::adjuncts_extra] = 0;  // the dates were compared
    return out;
}

}  // namespace

std::optional<Conflict> check_time(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (pair.alignment.event_dates != nullptr) return rescheduled(pair);
    const bool both_done =
        dated_event(a) && dated_event(b) && !a.claim->time.overlaps(b.claim->time);
    const bool two_schedules = pair.context.one_situation() && a.verb == b.verb && scheduled(a) &&
                               scheduled(b) && !a.claim->time.overlaps(b.claim->time);
    const bool two_days = pair.context.one_situation() && !pair.context.in_a_pile() &&
                          a.verb == b.verb && done_once(a, pair.context) &&
                          done_once(b, pair.context) && other_names_of_time(a, b);
    const bool took_place = both_done && one_took_place(pair);
    if (!two_schedules && !two_days && !took_place &&
        (!one_event(pair) || (!both_done && !done_and_to_come(a, b, pair.context) &&
                              !done_and_to_come(b, a, pair.context))))
        return std::nullopt;
    if (!doers_fit(pair) || !same_thing_done(pair) || may_happen_again(pair)) return std::nullopt;
    // "Production starts in 2026": all of it, as far as two texts of one situation go. "Thieves
    // stole the painting": whoever they are, it happened once.
    const auto open = [&](const Slot& slot) {
        const bool theme = !pair.alignment.object.both();
        return slot.filled() && indefinite(slot) &&
               (!pair.context.one_situation() || slot.phrase->quantifier != Quantifier::none ||
                (theme && slot.phrase->text.ends_with('s')));
    };
    if (open(pair.alignment.subject.a) || open(pair.alignment.subject.b)) return std::nullopt;
    Conflict out;
    out.check = "time";
    out.relation = Relation::alternation;
    out.marked_a = marked_time(*a.claim);
    out.marked_b = marked_time(*b.claim);
    const std::string when_a = when(*a.claim);
    const std::string when_b = when(*b.claim);
    out.step = {
        "time", when_a, when_b, std::string(name(out.relation)),
        took_place ? "one event has its days, and these do not meet"
        : two_schedules || two_days
            ? "it begins or ends once, and the days do not meet"
            : "\"" + a.verb + "\" happens to one thing once (once.txt), and the days do not meet"};
    out.message = speaker(a, pair.context) + " dates it " + when_a + " (\"" + in_words(a) +
                  "\"); " + speaker(b, pair.context) + " dates it " + when_b + " (\"" +
                  in_words(b) + "\").";
    out.features = common_features(pair, Feature::time);
    take_thing_for_doer(pair, out.features);
    return out;
}

}  // namespace gainsay::checker
