// What stands behind a subject and before its verb: "Brisko, FOUNDED IN 1990 IN GHENT, employs",
// "profit, LIKE REVENUE, fell", "Ada Brandt, 52, leads", "all members EXCEPT HIM voted"
// (supplementive clauses and phrases in medial position; Quirk et al. 1985, 15.60 to 15.62). A
// parser that reads from left to right takes the subject for an address and the participle for the
// sentence; so the sentence is parsed without the inset, the inset by itself, and hung on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "grammar/token.hpp"

namespace gainsay::grammar {

enum class InsetKind : std::uint8_t {
    beside,      // "like revenue", "except him": of the clause
    relative,    // "who is 52"
    participle,  // "founded in 1990"
    apposition,  // "the capital of Norland"
    age          // "52", "aged 52"
};

struct Inset {
    InsetKind kind = InsetKind::beside;
    std::size_t begin = 0;  // tokens [begin, end), with the commas or brackets around it
    std::size_t end = 0;
    std::size_t first = 0;  // words [first, last); of one beside, behind its opener
    std::size_t last = 0;
};
[[nodiscard]] std::optional<Inset> inset_of(std::span<const Token> tokens);
// ", unlike the library", "except for Namur": the same at the end of tokens [begin, end), `end`
// being the place of the stop.
[[nodiscard]] std::optional<Inset> closing_beside(std::span<const Token> tokens, std::size_t begin,
                                                  std::size_t end);

// ... which begins at `begin`, comma or opener, and was found so.
[[nodiscard]] Inset beside_at(std::span<const Token> tokens, std::size_t begin, std::size_t end);

// The sentence without its inset.
[[nodiscard]] std::vector<Token> around(std::span<const Token> tokens, const Inset& inset);
// Takes over the tags and arcs of what stands around.
void take_around(std::span<Token> tokens, const Inset& inset, std::span<const Token> outer);
// Hangs the words of an inset, whose arcs count from its first, on the sentence: on the subject,
// which stands right before, or on the verb, its root.
void hang_inset(std::span<Token> tokens, const Inset& inset, std::int16_t root);

}  // namespace gainsay::grammar
