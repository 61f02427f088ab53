// Which of two has more of something: "Ada is taller than Bruno", "produced less coal than Halden",
// "is as tall as Ada". Comparatives are transitive and asymmetric, so that several of them in one
// text say more than each of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct Ordering {
    std::string by;  // lemma of the adjective; verb and noun of "produced more coal"
    bool adjective = true;
    std::string more;  // who has more of it, lower case without article
    std::string less;
    bool strict = true;  // false: at least as much
    bool equal = false;  // "equally tall"
    // "Is tall": more than what is neither; `less` is then the measure of its kind ("a tall tree").
    bool plain = false;
};

// Of what is negated, the order that is left: "is not taller than Ada", "is not as tall as Ada".
// Nothing for what is planned or possible.
[[nodiscard]] std::optional<Ordering> ordering_of(const Claim& claim, const Sentence* sentence);
// `b` with the direction of `a`, where both speak of one measure: "shorter" is "taller" turned
// round.
[[nodiscard]] std::optional<Ordering> in_measure_of(const Ordering& a, const Ordering& b);
// How `premises` exclude `other` in a chain that begins with the first of them: their indices in
// order; empty if they do not. At most 16 premises are looked at.
[[nodiscard]] std::vector<std::size_t> chain_against(std::span<const Ordering> premises,
                                                     const Ordering& other);

}  // namespace gainsay::checker
