// When something came about or ended, and what it did when: "founded in 1921", "won its first
// championship in 1915". Nothing does anything before it is there or after it is gone. The words
// are those of checker/data/lifespans.txt.
#pragma once

#include <optional>
#include <string>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// What must be there for it to be done, beside its doer: "graduated from THE UNIVERSITY"; nothing
// for most claims.
[[nodiscard]] std::optional<Slot> needed_by(const Proposition& p);

// A bound of something's life on one side, what was done outside it on the other.
struct OutsideLife {
    Slot subject_a;  // what both speak of, as each side names it
    Slot subject_b;
    std::string when_a;  // "founded in 1921", as told
    std::string when_b;
    const char* why = nullptr;
};

// Of two claims as they stand; whether the slots name one thing is for the caller to see.
[[nodiscard]] std::optional<OutsideLife> outside_life(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
