// The shipped rules and cases, and the examples of the page that teaches the language, hold to it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "rules_dump.hpp"

namespace gainsay::grammar {
namespace {

namespace fs = std::filesystem;
const fs::path cases = fs::path(GAINSAY_SOURCE_DIR) / "cases";

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

RuleSet shipped() {
    std::set<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(cases))
        if (entry.path().extension() == ".rules" || entry.path().extension() == ".cases")
            paths.insert(entry.path());
    RuleSet out;
    for (const fs::path& path : paths) out.append(parse_rules(content(path), path.string()));
    link_rules(out);
    return out;
}

TEST(ShippedRules, have_no_mistake) {
    const RuleSet rules = shipped();
    for (const RuleError& error : rules.errors) ADD_FAILURE() << describe(error);
    EXPECT_GE(rules.rules.size(), 12U);
    EXPECT_GE(rules.cases.size(), 120U);
}

TEST(ShippedRules, each_have_a_case_that_fires) {
    const RuleSet rules = shipped();
    for (const Rule& rule : rules.rules)
        EXPECT_TRUE(std::any_of(rules.cases.begin(), rules.cases.end(), [&](const Case& each) {
            return each.expect != Expectation::nothing && each.reason == rule.id;
        })) << rule.id;
}

TEST(ShippedRules, each_have_a_title_and_a_message) {
    for (const Rule& rule : shipped().rules) {
        EXPECT_FALSE(rule.title.empty()) << rule.id;
        EXPECT_FALSE(rule.message.empty()) << rule.id;
    }
}

TEST(ShippedCases, each_say_why) {
    for (const Case& each : shipped().cases) EXPECT_FALSE(each.because.empty()) << each.title;
}

TEST(ThePageOnTheLanguage, has_examples_without_a_mistake) {
    const std::string page = content(cases / "README.md");
    const std::string fence = "\n```\n";
    std::string examples;
    std::size_t blocks = 0;
    for (std::size_t at = page.find(fence); at != std::string::npos;
         at = page.find(fence, at + 1)) {
        const std::size_t begin = at + fence.size();
        at = page.find(fence, begin);
        ASSERT_NE(at, std::string::npos);
        examples += page.substr(begin, at - begin + 1);
        ++blocks;
    }
    EXPECT_GE(blocks, 4U);
    RuleSet rules = parse_rules(examples, "README.md");
    link_rules(rules);
    for (const RuleError& error : rules.errors) ADD_FAILURE() << describe(error);
    EXPECT_GE(rules.rules.size(), 2U);
    EXPECT_GE(rules.cases.size(), 2U);
}

}  // namespace
}  // namespace gainsay::grammar
