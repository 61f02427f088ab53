// What something cannot be done without: "a permit is required for fishing", "nobody may fish
// without a permit", "fishing is allowed only with a permit", and that it can: "anyone may fish
// without a permit". Told of as a bond of the act (x) and the thing (y), relation "need".
#pragma once

#include <optional>

#include "checker/claims/bond.hpp"

namespace gainsay::checker {

// `p` is prepared but for its bonds; nothing for most.
[[nodiscard]] std::optional<Bond> need_of(const Proposition& p);

}  // namespace gainsay::checker
