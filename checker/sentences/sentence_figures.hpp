// Figures and years of two sentences that tell of one thing and differ.
#pragma once

#include "checker/sentences/sentence_evidence.hpp"

namespace gainsay::checker {

// From so many sentences on, a text is taken to give all figures of what it tells of.
constexpr std::size_t long_text = 4;

class SentenceFigures : public SentenceEvidence {
public:
    using SentenceEvidence::SentenceEvidence;

protected:
    void figures();
    void years();
    [[nodiscard]] bool same_year() const;

private:
    // Words that both sentences have near both figures: the nearer, the more they tell that the
    // figures are of one thing. 1 for a word right beside both.
    [[nodiscard]] double common_ground(const Quantity& x, const Quantity& y) const;
    // "Applies to firms with more than 50 staff", "does NOT apply to firms with fewer than 10":
    // what is denied of one figure leaves room for another.
    [[nodiscard]] bool denied_on_one_side(const Quantity& x, const Quantity& y) const;
    // "Was too small to seat 500", "seated 320": what it was too small for is more than what it
    // did.
    [[nodiscard]] bool too_many_for_it(const Quantity& x, const Quantity& y) const;
    // "TWO OF THE pictures" among five.
    [[nodiscard]] bool part_of_the_count(const Quantity& x, const Quantity& y) const;
    // "Six CATEGORIES", "two PRIZES": what is counted has nothing like it on the other side.
    [[nodiscard]] bool counts_of_two_things(const Quantity& x, const Quantity& y) const;
    // Right before both stands the same name of a measure ("earnings per share"), and nowhere does
    // A give the figure of B.
    [[nodiscard]] bool one_measure(const Quantity& x, const Quantity& y) const;
    [[nodiscard]] bool repeated_in_b(const Quantity& x) const;
    // "In Norway 500, in total 900": a part and its whole.
    [[nodiscard]] bool whole_on_one_side() const;
    // Shared words near a figure of A that agrees with `y`, and near `y`; as many as can be where A
    // has the very figure anywhere.
    [[nodiscard]] double support(const Quantity& y) const;
    // The same event, dated otherwise.
    bool dates();
};

}  // namespace gainsay::checker
