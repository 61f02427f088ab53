// What stands between commas behind a subject and before its verb: "Brisko, FOUNDED IN 1990 IN
// GHENT, employs", "profit, LIKE REVENUE, fell", "Ada Brandt, 52, leads" (supplementive clauses and
// phrases in medial position; Quirk et al. 1985, 15.60 to 15.62). A parser that reads from left to
// right takes the subject for an address and the participle for the sentence; so the sentence is
// parsed without the inset, the inset by itself, and hung on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "grammar/token.hpp"

namespace gainsay::grammar {

struct Inset {
    std::size_t begin = 0;  // tokens [begin, end), with both commas
    std::size_t end = 0;
};
[[nodiscard]] std::optional<Inset> inset_of(std::span<const Token> tokens);

// The sentence without its inset.
[[nodiscard]] std::vector<Token> around(std::span<const Token> tokens, const Inset& inset);
// Takes over the tags and arcs of what stands around, and hangs the inset, whose arcs count from
// its first word behind the comma, on it: on the subject, or on the verb for one that compares.
void hang_inset(std::span<Token> tokens, const Inset& inset, std::span<const Token> outer);

}  // namespace gainsay::grammar
