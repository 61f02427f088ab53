// One thing moved to two places: "moved its headquarters to Helsinki", "... to Lisbon".
#pragma once

#include <optional>

#include "checker/checks/place_of_thing.hpp"

namespace gainsay::checker {

[[nodiscard]] std::optional<TwoSites> ends_of_one_move(const Pair& pair);

}  // namespace gainsay::checker
