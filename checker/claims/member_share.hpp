// Of how many of the members a claim says it: quantifier and negation together, as a share of the
// whole. "Some flats were not sold" is told of less than all as sold, "not all were" too; "none
// were not sold" of all (duality: Barwise and Cooper 1981, section 4.11).
#pragma once

#include <optional>

#include "checker/claims/proportion.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// "ALL THE FLATS were sold", "the council sold HALF OF THE FLATS": of those that the predicate is
// told of, or of those that its object names. Nothing where no words of proportions.txt tell how
// many, or where a negation may be read in two ways ("half of them were not").
[[nodiscard]] std::optional<Proportion> subject_share(const Proposition& p);
[[nodiscard]] std::optional<Proportion> object_share(const Proposition& p,
                                                     MemberWords members = MemberWords::noun);
// "Was supported by FEW OF THE DELEGATES"
[[nodiscard]] std::optional<Proportion> agent_share(const Proposition& p);

}  // namespace gainsay::checker
