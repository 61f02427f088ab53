// Words that call something false ("hoax", "debunks", "untrue") in a text.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "checker/sentences/sentence_view.hpp"

namespace gainsay::checker {

// "Hoax", "debunks", "untrue": a word that calls something false; of two, or beside a negation, one
// takes the other back ("denies that it was a hoax", "is no hoax").
struct Falsity {
    const Word* word = nullptr;
    std::size_t count = 0;
    bool of_speech = false;  // said of a report or a picture, not of passports
    bool doubts = false;     // "doubts", "is sceptical": no more than that
    bool existence = false;  // "never happened": not of what is said, but of the event itself
    bool clause = false;     // "it is not true that ...": the scope is a clause
    // What is called false, as far as the sentence says it: words of what is denied ("denies
    // STEALING A HORSE"), of what is untrue ("REPORT OF A MERGER is bogus"). Empty: "the story is a
    // hoax", or no clause tells; then it is all that the text speaks of.
    std::vector<const Word*> scope;
    // Of those the one that is denied, where the others only say of what: "denies NEGLECT of its
    // tigers", "rumours of the king's ILLNESS are untrue". Null: none stands out.
    const Word* core = nullptr;

    [[nodiscard]] bool denies() const { return word != nullptr && count % 2 == 1; }
};

// Of all sentences of a text but questions; borrows the views' words.
[[nodiscard]] Falsity falsity(std::span<const SentenceView> text);

}  // namespace gainsay::checker
