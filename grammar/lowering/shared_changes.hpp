// "Exports fell 4 percent and imports 9 percent", "exports and imports fell 4 and 9 percent,
// respectively": the second figure is a change like the first, though the verb does not stand
// before it, and one without a unit has that of the first.
#pragma once

#include <vector>

#include "grammar/lowering/proposition.hpp"
#include "grammar/quantities/quantities.hpp"

namespace gainsay::grammar {

// `sentence`: where the figures' spans count from, in the block that the tokens' spans count from.
void share_changes(const Tree& tree, const std::vector<Proposition>& propositions,
                   std::uint32_t sentence, std::vector<FoundQuantity>& figures);

}  // namespace gainsay::grammar
