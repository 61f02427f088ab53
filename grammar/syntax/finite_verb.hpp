// A sentence has a finite verb. Where the tagger, trained on few words, left none ("The council
// plans to sell the land" with "plans" as a noun), the likeliest word that can be one is made one,
// before parsing.
#pragma once

#include <span>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// Changes at most one token's tags; true if it did.
bool restore_finite_verb(std::span<Token> tokens);

}  // namespace gainsay::grammar
