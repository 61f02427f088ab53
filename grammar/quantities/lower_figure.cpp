#include "grammar/quantities/lower_figure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include "grammar/lexicon/measures.hpp"
#include "grammar/quantities/amount.hpp"
#include "grammar/quantities/lexical_steps.hpp"

namespace gainsay::grammar::figures {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// How exact the words around a number say it is.
struct Exactness {
    Approximator approximator = Approximator::exact;
    bool near = false;  // "just over"
};

Exactness exactness_of(Piece piece, Piece after, bool plus) {
    if (!after.empty()) {
        const Cursor begin = skip_gap(after.begin, after.end);
        if (const auto known = lexicon::approximator(Phrase(begin, after.end).view()))
            return {known->approximator, known->near};
    }
    if (plus) return {Approximator::at_least};
    if (piece.empty()) return {};
    const Cursor end = skip_gap_back(piece.end, piece.begin);
    const auto known = lexicon::approximator(Phrase(piece.begin, end).view());
    return known ? Exactness{known->approximator, known->near} : Exactness{};
}

// "Just over 50" is less than 55: as far off as "about 50" may be.
Interval kept_near(Interval value, double number) {
    constexpr double farthest = 0.1;
    const double slack = farthest * std::abs(number);
    value.high = std::min(value.high, number + slack);
    value.low = std::max(value.low, number - slack);
    return value;
}

Interval mirrored(const Interval& value) {
    return {-value.high, -value.low, value.high_open, value.low_open};
}

void set_text(Text text, Cursor begin, Cursor end, Quantity& quantity) {
    begin = skip_gap(begin, end);
    quantity.text.assign(begin, end);
    quantity.span = text.span(begin, end);
}

// The figure changes something by this much, rather than being what it came to.
bool is_change(const Change& change, const Amount& amount) {
    switch (change.link) {
        case Link::by:
            return change.direction != Direction::none || amount.measure == Measure::share;
        case Link::of:
            return change.direction != Direction::none;
        case Link::direct:
            return !change.transitive || amount.measure == Measure::share;
        default:
            return false;
    }
}

FoundQuantity quantity_of(const Amount& amount, Exactness exactness) {
    FoundQuantity found;
    Quantity& q = found.quantity;
    q.unit = amount.unit;
    q.value = interval_of(amount.value(), exactness.approximator, amount.has_floor());
    if (exactness.near) q.value = kept_near(q.value, amount.value());
    q.approximator = exactness.approximator;
    q.digits = amount.number.digits;
    q.magnitude = amount.magnitude();
    if (amount.measure == Measure::time) q.kind = QuantityKind::duration;
    return found;
}

void set_change(FoundQuantity& found, const Change& change, const Amount& amount) {
    found.change_up = change.direction == Direction::up;
    found.change_down = change.direction == Direction::down;
    if (!is_change(change, amount)) return;
    Quantity& q = found.quantity;
    q.kind = QuantityKind::change;
    if (q.approximator == Approximator::less_than || q.approximator == Approximator::at_most) {
        q.value.low = 0.0;  // "rose by less than 5 %" did not fall
        q.value.low_open = true;
    }
    if (found.change_down && q.value.high > 0) q.value = mirrored(q.value);
}

// "A rise in earnings per share of $3.80, UP 40 %": by how much it rose stands behind; $3.80 is
// what it came to.
bool moved_behind(Text text, Cursor end) {
    const auto rest = std::string_view(end, static_cast<std::size_t>(text.last - end));
    return rest.starts_with(", up ") || rest.starts_with(", down ") ||
           rest.starts_with(", an increase of ") || rest.starts_with(", a decrease of ");
}

// What a count counts; nothing for other amounts. `noun`: where its words begin.
Counted counted_by(Text text, const Amount& amount, Cursor noun) {
    if (amount.measure != Measure::count) return {};
    return counted_after(text, noun, amount.number.value == 1.0);
}

void set_counted(Text text, Counted counted, Cursor end, FoundQuantity& found) {
    if (!counted.lemma.empty()) {
        found.quantity.counted = std::move(counted.lemma);
        found.counted = text.span(counted.word.begin, counted.word.end);
        Cursor at = counted.word.end;
        found.per = per_after(text, at);
    }
    if (found.per.empty()) found.per = per_after(text, end);
}

// "two generations behind", "six months ahead".
bool set_behind(Text text, Cursor end, FoundQuantity& found) {
    const Cursor noun = found.counted.empty() ? end : text.first + found.counted.end;
    const Piece word = word_after(noun, text.last);
    const double side = Vocabulary::instance().value(word.view(), Class::behind);
    if (side == 0.0) return false;
    Quantity& q = found.quantity;
    q.kind = QuantityKind::rank;
    if (q.unit.empty()) q.unit = std::exchange(q.counted, "");
    if (side < 0) q.value = mirrored(q.value);
    return true;
}

void set_age(Text text, Piece numeral, Cursor end, FoundQuantity& found) {
    const Piece before = word_before(numeral.begin, text.first);
    const Piece after = word_after(end, text.last);
    const Cursor behind_dash = end + dash_at(end, text.last);
    const bool old = after.view() == "old" || word_at(behind_dash, text.last).view() == "old";
    if (found.quantity.kind == QuantityKind::duration && old) found.quantity.counted = "age";
    const bool age_of =
        before.view() == "of" && word_before(before.begin, text.first).view() == "age";
    if (found.quantity.unit.empty() &&
        (before.view() == "aged" || before.view() == "age" || age_of)) {
        const auto year = lexicon::unit("year");
        if (!year) return;
        Quantity& q = found.quantity;
        q.kind = QuantityKind::duration;
        q.unit = year->base;
        q.value.low *= year->factor;
        q.value.high *= year->factor;
        q.magnitude *= year->factor;
        q.counted = "age";
        found.counted = {};
    }
}

// "600 members or more".
Piece after_noun(Text text, const Counted& counted) {
    if (counted.lemma.empty()) return {};
    const Cursor begin = skip_gap(counted.word.end, text.last);
    const Cursor stop = read_approximator(begin, text.last, true);
    return stop == nullptr ? Piece{} : Piece{begin, stop};
}

// "fell to 4 % from 5 %", "rose 8 % to 118 billion": the word of change stands before the figure
// before.
void continue_change(Text text, const FoundQuantity& previous, Cursor begin, Change& change) {
    if (change.link != Link::from && change.link != Link::to) return;
    const Piece link = word_before(begin, text.first);
    const Cursor end = text.first + previous.quantity.span.end;
    if (link.begin < end || skip_gap_back(link.begin, end) != end) return;
    if (previous.change_up) change.direction = Direction::up;
    if (previous.change_down) change.direction = Direction::down;
}

// The change that governs a single figure, from the words on either side and the figure before.
Change change_around(Text text, const FigureSyntax& syntax, const Amount& amount, Cursor begin,
                     Cursor end, const std::vector<FoundQuantity>& before) {
    Change change = change_before(text, begin);
    if (!syntax.opening.empty() && to_lower(*syntax.opening.begin) == 'f') change.link = Link::from;
    if (change.direction == Direction::none && change.link != Link::of) {
        const Change later = change_after(text, end, amount.measure == Measure::count);
        if (later.link != Link::none && amount.measure != Measure::time) change = later;
    }
    if (change.direction == Direction::none && !before.empty())
        continue_change(text, before.back(), begin, change);
    return change;
}

void finish_single(Text text, const FigureSyntax& syntax, const Amount& amount, Cursor begin,
                   Cursor end, Piece after, std::vector<FoundQuantity>& out) {
    Counted counted = counted_by(text, amount, after.empty() ? end : after.end);
    if (after.empty()) after = after_noun(text, counted);
    FoundQuantity found =
        quantity_of(amount, exactness_of(syntax.approximator, after, amount.plus));
    const NumeralSyntax& numeral = syntax.first.numeral;
    found.number = text.span(numeral.written.begin,
                             numeral.scale.empty() ? numeral.written.end : numeral.scale.end);
    set_counted(text, std::move(counted), end, found);
    const Change change = change_around(text, syntax, amount, begin, end, out);
    if (change.direction != Direction::none && change.link == Link::to)
        found.part = FigurePart::end;
    if (change.direction != Direction::none && change.link == Link::from)
        found.part = FigurePart::start;
    set_text(text, begin, after.empty() ? end : after.end, found.quantity);
    if (change.link != Link::of || !moved_behind(text, after.empty() ? end : after.end))
        set_change(found, change, amount);
    if (!set_behind(text, end, found)) set_age(text, numeral.written, end, found);
    out.push_back(std::move(found));
}

Cursor begin_of(const AmountSyntax& amount) {
    for (const Piece& piece : {amount.sign, amount.currency})
        if (!piece.empty()) return piece.begin;
    return amount.numeral.written.begin;
}

bool dashed(const FigureSyntax& syntax) {
    const Piece joint = syntax.second.joint;
    return dash_at(skip_gap(joint.begin, joint.end), joint.end) != 0;
}

// "rose BY €26 million TO €52 million": by how much, and to what level. Where a range is meant, its
// unit is said once ("by 5 to 10 percent").
bool change_and_level(Text text, const FigureSyntax& syntax) {
    const auto in_full = [](const AmountSyntax& amount) {
        return !amount.currency.empty() || !amount.unit.empty();
    };
    const AmountSyntax& first = syntax.first;
    const AmountSyntax& second = syntax.second.amount;
    const bool scaled = !first.numeral.scale.empty() && !second.numeral.scale.empty();
    return syntax.opening.empty() && (scaled || (in_full(first) && in_full(second))) &&
           word_before(begin_of(first), text.first).view() == "by";
}

// "5 to 7 %" and "between 5 and 7" are ranges; "2-3" alone is a score, "8 % to 118 billion" two
// figures.
bool is_range(Text text, const FigureSyntax& syntax, const Amount& first, const Amount& second) {
    if (first.unit != second.unit || second.value() < first.value()) return false;
    if (change_and_level(text, syntax)) return false;
    if (dashed(syntax))
        return first.unit_written || second.unit_written || second.scale_written ||
               !counted_after(text, syntax.second.amount.end(), false).lemma.empty();
    const Piece joint = syntax.second.joint;
    const Cursor word = skip_gap(joint.begin, joint.end);
    const bool between = !syntax.opening.empty() && to_lower(*syntax.opening.begin) == 'b';
    const bool conjoined = to_lower(*word) == 'a' || between;
    return conjoined ? to_lower(*word) == 'a' && between : true;
}

void finish_range(Text text, const FigureSyntax& syntax, const Amount& first, const Amount& second,
                  Cursor begin, std::vector<FoundQuantity>& out) {
    const Cursor end = syntax.second.amount.end();
    FoundQuantity found = quantity_of(second, {Approximator::range});
    Quantity& q = found.quantity;
    q.value = {first.value(), second.value(), false, false};
    q.magnitude = std::min(first.magnitude(), second.magnitude());
    q.digits = std::max(first.number.digits, second.number.digits);
    found.number = text.span(syntax.first.numeral.written.begin, end);
    set_counted(text, counted_by(text, second, end), end, found);
    if (q.counted == "time" &&
        Vocabulary::instance().is(word_after(text.first + found.counted.end, text.last).view(),
                                  bit(Class::times_after))) {  // "3 to 5 times higher"
        q.kind = QuantityKind::multiple;
        q.counted.clear();
        found.counted = {};
    }
    set_text(text, begin, end, q);
    Change change = change_before(text, begin);
    if (change.direction == Direction::none && change.link == Link::none)
        change = change_after(text, end, second.measure == Measure::count);
    set_change(found, change, second);
    if (!set_behind(text, end, found)) set_age(text, syntax.first.numeral.written, end, found);
    out.push_back(std::move(found));
}

// "rose from 5 to 8 %": two levels.
void finish_development(Text text, const FigureSyntax& syntax, const Amount& first,
                        const Amount& second, Direction direction,
                        std::vector<FoundQuantity>& out) {
    const auto side = [&](const Amount& amount, Piece approximator, const AmountSyntax& written,
                          FigurePart part) {
        FoundQuantity found = quantity_of(amount, exactness_of(approximator, {}, amount.plus));
        found.number = text.span(written.numeral.written.begin, written.end());
        found.part = part;
        found.change_up = direction == Direction::up;
        found.change_down = direction == Direction::down;
        const Cursor noun = syntax.second.amount.end();
        set_counted(text, counted_by(text, second, noun), noun, found);
        set_text(text, approximator.empty() ? begin_of(written) : approximator.begin, written.end(),
                 found.quantity);
        out.push_back(std::move(found));
    };
    side(first, syntax.approximator, syntax.first, FigurePart::start);
    side(second, syntax.second.approximator, syntax.second.amount, FigurePart::end);
}

// "one of the", "no one": a pronoun, no count.
bool is_pronoun(Text text, const Amount& amount, Cursor end) {
    if (!amount.number.in_words || amount.number.value != 1.0 || amount.unit_written) return false;
    return counted_after(text, end, true).lemma.empty() ||
           word_after(end, text.last).view() == "of";
}

bool lower_pair(Text text, const FigureSyntax& syntax, Amount first, Amount second, Cursor begin,
                std::vector<FoundQuantity>& out) {
    share_units(first, second);
    const bool from = !syntax.opening.empty() && to_lower(*syntax.opening.begin) == 'f';
    const Cursor start = syntax.opening.empty() ? begin : syntax.opening.begin;
    if (from && first.unit == second.unit) {
        const Change change = change_before(text, start);
        if (change.direction != Direction::none || second.value() < first.value()) {
            const Direction direction =
                change.direction != Direction::none ? change.direction : Direction::down;
            finish_development(text, syntax, first, second, direction, out);
            return true;
        }
    }
    if (!is_range(text, syntax, first, second)) return false;
    finish_range(text, syntax, first, second, start, out);
    return true;
}

}  // namespace

Interval interval_of(double value, Approximator approximator, bool unsigned_unit) {
    const double floor = unsigned_unit && value >= 0 ? 0.0 : -infinity;
    const bool floor_open = floor != 0.0;
    switch (approximator) {
        case Approximator::more_than:
            return {value, infinity, true, true};
        case Approximator::at_least:
            return {value, infinity, false, true};
        case Approximator::less_than:
            return {floor, value, floor_open, true};
        case Approximator::at_most:
            return {floor, value, floor_open, false};
        default:
            return Interval::point(value);
    }
}

bool lower_figure(Text text, const FigureSyntax& syntax, std::vector<FoundQuantity>& out,
                  Cursor& end) {
    const auto first = amount_of(syntax.first);
    end = syntax.first.end();
    if (!first) return false;
    const Cursor begin =
        syntax.approximator.empty() ? begin_of(syntax.first) : syntax.approximator.begin;
    Piece after = syntax.after;
    if (syntax.has_second()) {
        after = {};
        const auto second = amount_of(syntax.second.amount);
        if (second && lower_pair(text, syntax, *first, *second, begin, out)) {
            end = syntax.second.amount.end();
            return true;
        }
        const bool score = second && dashed(syntax) && !first->unit_written &&
                           !second->unit_written && !first->scale_written;
        if (score) {
            end = syntax.second.amount.end();
            return false;
        }
    }
    if (is_pronoun(text, *first, end)) return false;
    finish_single(text, syntax, *first, begin, end, after, out);
    if (!after.empty()) end = after.end;
    return true;
}

}  // namespace gainsay::grammar::figures
