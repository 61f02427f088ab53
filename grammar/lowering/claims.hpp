// Propositions to claims: text of their own, word classes, quantifiers, quantities, time, and who
// is meant.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/document.hpp"
#include "gainsay/reader.hpp"
#include "grammar/lowering/proposition.hpp"
#include "grammar/quantities/dates.hpp"
#include "grammar/quantities/quantities.hpp"
#include "grammar/resolution/discourse.hpp"

namespace gainsay::grammar {

// Where a sentence stands, and the figures and dates found in it.
struct SentenceContext {
    const Block& block;
    Span range;  // of the sentence in block.text; token spans count from the block's start
    std::uint32_t index = 0;
    std::optional<TimeInterval> document_date;
    std::vector<FoundQuantity> quantities;  // spans count from range.begin
    std::vector<FoundTime> times;
};

// Appends the claims of one sentence, and fills what the sentence itself tells: words, coverage.
void append_claims(const Tree& tree, const std::vector<Proposition>& propositions,
                   const SentenceContext& context, Discourse& discourse, Sentence& sentence,
                   std::vector<Claim>& claims);

}  // namespace gainsay::grammar
