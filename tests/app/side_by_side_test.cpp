// Two texts put side by side: what `compare` and `why` say of them, from the bytes to the label, in
// tests/app/side_by_side/*.txt:
//
//   contradiction
//     The plan costs 40 euros a month.
//     The plan costs 40 euros a week.
//
// The other labels are `entailment` and `neutral`. A pair that is still judged wrongly has
// `known-wrong` before the label it should get; the test tells when it has become right.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/verdict.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/documents.hpp"
#include "gainsay/reader.hpp"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

struct Row {
    std::string a;
    std::string b;
    std::string label;
    bool known_wrong = false;
    std::string file;
    std::size_t line = 0;
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.file << ":" << row.line << ": " << row.a << " / " << row.b;
}

std::vector<Row> rows_of(const fs::path& path) {
    const std::string known = "known-wrong ";
    std::vector<Row> rows;
    std::ifstream in(path);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("  ")) {
            std::string& text = rows.back().a.empty() ? rows.back().a : rows.back().b;
            text = line.substr(2);
            continue;
        }
        Row row;
        row.known_wrong = line.starts_with(known);
        row.label = row.known_wrong ? line.substr(known.size()) : line;
        row.file = path.filename().string();
        row.line = number;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> all_rows() {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(fs::path(GAINSAY_SOURCE_DIR) / "tests/app/side_by_side"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Row> rows;
    for (const fs::path& file : files)
        for (Row& row : rows_of(file)) {
            if (row.a.empty() || row.b.empty())
                throw std::runtime_error(row.file + ":" + std::to_string(row.line) +
                                         ": a label wants two texts below it");
            rows.push_back(std::move(row));
        }
    return rows;
}

class SideBySide : public testing::TestWithParam<Row> {};

checker::Verdict compare(const std::string& a, const std::string& b) {
    static const grammar::Reader reader;
    static const checker::Checker checker{RuleSet{}};
    const Document document_a = documents::read_bytes(a, "a.txt");
    const Document document_b = documents::read_bytes(b, "b.txt");
    const Reading reading_a = reader.read(document_a);
    const Reading reading_b = reader.read(document_b);
    return checker.compare({&document_a, &reading_a}, {&document_b, &reading_b});
}

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
