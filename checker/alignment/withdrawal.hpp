// "Vale has pulled out of the film" beside "Vale will play in the film": who has left what he was
// to take part in does not take part (verbs of leaving and quitting: Levin 1993, 51.2 leave verbs
// and 55.4 complete verbs).
#pragma once

#include <array>
#include <optional>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// What of the two, a first, is left and taken part in; nothing where neither is so.
[[nodiscard]] std::optional<std::array<Slot, 2>> left_and_joined(const Proposition& a,
                                                                 const Proposition& b);

// Has left something he was to take part in.
[[nodiscard]] bool withdraws(const Proposition& p);

}  // namespace gainsay::checker
