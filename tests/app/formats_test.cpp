// The sample documents give the same claims and findings in every format as in plain text.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "app/command_line.hpp"
#include "gainsay/documents.hpp"
#include "gainsay/reader.hpp"
#include "tests/app/command.hpp"
#include "tests/app/sample_formats.hpp"

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& names() {
    static const std::vector<std::string> all = {"analyst-2023",    "analyst-2025",
                                                 "annual-report",   "feature",
                                                 "press-statement", "speech-report"};
    return all;
}

std::string sample(const std::string& name) {
    return std::string(GAINSAY_SOURCE_DIR) + "/cases/samples/" + name + ".txt";
}

// The samples have the headings of Markdown; by this name they are headings whatever their number.
Document text_of(const std::string& name) {
    std::ifstream file(sample(name), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return documents::read_bytes(std::move(bytes), name + ".md");
}

std::vector<std::string> claims_of(const Document& document) {
    static const grammar::Reader reader;
    std::vector<std::string> out;
    const Reading reading = reader.read(document);
    for (const Claim& claim : reading.claims)
        out.push_back(std::to_string(claim.sentence) + " " + one_line(claim) + " [" +
                      std::string(name(claim.mode)) + "; " + claim.holder + "; " +
                      iso_date(claim.time.first) + "; " + claim.subject.entity + "]");
    return out;
}

// Reason, message and both sentences of each finding.
std::multiset<std::string> findings_of(const std::string& database) {
    const Ran ran = run_with({"report", "--db", database, "--format", "json"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    std::multiset<std::string> out;
    const auto report = nlohmann::json::parse(ran.out);
    for (const auto& one : report.at("findings")) {
        std::set<std::string> sides;
        for (const char* side : {"a", "b"})
            sides.insert(one.at(side).at("sentence").get<std::string>());
        out.insert(one.at("reason").get<std::string>() + " | " + *sides.begin() + " | " +
                   *sides.rbegin());
    }
    return out;
}

class SampleFormats : public testing::TestWithParam<std::string> {
protected:
    SampleFormats() : folder_(fs::temp_directory_path() / ("gainsay_formats_" + GetParam())) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~SampleFormats() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder_ / name).string();
    }

    fs::path folder_;
};

TEST_P(SampleFormats, give_the_claims_of_the_plain_text) {
    for (const std::string& name : names()) {
        const Document text = text_of(name);
        const Document other =
            documents::read_bytes(samples::in_format(text, GetParam()), name + "." + GetParam());
        EXPECT_EQ(other.info.title, text.info.title) << name;
        EXPECT_EQ(other.info.source, text.info.source) << name;
        EXPECT_EQ(other.info.date.first, text.info.date.first) << name;
        if (GetParam() != "eml") {  // a mail has no line for it
            EXPECT_EQ(other.info.kind, text.info.kind) << name;
        }
        ASSERT_EQ(other.blocks.size(), text.blocks.size()) << name;
        for (std::size_t i = 0; i < text.blocks.size(); ++i) {
            EXPECT_EQ(other.blocks[i].text, text.blocks[i].text) << name;
            EXPECT_EQ(other.blocks[i].kind, text.blocks[i].kind) << other.blocks[i].text;
            EXPECT_EQ(other.blocks[i].place.empty(), GetParam() == "html");
        }
        EXPECT_EQ(claims_of(other), claims_of(text)) << name;
    }
}

TEST_P(SampleFormats, give_the_findings_of_the_plain_text) {
    std::vector<std::string> texts = {"check", "--db", path("text.db")};
    std::vector<std::string> others = {"check", "--db", path("other.db")};
    for (const std::string& name : names()) {
        texts.push_back(sample(name));
        others.push_back(path(name + "." + GetParam()));
        std::ofstream(others.back(), std::ios::binary)
            << samples::in_format(text_of(name), GetParam());
    }
    ASSERT_EQ(run_with(texts).code, 0);
    const Ran ran = run_with(others);
    ASSERT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    const auto expected = findings_of(path("text.db"));
    EXPECT_GT(expected.size(), 20U);
    EXPECT_EQ(findings_of(path("other.db")), expected);
}

INSTANTIATE_TEST_SUITE_P(Table, SampleFormats,
                         testing::Values("html", "docx", "odt", "pdf", "eml", "jsonl", "csv"),
                         [](const auto& format) { return format.param; });

// A check of a PDF, a table and a mail that copies a text: places in every view of it.
class Mixed : public testing::Test {
protected:
    Mixed() : folder_(fs::temp_directory_path() / "gainsay_formats_mixed") {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~Mixed() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return (folder_ / name).string();
    }
    [[nodiscard]] Document text(const std::string& name) const { return text_of(name); }

    fs::path folder_;
};

TEST_F(Mixed, places_stand_wherever_lines_do) {
    const std::string pdf = write("analyst.pdf", samples::in_format(text("analyst-2025"), "pdf"));
    const std::string table =
        write("press.jsonl", samples::in_format(text("press-statement"), "jsonl"));
    const std::string db = (folder_ / "x.db").string();
    const Ran ran = run_with({"check", pdf, table, "--db", db});
    ASSERT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.out.find("2 documents"), std::string::npos);
    const Ran report = run_with({"report", "--db", db});
    EXPECT_NE(report.out.find("analyst.pdf,"), std::string::npos) << report.out;
    EXPECT_NE(report.out.find("press.jsonl#1,"), std::string::npos) << report.out;
    EXPECT_NE(report.out.find("  page 3, paragraph 4  2025-11-17"), std::string::npos);
    EXPECT_NE(run_with({"report", "--db", db, "--format", "markdown"}).out.find(", page "),
              std::string::npos);
    EXPECT_NE(run_with({"report", "--db", db, "--format", "csv"}).out.find(",\"page "),
              std::string::npos);
    EXPECT_NE(run_with({"report", "--db", db, "--format", "html"}).out.find(", page "),
              std::string::npos);
    const auto sarif =
        nlohmann::json::parse(run_with({"report", "--db", db, "--format", "sarif"}).out);
    const auto location = sarif.at("runs").at(0).at("results").at(0).at("locations").at(0);
    EXPECT_TRUE(location.at("logicalLocations")
                    .at(0)
                    .at("fullyQualifiedName")
                    .get<std::string>()
                    .starts_with("page "));
    EXPECT_FALSE(location.at("physicalLocation").contains("region"));
    EXPECT_NE(run_with({"find", "workshop", "--db", db}).out.find("analyst.pdf, page 1, "),
              std::string::npos);
    const Ran claims = run_with({"claims", pdf});
    EXPECT_NE(claims.out.find("analyst.pdf, page 1, paragraph "), std::string::npos);
}

TEST_F(Mixed, copies_are_named_and_their_pairs_told_once) {
    const std::string a = sample("analyst-2025");
    const std::string b = sample("press-statement");
    const std::string copy = write("wire.html", samples::in_format(text("analyst-2025"), "html"));
    const auto check = [&](std::vector<std::string> more, const std::string& name) {
        const std::string db = (folder_ / name).string();
        more.insert(more.begin(), {"check", "--db", db, a, b});
        const Ran ran = run_with(more);
        EXPECT_EQ(ran.code, 0) << ran.err;
        return std::pair(ran.out, findings_of(db).size());
    };
    const auto [alone_out, alone] = check({}, "alone.db");
    const auto [copied_out, copied] = check({copy}, "copied.db");
    const auto [all_out, all] = check({copy, "--with-copies"}, "all.db");
    EXPECT_EQ(alone_out.find("Copies"), std::string::npos);
    EXPECT_NE(copied_out.find("wire.html of "), std::string::npos) << copied_out;
    EXPECT_GT(alone, 0U);
    EXPECT_EQ(copied, alone);
    EXPECT_GT(all, alone);
}

TEST_F(Mixed, what_cannot_be_read_is_named_and_the_rest_done) {
    const std::string a = sample("analyst-2025");
    const std::string b = sample("press-statement");
    const std::string german =
        write("brief.txt",
              "Die Mühle am Fluss ist seit dem Mai geschlossen, und die Arbeiter sind nach Hause "
              "gegangen, weil es für sie dort keine Arbeit mehr gab und auch nicht geben wird.\n");
    const std::string cut = write("cut.pdf", "%PDF-1.4\nnothing");
    const std::string table = write("cars.csv", "year,cars\n2023,600\n");
    const std::string db = (folder_ / "x.db").string();
    const Ran ran = run_with({"check", a, german, cut, table, b, "--db", db});
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.err.find("brief.txt: is in German; left out"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("cut.pdf: is a damaged"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("cars.csv: has no column of text"), std::string::npos) << ran.err;
    EXPECT_NE(ran.out.find("2 documents"), std::string::npos) << ran.out;
    EXPECT_EQ(run_with({"check", german, a, "--any-language", "--db", db}).code, 0);
    EXPECT_EQ(run_with({"check", table, a, "--columns", "text=cars", "--db", db}).code, 0);
    EXPECT_EQ(run_with({"check", table, a, "--columns", "words=cars", "--db", db}).code, 2);
}

TEST_F(Mixed, standard_input_may_be_a_page_too) {
    std::istringstream in(samples::in_format(text("press-statement"), "html"));
    std::ostringstream out;
    std::ostringstream err;
    Console console(in, out, err);
    EXPECT_EQ(run({"claims", "-"}, console), 0) << err.str();
    EXPECT_EQ(out.str().find("cookies"), std::string::npos);
    EXPECT_NE(out.str().find("Norvane"), std::string::npos);
}

}  // namespace
}  // namespace gainsay::app
