// A bare description on one side, a name on the other: "THE FILM sold out", "SLOW RIVERS sold out".
#pragma once

#include "checker/alignment/alignment.hpp"

namespace gainsay::checker {

// Of two texts that tell of one situation, the subjects may be one: "the film" and a name that is
// no person's, where neither text speaks of both. Persons are left out: a mayor and Ada Brandt are
// two as easily as one.
[[nodiscard]] bool described(const AlignedSlot& subject, const Proposition& a,
                             const Proposition& b);

}  // namespace gainsay::checker
