// Tokens to phrases: a slot's text, its words by depth, its quantifier.
#pragma once

#include "gainsay/claim.hpp"
#include "grammar/lowering/claims.hpp"

namespace gainsay::grammar {

[[nodiscard]] WordClass word_class(const Token& token);
// Tells what is spoken of: neither a pronoun nor a word of grammar alone.
[[nodiscard]] bool is_content(WordClass word_class);
[[nodiscard]] Word word_of(const Token& token, const Block& block);
// As in the sentence where the tokens stand together, else the pieces joined by blanks.
[[nodiscard]] std::string text_of(const Tree& tree, const Tokens& tokens, const Block& block);
[[nodiscard]] Span span_of(const Tree& tree, const Tokens& tokens, const Block& block);
// Without entity and mentions, which need the discourse.
[[nodiscard]] Phrase phrase_of(const Tree& tree, int node, const Tokens& tokens,
                               const SentenceContext& context);

}  // namespace gainsay::grammar
