// The SARIF report against the rules of the standard: its shape (sarif.schema.json), and what no
// schema can say.
#include "app/report/sarif.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "tests/app/report/sample.hpp"
#include "tests/app/report/validator.hpp"

namespace gainsay::app {
namespace {

const json& schema() {
    static const json read = [] {
        std::ifstream file(std::string(GAINSAY_SOURCE_DIR) + "/tests/app/report/sarif.schema.json");
        return json::parse(file);
    }();
    return read;
}

ReportContent with_places() {
    ReportContent out = samples::content();
    out.findings.at(0).stored.finding.a.place = "page 3, paragraph 2";
    out.findings.at(1).stored.finding.b.path = "/tmp/a b/ü {1}.pdf";
    return out;
}

TEST(Sarif, has_the_shape_of_the_standard) {
    for (const ReportContent& content : {samples::content(), with_places(), ReportContent{}})
        for (const std::string& fault :
             Validator(schema()).faults(json::parse(report_sarif(content))))
            ADD_FAILURE() << fault;
}

TEST(Sarif, refuses_what_it_should) {
    json log = json::parse(report_sarif(samples::content()));
    json& run = log["runs"][0];
    run["results"][0]["level"] = "fatal";
    run["results"][0]["rank"] = 101;
    run["results"][1].erase("message");
    run["tool"]["driver"].erase("name");
    run["invocations"][0]["startTimeUtc"] = "yesterday";
    run["artifacts"][0]["location"]["uri"] = "a b";
    run["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
    run["surplus"] = 1;
    EXPECT_EQ(Validator(schema()).faults(log).size(), 8U);
}

// 3.27.6: the index is that of the rule; 3.4.5: and that of the artifact.
TEST(Sarif, numbers_lead_to_what_they_mean) {
    const json log = json::parse(report_sarif(with_places()));
    const json& run = log.at("runs").at(0);
    const json& rules = run.at("tool").at("driver").at("rules");
    std::size_t artifacts = 0;
    for (const json& result : run.at("results")) {
        EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"),
                  result.at("ruleId"));
        for (const char* where : {"locations", "relatedLocations"})
            for (const json& location : result.at(where)) {
                const json& file = location.at("physicalLocation").at("artifactLocation");
                if (!file.contains("index")) continue;
                ++artifacts;
                EXPECT_EQ(run.at("artifacts")
                              .at(file.at("index").get<std::size_t>())
                              .at("location")
                              .at("uri"),
                          file.at("uri"));
            }
    }
    EXPECT_GT(artifacts, 4U);
}

TEST(Sarif, ids_of_rules_and_files_come_once) {
    const json log = json::parse(report_sarif(samples::content()));
    const json& run = log.at("runs").at(0);
    std::set<json> seen;
    for (const json& rule : run.at("tool").at("driver").at("rules"))
        EXPECT_TRUE(seen.insert(rule.at("id")).second) << rule;
    for (const json& artifact : run.at("artifacts"))
        EXPECT_TRUE(seen.insert(artifact.at("location").at("uri")).second) << artifact;
}

// 3.27.23: all results say whether they are suppressed, or none; 3.27.24: the same for the
// baseline.
TEST(Sarif, what_one_result_says_all_say) {
    for (const ReportContent& content : {samples::content(), with_places()}) {
        const json log = json::parse(report_sarif(content));
        const json& results = log.at("runs").at(0).at("results");
        for (const char* property : {"suppressions", "baselineState"}) {
            std::set<bool> says;
            for (const json& result : results) says.insert(result.contains(property));
            EXPECT_EQ(says.size(), 1U) << property;
        }
    }
}

// 3.30.1: a region is told by its line or its bytes; a file without lines has none.
TEST(Sarif, regions_say_where_they_are) {
    const json log = json::parse(report_sarif(with_places()));
    std::size_t regions = 0;
    for (const json& result : log.at("runs").at(0).at("results"))
        for (const char* where : {"locations", "relatedLocations"})
            for (const json& location : result.at(where)) {
                const json& physical = location.at("physicalLocation");
                EXPECT_NE(physical.contains("region"), location.contains("logicalLocations"));
                if (!physical.contains("region")) continue;
                ++regions;
                EXPECT_TRUE(physical.at("region").contains("startLine"));
                EXPECT_TRUE(physical.at("region").contains("byteOffset"));
            }
    EXPECT_GT(regions, 4U);
}

}  // namespace
}  // namespace gainsay::app
