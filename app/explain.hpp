// Claims and traces in words that a person without linguistics follows. Lines are unwrapped and
// without escapes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/finding.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::app {

// "forward-entailment" -> "A is the narrower, B follows from it"; a relation without plain words
// stays as it is.
[[nodiscard]] std::string plain_relation(std::string_view relation);

// One sentence a step: `subject: "the lab" and "our team" are the same (same entity)`.
[[nodiscard]] std::string plain_step(const TraceStep& step);

// Who says it and how: "in the document's own voice, asserted", "IDC, reported".
[[nodiscard]] std::string voice_and_mode(const std::string& holder, Mode mode);

// What sets a claim apart from a plain assertion: "negated; alleged; says IDC; in 2023; 2.5 billion
// CNY".
[[nodiscard]] std::string claim_notes(const Claim& claim);

// "2023-01-01 to 2023-12-31", "2024-05-01", "since 2019-01-01", "" when unknown.
[[nodiscard]] std::string plain_interval(const TimeInterval& time);

// "not understood: ..." for each piece of a sentence that no claim took.
[[nodiscard]] std::vector<std::string> not_understood(const Document& document,
                                                      const Sentence& sentence);

// How a text was read, claim by claim with notes and reading steps, and what no rule took.
[[nodiscard]] std::vector<std::string> describe_reading(const Document& document,
                                                        const Reading& reading);

}  // namespace gainsay::app
