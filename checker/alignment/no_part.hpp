// "Vale had no part in the sale" beside "Vale approved the sale": who had nothing to do with it did
// nothing about it.
#pragma once

#include <array>
#include <optional>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// What the one had no part in and what the other did something to, a first; nothing where neither
// is so. Seeing it, having it or wanting it is no part in it.
[[nodiscard]] std::optional<std::array<Slot, 2>> deed_without_part(const Proposition& a,
                                                                   const Proposition& b);

}  // namespace gainsay::checker
