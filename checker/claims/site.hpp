// Where the words behind a verb put something: "at Sedge Farm, on the east bank of the Dun", "in a
// former brewery in Osterby". The words of places stand in checker/data/places.txt.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/words/phrase_lists.hpp"
#include "gainsay/span.hpp"

namespace gainsay::checker {

struct Proposition;

// One phrase of it, from the inner to the outer.
struct SitePart {
    std::string preposition;  // "" behind a comma: "Altona, Hamburg"
    std::string name;         // as in the text; "" for none
    bool article = false;     // "THE Marches"
    std::string kind;         // last noun in lower case, or the last two where both name a kind
    std::string maker;        // the noun before it: "LAUNDRY site"
    bool bygone = false;      // "the FORMER mill"
};

struct Site {
    std::vector<SitePart> parts;
    std::string text;
    Span span;
    std::size_t first = 0;  // of the words that it was read from
};

// The first place behind the verb, and what it lies in. Nothing where there is none, and where
// there are two ("in Leeds and in Hull").
[[nodiscard]] std::optional<Site> site_of(const Proposition& p, std::span<const ClauseWord> words);
// ... behind the word at `first`, which may be any preposition.
[[nodiscard]] std::optional<Site> site_behind(const Proposition& p,
                                              std::span<const ClauseWord> words, std::size_t first);

[[nodiscard]] const PhraseLists& place_words();
// Two kinds of building or of ground of which none is called by the other's word or lies in it.
[[nodiscard]] bool two_kinds(std::string_view x, std::string_view y);
// A word that names such a kind.
[[nodiscard]] bool names_a_kind(std::string_view word);

}  // namespace gainsay::checker
