// What share of a whole somebody or something has: "holds a 35 percent stake in Tessel", "three
// quarters of Tessel belong to it", "wind accounts for a fifth of the electricity". The words are
// those of checker/data/shares.txt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Adjunct;
struct Proposition;

struct Share {
    Phrase whole;
    Quantity figure;                  // in percent: "three quarters" is 75
    std::vector<std::string> limits;  // whose it is, and what else the claim says
};

[[nodiscard]] std::optional<Share> share_told(const Proposition& p);

// "Employ", "be employed": the verb as data files have it, passives with "be".
[[nodiscard]] std::string verb_as_told(const Proposition& p);
// "Sell for", "be sold for", "bear interest at".
[[nodiscard]] std::string verb_as_told(const Proposition& p, const Adjunct& adjunct);

}  // namespace gainsay::checker
