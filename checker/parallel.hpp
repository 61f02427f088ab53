// Two sentences that say mostly the same words: what differs between them decides. Where claims
// align slot by slot, this aligns word by word, so that it also reads what the grammar did not
// ("revenue rose to 5 %" in a sentence full of other things). It is asked only of texts that were
// put side by side because they tell of one situation (`compare`, `why`).
//
// Method: alignment by lemma, then the lexical relation of what stands at the same place, as in
// NatLog (MacCartney and Manning 2008, "Modeling Semantic Containment and Exclusion in Natural
// Language Inference"), one sentence at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/finding.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct SentenceConflict {
    std::string_view check;  // "negation", "opposite", "quantity", "veracity"
    double coverage = 0.0;   // share of the second sentence's content words that the first has at
                             // their place; [0, 1]
    std::vector<Span> marked_a;
    std::vector<Span> marked_b;
    TraceStep step;
    std::string message;
};

// `b` restates a part of `a`, or contradicts it; the order matters: what `b` says must be covered
// by `a`.
[[nodiscard]] std::optional<SentenceConflict> compare_sentences(const Sentence& a,
                                                                const Sentence& b);
// Share of b's content words that a has; [0, 1].
[[nodiscard]] double coverage(const Sentence& a, const Sentence& b);

}  // namespace gainsay::checker
