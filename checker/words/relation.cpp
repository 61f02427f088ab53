#include "checker/words/relation.hpp"

namespace gainsay::checker {
namespace {

constexpr Relation eq = Relation::equivalence;
constexpr Relation fw = Relation::forward;
constexpr Relation rv = Relation::reverse;
constexpr Relation ng = Relation::negation;
constexpr Relation al = Relation::alternation;
constexpr Relation cv = Relation::cover;
constexpr Relation in = Relation::independence;

// Rows: the first relation; columns: the second. Where several relations are possible the table
// says independence.
constexpr std::array<std::array<Relation, relation_count>, relation_count> join_table = {{
    // eq  fw  rv  ng  al  cv  in
    {{eq, fw, rv, ng, al, cv, in}},  // equivalence
    {{fw, fw, in, al, al, in, in}},  // forward
    {{rv, in, rv, cv, in, cv, in}},  // reverse
    {{ng, cv, al, eq, rv, fw, in}},  // negation
    {{al, in, al, fw, in, fw, in}},  // alternation
    {{cv, cv, in, rv, rv, in, in}},  // cover
    {{in, in, in, in, in, in, in}},  // independence
}};

// Each line: equivalence, forward, reverse, negation, alternation, cover, independence. The
// restrictor is taken not to be empty, as speakers do.
constexpr Projectivity same_way = {eq, fw, rv, ng, al, cv, in};
constexpr Projectivity flipped = {eq, rv, fw, ng, cv, al, in};
constexpr Projectivity upward = {eq, fw, rv, in, in, in, in};
constexpr Projectivity downward = {eq, rv, fw, in, in, in, in};
constexpr Projectivity opaque = {eq, in, in, in, in, in, in};
constexpr Projectivity some_argument = {eq, fw, rv, cv, in, cv, in};
constexpr Projectivity no_argument = {eq, rv, fw, al, in, al, in};
constexpr Projectivity all_restrictor = {eq, rv, fw, al, in, al, in};
constexpr Projectivity all_body = {eq, fw, rv, al, al, in, in};

// How far up the scale no < few < some < many < most < all a quantifier reaches; -1: not on it.
int rank(Quantifier quantifier) {
    switch (quantifier) {
        case Quantifier::no:
            return 0;
        case Quantifier::few:
            return 1;
        case Quantifier::some:
            return 2;
        case Quantifier::many:
            return 3;
        case Quantifier::most:
            return 4;
        case Quantifier::all:
            return 5;
        default:
            return -1;
    }
}

}  // namespace

Relation join(Relation first, Relation second) {
    return join_table[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
}

Relation join_slots(std::span<const Relation> relations) {
    Relation out = Relation::equivalence;
    const auto take = [&](auto&& wanted) {
        for (const Relation r : relations)
            if (wanted(r)) out = join(out, r);
    };
    take([](Relation r) { return r == Relation::forward; });
    take([](Relation r) { return r != Relation::forward && r != Relation::reverse; });
    take([](Relation r) { return r == Relation::reverse; });
    return out;
}

Relation converse(Relation relation) {
    if (relation == fw) return rv;
    if (relation == rv) return fw;
    return relation;
}

const Projectivity& identity() { return same_way; }
const Projectivity& negated() { return flipped; }

const Projectivity& restrictor(Quantifier quantifier) {
    switch (quantifier) {
        case Quantifier::none:
        case Quantifier::definite:
            return same_way;
        case Quantifier::some:
            return some_argument;
        case Quantifier::all:
            return all_restrictor;
        case Quantifier::no:
            return no_argument;
        case Quantifier::at_least:
            return upward;
        case Quantifier::at_most:
            return downward;
        case Quantifier::most:
        case Quantifier::many:
        case Quantifier::few:
        case Quantifier::only:
        case Quantifier::exactly:
            return opaque;
    }
    return opaque;
}

const Projectivity& body(Quantifier quantifier) {
    switch (quantifier) {
        case Quantifier::none:
        case Quantifier::definite:
            return same_way;
        case Quantifier::some:
            return some_argument;
        case Quantifier::all:
        case Quantifier::most:
            return all_body;
        case Quantifier::no:
            return no_argument;
        case Quantifier::many:
        case Quantifier::at_least:
            return upward;
        case Quantifier::few:
        case Quantifier::at_most:
            return downward;
        case Quantifier::only:
        case Quantifier::exactly:
            return opaque;
    }
    return opaque;
}

Relation between(Quantifier a, Quantifier b) {
    if (a == b) return eq;
    const int x = rank(a);
    const int y = rank(b);
    if (x < 0 || y < 0) return in;
    if ((x == 0 && y == 2) || (x == 2 && y == 0)) return ng;  // no ^ some
    if (x + y == 1) return x == 0 ? fw : rv;                  // "few" allows for none
    if (x == 0 || y == 0) return al;
    if (x == 1 || y == 1) return (x >= 3 || y >= 3) ? al : in;  // few | many, most, all
    return x > y ? fw : rv;
}

std::string_view name(Relation relation) {
    static constexpr std::array<std::string_view, relation_count> names = {
        "equivalence", "forward-entailment", "reverse-entailment", "negation", "alternation",
        "cover",       "independence"};
    return names[static_cast<std::size_t>(relation)];
}

}  // namespace gainsay::checker
