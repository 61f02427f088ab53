// Who says what a clause says: reporting clauses and attributions before and behind it (Quirk et
// al. 1985, 14.28 to 14.30).
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "grammar/framing/frame.hpp"
#include "grammar/lexicon/attitudes.hpp"

namespace gainsay::grammar {

// What a finite verb makes of the clause that its subject says, thinks, denies.
[[nodiscard]] std::optional<lexicon::Reporting> reporting(const Token& verb,
                                                          Lemmatiser& lemmatiser);

// The part that closes tokens [begin, end), `end` being the place of the stop: ", the council said
// on Monday", ", said Ada Brandt"; ", according to the council".
[[nodiscard]] std::optional<FramePart> closing_reporter(std::span<const Token> tokens,
                                                        std::size_t begin, std::size_t end,
                                                        Lemmatiser& lemmatiser);
[[nodiscard]] std::optional<FramePart> closing_attribution(std::span<const Token> tokens,
                                                           std::size_t begin, std::size_t end,
                                                           Lemmatiser& lemmatiser);

// Where what is said begins: behind "the council said on Monday that", "the council said"; behind
// "according to Ada Brandt, head of the mill,". `begin`, and `out` as it was, where nobody says it.
[[nodiscard]] std::size_t opening_reporter(std::span<const Token> tokens, std::size_t begin,
                                           std::size_t end, Lemmatiser& lemmatiser, FramePart& out);
[[nodiscard]] std::size_t opening_attribution(std::span<const Token> tokens, std::size_t begin,
                                              std::size_t end, Lemmatiser& lemmatiser,
                                              FramePart& out);

}  // namespace gainsay::grammar
