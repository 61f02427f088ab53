// Every format for programs and wikis as a whole file below tests/app/report/golden. With
// GAINSAY_RECORD=1 in the environment the files are written anew: look at the difference before you
// keep it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/report/claimreview.hpp"
#include "app/report/csv.hpp"
#include "app/report/markdown.hpp"
#include "app/report/sarif.hpp"
#include "app/report_json.hpp"
#include "tests/app/report/sample.hpp"

namespace gainsay::app {
namespace {

struct Golden {
    const char* file;
    std::string (*write)(const ReportContent&);
};

void PrintTo(const Golden& golden, std::ostream* out) { *out << golden.file; }

std::string without_version(std::string text) {
    const auto log = nlohmann::json::parse(report_sarif({}));
    const std::string own = log.at("runs").at(0).at("tool").at("driver").at("version").dump();
    for (std::size_t at = text.find(own); at != std::string::npos; at = text.find(own))
        text.replace(at, own.size(), "\"VERSION\"");
    return text;
}

class Formats : public testing::TestWithParam<Golden> {};

TEST_P(Formats, are_as_recorded) {
    const std::string path =
        std::string(GAINSAY_SOURCE_DIR) + "/tests/app/report/golden/" + GetParam().file;
    const std::string text = without_version(GetParam().write(samples::content()));
    if (std::getenv("GAINSAY_RECORD") != nullptr) std::ofstream(path, std::ios::binary) << text;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream recorded;
    recorded << file.rdbuf();
    EXPECT_EQ(text, recorded.str());
}

INSTANTIATE_TEST_SUITE_P(Report, Formats,
                         testing::Values(Golden{"report.md", report_markdown},
                                         Golden{"report.csv", report_csv},
                                         Golden{"report.sarif", report_sarif},
                                         Golden{"report.claimreview.json", report_claimreview},
                                         Golden{"report.json", report_json}));

// Words from outside are neither broken by a format nor break it.
TEST(HostileText, stays_text_in_every_format) {
    ReportContent content = samples::content();
    Finding& finding = content.findings.front().stored.finding;
    finding.a.quote = finding.a.sentence = "\"One\",\r\ntwo | [three](x) caf\xE9 \xF0\x9F\x8F\xAD";
    finding.a.marked.clear();
    finding.a.path = "a \"b\"\n.txt";
    finding.message = "@all <b>";

    const std::string csv = report_csv(content);
    EXPECT_NE(csv.find("'@all <b>"), std::string::npos);
    EXPECT_NE(csv.find(",\"\"\"One\"\", two | [three](x) caf\xEF\xBF\xBD \xF0\x9F\x8F\xAD\","),
              std::string::npos)
        << csv;
    const std::string markdown = report_markdown(content);
    EXPECT_NE(markdown.find("\"One\", two \\| \\[three\\](x)"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("@all &lt;b\\>"), std::string::npos);
    for (const std::string& json :
         {report_sarif(content), report_claimreview(content), report_json(content)})
        EXPECT_TRUE(nlohmann::json::accept(json));
    EXPECT_NE(report_sarif(content).find("\"a%20%22b%22%0A.txt\""), std::string::npos);
}

TEST(Csv, has_as_many_cells_in_every_row) {
    const std::string csv = report_csv(samples::content());
    std::vector<std::size_t> cells(1, 1);
    bool quoted = false;
    for (const char c : csv) {
        if (c == '"') quoted = !quoted;
        if (c == ',' && !quoted) ++cells.back();
        if (c == '\n' && !quoted) cells.push_back(1);
    }
    ASSERT_EQ(cells.size(), 5U);  // a heading, three findings, and the end
    for (std::size_t i = 1; i < 4; ++i) EXPECT_EQ(cells[i], cells[0]) << i;
}

// What the published SARIF 2.1.0 schema and the standard's text ask of what we write.
TEST(Sarif, keeps_the_rules_of_the_standard) {
    const auto log = nlohmann::json::parse(report_sarif(samples::content()));
    EXPECT_EQ(log.at("version"), "2.1.0");
    const auto& run = log.at("runs").at(0);
    const auto& rules = run.at("tool").at("driver").at("rules");
    const auto& artifacts = run.at("artifacts");
    ASSERT_EQ(run.at("results").size(), 4U);
    for (const auto& result : run.at("results")) {
        EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"),
                  result.at("ruleId"));
        EXPECT_FALSE(result.at("message").at("text").get<std::string>().empty());
        EXPECT_TRUE(result.contains("suppressions"));  // all or none: 3.27.23
        EXPECT_GE(result.at("rank"), 0);
        EXPECT_LE(result.at("rank"), 100);
        for (const char* where : {"locations", "relatedLocations"}) {
            const auto& place = result.at(where).at(0).at("physicalLocation");
            const auto& artifact = place.at("artifactLocation");
            EXPECT_EQ(
                artifacts.at(artifact.at("index").get<std::size_t>()).at("location").at("uri"),
                artifact.at("uri"));
            EXPECT_EQ(artifact.at("uri").get<std::string>().find(' '), std::string::npos);
            EXPECT_GE(place.at("region").at("startLine"), 1);
        }
    }
    const auto& results = run.at("results");
    EXPECT_EQ(results[0].at("baselineState"), "new");
    EXPECT_EQ(results[1].at("baselineState"), "unchanged");
    EXPECT_EQ(results[2].at("baselineState"), "updated");
    EXPECT_EQ(results[3].at("baselineState"), "absent");
    EXPECT_TRUE(results[0].at("suppressions").empty());
    EXPECT_EQ(results[2].at("suppressions").at(0).at("status"), "accepted");
}

TEST(Sarif, takes_no_words_for_placeholders_or_links) {
    ReportContent content = samples::content();
    content.findings.front().stored.finding.message = "See {0} and [this](evil).";
    const auto log = nlohmann::json::parse(report_sarif(content));
    EXPECT_EQ(log.at("runs").at(0).at("results").at(0).at("message").at("text"),
              "See {{0}} and [this\\](evil).");
}

TEST(ClaimReview, leaves_false_alarms_out) {
    const auto json = nlohmann::json::parse(report_claimreview(samples::content()));
    EXPECT_EQ(json.at("@graph").size(), 2U);
}

}  // namespace
}  // namespace gainsay::app
