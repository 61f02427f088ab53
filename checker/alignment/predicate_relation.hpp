// What two predicates are to each other: one verb, opposites, two verbs of having a value, a state
// and the verb that ends it.
#pragma once

#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"

namespace gainsay::checker {

struct PredicateRelation {
    LexicalRelation relation;
    bool value_verbs = false;   // different verbs of "having the value"
    bool rank_verbs = false;    // ... of having a place in an order
    bool trends = false;        // ... that tell the course of one measure
    bool where = false;         // ... that tell where something is
    bool states = false;        // "was closed", "was open": a participle beside a state
    bool unfinished = false;    // "is under construction", "was completed"; settled, too
    const char* why = nullptr;  // of what was settled, in words
    bool standing = false;      // settled by a phrase beside the verb: "in the red"
    bool settled = false;  // the objects are part of what was compared: "remained flat", "rose"
};

[[nodiscard]] PredicateRelation relate_predicates(const Proposition& a, const Proposition& b);

// "Was called off", "fell through": what its subject names does not come about.
[[nodiscard]] bool comes_to_nothing(const Proposition& p);

// "Orders fell" beside "the storm cut orders": what the one moves is what moves in the other
// (causative alternation: Levin 1993, 1.1.2).
[[nodiscard]] bool moves_alone(const Proposition& p);
[[nodiscard]] bool moves_another(const Proposition& p);

}  // namespace gainsay::checker
