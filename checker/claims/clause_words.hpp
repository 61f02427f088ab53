// The words of a claim's sentence around its predicate, as they stand: where a phrase of several
// words ("no more than twice a year", "until 60 days after") may have been hung on different parts
// of the clause, its words are still in order.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/reader.hpp"
#include "gainsay/span.hpp"

namespace gainsay::checker {

struct Proposition;

struct ClauseWord {
    std::string text;          // lower case, without the punctuation around it
    bool ends_clause = false;  // a comma, semicolon or the like stands behind it
    Span span;                 // in the file; empty where the sentence's words are not at hand
};

// From the beginning of the sentence, or of the clause, up to the predicate.
[[nodiscard]] std::vector<ClauseWord> words_before(const Proposition& p);
// Behind the predicate, as far as the claim goes.
[[nodiscard]] std::vector<ClauseWord> words_after(const Proposition& p);
// ... to the end of its sentence.
[[nodiscard]] std::vector<ClauseWord> sentence_words_after(const Proposition& p);
// ... and, where "following" or "after" goes on behind the claim, to the end of its sentence.
[[nodiscard]] std::vector<ClauseWord> words_after_with_time(const Proposition& p);
// Those behind the predicate but the ones in `span`: what a claim says beside its time.
[[nodiscard]] std::string words_beside(const Proposition& p, Span span);
// The words joined by blanks.
[[nodiscard]] std::string joined(std::span<const ClauseWord> words);
[[nodiscard]] Span span_of(std::span<const ClauseWord> words);
// "12", "twelve", "thirty".
[[nodiscard]] std::optional<double> number_in(std::string_view word);
// "Did not fall, REMAINING STABLE"; "sold 40 ships, A RECORD": a circumstance or a remark, nothing
// that the verb governs. False where the sentence is not at hand.
[[nodiscard]] bool after_comma(const Phrase& phrase, const Sentence* sentence);
// Words that carry meaning only by their place: articles.
[[nodiscard]] bool article(std::string_view word);

}  // namespace gainsay::checker
