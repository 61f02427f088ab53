// What sentences say without what only stands around them: who says it, what ties it to the text,
// where to look it up. Two sentences in one frame are held against each other word by word in these
// cores, so that a shared "However" or "the firm said" makes them no more alike than they are.
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

// The same words stand around what the sentences say, or none do. Where other words stand there,
// they tell which source, which report is spoken of, and are held against each other with the rest.
[[nodiscard]] bool in_one_frame(const Sentence& a, const Sentence& b);

}  // namespace gainsay::checker
