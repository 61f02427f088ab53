// What sentences say without what only stands around them: who says it, what ties it to the text,
// where to look it up. Two sentences in one frame are held against each other word by word in these
// cores, so that a shared "However" or "the firm said" makes them no more alike than they are.
#pragma once

#include <deque>
#include <vector>

#include "checker/sentences/sentence_view.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

// Something neutral stands around what the sentence says.
[[nodiscard]] bool framed(const Sentence& sentence);
// The same words stand around what the sentences say, or none do. Where other words stand there,
// they tell which source, which report is spoken of, and are held against each other with the rest.
[[nodiscard]] bool in_one_frame(const Sentence& a, const Sentence& b);

// Views of the cores of a text's sentences, in order; of those without a frame, of the whole.
// Borrows the whole views' sentences.
class Cores {
public:
    explicit Cores(const std::vector<SentenceView>& whole);
    [[nodiscard]] const std::vector<SentenceView>& views() const { return views_; }

private:
    std::deque<Sentence> sentences_;
    std::deque<std::vector<Claim>> claims_;
    std::vector<SentenceView> views_;
};

}  // namespace gainsay::checker
