// Piles of documents on one subject, in tests/app/piles/*.txt, through `check`: which
// contradictions between them are found, and that nothing else is.
//
//   document minutes
//   The club was founded in 1911. ...
//   end
//   contradiction
//     The ground belongs to the club.
//     The city has owned the ground since 2019.
//
// `missed` instead of `contradiction`: not found yet, and the test tells when it is; `apart`: looks
// like one and is none; `known-alarm`: is none, and is taken for one still. A sentence is enough of
// it to be found in the file once.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

#include "gainsay/checker.hpp"
#include "gainsay/documents.hpp"
#include "gainsay/reader.hpp"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

struct Expected {
    std::string label;
    std::string a;
    std::string b;
    std::size_t line = 0;
};

struct Pile {
    std::string name;
    std::vector<std::string> names;  // of the documents
    std::vector<std::string> texts;
    std::vector<Expected> pairs;
};
std::ostream& operator<<(std::ostream& out, const Pile& pile) { return out << pile.name; }

Pile read_pile(const fs::path& path) {
    Pile pile;
    pile.name = path.stem().string();
    std::ifstream in(path);
    bool in_document = false;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (in_document) {
            in_document = line != "end";
            if (in_document) pile.texts.back() += line + "\n";
        } else if (line.starts_with("document ")) {
            pile.names.push_back(line.substr(9));
            pile.texts.emplace_back();
            in_document = true;
        } else if (line.starts_with("  ")) {
            Expected& pair = pile.pairs.back();
            (pair.a.empty() ? pair.a : pair.b) = line.substr(2);
        } else if (!line.empty() && line[0] != '#') {
            pile.pairs.push_back({line, "", "", number});
        }
    }
    return pile;
}

std::vector<Pile> all_piles() {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(fs::path(GAINSAY_SOURCE_DIR) / "tests/app/piles"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Pile> out;
    for (const fs::path& file : files) out.push_back(read_pile(file));
    return out;
}

std::vector<Finding> contradictions_of(const Pile& pile) {
    static const grammar::Reader reader;
    static const checker::Checker checker{RuleSet{}};
    std::vector<Document> documents;
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < pile.texts.size(); ++i) {
        documents.push_back(documents::read_bytes(pile.texts[i], pile.names[i] + ".txt"));
        readings.push_back(reader.read(documents.back()));
    }
    std::vector<checker::CheckedDocument> checked;
    for (std::size_t i = 0; i < documents.size(); ++i)
        checked.push_back({&documents[i], &readings[i]});
    std::vector<Finding> out = checker.check(checked).findings;
    std::erase_if(out, [](const Finding& f) { return f.kind != FindingKind::contradiction; });
    return out;
}

bool of_pair(const Finding& f, const Expected& pair) {
    const auto stands_in = [](const std::string& sentence, const Evidence& side) {
        return side.sentence.find(sentence) != std::string::npos;
    };
    return (stands_in(pair.a, f.a) && stands_in(pair.b, f.b)) ||
           (stands_in(pair.a, f.b) && stands_in(pair.b, f.a));
}

bool expected_to_be_told(const Expected& pair) {
    return pair.label == "contradiction" || pair.label == "known-alarm";
}

class Piles : public testing::TestWithParam<Pile> {};

TEST_P(Piles, give_these_contradictions_and_no_others) {
    const Pile& pile = GetParam();
    const std::vector<Finding> found = contradictions_of(pile);
    for (const Expected& pair : pile.pairs) {
        const bool told = std::any_of(found.begin(), found.end(),
                                      [&](const Finding& f) { return of_pair(f, pair); });
        ASSERT_FALSE(pair.b.empty()) << pile.name << ":" << pair.line;
        for (const std::string& sentence : {pair.a, pair.b})
            EXPECT_TRUE(std::any_of(
                pile.texts.begin(), pile.texts.end(),
                [&](const std::string& t) { return t.find(sentence) != std::string::npos; }))
                << pile.name << ":" << pair.line << ": no document has \"" << sentence << "\"";
        EXPECT_EQ(told, expected_to_be_told(pair))
            << pile.name << ":" << pair.line << " (" << pair.label << ")";
    }
    for (const Finding& f : found)
        EXPECT_TRUE(std::any_of(
            pile.pairs.begin(), pile.pairs.end(),
            [&](const Expected& pair) { return expected_to_be_told(pair) && of_pair(f, pair); }))
            << pile.name << ": " << f.reason << ": " << f.a.sentence << " / " << f.b.sentence;
}

INSTANTIATE_TEST_SUITE_P(, Piles, testing::ValuesIn(all_piles()),
                         [](const testing::TestParamInfo<Pile>& one) { return one.param.name; });

}  // namespace
}  // namespace gainsay
