#include "checker/words/relation.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <set>
#include <vector>

namespace gainsay::checker {
namespace {

constexpr unsigned universe_size = 4;
constexpr unsigned everything = (1U << universe_size) - 1;

std::vector<Relation> all_relations() {
    std::vector<Relation> out;
    for (std::size_t i = 0; i < relation_count; ++i) out.push_back(static_cast<Relation>(i));
    return out;
}

// The relation of two sets, neither empty nor everything, as the definition says.
Relation of_sets(unsigned x, unsigned y) {
    const bool disjoint = (x & y) == 0;
    const bool exhaustive = (x | y) == everything;
    if (x == y) return Relation::equivalence;
    if (disjoint && exhaustive) return Relation::negation;
    if ((x & ~y) == 0) return Relation::forward;
    if ((y & ~x) == 0) return Relation::reverse;
    if (disjoint) return Relation::alternation;
    if (exhaustive) return Relation::cover;
    return Relation::independence;
}

TEST(Join, is_what_all_set_models_of_a_small_universe_agree_on) {
    for (const Relation first : all_relations()) {
        for (const Relation second : all_relations()) {
            std::set<Relation> possible;
            for (unsigned x = 1; x < everything; ++x)
                for (unsigned y = 1; y < everything; ++y)
                    for (unsigned z = 1; z < everything; ++z)
                        if (of_sets(x, y) == first && of_sets(y, z) == second)
                            possible.insert(of_sets(x, z));
            ASSERT_FALSE(possible.empty()) << name(first) << " " << name(second);
            const Relation expected =
                possible.size() == 1 ? *possible.begin() : Relation::independence;
            EXPECT_EQ(join(first, second), expected) << name(first) << " " << name(second);
        }
    }
}

TEST(Join, never_calls_two_compatible_claims_incompatible) {
    for (unsigned x = 1; x < everything; ++x)
        for (unsigned y = 1; y < everything; ++y)
            for (unsigned z = 1; z < everything; ++z)
                if (incompatible(join(of_sets(x, y), of_sets(y, z)))) {
                    EXPECT_EQ(x & z, 0U);
                }
}

TEST(Join, mirrors_under_converse) {
    for (const Relation a : all_relations())
        for (const Relation b : all_relations())
            EXPECT_EQ(converse(join(a, b)), join(converse(b), converse(a)));
}

TEST(Converse, undoes_itself) {
    for (const Relation a : all_relations()) EXPECT_EQ(converse(converse(a)), a);
}

TEST(Negation, twice_is_nothing) {
    for (const Relation a : all_relations())
        EXPECT_EQ(project(project(a, negated()), negated()), a);
}

TEST(Negation, projects_as_complements_of_sets_do) {
    for (unsigned x = 1; x < everything; ++x)
        for (unsigned y = 1; y < everything; ++y)
            EXPECT_EQ(project(of_sets(x, y), negated()), of_sets(everything & ~x, everything & ~y));
}

// A restrictor and a body as sets of individuals; the quantifier's truth over them.
bool holds(Quantifier quantifier, unsigned restrictor_set, unsigned body_set) {
    const int both = std::popcount(restrictor_set & body_set);
    switch (quantifier) {
        case Quantifier::some:
            return both > 0;
        case Quantifier::no:
            return both == 0;
        case Quantifier::all:
            return both == std::popcount(restrictor_set);
        case Quantifier::most:
            return 2 * both > std::popcount(restrictor_set);
        default:
            return false;
    }
}

TEST(Projection, through_quantifiers_claims_no_more_than_set_models_allow) {
    for (const Quantifier q :
         {Quantifier::some, Quantifier::no, Quantifier::all, Quantifier::most}) {
        for (const Relation inner : all_relations()) {
            const Relation outer = project(inner, body(q));
            for (unsigned r = 1; r <= everything; ++r)
                for (unsigned x = 1; x < everything; ++x)
                    for (unsigned y = 1; y < everything; ++y) {
                        if (of_sets(x, y) != inner) continue;
                        const bool a = holds(q, r, x);
                        const bool b = holds(q, r, y);
                        EXPECT_FALSE(incompatible(outer) && a && b);
                        EXPECT_FALSE(entails(outer) && a && !b);
                    }
        }
    }
}

// Restrictors are taken not to be empty, as speakers do.
TEST(Projection, from_restrictors_claims_no_more_than_set_models_allow) {
    for (const Quantifier q : {Quantifier::some, Quantifier::no, Quantifier::all, Quantifier::most})
        for (unsigned x = 1; x < everything; ++x)
            for (unsigned y = 1; y < everything; ++y) {
                const Relation outer = project(of_sets(x, y), restrictor(q));
                for (unsigned did = 1; did < everything; ++did) {
                    const bool a = holds(q, x, did);
                    const bool b = holds(q, y, did);
                    EXPECT_FALSE(incompatible(outer) && a && b) << static_cast<int>(q);
                    EXPECT_FALSE(entails(outer) && a && !b) << static_cast<int>(q);
                    EXPECT_FALSE(entails(converse(outer)) && b && !a) << static_cast<int>(q);
                }
            }
}

// What is narrower than something narrower, or excludes what something narrower is within.
TEST(Join, carries_entailment_and_exclusion_on) {
    for (const Relation narrower : {Relation::equivalence, Relation::forward}) {
        for (const Relation next : all_relations()) {
            if (entails(next)) {
                EXPECT_TRUE(entails(join(narrower, next))) << name(next);
            }
            if (incompatible(next)) {
                EXPECT_TRUE(incompatible(join(narrower, next))) << name(next);
            }
        }
    }
}

TEST(Quantifiers, relate_symmetrically) {
    for (int i = 0; i < 12; ++i)
        for (int j = 0; j < 12; ++j) {
            const auto a = static_cast<Quantifier>(i);
            const auto b = static_cast<Quantifier>(j);
            EXPECT_EQ(between(a, b), converse(between(b, a)));
        }
    EXPECT_EQ(between(Quantifier::no, Quantifier::some), Relation::negation);
    EXPECT_EQ(between(Quantifier::all, Quantifier::no), Relation::alternation);
    EXPECT_EQ(between(Quantifier::all, Quantifier::most), Relation::forward);
    EXPECT_EQ(between(Quantifier::few, Quantifier::most), Relation::alternation);
}

}  // namespace
}  // namespace gainsay::checker
