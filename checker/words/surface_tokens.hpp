// The words of a sentence as they stand, for the comparison of near copies: content words, numbers,
// and the small words that turn what is said (negators, hedges, periods).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

// `period`: "third" of a quarter, "Q3", "month": one of a row that the readings keep no word for.
enum class TokenKind : std::uint8_t { content, number, negator, hedge, period };

struct SurfaceToken {
    std::string text;  // lower case
    std::string_view lemma;
    WordClass word_class = WordClass::other;
    TokenKind kind = TokenKind::content;
    double value = 0.0;        // of a number
    bool approximate = false;  // "more than", "about" before it
    bool before_verb = false;  // stands in the first noun phrase: who or what the sentence is about
    bool is_year = false;
    Span span;  // in the file
};

// In the order of the sentence, which outlives them.
[[nodiscard]] std::vector<SurfaceToken> surface_tokens(const Sentence& sentence);

// The row that a word is one of: ordinals, quarters and halves of a year, units of time, weekdays,
// months. 0: none.
[[nodiscard]] int row_of(const std::string& word);

// In lower case, ASCII letters only.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace gainsay::checker
