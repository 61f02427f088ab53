// What goes to whom: "all assets revert to the settlor", "the trustee distributes the assets to the
// beneficiaries", "title remains with the seller". One tells it of what goes, another of who gives
// it.
#pragma once

#include <optional>
#include <string>

#include "checker/claims/proposition.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Transfer {
    Slot theme;             // what goes
    std::string recipient;  // lower case, without article
    std::string head;       // ... its last word's lemma
    Span span;              // of the recipient
    bool whole = false;     // "all assets", "the entire fund", "ownership": to one alone
    bool lasting = false;   // from then on: "passes on delivery", "remains with"
};

[[nodiscard]] std::optional<Transfer> transfer_of(const Proposition& p);

}  // namespace gainsay::checker
