// What a verb tells by a noun: "made an investment" is invested, "recorded a drop in sales" is
// sales dropped, and so is what "led to a drop in sales". The proposition beside the one that the
// verb itself makes; extractions leave it out, being worded as the sentence is.
#pragma once

#include <optional>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// `told` is the verb's own proposition; nothing where its noun tells no act.
[[nodiscard]] std::optional<Proposition> told_by_noun(const Tree& tree, const Proposition& told);

}  // namespace gainsay::grammar
