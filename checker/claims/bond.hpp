// That two things have to do with each other in some way, or have not: "the loan is linked to the
// rating", "the loan is independent of the rating". The forms stand in checker/data/bonds.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"

namespace gainsay::checker {

struct Proposition;

struct Bond {
    std::string_view relation;  // "influence"
    std::string_view form;      // as the file has it
    bool holds = true;          // what the form says, with the claim's negation
    std::vector<Word> x;        // content words; none where the form leaves it out
    std::vector<Word> y;
    std::string text_x;  // "" but for pronouns, which have no content words
    std::string text_y;
    std::string head_x;  // lemma; "" where `x` is no noun phrase
    std::string head_y;
    bool goes_on = false;   // more is said behind the form, which may narrow it
    std::vector<Word> who;  // does it, where the relation is of an act ("need"); none: anybody
};

// `p` is prepared but for this; none for most.
[[nodiscard]] std::vector<Bond> bonds_of(const Proposition& p);

struct BondPair {
    const Bond* a = nullptr;
    const Bond* b = nullptr;
};
// One relation of the same two things that is said to hold and not to hold, by two forms; what is
// denied is not denied of a part only. Null pointers where there is none.
[[nodiscard]] BondPair opposed_bonds(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
