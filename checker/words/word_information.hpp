// How much a word tells: after Zipf, its information falls with the logarithm of its frequency.
#pragma once

#include "gainsay/claim.hpp"

namespace gainsay::checker {

// 1.5 for names, 1 for words that sense-tagged corpora do not have, less for common ones.
[[nodiscard]] double information(const Word& word);

}  // namespace gainsay::checker
