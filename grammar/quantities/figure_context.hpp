// What the words around a figure say about it: does a change govern it, what does it count, per
// what, and is it a figure at all or a year, a name's number, a phone number.
#pragma once

#include <string>

#include "grammar/quantities/figure_syntax.hpp"

namespace gainsay::grammar::figures {

enum class Direction : signed char { down = -1, none = 0, up = 1 };

// How the figure hangs on the word of change: "rose 8", "rose by 8", "rose to 8", "rose from 5", "a
// rise of 8".
enum class Link : unsigned char { none, direct, by, to, from, of };

struct Change {
    Direction direction = Direction::none;
    Link link = Link::none;
    bool transitive = false;  // cut, add: their bare object is no change
};

[[nodiscard]] Change change_before(Text text, Cursor figure);
// "8 % higher", "8 % annual growth", "8 % year-on-year". `counted`: only "more" and "fewer" tell.
[[nodiscard]] Change change_after(Text text, Cursor end, bool counted);

struct Counted {
    std::string lemma;
    Piece word;
    bool plural = false;
};
// The noun of the run of words behind the figure, a heuristic: the first plural, else the last
// noun.
[[nodiscard]] Counted counted_after(Text text, Cursor end, bool one);
// "year" of "a year", "per year", "annually", "/year"; "" if none. `at` moves behind it.
[[nodiscard]] std::string per_after(Text text, Cursor& at);
[[nodiscard]] std::string singular(std::string_view noun);

// The number at `begin` is part of a name or a label: "Ascend 910", "iPhone 15", "section 4".
[[nodiscard]] bool after_name(Text text, Cursor begin);
[[nodiscard]] bool after_label(Text text, Cursor begin);
// A plain number of four digits that reads as a year where it stands.
[[nodiscard]] bool reads_as_year(Text text, Piece digits);
// The end of the run of digits, letters and joints at `at`, to skip what is no figure.
[[nodiscard]] Cursor skip_number_run(Cursor at, Cursor last);

}  // namespace gainsay::grammar::figures
