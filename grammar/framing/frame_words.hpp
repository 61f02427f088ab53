// What frames ask of words: whether they say something, and whether they name somebody who can.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

#include "grammar/token.hpp"

namespace gainsay::grammar {

[[nodiscard]] inline bool one_of(std::string_view text,
                                 std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}
[[nodiscard]] inline bool one_of_tags(Tag tag, std::initializer_list<Tag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}
[[nodiscard]] inline bool starts_large(const Token& t) {
    return t.text[0] >= 'A' && t.text[0] <= 'Z';
}
[[nodiscard]] inline bool is_finite_verb(const Token& t) {
    return is_finite(t.tag) && (t.universal == Universal::VERB || t.universal == Universal::AUX);
}
template <class Test>
[[nodiscard]] bool any_of_words(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                                const Test& test) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(end), test);
}
// The text of tokens [begin, end) as it stands, their views being of one text.
[[nodiscard]] std::string_view text_of(std::span<const Token> tokens, std::size_t begin,
                                       std::size_t end);

// Tokens [begin, end) say something: there is a verb, or what headlines have instead of one.
[[nodiscard]] bool says_something(std::span<const Token> tokens, std::size_t begin,
                                  std::size_t end);
// ... as a clause that stands by itself: a subject before its finite verb. "doctors say" is no such
// clause, it tells who says what stands before.
[[nodiscard]] bool full_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end);

// "prosecutor", "council": in lower case, somebody or some body.
[[nodiscard]] bool person_or_body(std::string_view word);
[[nodiscard]] bool known_noun(std::string_view word);
// "Prosecutor", "Governor's Office", "Ministry of Health", "Ada Brook": whoever can say something.
[[nodiscard]] bool can_speak(std::span<const Token> tokens, std::size_t begin, std::size_t end);
// A noun of saying, with what stands before it: "New study", "Rumour"; not who says it.
[[nodiscard]] bool noun_of_saying(std::span<const Token> tokens, std::size_t begin,
                                  std::size_t end);

}  // namespace gainsay::grammar
