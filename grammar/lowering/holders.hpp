// Who does what, told by a noun for him: "Norvane is the operator of the plant", "the operator of
// the plant is Norvane" and "Norvane, the operator of the plant, ..." tell that Norvane operates
// it. Extractions leave this proposition out, being worded as the sentence is.
#pragma once

#include <optional>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// `told` says what somebody is; nothing where that is no such noun, or another word narrows it.
[[nodiscard]] std::optional<Proposition> told_by_agent_noun(const Tree& tree,
                                                            const Proposition& told);

}  // namespace gainsay::grammar
