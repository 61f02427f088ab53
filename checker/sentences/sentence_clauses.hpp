// Two sentences, clause by clause: how far the clauses in which a conflict stands tell the same.
// Long sentences share little as a whole and may still say the opposite in one clause; short ones
// share much and say it of two subjects.
#pragma once

#include "checker/sentences/sentence_scope.hpp"

namespace gainsay::checker {

struct ClauseMatch {
    double head = 0.0;     // how surely their heads tell the same, in [0, 1]
    double told = 0.0;     // share of the weight of B's clause that A has, its head left out
    double back = 0.0;     // ... of A's clause that B has
    double subject = 0.0;  // 1: one subject; -1: two; 0: not to be told
};

class SentenceClauses : public SentenceScope {
public:
    using SentenceScope::SentenceScope;

protected:
    [[nodiscard]] ClauseMatch match(const ViewedClause& a, const ViewedClause& b) const;
    // The clauses around two words, or none told.
    [[nodiscard]] ClauseMatch around(std::size_t word_of_a, std::size_t word_of_b) const;
    // Of the pairs of clauses of which one holds and the other is said not to hold, the one whose
    // words are matched best.
    [[nodiscard]] ClauseMatch across_polarity() const;

private:
    [[nodiscard]] double subjects(const ViewedClause& a, const ViewedClause& b) const;
};

}  // namespace gainsay::checker
