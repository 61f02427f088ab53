// Multiples, fractions, ranks, vague counts: figures whose meaning lies in their words.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "grammar/lexicon/measures.hpp"
#include "grammar/quantities/lexical_steps.hpp"
#include "grammar/quantities/lower_figure.hpp"
#include "grammar/quantities/numeral.hpp"

namespace gainsay::grammar::figures {
namespace {

const Vocabulary& words() { return Vocabulary::instance(); }

Approximator approximator_of(Piece piece) {
    if (piece.empty()) return Approximator::exact;
    const Cursor end = skip_gap_back(piece.end, piece.begin);
    const auto known = lexicon::approximator(Phrase(piece.begin, end).view());
    return known ? known->approximator : Approximator::exact;
}

void set_text(Text text, Cursor begin, Cursor end, Quantity& quantity) {
    quantity.text.assign(begin, end);
    quantity.span = text.span(begin, end);
}

void set_counted(Text text, Cursor end, FoundQuantity& found) {
    Counted counted = counted_after(text, end, false);
    if (counted.lemma.empty()) return;
    found.quantity.counted = std::move(counted.lemma);
    found.counted = text.span(counted.word.begin, counted.word.end);
}

FoundQuantity factor(Text text, double value, Piece approximator, Piece number, Cursor end) {
    FoundQuantity found;
    Quantity& q = found.quantity;
    q.kind = QuantityKind::multiple;
    q.approximator = approximator_of(approximator);
    q.value = interval_of(value, q.approximator, true);
    q.digits = 1;
    q.magnitude = value < 1 ? value : 1.0;
    found.number = text.span(number.begin, number.end);
    set_text(text, approximator.empty() ? number.begin : approximator.begin, end, q);
    return found;
}

Piece last_of(Piece piece) {
    piece.begin = skip_gap(piece.begin, piece.end);
    if (const auto length = dash_at(piece.begin, piece.end)) piece.begin += length;
    return piece;
}

// "several hundred workers", "a few thousand".
bool lower_several(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end) {
    double scale = words().value(word.view(), Class::hundred);
    if (scale == 0.0) scale = words().value(word.view(), Class::scale);
    Piece several = word_before(word.begin, text.first);
    if (several.view() == "of") several = word_before(several.begin, text.first);
    if (scale == 0.0 || !words().is(several.view(), bit(Class::several))) return false;
    FoundQuantity found;
    Quantity& q = found.quantity;
    end = word.end;
    q.value = {2 * scale, 10 * scale, false, true};
    q.approximator = Approximator::about;
    q.digits = 1;
    q.magnitude = scale;
    found.number = text.span(several.begin, end);
    set_text(text, several.begin, end, q);
    set_counted(text, end, found);
    out.push_back(std::move(found));
    return true;
}

}  // namespace

bool lower_multiple(Text text, const MultipleSyntax& syntax, std::vector<FoundQuantity>& out,
                    Cursor& end) {
    const auto number = value_of(syntax.numeral);
    if (!number) return false;
    end = syntax.sign.end;
    if (syntax.sign.end[-1] == 's') {  // "times": a multiple before a comparison only
        const Piece next = word_after(end, text.last);
        if (next.empty() || !words().is(next.view(), bit(Class::times_after))) return false;
    }
    FoundQuantity found = factor(text, number->value, syntax.approximator,
                                 {syntax.numeral.written.begin, syntax.numeral.written.end}, end);
    found.quantity.digits = number->digits;
    found.quantity.magnitude = number->magnitude;
    const Change change = change_before(text, text.first + found.quantity.span.begin);
    found.change_up = change.direction == Direction::up;
    found.change_down = change.direction == Direction::down;
    out.push_back(std::move(found));
    return true;
}

bool lower_fraction(Text text, const FractionSyntax& syntax, std::vector<FoundQuantity>& out,
                    Cursor& end) {
    const double count = small_count(syntax.count);
    Piece part = last_of(syntax.part);
    end = part.end;
    double value = 0.0;
    const Piece next = word_after(end, text.last);
    const bool of = next.view() == "of";
    const std::string_view first = word_at(part.begin, part.end).view();
    if (first == "in" || first == "out") {  // "one in five users", "nine out of ten"
        const Cursor blank =
            std::find(std::reverse_iterator(part.end), std::reverse_iterator(part.begin), ' ')
                .base();
        const double whole = small_count({blank, part.end});
        if (count == 0.0 || whole <= count) return false;
        if (first == "in" && read_plural(skip_gap(end, text.last), text.last) == nullptr)
            return false;
        value = count / whole;
    } else {
        value = words().value(part.view(), Class::fraction);
        if (count == 0.0 || value == 0.0) return false;
        if (word_before(syntax.count.begin, text.first).view() == "and")
            return false;  // "an hour and a half"
        const bool quarter = value == 0.25;
        const bool article =
            syntax.count.end - syntax.count.begin <= 2 && !is_digit(*syntax.count.begin);
        const bool ended = next.empty();
        const bool compares = words().is(next.view(), bits(Class::more_after, Class::less_after));
        const Change change = change_before(text, syntax.count.begin);
        const bool changed = change.direction != Direction::none;
        // "a third vendor" orders; "three quarters" alone are a time.
        if ((article || quarter) && !of && !compares && !changed && !(ended && !quarter))
            return false;
        // "three quarters of 2024"
        if (quarter && of && is_digit(*skip_gap(next.end, text.last))) return false;
        value *= count;
        if (changed && change.link == Link::by) {
            FoundQuantity found =
                factor(text, value, syntax.approximator, {syntax.count.begin, end}, end);
            Quantity& q = found.quantity;
            q.kind = QuantityKind::change;
            q.unit = "%";
            const double sign = change.direction == Direction::down ? -100.0 : 100.0;
            const Interval positive = q.value;
            q.value = sign > 0 ? Interval{positive.low * sign, positive.high * sign,
                                          positive.low_open, positive.high_open}
                               : Interval{positive.high * sign, positive.low * sign,
                                          positive.high_open, positive.low_open};
            q.magnitude = 1.0;
            found.change_down = sign < 0;
            found.change_up = sign > 0;
            out.push_back(std::move(found));
            return true;
        }
    }
    FoundQuantity found = factor(text, value, syntax.approximator, {syntax.count.begin, end}, end);
    set_counted(text, end, found);
    out.push_back(std::move(found));
    return true;
}

bool lower_rank(Text text, const RankSyntax& syntax, std::vector<FoundQuantity>& out, Cursor& end) {
    FoundQuantity found;
    Quantity& q = found.quantity;
    q.kind = QuantityKind::rank;
    q.digits = 1;
    const Cursor begin = syntax.sign.empty() ? syntax.place.begin : syntax.sign.begin;
    end = syntax.superlative.empty() ? syntax.place.end : syntax.superlative.end;
    double place = 0.0;
    if (!syntax.sign.empty()) {
        place = small_count(syntax.place);
        if (to_lower(*syntax.sign.begin) == 't') {  // "top 10": one of the places up to it
            q.value = {1.0, place, false, false};
            q.approximator = Approximator::at_most;
        }
        if (is_lower(*syntax.sign.begin) && syntax.sign.end - syntax.sign.begin <= 3 &&
            *syntax.sign.begin == 'n')
            return false;  // "no 5" without a capital is rather a negation
    } else {
        place = ordinal_value(syntax.place);
        const Piece next = word_after(end, text.last);
        const Piece before = word_before(begin, text.first);
        if (syntax.superlative.empty()) {
            const bool placed = words().is(before.view(), bit(Class::rank_plain)) ||
                                words().is(next.view(), bit(Class::rank_noun));
            const bool orders = words().is(before.view(), bit(Class::rank_before)) &&
                                !words().is(next.view(), bits(Class::not_rank, Class::month_name,
                                                              Class::fraction)) &&
                                !(next.empty() && before.view() == "at");
            if (!placed && !orders) return false;
            const bool date = words().is(before.view(), bit(Class::month_name)) ||
                              words().is(next.view(), bit(Class::month_name));
            if (date || (!next.empty() && is_upper(*next.begin))) return false;
        }
    }
    if (place == 0.0) return false;
    if (q.approximator == Approximator::exact) q.value = Interval::point(place);
    found.number = text.span(syntax.place.begin, syntax.place.end);
    set_counted(text, end, found);
    if (words().is(q.counted, bit(Class::rank_noun))) {
        q.counted.clear();
        found.counted = {};
    }
    set_text(text, begin, end, q);
    out.push_back(std::move(found));
    return true;
}

bool lower_multiple_word(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end) {
    const Classes classes = words().classes(word.view());
    const Piece before = word_before(word.begin, text.first);
    const Piece next = word_after(word.end, text.last);
    const Piece approximator = approximator_before(word.begin, text.first);
    end = word.end;
    if (next.view() == "down") return false;  // "doubled down on"
    double value = words().value(word.view(), Class::multiplied);
    const bool modal = words().is(before.view(), bit(Class::modal));
    if (value == 0.0 && modal) value = words().value(word.view(), Class::multiply);
    if (value != 0.0) {  // "doubled", "to double": a change
        FoundQuantity found = factor(text, value, approximator, word, end);
        Quantity& q = found.quantity;
        q.kind = QuantityKind::change;
        q.unit = "%";
        const auto percent = [](double x) { return (x - 1.0) * 100.0; };
        q.value = {percent(q.value.low), percent(q.value.high), q.value.low_open,
                   q.value.high_open};
        if (value < 1 && q.approximator == Approximator::more_than)  // "more than halved"
            q.value = {-100.0, percent(value), false, true};
        q.magnitude = 1.0;
        found.change_up = value > 1;
        found.change_down = value < 1;
        out.push_back(std::move(found));
        return true;
    }
    value = words().value(word.view(), Class::times);
    if (value == 0.0) value = words().value(word.view(), Class::multiply);
    if (value == 0.0 && (classes & bit(Class::fraction)) != 0 && to_lower(*word.begin) == 'h') {
        value = 0.5;  // "half of", "half the"; not "the first half", "the other half"
        const bool whole = words().is(next.view(), bit(Class::of_after)) && next.view() != "a" &&
                           next.view() != "an";
        const bool named = words().is(before.view(), bits(Class::ordinal, Class::which)) ||
                           before.view() == "the" || before.view() == "other";
        if (before.view() == "by" && next.empty()) {
            const Change change = change_before(text, word.begin);
            if (change.direction == Direction::none) return false;
            FoundQuantity found = factor(text, 0.5, approximator, word, end);
            Quantity& q = found.quantity;
            q.kind = QuantityKind::change;
            q.unit = "%";
            q.value = Interval::point(change.direction == Direction::down ? -50.0 : 50.0);
            found.change_down = change.direction == Direction::down;
            found.change_up = !found.change_down;
            out.push_back(std::move(found));
            return true;
        }
        if (!whole || named) return false;
    } else if (value != 0.0) {
        if (!words().is(next.view(), bit(Class::times_after))) {
            Cursor at = end;  // "twice a year"
            std::string per = (classes & bit(Class::times)) != 0 ? per_after(text, at) : "";
            if (per.empty()) return false;
            FoundQuantity found = factor(text, value, approximator, word, end);
            found.quantity.kind = QuantityKind::level;
            found.quantity.counted = "time";
            found.per = std::move(per);
            out.push_back(std::move(found));
            return true;
        }
    }
    if (value == 0.0) return false;
    FoundQuantity found = factor(text, value, approximator, word, end);
    if (value < 1) set_counted(text, next.view() == "of" ? end : next.end, found);
    out.push_back(std::move(found));
    return true;
}

bool lower_vague(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end) {
    double scale = words().value(word.view(), Class::vague);
    if (scale == 0.0) return lower_several(text, word, out, end);
    FoundQuantity found;
    end = word.end;
    Piece of = word_after(end, text.last);
    if (of.view() != "of") return false;
    if (const Piece next = word_after(of.end, text.last);  // "tens of thousands of"
        words().is(next.view(), bit(Class::vague))) {
        scale *= words().value(next.view(), Class::vague);
        end = next.end;
    }
    Quantity& q = found.quantity;
    q.value = {scale, scale * 10, false, true};
    q.approximator = Approximator::about;
    q.digits = 1;
    q.magnitude = scale;
    found.number = text.span(word.begin, end);
    set_text(text, word.begin, end, q);
    if (word_after(end, text.last).view() == "of") set_counted(text, end, found);
    const Cursor noun = found.counted.empty() ? end : text.first + found.counted.end;
    if (!found.counted.empty()) {  // "millions of dollars"
        const Piece counted{text.first + found.counted.begin, noun};
        if (const auto currency = lexicon::currency(counted.view())) {
            q.unit = currency->code;
            q.counted.clear();
            found.counted = {};
            end = noun;
            set_text(text, word.begin, end, q);
        }
    }
    out.push_back(std::move(found));
    return true;
}

bool lower_behind(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end) {
    const double side = words().value(word.view(), Class::behind);
    const Piece noun = word_before(word.begin, text.first);
    const Piece article = noun.empty() ? noun : word_before(noun.begin, text.first);
    if (side == 0.0 || (article.view() != "a" && article.view() != "an")) return false;
    FoundQuantity found;
    Quantity& q = found.quantity;
    q.kind = QuantityKind::rank;
    q.value = Interval::point(side);
    q.digits = 1;
    q.unit = singular(noun.view());
    if (const auto unit = lexicon::unit(noun.view())) {
        q.unit = unit->base;
        q.value = Interval::point(side * unit->factor);
        q.magnitude = unit->factor;
    }
    end = noun.end;
    found.number = text.span(article.begin, article.end);
    set_text(text, article.begin, end, q);
    out.push_back(std::move(found));
    return true;
}

bool lower_second_only(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end) {
    const Piece only = word_after(word.end, text.last);
    const Piece to = word_after(only.end, text.last);
    if (only.view() != "only" || to.view() != "to") return false;
    const double place = words().value(word.view(), Class::ordinal);
    if (place == 0.0) return false;
    FoundQuantity found;
    found.quantity.kind = QuantityKind::rank;
    found.quantity.value = Interval::point(place);
    found.quantity.digits = 1;
    found.number = text.span(word.begin, word.end);
    end = to.end;
    set_text(text, word.begin, end, found.quantity);
    out.push_back(std::move(found));
    return true;
}

}  // namespace gainsay::grammar::figures
