#include "checker/sentence_alignment.hpp"

#include <algorithm>
#include <cstdint>

#include "checker/lexical_relation.hpp"

namespace gainsay::checker {
namespace {

// Content words but numbers, which quantities compare better.
std::vector<const Word*> content(const Sentence& s) {
    std::vector<const Word*> out;
    for (const Word& w : s.words)
        if (w.word_class != WordClass::number) out.push_back(&w);
    return out;
}

bool same_word(const Word& x, const Word& y) {
    if (x.lemma == y.lemma) return true;
    const Relation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class).relation;
    return r == Relation::equivalence;
}

}  // namespace

SentenceAlignment::SentenceAlignment(const Sentence& a, const Sentence& b)
    : a_(a), b_(b), words_a_(content(a)), words_b_(content(b)) {
    align();
}

// Longest common subsequence keeps the order; what is left is matched wherever it stands.
void SentenceAlignment::align() {
    const std::size_t n = words_a_.size();
    const std::size_t m = words_b_.size();
    match_a_.assign(n, none);
    match_b_.assign(m, none);
    std::vector<std::uint16_t> best((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return best[i * (m + 1) + j];
    };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = words_a_[i]->lemma == words_b_[j]->lemma
                           ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                           : std::max(at(i + 1, j), at(i, j + 1));
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (words_a_[i]->lemma == words_b_[j]->lemma) {
            pair(i++, j++);
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    for (std::size_t j = 0; j < m; ++j) {
        if (match_b_[j] != none) continue;
        for (std::size_t i = 0; i < n && match_b_[j] == none; ++i)
            if (match_a_[i] == none && same_word(*words_a_[i], *words_b_[j])) pair(i, j);
    }
}

void SentenceAlignment::pair(std::size_t i, std::size_t j) {
    match_a_[i] = j;
    match_b_[j] = i;
    ++shared_;
}

// The nearest matched neighbour on one side is the same word in both sentences.
bool SentenceAlignment::same_place(std::size_t i, std::size_t j) const {
    const auto left = [](const std::vector<std::size_t>& match, std::size_t from) {
        while (from > 0)
            if (match[--from] != none) return from;
        return none;
    };
    const auto right = [](const std::vector<std::size_t>& match, std::size_t from) {
        while (++from < match.size())
            if (match[from] != none) return from;
        return none;
    };
    const std::size_t la = left(match_a_, i);
    const std::size_t lb = left(match_b_, j);
    if (la != none && lb != none && match_a_[la] == lb) return true;
    const std::size_t ra = right(match_a_, i);
    const std::size_t rb = right(match_b_, j);
    return ra != none && rb != none && match_a_[ra] == rb;
}

// Covered words among those that are no part of the difference.
double SentenceAlignment::covered_but(std::size_t differing) const {
    const std::size_t rest = words_b_.size() - std::min(words_b_.size(), differing);
    return rest == 0 ? 0.0 : static_cast<double>(shared_) / static_cast<double>(rest);
}

}  // namespace gainsay::checker
