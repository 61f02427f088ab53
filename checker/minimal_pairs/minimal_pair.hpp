// Clauses of two sentences that are the same, word for word, but for one phrase: "the stage was
// damaged by [a burst pipe | a fire] in 2020". Found in the text and not in the claims, so that it
// does not matter how the grammar has read the phrase; what follows from it is asked in
// minimal_pair_conflict.hpp.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "checker/minimal_pairs/text_words.hpp"
#include "checker/words/phrase_lists.hpp"

namespace gainsay::checker {

// Places in one sentence's words: the clause is [begin, end), its own phrase [phrase, behind).
struct PairedClause {
    std::size_t begin = 0;
    std::size_t phrase = 0;
    std::size_t behind = 0;
    std::size_t end = 0;
    bool opens = false;   // the clause begins where it is told to, and nothing stands before it
    bool closes = false;  // ... and ends there
    bool scoped = false;  // a phrase in front of it may tell when or where: "in winter, ..."
};

struct MinimalPair {
    PairedClause a;
    PairedClause b;
};

// Every pair of clauses with words in common on at least one side of the phrase; of one place also
// the shorter phrase, up to where a clause may end. Linear in what comes out, quadratic in words.
[[nodiscard]] std::vector<MinimalPair> minimal_pairs(std::span<const TextWord> a,
                                                     std::span<const TextWord> b);

// Where one side has a pronoun and the other a name or noun phrase in its place, puts the pronoun
// into both: "THE COMMITTEE decided", "WE decided". False if there is no such place.
bool take_up_pronoun(std::vector<TextWord>& a, std::vector<TextWord>& b);

// The lists of data/minimal-pairs.txt.
[[nodiscard]] const PhraseLists& minimal_pair_words();

}  // namespace gainsay::checker
