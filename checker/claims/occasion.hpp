// Which of several like occasions is told of: "AT THE FIRST ATTEMPT", "on his SECOND VOYAGE". What
// happened on the one is no conflict with what happened on the other.
#pragma once

#include <optional>
#include <string>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

// The two phrases that name two occasions of one kind, one of each sentence; nothing where both
// tell of one, or where a sentence tells of more than one of the kind.
struct TwoOccasions {
    std::string a;
    std::string b;
};
[[nodiscard]] std::optional<TwoOccasions> two_occasions(const Sentence& a, const Sentence& b);

}  // namespace gainsay::checker
