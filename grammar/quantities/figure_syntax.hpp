// What the grammar of figures makes of a figure: the pieces as they stand, with nothing worked out
// yet. An empty piece was not written.
#pragma once

#include "grammar/quantities/text_walk.hpp"

namespace gainsay::grammar::figures {

// "1,234.5" with scale "billion"; "two hundred and five" with scale "thousand"; "half a" with scale
// "million".
struct NumeralSyntax {
    Piece written;
    Piece scale;
};

// "US$ 9.4 bn", "-8 %", "600+", "18 months", "five-year".
struct AmountSyntax {
    Piece sign;
    Piece currency;  // before the number; one behind it is a unit
    NumeralSyntax numeral;
    Piece plus;
    Piece unit;

    [[nodiscard]] Cursor end() const {
        for (const Piece& piece : {unit, plus, numeral.scale})
            if (!piece.empty()) return piece.end;
        return numeral.written.end;
    }
};

// "to about 7 million": no tail if the amount has no numeral.
struct TailSyntax {
    Piece joint;
    Piece approximator;
    AmountSyntax amount;
};

// "between 5 and 7", "more than $5 million", "5-7 %", "600 or more".
struct FigureSyntax {
    Piece opening;  // "between" or "from"
    Piece approximator;
    AmountSyntax first;
    TailSyntax second;
    Piece after;  // "or more", after the whole

    [[nodiscard]] bool has_second() const { return !second.amount.numeral.written.empty(); }
};

// "tenfold", "10x", "nearly three times".
struct MultipleSyntax {
    Piece approximator;
    NumeralSyntax numeral;
    Piece sign;  // "fold", "x", "times"
};

// "a third", "two-thirds", "one in five".
struct FractionSyntax {
    Piece approximator;
    Piece count;
    Piece part;
};

// "No. 1", "top 10", "third-largest", "5th".
struct RankSyntax {
    Piece sign;
    Piece place;
    Piece superlative;
};

// Each reads from `at` and moves it behind what was read; false and `at` unmoved if it does not
// stand there.
[[nodiscard]] bool parse_figure(Cursor& at, Cursor last, FigureSyntax& out);
[[nodiscard]] bool parse_multiple(Cursor& at, Cursor last, MultipleSyntax& out);
[[nodiscard]] bool parse_fraction(Cursor& at, Cursor last, FractionSyntax& out);
[[nodiscard]] bool parse_rank(Cursor& at, Cursor last, RankSyntax& out);
// The numeral alone, for dates ("six months").
[[nodiscard]] bool parse_numeral(Cursor& at, Cursor last, NumeralSyntax& out);

}  // namespace gainsay::grammar::figures
