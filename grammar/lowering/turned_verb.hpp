// The verb group of a proposition, denied where it affirms and affirmed where it denies: "did not
// close" for "closed". For what a sentence tells of another than its subject.
#pragma once

#include <string>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

// By a word of its own, not by its subject or its object.
[[nodiscard]] bool verb_is_negated(const Tree& tree, const Proposition& p);
// "Rose BY 5 PERCENT", "sold ALL its plants": who is unlike may have done it otherwise.
[[nodiscard]] bool counts(const Tree& tree, const Proposition& p);
[[nodiscard]] std::string verb_turned(const Tree& tree, const Proposition& p);

}  // namespace gainsay::grammar
