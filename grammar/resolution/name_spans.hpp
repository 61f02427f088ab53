// Where names stand in a sentence: by tags, and by capitals where taggers fail.
#pragma once

#include <string_view>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

[[nodiscard]] bool capital(const Token& token);
// A word that heads a name, or is a part of one.
[[nodiscard]] bool name_word(const Tree& tree, std::size_t i);
// "the Union of Painters": its first word.
[[nodiscard]] bool institution(const Tree& tree, std::size_t i);
// "Tuesday", "March"
[[nodiscard]] bool calendar(std::string_view word);
// Two to eight capitals.
[[nodiscard]] bool acronym(std::string_view text);
// The words of a proper name around its head: "Norvane Cloud" of "former Norvane Cloud chief";
// empty if it is none.
[[nodiscard]] Tokens name_tokens(const Tree& tree, int node);

}  // namespace gainsay::grammar
