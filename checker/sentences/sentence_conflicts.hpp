// Two sentences that were put side by side because they tell of one situation (`compare`, `why`):
// what in one cannot stand beside the other, word by word, in whatever order they say it. Claims
// say it more exactly, but a sentence of sixty words has many and a paraphrase none that fit; the
// words are always there. Each conflict comes with its evidence as features: how much of one
// sentence the other says, where and how surely the words conflict, and what speaks for another
// time, thing or rule. The fitted score decides (score.hpp).
//
// Method: alignment by lexical relations, then the relation of what is left over at the same place
// and the polarity of what is aligned, as in NatLog (MacCartney and Manning 2008, "Modeling
// Semantic Containment and Exclusion in Natural Language Inference") and in de Marneffe, Rafferty
// and Manning (2008), "Finding Contradictions in Text", from which the kinds of evidence are taken.
#pragma once

#include <span>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/sentences/sentence_view.hpp"

namespace gainsay::checker {

// Every conflict seen, weak ones too, at most one of a kind. `whole_a` are all sentences of A: what
// any of them bears out is no conflict.
[[nodiscard]] std::vector<Conflict> sentence_conflicts(const Proposition& a, const Proposition& b,
                                                       const SentenceView& view_a,
                                                       const SentenceView& view_b,
                                                       std::span<const SentenceView> whole_a,
                                                       const Context& context);

// Share of b's content words, by weight, that a has, in [0, 1]: the sentence of A to hold against
// `b` is the one with the most.
[[nodiscard]] double coverage(const SentenceView& a, const SentenceView& b);

}  // namespace gainsay::checker
