// A noun with the words before it and the name it belongs to, read off the surface: what stands
// beside a name is where parsers err most.
#pragma once

#include <string>

#include "grammar/resolution/memory.hpp"

namespace gainsay::grammar {

enum class Opening : std::uint8_t { none, indefinite, definite, both, possessive };

struct NounPhrase {
    int head = -1;
    int first = -1;  // of the modifiers; `head` if there are none
    Opening opening = Opening::none;
    int opener = -1;     // the article, pronoun or possessive ending
    int possessor = -1;  // node of who owns it
    int of = -1;         // node after "of", "at": of whom
    unsigned count = 0;  // "two", "both": 2
};

// The phrase that ends with this noun.
[[nodiscard]] NounPhrase phrase_ending_at(const Tree& tree, int head, const Memory& memory);
// The phrase that begins at this token, or one without a head.
[[nodiscard]] NounPhrase phrase_beginning_at(const Tree& tree, std::size_t first,
                                             const Memory& memory);
// The canonical title that ends the phrase: "chief executive" of "new CEO"; "" if none does.
[[nodiscard]] std::string_view office_of(const Tree& tree, const NounPhrase& phrase);
[[nodiscard]] std::string lower_case(std::string_view text);
// What a word is to its verb; a conjunct is what the first one is.
[[nodiscard]] Place place_of(const Tree& tree, std::size_t node);
// The clause that a word belongs to: the nearest clause above it.
[[nodiscard]] int clause_of(const Tree& tree, int node);

}  // namespace gainsay::grammar
