// All words of a sentence in order, the small ones too, with the breaks between them: where two
// sentences tell the same in the same words, the small words say which phrases are which.
#pragma once

#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct TextWord {
    std::string text;            // lower case, without the punctuation around it
    std::string written;         // as in the text
    const Word* word = nullptr;  // the content word, or null
    bool capital = false;        // written with one
    bool opens = false;          // stands first, or behind a comma, a bracket or the like

    [[nodiscard]] bool content() const { return word != nullptr; }
};

// Borrows the sentence's words.
[[nodiscard]] std::vector<TextWord> text_words(const Sentence& sentence);

// ... without the clauses and appositions between commas that only remark on what they follow: "the
// mill, WHICH STANDS BY THE RIVER, was sold".
[[nodiscard]] std::vector<TextWord> without_remarks(const std::vector<TextWord>& words);

}  // namespace gainsay::checker
