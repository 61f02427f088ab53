// How old somebody is, told beside a name or of it: "Ada Brandt, 52,", "Ada Brandt is 52 years
// old", "aged 52", "a 52-year-old lawyer". A bare number is an age beside a name alone.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Age {
    std::string_view told;  // "years old", "aged", "-year-old"; "" of a bare number
    Quantity figure;        // a duration
};
// Of what the phrase behind a copula, or beside a name, says of `whose`.
[[nodiscard]] std::optional<Age> age_told(const Phrase& phrase, const Phrase& whose);

}  // namespace gainsay::checker
