// A sentence hangs on its finite verb. A greedy parser that has lost it makes the subject the head
// of all ("The mill, which ..., closed in 2019." as a mill): such a parse is found here, and the
// word that should head the sentence named, so that the sentence can be parsed again around it.
#pragma once

#include <span>
#include <vector>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// A full sentence whose head is no predicate.
[[nodiscard]] bool lacks_main_verb(std::span<const Token> tokens);
// The predicate that most likely heads it, or -1: finite, and neither relative nor subordinate.
[[nodiscard]] int main_verb(std::span<const Token> tokens);

// "Is Norvane CLOSING the plant?": the participle that heads a question, where it was read as an
// adjective; -1 if there is none.
[[nodiscard]] int asked_participle(std::span<const Token> tokens);

// Words that would be finite verbs under another tag: "closed" read as a participle, "lives" as a
// noun. The likeliest first, at most three.
struct Retagging {
    int token = -1;
    Tag tag = Tag::VBD;
};
[[nodiscard]] std::vector<Retagging> hidden_verbs(std::span<const Token> tokens);

// Whether the word has a subject of its own before it: a new parse around it is to be believed.
[[nodiscard]] bool has_subject(std::span<const Token> tokens, int verb);

}  // namespace gainsay::grammar
