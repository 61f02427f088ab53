// What words look like before they are parsed: a clause, a noun phrase, a subject with its verb.
// Told by tags and the words of grammar/lexicon/data/clause_words.txt; a tag may be wrong as long
// as several clauses stand in one sentence.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "grammar/token.hpp"

namespace gainsay::grammar {

[[nodiscard]] bool says(const Token& t, std::string_view word);  // in any case of letters
[[nodiscard]] bool comma(const Token& t);
[[nodiscard]] bool quote(const Token& t);
// The next mark at or behind `from`, if it is a comma; `end` otherwise.
[[nodiscard]] std::size_t next_comma(std::span<const Token> tokens, std::size_t from,
                                     std::size_t end);
// A finite verb stands in tokens [begin, end).
[[nodiscard]] bool finite(std::span<const Token> tokens, std::size_t begin, std::size_t end);
// "The mill PRODUCED paper", read as a participle while another verb stands in the sentence.
[[nodiscard]] bool may_be_verb(const Token& t);

// "While", "even though": how many words open a clause that hangs on another; 0 where none does.
[[nodiscard]] std::size_t subordinator(std::span<const Token> tokens, std::size_t begin);
// What can stand by itself: no mere "When the mill closed", nor "On Monday".
[[nodiscard]] bool main_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end);
// "The council", "its head of sales", "he": who can report. No clause, and no list of things.
[[nodiscard]] bool noun_phrase(std::span<const Token> tokens, std::size_t begin, std::size_t end);
// "[Sales] rose, ...": no more between a subject and its verb than belongs to the subject; no list,
// no relative clause.
[[nodiscard]] bool subject_and_verb(std::span<const Token> tokens, std::size_t begin,
                                    std::size_t end);
// "The firm rents the mill", of which no word was taken for the verb that one must be.
[[nodiscard]] bool verb_unseen(std::span<const Token> tokens, std::size_t begin, std::size_t end);
// ", the court RULED", tagged as a participle, and yet what the noun before it did: its place in
// [begin, end), or `end`. To be asked where no finite verb stands there.
[[nodiscard]] std::size_t past_behind_noun(std::span<const Token> tokens, std::size_t begin,
                                           std::size_t end);
// The word as a past tense.
[[nodiscard]] Token as_past(Token word);

}  // namespace gainsay::grammar
