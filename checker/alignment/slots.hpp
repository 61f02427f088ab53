// Two phrases in one place of two propositions: how they stand to each other, figures included.
#pragma once

#include <string_view>

#include "checker/alignment/alignment.hpp"

namespace gainsay::checker {

[[nodiscard]] AlignedSlot aligned(std::string_view name, const Slot& a, const Slot& b,
                                  const Context& context);
// "The film", "Slow Rivers": of one situation, a description and a name are one.
void settle_description(AlignedSlot& subject, const Proposition& a, const Proposition& b,
                        const Context& context);

// A quantity on one side only narrows; a conflict of quantities is left to its own check.
[[nodiscard]] Relation with_quantity(const AlignedSlot& slot);
// Parts and namesakes are compared as if they were the whole and the other: the guards then name
// them.
[[nodiscard]] Relation as_if_same(const AlignedSlot& slot);

}  // namespace gainsay::checker
