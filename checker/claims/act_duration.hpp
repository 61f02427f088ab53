// How long an act took: "the plant was built in 18 months", "it took Brisko 18 months to build the
// plant", "the construction of the plant lasted two years". The words stand in
// checker/data/durations.txt.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "checker/claims/act_name.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Proposition;

struct ActDuration {
    // A second one where one verb ends what another does ("construction was completed").
    std::vector<ActName> acts;
    std::vector<std::string> doer;  // lemmas; empty where nobody is named
    bool definite = false;          // "the plant", "Tessel's plant": one known thing
    bool beside_verb = false;       // "in two years"
    Quantity time;                  // "within" and "spent" as bounds
    enum class When : std::uint8_t { then, as_a_rule, ahead } when = When::then;
};
// Nothing for most, and for what is negated, only possible or due.
[[nodiscard]] std::unique_ptr<const ActDuration> act_duration_of(const Proposition& p);

// The same was done to the same, by the same as far as both tell.
[[nodiscard]] bool one_act(const ActDuration& a, const ActDuration& b);
// ... in two times that cannot both be.
[[nodiscard]] bool opposed_durations(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
