// Two sentences that say mostly the same words: what differs between them decides. `surface` asks
// that they be the same but for a few edits; this asks that what the second says be found in the
// first, in whatever order and among whatever else ("revenue rose to 5 %" in a sentence full of
// other things). It is asked only of texts that were put side by side because they tell of one
// situation (`compare`, `why`): two documents seldom talk of the same occasion so loosely.
//
// Method: alignment by lemma, then the lexical relation of what stands at the same place, as in
// NatLog (MacCartney and Manning 2008, "Modeling Semantic Containment and Exclusion in Natural
// Language Inference"), one sentence at a time.
#pragma once

#include <optional>
#include <span>

#include "checker/checks.hpp"

namespace gainsay::checker {

// The sentence of `b` restates what one of A says, or contradicts it; the others of A may bear it
// out: a figure or word of `b` that any of them has is no conflict.
[[nodiscard]] std::optional<Conflict> compare_parallel(const Proposition& a, const Proposition& b,
                                                       std::span<const Sentence> whole_a,
                                                       const Context& context);
// Share of b's content words that a has, in [0, 1]: the sentence of A to hold against `b` is the
// one with the most.
[[nodiscard]] double coverage(const Sentence& a, const Sentence& b);

}  // namespace gainsay::checker
