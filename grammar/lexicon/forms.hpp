// Spellings that rules do not reach: contractions written as one word, and dictionary forms.
//
//   contraction("cannot")            // 3: "can" and "not" part after three bytes
//   listed_lemma("wo", "MD")         // "will"
//
// Pure, thread-safe, loaded on first use.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay::lexicon {

// Where a word written as one parts into two tokens; 0 if it does not. Any case.
[[nodiscard]] std::size_t contraction(std::string_view word);

// The dictionary form of a lower-case form with a Penn tag; "" if the list has none.
[[nodiscard]] std::string_view listed_lemma(std::string_view form, std::string_view tag);

}  // namespace gainsay::lexicon
