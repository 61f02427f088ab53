// How near two words are, looser than the relations of claims: where the words around are the same,
// rarer senses and neighbours count, too.
#pragma once

#include <span>

#include "gainsay/claim.hpp"

namespace gainsay::checker {

// How surely two words tell the same, in [0, 1]: 1 for one lemma, less for synonyms, derivations,
// hypernyms and looser ties.
[[nodiscard]] double likeness(const Word& x, const Word& y);
// One of the words is the same, a synonym or derived from it.
[[nodiscard]] bool among(const Word& word, std::span<const Word> words);

}  // namespace gainsay::checker
