// Whether a sentence corrects what others say: "No, the bridge has not been sold", "Relax, the bar
// is NOT banned", "It turns out that nobody left". Such a negation presupposes that somebody says
// what it denies (metalinguistic and contrastive negation: Horn 1989, A Natural History of
// Negation, chapter 6), so that it speaks of the very thing that the other text tells.
#pragma once

#include "gainsay/reader.hpp"

namespace gainsay::checker {

[[nodiscard]] bool corrects(const Sentence& sentence);

}  // namespace gainsay::checker
