// How much of something somebody owns: "holds a 40 percent stake in the plant", "owns half of the
// plant", "the plant is wholly owned by Norvane", "has no stake in it".
#pragma once

#include <optional>
#include <string>

namespace gainsay::checker {

struct Proposition;

struct Stake {
    std::string owner;  // in lower case and without articles, as is `thing`
    std::string thing;
    double low = 0.0;  // of a hundred
    double high = 100.0;
    std::string text;  // as told: "a 40 percent stake"
};
// Nothing for claims that are only planned or possible, and where the amount is not told.
[[nodiscard]] std::optional<Stake> stake_of(const Proposition& p);

// Two stakes in one thing that cannot both be: of one owner two amounts, of two owners more than
// all of it.
struct OpposedStakes {
    Stake a;
    Stake b;
    bool one_owner = false;
};
[[nodiscard]] std::optional<OpposedStakes> opposed_stakes(const Proposition& a,
                                                          const Proposition& b);

}  // namespace gainsay::checker
