#include "grammar/quantities/amount.hpp"

#include "grammar/quantities/lexical_steps.hpp"

namespace gainsay::grammar::figures {
namespace {

Piece trimmed(Piece piece) {
    piece.begin = skip_gap(piece.begin, piece.end);
    if (const std::ptrdiff_t length = dash_at(piece.begin, piece.end)) piece.begin += length;
    piece.end = skip_gap_back(piece.end, piece.begin);
    return piece;
}

Measure measure_of(lexicon::Dimension dimension) {
    switch (dimension) {
        case lexicon::Dimension::time:
            return Measure::time;
        case lexicon::Dimension::ratio:
        case lexicon::Dimension::percentage_points:
            return Measure::share;
        case lexicon::Dimension::temperature:
            return Measure::temperature;
        default:
            return Measure::other;
    }
}

void set_currency(Amount& amount, const lexicon::Currency& currency) {
    amount.unit = currency.code;
    amount.factor = currency.factor;
    amount.measure = Measure::money;
    amount.unit_written = true;
}

}  // namespace

std::optional<Amount> amount_of(const AmountSyntax& syntax) {
    const auto number = value_of(syntax.numeral);
    if (!number) return std::nullopt;
    Amount out;
    out.number = *number;
    out.scale_written = !syntax.numeral.scale.empty();
    out.plus = !syntax.plus.empty() && !syntax.plus.view().ends_with("odd");
    out.negative = !syntax.sign.empty();
    if (!syntax.currency.empty()) {
        Piece sign = trimmed(syntax.currency);
        if (sign.end[-1] == '.') --sign.end;
        if (const auto currency = lexicon::currency(sign.view())) set_currency(out, *currency);
        return out;
    }
    const Piece unit = trimmed(syntax.unit);
    if (unit.empty()) return out;
    const Phrase name(unit.begin, unit.end);
    const auto currency = lexicon::currency(name.view());
    const auto measure = unit_named(name.view());
    // "pounds" are money where a scale is written, else mass.
    if (currency && (!measure || out.scale_written)) {
        set_currency(out, *currency);
    } else if (measure) {
        out.unit = measure->base;
        out.factor = measure->factor;
        out.offset = measure->offset;
        out.measure = measure_of(measure->dimension);
        out.unit_written = true;
    }
    return out;
}

void share_units(Amount& first, Amount& second) {
    const auto give = [](const Amount& from, Amount& to) {
        to.unit = from.unit;
        to.factor = from.factor;
        to.offset = from.offset;
        to.measure = from.measure;
    };
    if (!first.unit_written && second.unit_written) give(second, first);
    if (!second.unit_written && first.unit_written && first.measure != Measure::share)
        give(first, second);
    if (!first.scale_written && second.scale_written &&
        first.number.value * second.number.scale <= second.number.value) {
        first.number.value *= second.number.scale;
        first.number.magnitude *= second.number.scale;
    }
}

}  // namespace gainsay::grammar::figures
