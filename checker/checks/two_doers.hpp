// Two who are each told to have done what one does: "Acme bought the brewery", "Norvane bought the
// brewery". What has one doer stands in exclusive.txt; a cleft says it of one alone, whatever it is
// ("it was Acme that opened it": Quirk et al. 1985, 18.25; exhaustiveness: Kiss 1998).
#pragma once

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

[[nodiscard]] std::optional<Conflict> two_doers(const Pair& pair);

}  // namespace gainsay::checker
