// Two sentences of one situation, held against each other word by word: what the claims of them did
// not show.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checker/judge.hpp"
#include "checker/minimal_pairs/minimal_pair_conflict.hpp"
#include "checker/sentences/sentence_view.hpp"

namespace gainsay::checker {

struct SentencesHeld {
    const Proposition& a;  // of the whole sentences
    const Proposition& b;
    const SentenceView& view_a;
    const SentenceView& view_b;
    std::span<const SentenceView> whole_a;  // the text that A stands in
    bool guarded = false;                   // a guard has told claims of theirs apart
    // Checks of which a guard has shown that the sentences do not conflict in their way.
    std::span<const std::string_view> settled;
};

// Every conflict of words, however weak: `score` tells how likely a person is to confirm it. Those
// that score below label_threshold() come without the alignment of the words in their steps.
[[nodiscard]] std::vector<Outcome> judge_sentences(const SentencesHeld& held,
                                                   const Context& context);

// Two clauses that tell the same but for one phrase: what follows from it.
[[nodiscard]] std::optional<Outcome> judge_clauses(const Proposition& a, const Proposition& b,
                                                   const SentenceView& view_a,
                                                   const SentenceView& view_b,
                                                   const WordWeight& weight,
                                                   const Context& context);

}  // namespace gainsay::checker
