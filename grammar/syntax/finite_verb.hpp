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

}  // namespace gainsay::grammar
