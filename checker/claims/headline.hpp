// Headlines leave out articles and auxiliaries and tell the past in the present (Mardh 1980,
// Headlinese): "Council sells mill", "Mill sold".
#pragma once

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Written without a full stop: a headline or a title.
[[nodiscard]] bool in_headline(const Proposition& p);

// Names no particular thing. In two tellings of one situation a headline's "mill" is the mill.
[[nodiscard]] bool names_no_one_thing(const Slot& slot, const Proposition& p,
                                      const Context& context);

}  // namespace gainsay::checker
