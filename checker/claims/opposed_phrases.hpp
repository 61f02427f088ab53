// "Clean ABOVE THE WEIR", "polluted BELOW THE WEIR": two sentences that speak of the two sides of
// one thing do not contradict each other, whatever each of them says of its side. The prepositions
// stand in checker/data/prepositions.txt (Quirk et al. 1985, 9.15 ff.).
#pragma once

#include <string>
#include <string_view>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

// Why the sentences are of two sides; "" if nothing says so. A level ("above average") is no thing
// with two sides: to stand above it and below it is what is told.
[[nodiscard]] std::string opposed_phrases(const Sentence& a, const Sentence& b);

// "In the SOUTHERN zone", "in the NORTHERN zone": the parts that the sentences tell of exclude each
// other. Not where these are the words that are compared, `a` and `b`; "" if nothing says so.
[[nodiscard]] std::string opposed_parts(const Sentence& told_a, const Sentence& told_b,
                                        std::string_view a, std::string_view b);

}  // namespace gainsay::checker
