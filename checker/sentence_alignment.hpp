// Two sentences, content word by content word: which word of one is which of the other.
#pragma once

#include <cstddef>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

class SentenceAlignment {
public:
    SentenceAlignment(const Sentence& a, const Sentence& b);  // keeps references

    // Share of B's words that A has, in [0, 1]; numbers do not count, quantities compare them
    // better.
    [[nodiscard]] double covered() const { return covered_but(0); }

protected:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    // The same with `differing` words of B set aside, the ones that make the difference.
    [[nodiscard]] double covered_but(std::size_t differing) const;
    // The nearest matched neighbour on one side is the same word in both sentences.
    [[nodiscard]] bool same_place(std::size_t i, std::size_t j) const;

    const Sentence& a_;
    const Sentence& b_;
    std::vector<const Word*> words_a_;
    std::vector<const Word*> words_b_;
    std::vector<std::size_t> match_a_;  // index of the other side's word, or none
    std::vector<std::size_t> match_b_;
    std::size_t shared_ = 0;

private:
    void align();
    void pair(std::size_t i, std::size_t j);
};

}  // namespace gainsay::checker
