// What a claim says of one thing and of nothing else: "sells ONLY BREAD", "deals EXCLUSIVELY WITH
// TRANSPORT", "ONLY MEMBERS may vote" (association with focus: Rooth 1985; Quirk et al. 1985, 8.116
// ff., restrictive subjuncts). The words stand in checker/data/adverbs.txt, class `excluding`.
#pragma once

#include <optional>
#include <string>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

struct Focus {
    const Phrase* phrase = nullptr;
    std::string slot;  // "subject", "object", "agent", or the preposition
    std::string word;  // "only"
};

// Cheaper than to look for a focus.
[[nodiscard]] bool says_only(const Proposition& p);

// Nothing for most claims, for figures ("only two drivers") and for times.
[[nodiscard]] std::optional<Focus> focus_of(const Proposition& p);

// `other` says it of something that `only` leaves out, in the slot of its focus; null where it does
// not, as far as the words tell.
struct LeftOut {
    const Phrase* focus = nullptr;
    const Phrase* other = nullptr;
    std::string word;   // "only"
    std::string which;  // what is left out
};
[[nodiscard]] std::optional<LeftOut> left_out(const Proposition& only, const Proposition& other);

}  // namespace gainsay::checker
