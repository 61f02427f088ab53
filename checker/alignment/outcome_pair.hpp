// One matter that two clauses tell, by other verbs and from other sides: "The jury convicted
// Petrenz" beside "Petrenz walked free".
#pragma once

#include <optional>
#include <string_view>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

struct OutcomePair {
    std::string_view words_a;  // that told it: "send to prison"
    std::string_view words_b;
    Slot bearer_a;
    Slot bearer_b;
    Slot decider_a;  // the same on both sides, or unfilled
    Slot decider_b;
    bool same = false;  // it came out in one way, told in two
};
// Nothing where no one matter is told by both, of one bearer; where another body decided ("the
// committee", "the council"), or where the matter came up more than once ("on appeal").
[[nodiscard]] std::optional<OutcomePair> outcomes_of_one_matter(const Proposition& a,
                                                                const Proposition& b,
                                                                const Context& context);

}  // namespace gainsay::checker
