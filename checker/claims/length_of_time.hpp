// A length of time in a phrase: "18 months", "less than a year".
#pragma once

#include <optional>

#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

// In seconds; an age is none. "A year" is one, though no figure stands there.
[[nodiscard]] std::optional<Quantity> time_in(const Phrase& phrase);
// "Under", "within": what stood for itself becomes a bound.
void bind(Quantity& time, Approximator bound);

}  // namespace gainsay::checker
