// The seven basic semantic relations between two expressions, seen as sets x and y of a universe U,
// their join, and their projection through an operator. Method: MacCartney and Manning, "An
// extended model of natural logic" (IWCS 2009); MacCartney's thesis (2009), tables 6.2 to 6.5.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::checker {

enum class Relation : std::uint8_t {
    equivalence,  // x = y                             couch, sofa
    forward,      // x strictly within y               crow, bird
    reverse,      // y strictly within x               bird, crow
    negation,     // disjoint and together all of U    human, nonhuman
    alternation,  // disjoint                          cat, dog
    cover,        // together all of U                 animal, nonhuman
    independence  // none of these                     hungry, hippo
};
inline constexpr std::size_t relation_count = 7;

// What holds between x and z when x R y and y S z hold; independence where nothing certain follows.
[[nodiscard]] Relation join(Relation first, Relation second);
// Joins the relations of independent slots in the order that loses least: forward, excluding,
// reverse.
[[nodiscard]] Relation join_slots(std::span<const Relation> relations);
// The same relation read from y to x.
[[nodiscard]] Relation converse(Relation relation);

// How an operator carries the relation of its arguments to the relation of the wholes, one entry
// per relation.
using Projectivity = std::array<Relation, relation_count>;
[[nodiscard]] inline Relation project(Relation relation, const Projectivity& through) {
    return through[static_cast<std::size_t>(relation)];
}
[[nodiscard]] const Projectivity& identity();  // upward monotone and more: names, "the"
[[nodiscard]] const Projectivity& negated();   // not, fail to, without
// Of a quantifier's restrictor ("all DOGS bark") and body ("all dogs BARK").
[[nodiscard]] const Projectivity& restrictor(Quantifier quantifier);
[[nodiscard]] const Projectivity& body(Quantifier quantifier);
// Between two quantifiers over the same restrictor and body: all | no, all within some, no ^ some
// ...
[[nodiscard]] Relation between(Quantifier a, Quantifier b);

// Two claims that stand in one of these cannot both hold.
[[nodiscard]] inline bool incompatible(Relation relation) {
    return relation == Relation::negation || relation == Relation::alternation;
}
// A claim that stands so to another entails it.
[[nodiscard]] inline bool entails(Relation relation) {
    return relation == Relation::equivalence || relation == Relation::forward;
}

[[nodiscard]] std::string_view name(Relation relation);

}  // namespace gainsay::checker
