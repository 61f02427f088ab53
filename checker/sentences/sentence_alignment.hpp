// Two sentences, content word by content word: which word of one is which of the other, and how
// surely. Alignment by lemma in order first (a longest common subsequence), then wherever the same
// word, a synonym, a derivation or a hypernym stands, as in NatLog (MacCartney and Manning 2008).
#pragma once

#include <cstddef>
#include <vector>

#include "checker/sentences/sentence_view.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/likeness.hpp"
#include "gainsay/finding.hpp"

namespace gainsay::checker {

class SentenceAlignment {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    SentenceAlignment(const SentenceView& a, const SentenceView& b);  // borrows

    // Share of the weight of B's (A's) words that the other has, in [0, 1].
    [[nodiscard]] double covered_b() const { return share(aligned_, b_.weight()); }
    [[nodiscard]] double covered_a() const { return share(aligned_, a_.weight()); }
    [[nodiscard]] std::size_t shared() const { return shared_; }
    // Word by word, for a person: the same words, the related ones with what relates them, and
    // those that only one sentence has.
    [[nodiscard]] std::vector<TraceStep> steps() const;

protected:
    // The nearest matched neighbour on one side is the same word in both sentences.
    [[nodiscard]] bool same_place(std::size_t i, std::size_t j) const;
    // ... on both sides.
    [[nodiscard]] bool same_gap(std::size_t i, std::size_t j) const;
    [[nodiscard]] const Word& word_a(std::size_t i) const { return *a_.words()[i].word; }
    [[nodiscard]] const Word& word_b(std::size_t j) const { return *b_.words()[j].word; }

    const SentenceView& a_;
    const SentenceView& b_;
    std::vector<std::size_t> match_a_;  // index of the other side's word, or none
    std::vector<std::size_t> match_b_;
    std::size_t shared_ = 0;

private:
    static double share(double part, double whole) {
        return whole <= 0.0 ? 0.0 : part < whole ? part / whole : 1.0;
    }
    void align();
    void pair(std::size_t i, std::size_t j, double credit);

    double aligned_ = 0.0;
};

}  // namespace gainsay::checker
