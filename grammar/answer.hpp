// Answers without a verb: "Will the plant close? Maybe not." The answer is read with the question,
// and what was asked becomes what is answered.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "gainsay/span.hpp"
#include "grammar/token.hpp"

namespace gainsay::grammar {

// Joins answers to the questions right before them; `sentences` are ranges of `text`, in order.
void join_answers(std::string_view text, std::vector<Span>& sentences);

// Where in a sentence its answer begins; tokens.size() if it has none.
[[nodiscard]] std::size_t answer_of(std::span<const Token> tokens);

// Hangs the answer on the question's head, when the question has been parsed: its first negation
// and the words that hedge it count, a second negation only stresses the first ("No, not yet").
void attach_answer(std::span<Token> tokens, std::size_t answer);

}  // namespace gainsay::grammar
