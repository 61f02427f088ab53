// By which act a thing passes from one to another: "sold the mill to Tessel", "Tessel bought the
// mill from the council", "the mill was sold to Tessel". The verbs stand in
// checker/data/handovers.txt.
#pragma once

#include <optional>
#include <string_view>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

struct Handover {
    std::string_view act;  // "sale", "loan"; "any" of what somebody got in whichever way
    Slot giver;            // empty where nobody is named
    Slot receiver;
    Slot thing;
    const Adjunct* party = nullptr;  // the one of the two that stands behind "to" or "from"
    bool given = true;               // told from the giver's side
};

// `p` is prepared; nothing for most.
[[nodiscard]] std::optional<Handover> handover_of(const Proposition& p);

// One told by who gives and the other by who receives, in words of one act: "sold it to Tessel",
// "Tessel bought it". Whether they are the same people is for who asks.
struct TwoSides {
    Handover a;
    Handover b;
};
[[nodiscard]] std::optional<TwoSides> two_sides(const Proposition& a, const Proposition& b);

// "Bought from", "got from": one act, as far as both tell.
[[nodiscard]] bool one_act(const Handover& a, const Handover& b);

// One thing has one giver and one receiver of such an act: not of sending and offering.
[[nodiscard]] bool goes_to_one(const Handover& h);

}  // namespace gainsay::checker
