// Parts beside the whole, and sorts of one kind: "Brandt and Ferrer signed two", "Brandt signed
// one"; "car sales fell", "sales of electric cars rose".
#pragma once

#include <optional>

#include "checker/guards/guards.hpp"

namespace gainsay::checker {

// "500 people in Germany" among 900 in all: what one side limits to a named place may be less.
[[nodiscard]] bool smaller_part(const Pair& pair);
[[nodiscard]] std::optional<Objection> part_of_whole(const Pair& pair, const Conflict& conflict);

}  // namespace gainsay::checker
