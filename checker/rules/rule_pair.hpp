// Two claims that each fit a side of a rule: do they speak of the same, how far apart in time, and
// what a person is told.
#pragma once

#include <string>

#include "checker/claims/context.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/proposition.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::checker {

// How two claims share what they speak of. `closeness`: 1 the very subject, less for a part, a
// mention, a mention elsewhere in the sentence; 0 nothing.
struct Common {
    double closeness = 0.0;
    EntityId entity = 0;
};
[[nodiscard]] Common common(const Rule& rule, const Proposition& a, const Proposition& b,
                            const Context& context);
// Whether that is enough: texts put side by side that name nobody speak of one situation.
[[nodiscard]] bool speak_of_the_same(const Common& common, const Proposition& a,
                                     const Proposition& b, const Context& context);

// By the times they tell, or else by their documents' dates; 0 where one is unknown.
[[nodiscard]] double months_apart(const Proposition& a, const Proposition& b,
                                  const Context& context);

// The rule's message with its fields filled; without one, who says what in which words.
[[nodiscard]] std::string message(const Rule& rule, const Proposition& a, const Proposition& b,
                                  EntityId entity, const Context& context);

}  // namespace gainsay::checker
