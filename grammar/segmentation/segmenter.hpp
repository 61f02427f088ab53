// Text to sentences to tokens, as Universal Dependencies' English treebanks cut them.
//
//   Segmenter segmenter;
//   for (Span sentence : segmenter.sentences(block.text)) {
//       auto tokens = segmenter.tokens(slice(block.text, sentence), sentence.begin);
//
// Sentence breaks are ICU's (Unicode Standard Annex 29) with joining rules for abbreviations,
// initials, list numbers and quotations; tokens are Penn's with EWT's hyphens. Text must be valid
// UTF-8, line wraps already undone. A Segmenter is for one thread; making one costs about a
// millisecond.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "gainsay/span.hpp"

namespace gainsay::grammar {

class Segmenter {
public:
    Segmenter();
    ~Segmenter();
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;

    // Byte ranges of `text`, in order, without blanks around them; together they hold every
    // non-blank byte.
    [[nodiscard]] std::vector<Span> sentences(std::string_view text);

    // Tokens of one sentence; `offset` is added to every span. They cover every byte but blanks.
    [[nodiscard]] std::vector<Span> tokens(std::string_view sentence, std::uint32_t offset = 0);
    // The same, appended to `out`.
    void tokens(std::string_view sentence, std::uint32_t offset, std::vector<Span>& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay::grammar
