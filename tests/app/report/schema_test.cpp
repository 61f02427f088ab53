// The JSON report against app/report/report.schema.json. The validator knows the keywords that
// schema uses and fails on any other, so that none is silently not checked.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "app/report_json.hpp"
#include "tests/app/report/sample.hpp"

namespace gainsay::app {
namespace {

using nlohmann::json;

bool is_of_type(const json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == value.type_name();  // object, array, string, null
}

class Validator {
public:
    explicit Validator(const json& schema) : root_(schema) {}

    // What is wrong with a value, a line a fault.
    [[nodiscard]] std::vector<std::string> faults(const json& value) {
        faults_.clear();
        check(value, root_, "");
        return faults_;
    }

private:
    void fault(const std::string& place, const std::string& what) {
        faults_.push_back(place + ": " + what);
    }

    void check(const json& value, const json& schema, const std::string& place) {
        for (const auto& [keyword, wanted] : schema.items())
            if (!keyword_holds(keyword, wanted, value, place)) fault(place, keyword);
    }

    bool keyword_holds(const std::string& keyword, const json& wanted, const json& value,
                       const std::string& place) {
        if (keyword == "$schema" || keyword == "title" || keyword == "description" ||
            keyword == "$defs")
            return true;
        if (keyword == "$ref") {
            check(value, root_.at(json::json_pointer(wanted.get<std::string>().substr(1))), place);
            return true;
        }
        if (keyword == "type") return type_holds(wanted, value);
        if (keyword == "const") return value == wanted;
        if (keyword == "enum")
            return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
        if (keyword == "minimum") return value >= wanted;
        if (keyword == "maximum") return value <= wanted;
        if (keyword == "minItems") return value.size() >= wanted.get<std::size_t>();
        if (keyword == "maxItems") return value.size() <= wanted.get<std::size_t>();
        if (keyword == "pattern")
            return std::regex_search(value.get<std::string>(),
                                     std::regex(wanted.get<std::string>()));
        if (keyword == "items") return items_hold(wanted, value, place);
        if (keyword == "required") return required_holds(wanted, value, place);
        if (keyword == "properties") return properties_hold(wanted, value, place);
        fault(place, "the test does not know the keyword " + keyword);
        return true;
    }

    static bool type_holds(const json& wanted, const json& value) {
        if (wanted.is_string()) return is_of_type(value, wanted);
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const json& type) { return is_of_type(value, type); });
    }
    bool items_hold(const json& wanted, const json& value, const std::string& place) {
        for (std::size_t i = 0; i < value.size(); ++i)
            check(value.at(i), wanted, place + "/" + std::to_string(i));
        return true;
    }
    bool required_holds(const json& wanted, const json& value, const std::string& place) {
        if (!value.is_object()) return true;
        for (const json& key : wanted)
            if (!value.contains(key)) fault(place, "lacks " + key.get<std::string>());
        return true;
    }
    // What we write is described in full; other writers' keys are none of our business.
    bool properties_hold(const json& wanted, const json& value, const std::string& place) {
        if (!value.is_object()) return true;
        for (const auto& [key, one] : value.items()) {
            if (wanted.contains(key))
                check(one, wanted.at(key), place + "/" + key);
            else
                fault(place, "the schema does not tell of " + key);
        }
        return true;
    }

    const json& root_;
    std::vector<std::string> faults_;
};

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
