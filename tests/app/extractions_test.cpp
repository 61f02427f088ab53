#include "app/extractions.hpp"

#include <gtest/gtest.h>

namespace gainsay::app {
namespace {

const std::vector<Extraction> two = {{"The mill", "employs", {"600 people", "in May"}, 0.9},
                                     {"The mill", "sleeps", {}, 0.25}};

TEST(OpenIe, has_one_line_an_extraction_and_an_object_field_always) {
    EXPECT_EQ(openie_lines("S .", two),
              "S .\t0.900\tThe mill\temploys\t600 people\tin May\n"
              "S .\t0.250\tThe mill\tsleeps\t\n");
}

TEST(OpenIe, keeps_tabs_out_of_fields) {
    EXPECT_EQ(openie_lines("a\tb", {{"x\ty", "is", {"z\nw"}, 1.0}}), "a b\t1.000\tx y\tis\tz w\n");
}

TEST(FeatureLines, have_the_features_in_the_place_of_the_confidence) {
    Extraction one{"The mill", "makes", {"pumps"}, 0.9};
    one.features = "bias=1 copula=1";
    EXPECT_EQ(feature_lines("S .", {one}), "S .\tbias=1 copula=1\tThe mill\tmakes\tpumps\n");
}

TEST(ExtractionJson, is_one_line) {
    EXPECT_EQ(
        extraction_json("S", {{"a", "b", {"c"}, 0.5}}),
        R"({"sentence":"S","extractions":[{"subject":"a","predicate":"b","objects":["c"],"confidence":0.5}]})"
        "\n");
}

TEST(ExtractionTable, says_when_there_is_no_claim) {
    EXPECT_EQ(extraction_table("Well.", {}), "Well.\n    (no claim)\n");
}

}  // namespace
}  // namespace gainsay::app
