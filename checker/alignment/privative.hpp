// Adjectives that take away or leave open what their noun says: "a former minister" is no minister,
// "an alleged thief" may be none (privative and non-subsective adjectives: Partee 2010).
#pragma once

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// The word beside the head that takes it away: "former", "fake", "aspiring"; null where there is
// none.
[[nodiscard]] const Word* privative(const Phrase& phrase);

// The word beside the head that leaves it open: "alleged"; null where there is none.
[[nodiscard]] const Word* doubted(const Phrase& phrase);

}  // namespace gainsay::checker
