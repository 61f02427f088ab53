// Two figures for one thing, in the same slot, that no rounding or "about" makes one.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "checker/checks/checks.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/frequency.hpp"
#include "checker/claims/timetable.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

// "Surpassed 12 billion" leaves open by how much.
Interval as_bound(const Quantity& q, const Proposition& p) {
    Interval out = q.value;
    if (!q.value.is_point()) return out;
    if (in_class(p.verb, VerbClass::above)) {
        out.high = Interval{}.high;
        out.low_open = out.high_open = true;
    } else if (in_class(p.verb, VerbClass::below)) {
        out.low = Interval{}.low;
        out.low_open = out.high_open = true;
    }
    return out;
}

Interval without_sign(const Interval& value) {
    if (value.low >= 0) return value;
    if (value.high <= 0) return {-value.high, -value.low, value.high_open, value.low_open};
    return {0.0, std::max(-value.low, value.high), false, false};
}

// "Seats up to 600", "seats up to 400": a limit is named as it is, so that two are two. What has
// happened to "up to 30 people" is an estimate.
bool names_limits(const Quantity& x, const Quantity& y, const Pair& pair) {
    const auto standing = [](const Proposition& p) {
        return !p.negated && p.claim->predicate.tense != Tense::past;
    };
    return x.approximator == Approximator::at_most && y.approximator == Approximator::at_most &&
           standing(pair.a) && standing(pair.b);
}

QuantityRelation relate_as_bounds(const AlignedSlot& slot, const Pair& pair) {
    Quantity x = *slot.quantity_a;
    Quantity y = *slot.quantity_b;
    if (names_limits(x, y, pair)) {
        x.value = Interval::point(x.value.high);
        y.value = Interval::point(y.value.high);
    }
    x.value = as_bound(x, pair.a);
    y.value = as_bound(y, pair.b);
    // "Reduced by 30 %", "lessened by 30 %": which way, the verbs have said.
    if (x.kind == QuantityKind::change && y.kind == QuantityKind::change) {
        x.value = without_sign(x.value);
        y.value = without_sign(y.value);
    }
    if (pair.a.negated) x.value = turned(x.value).value_or(x.value);
    if (pair.b.negated) y.value = turned(y.value).value_or(y.value);
    return relate(x, y);
}

// Both affirmed; or one denies a bound ("did not hire more than 5").
bool bounded(const Pair& pair) {
    if (pair.a.denied || pair.b.denied || (pair.a.negated && pair.b.negated)) return false;
    if (!pair.a.negated && !pair.b.negated) return true;
    const bool a_no = pair.a.negated;
    const auto turns = [&](const AlignedSlot& slot) {
        return slot.quantity && turned((a_no ? slot.quantity_a : slot.quantity_b)->value);
    };
    const auto& adjuncts = pair.alignment.adjuncts;
    return turns(pair.alignment.object) || std::any_of(adjuncts.begin(), adjuncts.end(), turns);
}

bool only_numbers(const Phrase& phrase) {
    for (const Word& word : phrase.words) {
        if (word.word_class == WordClass::number) continue;
        bool inside = false;
        for (const Quantity& q : phrase.quantities) inside = inside || q.span.contains(word.span);
        if (!inside) return false;
    }
    return true;
}

// What is counted must be one thing: "5,000 registered partners" are not "1,600 partners".
bool counts_the_same(const AlignedSlot& slot, const Context& context) {
    const Phrase& a = *slot.a.phrase;
    const Phrase& b = *slot.b.phrase;
    if (only_numbers(a) && only_numbers(b)) return true;
    if (only_numbers(a) || only_numbers(b)) return !slot.quantity_a->unit.empty();
    if (!slot.relation.compatible()) return false;
    return context.one_situation() || slot.relation.extra_a + slot.relation.extra_b == 0;
}

// Quantities of different measures are handed on, for the guard to name; units that have nothing to
// do with each other are not.
const AlignedSlot* conflicting_slot(const Pair& pair) {
    const Alignment& alignment = pair.alignment;
    const auto conflicts = [&](const AlignedSlot& slot) {
        if (!slot.quantity || slot.quantity->measure == Measure::other_unit) return false;
        if (!counts_the_same(slot, pair.context)) return false;
        // What took one hour was done in two.
        if (slot.quantity_a->kind == QuantityKind::duration &&
            in_class(slot.slot, AdverbClass::containing))
            return false;
        return slot.quantity->measure != Measure::same ||
               incompatible(relate_as_bounds(slot, pair).relation);
    };
    if (conflicts(alignment.object)) return &alignment.object;
    if (!objects_fit(pair)) return nullptr;
    for (const AlignedSlot& slot : alignment.adjuncts)
        if (conflicts(slot)) return &slot;
    return nullptr;
}

// "Three people died in the fire", "five people died in the fire": how many did it, where both
// speak of one event.
const AlignedSlot* conflicting_subject(const Pair& pair) {
    const Alignment& alignment = pair.alignment;
    const AlignedSlot& subject = alignment.subject;
    if (!subject.both() || !subject.quantity || subject.quantity->measure != Measure::same ||
        !incompatible(relate_as_bounds(subject, pair).relation) || pair.a.negated || pair.b.negated)
        return nullptr;
    const bool counted = subject.a.entity == 0 && subject.b.entity == 0 &&
                         subject.a.phrase->head == subject.b.phrase->head &&
                         subject.relation.extra_a + subject.relation.extra_b == 0 &&
                         !partitive(*subject.a.phrase) && !partitive(*subject.b.phrase);
    if (!counted || !objects_fit(pair) || pair.a.copular || pair.b.copular) return nullptr;
    const bool one_object = alignment.object.both() && !indefinite(alignment.object.a) &&
                            alignment.object.relation.relation == Relation::equivalence;
    const bool one_scene = std::any_of(
        alignment.adjuncts.begin(), alignment.adjuncts.end(), [](const AlignedSlot& slot) {
            return slot.relation.relation == Relation::equivalence && !indefinite(slot.a);
        });
    return one_object || one_scene || pair.context.one_situation() ? &subject : nullptr;
}

// How often a year an amount is due: 12 for "40 euros a month".
std::optional<double> times_due(const Proposition& p, const Quantity& amount) {
    std::optional<double> times;
    if (p.amount_period && p.amount_period->per_year.is_point())
        times = p.amount_period->per_year.low;
    else if (p.sentence != nullptr)
        times = times_a_year(period_behind(*p.sentence, amount));
    constexpr double weekly = 53.0;  // of an hour's wage nobody is paid 8766 times a year
    if (!times || *times > weekly) return std::nullopt;
    return times;
}

// "40 euros a month", "40 euros a week": amounts by different periods that come to different sums.
// A month is not four weeks: so far they may be one.
std::optional<Conflict> by_other_periods(const Pair& pair) {
    constexpr double as_one = 1.15;
    constexpr double one_period = 0.01;  // 52 weeks are a year
    const AlignedSlot& slot = pair.alignment.object;
    if (!slot.quantity || !both_affirmed(pair) || slot.quantity_a->unit.empty() ||
        slot.quantity_a->unit != slot.quantity_b->unit)
        return std::nullopt;
    const Interval& amount_a = slot.quantity_a->value;
    const Interval& amount_b = slot.quantity_b->value;
    if (!amount_a.is_point() || !amount_b.is_point()) return std::nullopt;
    const auto times_a = times_due(pair.a, *slot.quantity_a);
    const auto times_b = times_a ? times_due(pair.b, *slot.quantity_b) : std::nullopt;
    if (!times_b || std::abs(*times_a / *times_b - 1.0) < one_period) return std::nullopt;
    const double x = amount_a.low * *times_a;
    const double y = amount_b.low * *times_b;
    if (x <= 0 || y <= 0) return std::nullopt;
    const double ratio = std::max(x, y) / std::min(x, y);
    if (ratio < as_one) return std::nullopt;
    Conflict out;
    out.check = "quantity";
    out.relation = Relation::alternation;
    out.marked_a = {slot.quantity_a->span};
    out.marked_b = {slot.quantity_b->span};
    const auto sum = [&](double value) {
        std::string text = std::to_string(static_cast<long long>(value + 0.5));
        return text + " " + slot.quantity_a->unit + " a year";
    };
    out.step = {"amount by the year", slot.a.phrase->text, slot.b.phrase->text,
                std::string(name(out.relation)), sum(x) + " against " + sum(y)};
    out.message = speaker(pair.a, pair.context) + " gives " + slot.a.phrase->text + ", " + sum(x) +
                  " (\"" + in_words(pair.a) + "\"); " + speaker(pair.b, pair.context) + " gives " +
                  slot.b.phrase->text + ", " + sum(y) + " (\"" + in_words(pair.b) + "\").";
    out.features = common_features(pair, Feature::quantity);
    out.features[Feature::gap] = 1.0 - 1.0 / ratio;
    return out;
}

}  // namespace

std::optional<Conflict> check_quantity(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!bounded(pair) || of_other_days(a, b)) return std::nullopt;
    if (pair.alignment.predicate.relation != Relation::equivalence) return std::nullopt;
    if (subjects_match(pair))
        if (std::optional<Conflict> of_periods = by_other_periods(pair)) return of_periods;
    const AlignedSlot* slot = conflicting_subject(pair);
    if (slot == nullptr) {
        if (!subjects_match(pair)) return std::nullopt;
        slot = conflicting_slot(pair);
    }
    if (slot == nullptr) return std::nullopt;
    // "500 million, of which 180 million are drawn", "has drawn 180 million".
    if (a.sentence != nullptr && b.sentence != nullptr &&
        (gives_figure(*a.sentence, *slot->quantity_b) ||
         gives_figure(*b.sentence, *slot->quantity_a)))
        return std::nullopt;
    // "Has 300 members, up from 250", "had 250": told there as well.
    if ((a.trend && a.trend->levels.size() > 1 && a.trend->gives(*slot->quantity_b)) ||
        (b.trend && b.trend->levels.size() > 1 && b.trend->gives(*slot->quantity_a)))
        return std::nullopt;
    const QuantityRelation r = relate_as_bounds(*slot, pair);
    Conflict out;
    out.check = "quantity";
    out.relation = r.relation;
    out.marked_a = {slot->quantity_a->span};
    out.marked_b = {slot->quantity_b->span};
    out.step = {"quantity in " + std::string(slot->slot), slot->quantity_a->text,
                slot->quantity_b->text, std::string(name(r.relation)),
                describe(*slot->quantity_a, *slot->quantity_b)};
    out.message = speaker(a, pair.context) + " gives " + slot->quantity_a->text + " (\"" +
                  in_words(a) + "\"); " + speaker(b, pair.context) + " gives " +
                  slot->quantity_b->text + " (\"" + in_words(b) + "\").";
    out.features = common_features(pair, Feature::quantity);
    out.features[Feature::gap] = r.gap;
    out.features[Feature::gap_small] = r.gap < 0.02 ? 1.0 : 0.0;
    out.features[Feature::quantity_narrowed] =
        slot->relation.extra_a + slot->relation.extra_b > 0 ? 1.0 : 0.0;
    return out;
}

}  // namespace gainsay::checker
