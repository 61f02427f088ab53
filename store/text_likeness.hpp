// How alike two texts are, and whether the quote of a decision still stands in an edited text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::store {

// Blanks of any kind as one, so that a paragraph wrapped anew is the same text.
[[nodiscard]] std::string unwrapped(std::string_view text);

// 1 for the same words in the same order, 0 for none in common: twice the longest common row of
// words by the number of words of both (Ratcliff's measure, on words).
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

// A quote with what stands before and behind it, as in the W3C's TextQuoteSelector.
struct Anchor {
    std::string quote;
    std::string prefix;
    std::string suffix;
    std::vector<std::string> marked;  // the words of the quote that conflict
};

struct Match {
    double likeness = 0.0;  // of the quotes
    bool stands = false;    // a decision about the one holds for the other
};

// The quote stands if it is the same but for blanks; or nearly the same, with its marked words and
// its figures as they were. Neighbours that stayed the same make up for a little more
// change in the quote.
[[nodiscard]] Match match(const Anchor& before, const Anchor& now);

}  // namespace gainsay::store
