// "It is not true that the county sold the mill" beside "the council sold the mill": of who did
// what to what two are the same and the third is another; who denies the one says nothing of the
// other. Shared words alone would take it for a denial.
#pragma once

#include <cstdint>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Which of the three is another: who did it, or to what it was done; or what was done, which may
// still be the same in other words.
enum class OtherMatter : std::uint8_t { none, participant, act };

// Of two claims one of which is negated.
[[nodiscard]] OtherMatter other_matter(const Proposition& a, const Proposition& b,
                                       const Context& context);

}  // namespace gainsay::checker
