// Where phrases belong, decided by evidence that a parser trained on few words lacks:
// valency ("sell the land TO a builder") and time ("opened by the mayor IN MAY"). Arcs are moved
// before the tree is built.
#pragma once

#include <span>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// Needs lemmas; keeps one projective tree.
void attach_phrases(std::span<Token> tokens);

}  // namespace gainsay::grammar
