// One thing that went from one to one, told with another giver or another receiver: "sold the mill
// to Orvane", "sold the mill to Tessel". The acts stand in handovers.txt.
#pragma once

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

[[nodiscard]] std::optional<Conflict> two_parties(const Pair& pair);

}  // namespace gainsay::checker
