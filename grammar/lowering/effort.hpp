// Whose effort it was: "it took THE FIRM two years to build it", "THE FIRM took two years to build
// it".
#pragma once

#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {

// Who does what the clauses below `verb` tell without a subject of their own: its subject, but for
// "it took", where whom it took does it; -1 where nobody is named, or where all may have done it
// ("no clerk took a day to read it", "the
// plant took a year to build").
[[nodiscard]] int doer_of_effort(const Tree& tree, int verb, int subject);

}  // namespace gainsay::grammar
