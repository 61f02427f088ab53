// One of two sentences negates what the other tells: by "not" and "no", or by a verb that leaves it
// undone ("ignored the rules", "followed the rules").
#pragma once

#include "checker/sentences/sentence_figures.hpp"

namespace gainsay::checker {

class SentenceNegations : public SentenceFigures {
public:
    using SentenceFigures::SentenceFigures;

protected:
    // First of all: which shared words hold on one side only.
    void count_flips();
    void negations();
    void undone();
    // One sentence negates what the other tells, the other negates nothing, or both twice over.
    [[nodiscard]] bool parity_differs() const {
        return parity(a_, match_a_) != parity(b_, match_b_);
    }
    // "Who have lived there for TEN years cannot", "for less than TWO years can": of others.
    [[nodiscard]] bool of_other_members() const;
    // "Approved the tax on SUGAR", "rejected the tax on FAT": what the two verbs are done to is one
    // word, with a noun of its own on each side.
    [[nodiscard]] bool done_to_two_things(std::size_t verb_of_a, std::size_t verb_of_b) const;
    // "Approved BY SHAREHOLDERS", "blocked BY THE REGULATOR": each has its say.
    [[nodiscard]] bool done_by_two(std::size_t verb_of_a, std::size_t verb_of_b) const;
    // "Blocked A PART OF the deal".
    [[nodiscard]] bool done_in_part(std::size_t verb_of_a, std::size_t verb_of_b) const;
    // The one removed what the other did something to: one after the other.
    [[nodiscard]] bool removed_after(std::size_t verb_of_a, std::size_t verb_of_b) const;
    // Of the shared words by weight, those that hold on one side only; in [0, 1].
    [[nodiscard]] double flipped_share() const { return flipped_share_; }

private:
    [[nodiscard]] static bool parity(const SentenceView& v, const std::vector<std::size_t>& match);
    [[nodiscard]] static bool none_of_a_kind(const SentenceView& v,
                                             const std::vector<std::size_t>& match);
    // Each sentence names a place that the other does not.
    [[nodiscard]] bool other_places() const;
    [[nodiscard]] static bool done_to_shared(const SentenceView& v, std::size_t verb,
                                             const std::vector<std::size_t>& match);

    std::size_t flipped_ = none;  // a word of B that holds on one side only
    std::size_t flipped_predicates_ = 0;
    double flipped_share_ = 0.0;
};

}  // namespace gainsay::checker
