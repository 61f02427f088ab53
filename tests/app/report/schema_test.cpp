// The JSON report against app/report/report.schema.json.
#include <gtest/gtest.h>

#include <fstream>

#include "app/report_json.hpp"
#include "tests/app/report/sample.hpp"
#include "tests/app/report/validator.hpp"

namespace gainsay::app {
namespace {

const json& schema() {
    static const json read = [] {
        std::ifstream file(std::string(GAINSAY_SOURCE_DIR) + "/app/report/report.schema.json");
        return json::parse(file);
    }();
    return read;
}

TEST(JsonSchema, holds_for_the_report) {
    const json report = json::parse(report_json(samples::content()));
    for (const std::string& fault : Validator(schema()).faults(report)) ADD_FAILURE() << fault;
}

TEST(JsonSchema, holds_for_a_report_of_nothing) {
    const json report = json::parse(report_json({}));
    for (const std::string& fault : Validator(schema()).faults(report)) ADD_FAILURE() << fault;
}

TEST(JsonSchema, is_of_the_version_that_is_written) {
    EXPECT_EQ(schema().at("properties").at("format_version").at("const"), report_format_version);
}

TEST(JsonSchema, refuses_what_it_should) {
    json report = json::parse(report_json(samples::content()));
    report["findings"][0]["kind"] = "quarrel";
    report["findings"][1].erase("steps");
    report["findings"][2]["score"] = 1.5;
    report["documents"][0]["claims"] = "many";
    report["surplus"] = 1;
    EXPECT_EQ(Validator(schema()).faults(report).size(), 5U);
}

}  // namespace
}  // namespace gainsay::app
