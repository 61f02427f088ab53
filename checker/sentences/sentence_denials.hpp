// One of two texts calls false what the other tells: "Hoax: ...", "debunks", "is untrue".
#pragma once

#include "checker/sentences/sentence_negations.hpp"

namespace gainsay::checker {

class SentenceDenials : public SentenceNegations {
public:
    using SentenceNegations::SentenceNegations;

protected:
    void denials();

private:
    // A headline, its question and its answer; of a longer text each sentence speaks for itself.
    [[nodiscard]] std::span<const SentenceView> read_together() const;
    // The sentence says of one of the words that it is not so, or its opposite: "the mill did not
    // close", "the singer is alive".
    [[nodiscard]] static bool speaks_against(const SentenceView& v,
                                             const std::vector<const Word*>& words);
    // Share of B's words, by weight, that any sentence of A has, in [0, 1].
    [[nodiscard]] double covered_by_all() const;
};

}  // namespace gainsay::checker
