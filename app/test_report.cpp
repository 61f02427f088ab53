#include "app/test_report.hpp"

#include <algorithm>
#include <array>

#include "app/json.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::size_t count(const TestReport& report, CaseOutcome outcome) {
    return static_cast<std::size_t>(
        std::count_if(report.results.begin(), report.results.end(),
                      [&](const CaseResult& each) { return each.outcome == outcome; }));
}

std::string summary(const TestReport& report) {
    const std::size_t failed = count(report, CaseOutcome::failed);
    const std::size_t wrong = count(report, CaseOutcome::still_wrong);
    const std::size_t promotable = count(report, CaseOutcome::promotable);
    std::string out = count_of(report.cases.size(), "case") + ": " +
                      std::to_string(report.cases.size() - failed - wrong) + " right, " +
                      std::to_string(failed) + " failed, " + std::to_string(wrong) +
                      " known to be wrong";
    if (promotable != 0) out += ", " + std::to_string(promotable) + " to promote";
    return out + "\n";
}

std::string promotion(const Case& one, const CaseResult& result) {
    return result.expected + " no longer holds; please promote the case to " +
           (one.expect == Expectation::known_miss ? "expect" : "expect nothing") + ".";
}

Json json_of(const std::vector<checker::RuleCondition>& conditions) {
    Json out = Json::array();
    for (const checker::RuleCondition& each : conditions)
        out.push_back({{"condition", each.what}, {"value", each.value}, {"holds", each.holds}});
    return out;
}

std::string xml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n')
            out += "&#10;";
        else if (static_cast<unsigned char>(c) < 0x20)
            out += ' ';
        else
            out += c;
    }
    return out;
}

std::string attribute(const char* key, const std::string& value) {
    return std::string(" ") + key + "=\"" + xml(value) + "\"";
}

std::string junit_case(const Case& one, const CaseResult& result) {
    std::string out = "    <testcase" + attribute("name", tidy(one.title)) +
                      attribute("classname", tidy(one.place.path)) +
                      attribute("file", tidy(one.place.path)) +
                      attribute("line", std::to_string(one.place.line));
    switch (result.outcome) {
        case CaseOutcome::passed:
            return out + "/>\n";
        case CaseOutcome::failed:
            return out + ">\n      <failure" + attribute("message", result.expected) + ">" +
                   xml(failure_text(one, result)) + "</failure>\n    </testcase>\n";
        case CaseOutcome::still_wrong:
            return out + ">\n      <skipped" +
                   attribute("message", "known to be wrong: " + result.expected) +
                   "/>\n    </testcase>\n";
        case CaseOutcome::promotable:
            break;
    }
    return out + ">\n      <system-out>" + xml(promotion(one, result)) +
           "</system-out>\n    </testcase>\n";
}

// One file's cases, from `begin` on; moves it behind them.
std::string junit_suite(const TestReport& report, std::size_t& begin) {
    const std::string& path = report.cases[begin].place.path;
    std::string cases;
    std::size_t tests = 0;
    std::array<std::size_t, 4> outcomes{};
    for (; begin < report.cases.size() && report.cases[begin].place.path == path; ++begin) {
        cases += junit_case(report.cases[begin], report.results[begin]);
        ++outcomes.at(static_cast<std::size_t>(report.results[begin].outcome));
        ++tests;
    }
    const auto of = [&](CaseOutcome outcome) {
        return std::to_string(outcomes.at(static_cast<std::size_t>(outcome)));
    };
    return "  <testsuite" + attribute("name", tidy(path)) +
           attribute("tests", std::to_string(tests)) +
           attribute("failures", of(CaseOutcome::failed)) + attribute("errors", "0") +
           attribute("skipped", of(CaseOutcome::still_wrong)) + ">\n" + cases + "  </testsuite>\n";
}

// What no case fires, or none keeps silent.
bool gap(const Coverage& one) { return !one.full(); }

}  // namespace

std::string test_text(const TestReport& report, const Console& console) {
    const Style& style = console.style();
    std::string out;
    for (std::size_t i = 0; i < report.cases.size(); ++i) {
        const Case& one = report.cases[i];
        const CaseResult& result = report.results[i];
        if (result.outcome == CaseOutcome::failed)
            out += style.red("failed") + "  " + failure_text(one, result) + "\n";
        if (result.outcome == CaseOutcome::promotable)
            out += style.green("right now") + "  " + one.place.text() + ": \"" + tidy(one.title) +
                   "\"\n  " + promotion(one, result) + "\n\n";
    }
    out += summary(report);
    if (report.coverage.empty()) return out;
    std::vector<std::vector<std::string>> rows;
    for (const Coverage& one : report.coverage)
        rows.push_back({one.id, std::to_string(one.firing), std::to_string(one.silent),
                        gap(one) ? style.red("needs one more") : ""});
    return out + "\n" +
           table({"rule or check", ">fires", ">silent", ""}, rows, console.columns(), style);
}

std::string test_json(const TestReport& report) {
    Json cases = Json::array();
    for (std::size_t i = 0; i < report.cases.size(); ++i) {
        const Case& one = report.cases[i];
        const CaseResult& result = report.results[i];
        Json row = {{"title", one.title},          {"file", one.place.path},
                    {"line", one.place.line},      {"outcome", name(result.outcome)},
                    {"expected", result.expected}, {"got", result.got}};
        if (result.outcome == CaseOutcome::failed) {
            row["a"] = result.a_reading;
            row["b"] = result.b_reading;
            row["conditions"] = json_of(result.conditions);
            row["closest"] = result.closest;
            row["fix"] = result.fix;
        }
        if (!one.because.empty()) row["because"] = one.because;
        cases.push_back(std::move(row));
    }
    const std::size_t failed = count(report, CaseOutcome::failed);
    const std::size_t wrong = count(report, CaseOutcome::still_wrong);
    Json out = {{"right", report.cases.size() - failed - wrong},
                {"failed", failed},
                {"known_to_be_wrong", wrong},
                {"to_promote", count(report, CaseOutcome::promotable)},
                {"cases", std::move(cases)}};
    if (!report.coverage.empty()) {
        Json rows = Json::array();
        for (const Coverage& one : report.coverage)
            rows.push_back({{"id", one.id},
                            {"firing", one.firing},
                            {"silent", one.silent},
                            {"full", one.full()}});
        out["coverage"] = std::move(rows);
    }
    return to_text(out, 1) + "\n";
}

std::string test_junit(const TestReport& report) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
                      attribute("tests", std::to_string(report.cases.size())) +
                      attribute("failures", std::to_string(count(report, CaseOutcome::failed))) +
                      ">\n";
    for (std::size_t i = 0; i < report.cases.size();) out += junit_suite(report, i);
    const auto gaps = static_cast<std::size_t>(
        std::count_if(report.coverage.begin(), report.coverage.end(), gap));
    if (!report.coverage.empty()) {
        out += "  <testsuite" + attribute("name", "coverage") +
               attribute("tests", std::to_string(report.coverage.size())) +
               attribute("failures", std::to_string(gaps)) + attribute("errors", "0") +
               attribute("skipped", "0") + ">\n";
        for (const Coverage& one : report.coverage) {
            out += "    <testcase" + attribute("name", one.id) + attribute("classname", "coverage");
            out += gap(one) ? ">\n      <failure" +
                                  attribute("message",
                                            "needs a case that fires and, in its file, "
                                            "one that stays silent") +
                                  "/>\n    </testcase>\n"
                            : "/>\n";
        }
        out += "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

}  // namespace gainsay::app
