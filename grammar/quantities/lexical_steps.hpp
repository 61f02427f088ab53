// Single steps over the words of a figure that the lexicon knows. Each reads at `at` and returns
// the end of what it read, or nullptr. They are the primitives of the X3 grammars.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/lexicon/measures.hpp"
#include "grammar/quantities/text_walk.hpp"
#include "grammar/quantities/vocabulary.hpp"

namespace gainsay::grammar::figures {

// A word of one of the classes, the whole of it.
[[nodiscard]] Cursor read_class(Cursor at, Cursor last, Classes any_of);
// The longest approximator ("no fewer than", "~"); `follows`: one of those behind a number ("or
// more").
[[nodiscard]] Cursor read_approximator(Cursor at, Cursor last, bool follows);
// The longest unit of measure or currency name: "%", "percentage points", "km/h", "yuan".
[[nodiscard]] Cursor read_unit(Cursor at, Cursor last);
// The same right behind a number, where most single capitals make a name: "4K", "14B", "3D".
[[nodiscard]] Cursor read_attached_unit(Cursor at, Cursor last);
// A currency's sign or code before a number: "$", "US$", "RMB".
[[nodiscard]] Cursor read_currency(Cursor at, Cursor last);
// "largest", "most", "biggest".
[[nodiscard]] Cursor read_superlative(Cursor at, Cursor last);
// A lower-case word in the plural.
[[nodiscard]] Cursor read_plural(Cursor at, Cursor last);
// Whether a number or word may end here: no letter or digit goes on.
[[nodiscard]] bool ends_word(Cursor at, Cursor last);

// The text of up to four words as the lexicon wants it: one blank between words. Empty if it does
// not fit.
class Phrase {
public:
    Phrase(Cursor begin, Cursor end);
    [[nodiscard]] std::string_view view() const { return {text_, size_}; }

private:
    char text_[48];
    std::size_t size_ = 0;
};

// The unit of that name; "miles per hour" too.
[[nodiscard]] std::optional<lexicon::Unit> unit_named(std::string_view text);

// The approximator whose last word ends at `at` or before the gap there; empty if none.
[[nodiscard]] Piece approximator_before(Cursor at, Cursor first);
[[nodiscard]] Piece currency_before(Cursor at, Cursor first);

}  // namespace gainsay::grammar::figures
