#include <gtest/gtest.h>

#include "app/cases.hpp"
#include "tests/app/samples.hpp"

namespace gainsay::app {
namespace {

Case quantity_case() {
    Case one;
    one.title = "two headcounts";
    one.place = {"my.cases", 3, 1};
    one.expect = Expectation::finding;
    one.kind = FindingKind::contradiction;
    one.reason = "quantity";
    one.a.text = "The mill employs 600 people.";
    one.b.text = "The mill employs 450 people.";
    return one;
}

Finding at_start(Finding finding) {  // as the runner's texts begin at 0
    finding.a.begin = 0;
    finding.a.end = 28;
    finding.a.marked = {{17, 20}};
    return finding;
}

TEST(Expectation, is_met_by_kind_reason_and_sides) {
    const Finding finding = at_start(samples::finding().finding);
    Case one = quantity_case();
    EXPECT_TRUE(meets(one, finding));
    one.reason.clear();
    EXPECT_TRUE(meets(one, finding));
    one.reason = "negation";
    EXPECT_FALSE(meets(one, finding));
    one = quantity_case();
    one.kind = FindingKind::tension;
    EXPECT_FALSE(meets(one, finding));
}

TEST(Expectation, wants_one_side_in_each_text) {
    Finding finding = at_start(samples::finding().finding);
    finding.b.document = 0;
    EXPECT_FALSE(meets(quantity_case(), finding));
}

TEST(Expectation, wants_marked_words_touched) {
    const Finding finding = at_start(samples::finding().finding);
    Case one = quantity_case();
    one.a.marked = {{17, 27}};  // "600 people"
    EXPECT_TRUE(meets(one, finding));
    one.a.marked = {{0, 8}};  // "The mill"
    EXPECT_FALSE(meets(one, finding));
    one.a.marked.clear();
    one.b.marked = {{17, 20}};  // b marks no words: its sentence counts
    EXPECT_TRUE(meets(one, finding));
    one.b.marked = {{60, 70}};
    EXPECT_FALSE(meets(one, finding));
}

TEST(Failure, shows_expected_got_and_how_both_were_read) {
    CaseResult result;
    result.expected = expectation_text(quantity_case());
    result.a_reading = {"the mill | employs | 600 people"};
    result.b_reading = {"no claim was found"};
    result.closest = {"subject: different"};
    EXPECT_EQ(failure_text(quantity_case(), result),
              "my.cases:3:1: \"two headcounts\"\n"
              "  expected  expect contradiction by quantity\n"
              "  got       nothing\n"
              "  A  The mill employs 600 people.\n"
              "      the mill | employs | 600 people\n"
              "  B  The mill employs 450 people.\n"
              "      no claim was found\n"
              "  closest, and what stopped it\n"
              "      subject: different\n");
}

}  // namespace
}  // namespace gainsay::app
