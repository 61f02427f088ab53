// Extractions as benchmarks read them: tokens in, tokens out.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::grammar {
namespace {

const Reader& reader() {
    static const Reader instance;
    return instance;
}

std::vector<std::string> lines(const char* sentence, Detail detail) {
    std::vector<std::string> out;
    for (const Extraction& e : reader().extract(sentence, detail)) {
        std::string line = e.subject + " | " + e.predicate;
        for (const std::string& object : e.objects) line += " | " + object;
        out.push_back(line);
        EXPECT_GT(e.confidence, 0.0);
        EXPECT_LE(e.confidence, 1.0);
    }
    return out;
}

struct Row {
    const char* sentence;
    Detail detail;
    std::vector<std::string> expected;  // all of these are there
    std::vector<std::string> absent;    // none of these is
};

class Extractions : public testing::TestWithParam<Row> {};

TEST_P(Extractions, are_worded_so) {
    const Row& row = GetParam();
    const std::vector<std::string> got = lines(row.sentence, row.detail);
    std::string shown;
    for (const std::string& g : got) shown += "  " + g + "\n";
    for (const std::string& e : row.expected)
        EXPECT_NE(std::find(got.begin(), got.end(), e), got.end()) << "missing: " << e << "\n"
                                                                   << shown;
    for (const std::string& a : row.absent)
        EXPECT_EQ(std::find(got.begin(), got.end(), a), got.end()) << "not wanted: " << a << "\n"
                                                                   << shown;
}

INSTANTIATE_TEST_SUITE_P(
    table, Extractions,
    testing::Values(
        Row{"The pilot landed the plane on Sunday .",
            Detail::full,
            {"The pilot | landed | the plane | on Sunday"},
            {}},
        Row{"The pilot landed the plane in Oslo on Sunday .",
            Detail::minimal,
            {"The pilot | landed | the plane", "The pilot | landed the plane in | Oslo",
             "The pilot | landed the plane on | Sunday"},
            {}},
        Row{"The singer was born in Vienna .",
            Detail::full,
            {"The singer | was born in | Vienna"},
            {}},
        Row{"The town spent a portion of the budget .",
            Detail::minimal,
            {"The town | spent | a portion of the budget"},
            {"The town | spent | a portion"}},
        Row{"The firm has agreed to sell its ships .",
            Detail::full,
            {"The firm | has agreed to sell | its ships"},
            {}},
        Row{"She met the town 's mayor .", Detail::full, {"the town | has | mayor"}, {}}));

TEST(Extractions, of_nothing_are_none) {
    EXPECT_TRUE(reader().extract("", Detail::full).empty());
    EXPECT_TRUE(reader().extract("   ", Detail::minimal).empty());
}

}  // namespace
}  // namespace gainsay::grammar
