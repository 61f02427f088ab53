// The rows of tests/app/side_by_side: each pair of texts gets its label.
#include "tests/app/side_by_side.hpp"

#include <gtest/gtest.h>

#include "app/verdict.hpp"

namespace gainsay {
namespace {

class SideBySide : public testing::TestWithParam<Row> {};

TEST_P(SideBySide, get_this_label) {
    const Row& row = GetParam();
    const checker::Verdict verdict = compare(row.a, row.b);
    const std::string_view label = app::label_name(verdict.label);
    if (row.known_wrong)
        EXPECT_NE(label, row.label) << "is right now: take `known-wrong` away";
    else
        EXPECT_EQ(label, row.label) << verdict.reason;
    // A label is never given without a reason and its trace.
    if (verdict.label == checker::Label::contradiction) {
        EXPECT_FALSE(verdict.reason.empty());
        ASSERT_FALSE(verdict.findings.empty());
        EXPECT_FALSE(verdict.findings[0].steps.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(, SideBySide, testing::ValuesIn(all_rows()),
                         [](const testing::TestParamInfo<Row>& one) {
                             std::string name = one.param.file;
                             name.resize(name.rfind('.'));
                             return name + "_" + std::to_string(one.param.line);
                         });

TEST(SideBySideRows, are_labels_with_two_texts) {
    for (const Row& row : all_rows())
        EXPECT_TRUE(row.label == "contradiction" || row.label == "entailment" ||
                    row.label == "neutral")
            << row.file << ":" << row.line << ": " << row.label;
}

TEST(SideBySideTrace, tells_word_by_word_what_is_shared) {
    const checker::Verdict verdict =
        compare("Officials reject the senator's claim that smugglers are crossing the lake",
                "Smugglers were caught crossing the lake");
    ASSERT_EQ(verdict.label, checker::Label::contradiction);
    const auto& steps = verdict.findings[0].steps;
    ASSERT_GE(steps.size(), 4U);
    EXPECT_EQ(steps[0].slot, "words");
    EXPECT_EQ(steps[0].a, "smugglers crossing lake");
    EXPECT_EQ(steps[1].a, "Officials reject senator claim");
    EXPECT_EQ(steps[2].b, "caught");
}

TEST(SideBySideLabel, is_symmetric) {
    const std::string a = "The mill in Norwick employs 600 people.";
    const std::string b = "The mill in Norwick employs 450 people.";
    EXPECT_EQ(compare(a, b).label, checker::Label::contradiction);
    EXPECT_EQ(compare(b, a).label, checker::Label::contradiction);
}

}  // namespace
}  // namespace gainsay
