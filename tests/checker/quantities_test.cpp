#include <gtest/gtest.h>

#include "checker/claims/quantity_relation.hpp"
#include "checker/claims/time_relation.hpp"
#include "tests/checker/claims.hpp"

namespace gainsay::checker {
namespace {

Quantity of(Interval value, double magnitude = 1.0, Approximator how = Approximator::exact) {
    Quantity q;
    q.value = value;
    q.magnitude = magnitude;
    q.approximator = how;
    return q;
}
Quantity point(double value, double magnitude = 1.0) {
    return of(Interval::point(value), magnitude);
}
Quantity above(double value) { return of({value, Interval{}.high, true, true}); }

TEST(Quantities, exclude_each_other_when_no_value_fits_both) {
    EXPECT_EQ(relate(point(12), point(13)).relation, Relation::alternation);
    EXPECT_EQ(relate(point(12), above(20)).relation, Relation::alternation);
    EXPECT_EQ(relate(point(30), above(20)).relation, Relation::forward);
    EXPECT_EQ(relate(above(20), point(30)).relation, Relation::reverse);
    EXPECT_EQ(relate(above(20), above(30)).relation, Relation::reverse);
    EXPECT_EQ(relate(point(20), above(20)).relation, Relation::alternation);
}

TEST(Quantities, allow_for_rounding_by_the_coarser_side) {
    EXPECT_EQ(relate(point(1.2e9, 1e8), point(1.234e9, 1e6)).relation, Relation::equivalence);
    EXPECT_EQ(relate(point(1.2e9, 1e8), point(1.26e9, 1e7)).relation, Relation::alternation);
    EXPECT_EQ(relate(point(1.2e9, 1e8), point(1.3e9, 1e8)).relation, Relation::alternation);
}

TEST(Quantities, allow_for_about) {
    EXPECT_NE(relate(of(Interval::point(600), 1, Approximator::about), point(560)).relation,
              Relation::alternation);
    EXPECT_EQ(relate(of(Interval::point(600), 1, Approximator::about), point(400)).relation,
              Relation::alternation);
}

TEST(Quantities, relate_symmetrically) {
    const std::vector<Quantity> all = {point(1),
                                       point(12),
                                       above(5),
                                       above(12),
                                       point(1.2e9, 1e8),
                                       of(Interval::point(12), 1, Approximator::about),
                                       of({3, 9, false, false}),
                                       of({Interval{}.low, 7, true, true})};
    for (const Quantity& a : all)
        for (const Quantity& b : all)
            EXPECT_EQ(relate(a, b).relation, converse(relate(b, a).relation)) << describe(a, b);
}

TEST(Quantities, are_not_compared_across_measures) {
    Quantity change = point(8);
    change.kind = QuantityKind::change;
    EXPECT_EQ(relate(point(8), change).measure, Measure::other_kind);
    Quantity money = point(8);
    money.unit = "USD";
    EXPECT_EQ(relate(point(8), money).measure, Measure::other_unit);
    Quantity members = point(8);
    members.counted = "member";
    Quantity factories = point(9);
    factories.counted = "factory";
    EXPECT_EQ(relate(members, factories).measure, Measure::other_counted);
}

TEST(Times, are_apart_when_stated_so) {
    using testing::year;
    const TimeInterval none;
    EXPECT_EQ(relate(year(2020), none, year(2021), none), TimeRelation::stated_apart);
    EXPECT_EQ(relate(year(2020), none, year(2020), none), TimeRelation::same);
    EXPECT_EQ(relate(none, year(2020), none, year(2022)), TimeRelation::documents_apart);
    EXPECT_EQ(relate(none, none, none, none), TimeRelation::same);
    EXPECT_EQ(relate(year(2020), none, none, none), TimeRelation::one_stated);
}

}  // namespace
}  // namespace gainsay::checker
