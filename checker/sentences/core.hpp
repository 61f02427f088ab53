// What sentences say without what only stands around them: who says it, what ties it to the text,
// where to look it up. Two sentences are held against each other word by word in these cores, so
// that "However, sales rose, the firm said" and "Sales rose" differ in nothing; and so that a
// shared "the firm said" makes two sentences no more alike than they are.
#pragma once

#include <deque>
#include <span>
#include <vector>

#include "checker/sentences/sentence_view.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

// The sentences of a text, whole and by their cores. Borrows the reading.
class Cores {
public:
    explicit Cores(const Reading& reading);

    [[nodiscard]] const std::vector<SentenceView>& whole() const { return whole_; }
    [[nodiscard]] const std::vector<SentenceView>& views() const { return views_; }
    // The sentence `i` alone, its text and words no more than its core.
    [[nodiscard]] const Sentence& sentence(std::size_t i) const { return sentences_[i]; }

private:
    std::deque<Sentence> sentences_;
    std::deque<std::vector<Claim>> claims_;  // of the cores
    std::vector<SentenceView> whole_;
    std::vector<SentenceView> views_;
};

// Two named voices: what one says and the other does not are two opinions, so that who says it is a
// part of what is said. "He" and "the report" may be anybody.
[[nodiscard]] bool two_voices(const Sentence& a, const Sentence& b);

}  // namespace gainsay::checker
