// Every construction that the grammar reads, each with sentences, their trees and their claims, in
// tests/grammar/constructions/*.txt:
//
//   ## Ditransitives
//
//   The council gave the school a new roof.
//     tree
//       head clause gave  VBD root
//         subject nominal council  NN nsubj
//         ...
//     claims
//       The council | gave | the school | a new roof
//
// A sentence that is still misread has the claims it should make under `known-misread` and no tree;
// the test tells when it has become right. With GAINSAY_RECORD=1 in the environment the files are
// written anew from what the grammar reads: look at the difference before you keep it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::grammar {
namespace {

namespace fs = std::filesystem;

struct Sample {
    std::string file;
    std::size_t line = 0;
    std::string sentence;
    bool misread = false;
    std::string tree;    // as dumped, each line indented by six blanks
    std::string claims;  // one a line, indented so too
};

void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.sentence; }

struct File {
    fs::path path;
    std::vector<std::string> lines;
    std::vector<Sample> samples;
};

const Reader& reader() {
    static const Reader instance;
    return instance;
}

std::string indented(const std::string& text) {
    std::string out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out += "      " + line + "\n";
    return out;
}

std::string tree_of(const std::string& sentence) { return indented(reader().dump(sentence)); }

std::string notes(const Claim& claim) {
    std::string out;
    const auto add = [&](const std::string& note) { out += (out.empty() ? "" : ", ") + note; };
    if (claim.polarity == Polarity::negated) add("negated");
    if (claim.mode != Mode::asserted) add(std::string(name(claim.mode)));
    if (!claim.holder.empty()) add("holder " + claim.holder);
    if (claim.time.stated && claim.time.known())
        add("time " + iso_date(claim.time.first) + ".." + iso_date(claim.time.last));
    if (claim.origin != Origin::verb && claim.origin != Origin::copula)
        add(std::string(name(claim.origin)));
    return out.empty() ? "" : "  [" + out + "]";
}

std::string claims_of(const std::string& sentence, BlockKind kind) {
    Document document;
    document.bytes = sentence;
    Block block;
    block.kind = kind;
    block.text = sentence;
    block.span = {0, static_cast<std::uint32_t>(sentence.size())};
    block.runs = {{0, 0, false}};
    document.blocks.push_back(block);
    document.info.date = *parse_iso_date("2024-03-01");
    std::string out;
    for (const Claim& claim : reader().read(document).claims)
        out += one_line(claim) + notes(claim) + "\n";
    return indented(out);
}

BlockKind kind_of(const fs::path& path) {
    return path.stem() == "headlines" ? BlockKind::heading : BlockKind::paragraph;
}

File read_file(const fs::path& path) {
    File out;
    out.path = path;
    std::ifstream in(path);
    std::string* part = nullptr;
    for (std::string line; std::getline(in, line);) {
        out.lines.push_back(line);
        const bool body = line.starts_with("  ");
        if (!body) part = nullptr;
        if (!body && !line.empty() && line[0] != '#')
            out.samples.push_back({path.stem().string(), out.lines.size(), line, false, "", ""});
        if (!body || out.samples.empty()) continue;
        Sample& sample = out.samples.back();
        if (line == "  tree") {
            part = &sample.tree;
        } else if (line == "  claims" || line == "  known-misread") {
            sample.misread = line == "  known-misread";
            part = &sample.claims;
        } else if (part != nullptr) {
            *part += line + "\n";
        }
    }
    return out;
}

std::vector<File> files() {
    std::vector<File> out;
    for (const auto& entry :
         fs::directory_iterator(fs::path(GAINSAY_SOURCE_DIR) / "tests/grammar/constructions"))
        if (entry.path().extension() == ".txt") out.push_back(read_file(entry.path()));
    std::sort(out.begin(), out.end(), [](const File& a, const File& b) { return a.path < b.path; });
    return out;
}

// Headers and comments stay, sentences get what the grammar reads now.
void record(const File& file) {
    std::ofstream out(file.path);
    std::size_t next = 0;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const std::string& line = file.lines[i];
        const bool begins = next < file.samples.size() && file.samples[next].line == i + 1;
        if (!begins) {
            if (!line.starts_with("  ")) out << line << "\n";
            continue;
        }
        const Sample& sample = file.samples[next++];
        out << line << "\n";
        if (sample.misread) {
            out << "  known-misread\n" << sample.claims;
        } else {
            out << "  tree\n"
                << tree_of(line) << "  claims\n"
                << claims_of(line, kind_of(file.path));
        }
    }
}

std::vector<Sample> samples() {
    std::vector<Sample> out;
    for (const File& file : files()) {
        if (std::getenv("GAINSAY_RECORD") != nullptr) record(file);
        for (const Sample& sample : read_file(file.path).samples) out.push_back(sample);
    }
    return out;
}

class Constructions : public testing::TestWithParam<Sample> {};

TEST_P(Constructions, are_read_so) {
    const Sample& sample = GetParam();
    const std::string claims = claims_of(sample.sentence, kind_of(sample.file));
    const std::string place = sample.file + ".txt:" + std::to_string(sample.line);
    if (sample.misread) {
        EXPECT_NE(claims, sample.claims) << place << ": is read right now: give it its tree";
        return;
    }
    EXPECT_EQ(claims, sample.claims) << place << ": " << sample.sentence;
    EXPECT_EQ(tree_of(sample.sentence), sample.tree) << place << ": " << sample.sentence;
}

INSTANTIATE_TEST_SUITE_P(all, Constructions, testing::ValuesIn(samples()),
                         [](const testing::TestParamInfo<Sample>& one) {
                             return one.param.file + "_" + std::to_string(one.param.line);
                         });

TEST(Constructions, are_there) { EXPECT_GT(samples().size(), 100U); }

}  // namespace
}  // namespace gainsay::grammar
