// Which share of a whole belongs to a group: "women make up two thirds of the staff", "most of the
// staff are men", "women outnumber men on the board", "the board has a male majority". The words
// stand in checker/data/group-shares.txt.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gainsay/quantity.hpp"
#include "gainsay/span.hpp"

namespace gainsay::checker {

struct Proposition;

struct GroupShare {
    std::string group;                // "female", "foreign", "against"
    std::vector<std::string> whole;   // lemmas, ascending
    std::vector<std::string> matter;  // "against THE PLAN"; empty where it is left out
    Interval share;                   // of the whole, [0, 1]
    bool by_subject = false;          // "MOST OF THE STAFF are ..."
    std::string text;                 // the words that tell the share
};
// Nothing for most, and for what is only planned or possible.
[[nodiscard]] std::unique_ptr<const GroupShare> group_share_of(const Proposition& p);

// Two shares of one whole that cannot both be; the reason in words, nullptr where they can.
[[nodiscard]] const char* opposed_group_shares(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
