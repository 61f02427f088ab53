// Who stands where in a relation that has a direction: who gave and who received, who owns and who
// is owned. Transfers are handovers (handovers.txt: "receive from", "grant to"), the rest comes
// from asymmetric.txt.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// A name, or a definite description in lower case: "the city".
struct Party {
    EntityId entity = 0;
    std::string text;  // in lower case
    Span span;

    [[nodiscard]] bool known() const { return entity != 0 || !text.empty(); }
    [[nodiscard]] bool is(const Party& other) const {
        if (entity != 0 && other.entity != 0) return entity == other.entity;
        return !text.empty() && text == other.text;
    }
};

struct Direction {
    std::string_view relation;      // the verb, or the noun ("subsidiary")
    Party from;                     // the giver; who stands so to the other
    Party to;                       // the receiver; to whom
    const Phrase* theme = nullptr;  // what passes from one to the other
    std::string why;                // in words, with the line it rests on
};

[[nodiscard]] std::optional<Direction> direction_of(const Proposition& p);

// The same relation, seen from whichever side, of the same thing.
[[nodiscard]] bool one_relation(const Direction& a, const Direction& b);

}  // namespace gainsay::checker
