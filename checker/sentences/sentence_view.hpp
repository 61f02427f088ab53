// A sentence's content words with what the claims read from it say of them: whether what a word
// tells holds or is said not to hold, and whether the word is what a clause says (its predicate) or
// one of those it says it of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct ViewedWord {
    const Word* word = nullptr;
    double weight = 1.0;     // names and rare words tell more about what is talked of
    bool predicate = false;  // heads a clause or is what a subject is said to be
    bool negated = false;    // stands in what is said not to hold
    bool open = false;       // ... in what is asked, conditional, possible or planned
};

// A claim as the content words of its sentence: their places in `SentenceView::words`.
struct ViewedClause {
    const Claim* claim = nullptr;
    std::size_t head = none;  // the word that says what happens: verb, complement, noun of an act
    std::vector<std::size_t> subject;
    std::vector<std::size_t> all;  // subject and head among them
    bool negated = false;
    bool open = false;  // asked, conditional, possible or planned

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

class SentenceView {
public:
    // `claims` are those of the sentence; the view borrows both.
    SentenceView(const Sentence& sentence, std::span<const Claim> claims);

    [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
    // Without numbers, which quantities compare better.
    [[nodiscard]] const std::vector<ViewedWord>& words() const { return words_; }
    [[nodiscard]] double weight() const { return weight_; }  // of all words
    // Of the sentence, but those that another word takes back: "WITHOUT compromising quality".
    [[nodiscard]] const std::vector<Word>& negators() const { return negators_; }
    [[nodiscard]] std::span<const Claim> claims() const { return claims_; }
    // Of the claims that a verb, a copula or a noun of an act makes.
    [[nodiscard]] const std::vector<ViewedClause>& clauses() const { return clauses_; }
    // The innermost clause around a word, or null.
    [[nodiscard]] const ViewedClause* clause_of(std::size_t word) const;

private:
    const Sentence* sentence_;
    std::span<const Claim> claims_;
    std::vector<ViewedWord> words_;
    std::vector<Word> negators_;
    std::vector<ViewedClause> clauses_;
    double weight_ = 0.0;
};

// All sentences of a reading, in order.
[[nodiscard]] std::vector<SentenceView> view(const Reading& reading);

}  // namespace gainsay::checker
