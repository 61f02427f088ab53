// Changes told by a noun or a participle: "recorded a drop in sales", "led to a drop in sales",
// "there was a drop in sales", "a drop in sales was recorded", "reported falling sales" and "the
// drop in sales worried the board" all tell that sales dropped.
#pragma once

#include <optional>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// `told` is the clause's own proposition; nothing where it tells of no change.
[[nodiscard]] std::optional<Proposition> told_change(const Tree& tree, const Proposition& told);

}  // namespace gainsay::grammar
