// Every case of cases/, each a test of its own. The folder is read when the program starts.
#include "app/cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "app/shipped_rules.hpp"

namespace gainsay::app {
namespace {

const RuleSet& all_rules() {
    static const RuleSet rules =
        assemble_rules({}, read_rule_files({std::string(GAINSAY_SOURCE_DIR) + "/cases"}), false);
    return rules;
}

const grammar::Reader& reader() {
    static const grammar::Reader one;
    return one;
}

const checker::Checker& the_checker() {
    static const checker::Checker one(all_rules());
    return one;
}

class Cases : public testing::TestWithParam<std::size_t> {};

TEST_P(Cases, hold) {
    const Case& one = all_rules().cases[GetParam()];
    const CaseResult result = run_case(one, reader(), the_checker());
    if (result.outcome == CaseOutcome::failed) FAIL() << failure_text(one, result);
    if (result.outcome == CaseOutcome::promotable)
        std::cout << one.place.text() << ": \"" << one.title
                  << "\" is right now; please promote it\n";
}

std::string test_name(const testing::TestParamInfo<std::size_t>& info) {
    std::string out = std::to_string(info.param) + "_";
    for (const char c : all_rules().cases[info.param].title)
        out += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return out;
}

INSTANTIATE_TEST_SUITE_P(all, Cases, testing::Range<std::size_t>(0, all_rules().cases.size()),
                         test_name);

TEST(CaseFiles, have_no_errors) {
    for (const RuleError& error : all_rules().errors) ADD_FAILURE() << describe(error);
}

TEST(CaseFiles, are_found) { EXPECT_GT(all_rules().cases.size(), 20U); }

bool has_case(const std::string& reason) {
    return std::any_of(all_rules().cases.begin(), all_rules().cases.end(), [&](const Case& one) {
        const bool example =
            one.expect == Expectation::finding || one.expect == Expectation::known_miss;
        return example && one.reason == reason;
    });
}

// Nothing judges without an example. One that is known to be missed still shows what is meant.
TEST(Rules, have_a_case_that_they_are_written_for) {
    for (const Rule& rule : all_rules().rules)
        EXPECT_TRUE(has_case(rule.id))
            << rule.id << " (" << rule.place.text() << ") has no case that expects it";
}

TEST(Checks, have_a_case_that_fires) {
    for (const checker::CheckInfo& check : checker::checks())
        EXPECT_TRUE(has_case(check.id)) << check.id << " has no case that expects it";
}

// The page that teaches the language keeps its word: every example on it is run.
TEST(ThePageOnTheLanguage, has_examples_that_hold) {
    std::ifstream in(std::string(GAINSAY_SOURCE_DIR) + "/cases/README.md");
    std::string examples;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line == "```")
            inside = !inside;
        else if (inside)
            examples += line + "\n";
    }
    RuleSet rules = assemble_rules(shipped_rule_files(), {{"README.md", examples}}, false);
    for (const RuleError& error : rules.errors) ADD_FAILURE() << describe(error);
    const std::vector<Case> cases = rules.cases;
    EXPECT_GE(cases.size(), 7U);
    std::set<std::string> expected;
    for (const Case& one : cases) expected.insert(one.reason);
    for (const Rule& rule : rules.rules) {
        if (rule.place.path != "README.md") continue;
        EXPECT_TRUE(expected.contains(rule.id)) << rule.id << " is shown without a case";
    }
    const checker::Checker checker(std::move(rules));
    for (const Case& one : cases) {
        const CaseResult result = run_case(one, reader(), checker);
        EXPECT_EQ(result.outcome, CaseOutcome::passed) << failure_text(one, result);
    }
}

TEST(CaseFiles, ask_for_silence_too) {
    std::map<std::string, bool> silent;
    for (const Case& one : all_rules().cases) {
        const bool quiet =
            one.expect == Expectation::nothing || one.expect == Expectation::known_alarm;
        silent[one.place.path] = silent[one.place.path] || quiet;
    }
    for (const auto& [path, quiet] : silent)
        EXPECT_TRUE(quiet) << path << " holds no case that stays silent";
}

}  // namespace
}  // namespace gainsay::app
