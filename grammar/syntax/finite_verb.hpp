// A sentence has a finite verb. Where the tagger, trained on few words, left none ("The council
// plans to sell the land" with "plans" as a noun), the likeliest word that can be one is made one,
// before parsing.
#pragma once

#include <span>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// Puts right, before parsing:
//
//   a full sentence without a finite verb, or what follows the lead of a headline ("Report: Norvane
//   CLOSES plant"): the likeliest word becomes one
//   "Will the bridge CLOSE?", "Would the ministers BACK the plan?": an infinitive behind the
//   subject "the choir SANG": an irregular past taken for a noun "THE FORMER praised it": stands
//   for a noun
void restore_verbs(std::span<Token> tokens, bool headline);

// Puts right what is said in a headline, which is one by its form:
//
//   "COACH to leave": a noun, no order; "Council to SUE mill": an infinitive
//   "Storm FORCES schools to close", "Pellen RULES out a sale": a verb between two nouns
//   "REPORT that it closed is false": the noun
void settle_headline_tags(std::span<Token> tokens);

// Puts right, before the verbs, words that are names, nouns and adjectives by where they stand:
//
//   "the chief EXECUTIVE of": a noun; "SINGER Mira Voss was": no part of the name
//   "must use SSO", "PELLUCID suffered": a name; "remained INCOMPLETE": an adjective
void settle_noun_tags(std::span<Token> tokens);
// "Helps CUT costs", "was SHOT", "the airline LATER found", "saw profit DROP 14 percent".
void settle_verb_tags(std::span<Token> tokens);
// "COST OF GOODS SOLD increased", "DILUTED EARNINGS": the tags that a term's words have in it. To
// be done as soon as a sentence is tagged.
void settle_terms(std::span<Token> tokens);
// Whether the word belongs to a term ("net PROFIT in 2020"): it is no verb.
[[nodiscard]] bool in_term(std::span<const Token> tokens, std::size_t word);

}  // namespace gainsay::grammar
