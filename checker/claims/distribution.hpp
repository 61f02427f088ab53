// One sentence that shares its verb out among several things: "revenue and profit rose 3 and 5
// percent, respectively", "Anna moved to Oslo and Ben to Rome". Each of its claims has words that
// are not the others' (gapping and "respectively": Ross 1970; Kay 1989, "Contextual operators").
#pragma once

#include <memory>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

// The other claims of the sentence that share the verb of this one, and tell of other subjects in
// other words.
[[nodiscard]] std::vector<const Claim*> shared_out_with(const Claim& claim, const Reading& reading);

// Some claims of a sentence are shared out.
[[nodiscard]] bool shares_out(const Reading& reading, std::uint32_t sentence);

// The sentence as it speaks of this claim alone: what belongs to the others is blank, so that all
// places in the text stay where they are. Null where the claim has the sentence to itself.
[[nodiscard]] std::unique_ptr<const Sentence> own_sentence(const Claim& claim,
                                                           const Reading& reading);

}  // namespace gainsay::checker
