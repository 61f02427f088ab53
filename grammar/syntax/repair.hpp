// Arcs that a parser trained on few words gets wrong, put right by what grammar knows: a sentence
// hangs on its finite verb, valency and time decide where phrases belong, a name heads the noun
// before it. Before the tree is built.
#pragma once

#include <span>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// Needs lemmas; keeps one projective tree.
void repair_arcs(std::span<Token> tokens);

// "No wolves IN THE VALLEY", "Mayor ARRESTED in Lindau": gives the clause of a headline, which has
// no "is", its head. Needs lemmas; keeps one projective tree. `framed`: something stands around the
// clause, so that it is one though it be of two words ("Bridge unsafe: police").
void repair_headline(std::span<Token> tokens, bool framed);

// "charged with STEALING 3 cars": a noun that has an object is a gerund. Before lemmas are looked
// up.
void retag_gerunds(std::span<Token> tokens);

// "There is no clerk YAWNING", "a boy in green is WHISTLING": what living things do, where it was
// read as what they are. Before lemmas are looked up.
void retag_acts(std::span<Token> tokens);

}  // namespace gainsay::grammar
