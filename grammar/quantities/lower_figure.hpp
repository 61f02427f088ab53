// Syntax of a figure plus what its surroundings say -> quantities.
#pragma once

#include <vector>

#include "grammar/quantities/figure_context.hpp"
#include "grammar/quantities/figure_syntax.hpp"
#include "grammar/quantities/quantities.hpp"

namespace gainsay::grammar::figures {

// Appends one quantity, or two for the ends of a development and for amounts that form no range.
// `end` becomes the end of what was used, which may lie before the end of the syntax. False if this
// is no quantity.
bool lower_figure(Text text, const FigureSyntax& syntax, std::vector<FoundQuantity>& out,
                  Cursor& end);
bool lower_multiple(Text text, const MultipleSyntax& syntax, std::vector<FoundQuantity>& out,
                    Cursor& end);
bool lower_fraction(Text text, const FractionSyntax& syntax, std::vector<FoundQuantity>& out,
                    Cursor& end);
bool lower_rank(Text text, const RankSyntax& syntax, std::vector<FoundQuantity>& out, Cursor& end);
// "doubled", "halving", "double the", "twice", "half of".
bool lower_multiple_word(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end);
// "hundreds of", "tens of thousands of".
bool lower_vague(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end);
// "a generation behind"; `word` is "behind".
bool lower_behind(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end);
// "second only to".
bool lower_second_only(Text text, Piece word, std::vector<FoundQuantity>& out, Cursor& end);

// The interval that an approximator makes of a value; `unsigned_unit`: nothing lies below 0.
[[nodiscard]] Interval interval_of(double value, Approximator approximator, bool unsigned_unit);

}  // namespace gainsay::grammar::figures
