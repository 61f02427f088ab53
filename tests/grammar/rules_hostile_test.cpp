// Whatever the bytes, reading a rule file ends, throws nothing and keeps its word about places.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "rules_dump.hpp"

namespace gainsay::grammar {
namespace {

void expect_well_behaved(const std::string& text) {
    RuleSet rules;
    ASSERT_NO_THROW({
        rules = parse_rules(text, "f");
        link_rules(rules);
    });
    for (const RuleError& error : rules.errors) {
        ASSERT_LE(error.place.column, error.line.size() + 1) << text;
        ASSERT_FALSE(error.message.empty());
        ASSERT_FALSE(describe(error).empty());
    }
    for (const Case& each : rules.cases)
        for (const CaseSide* side : {&each.a, &each.b})
            for (const Span mark : side->marked) {
                ASSERT_LT(mark.begin, mark.end);
                ASSERT_LE(mark.end, side->text.size()) << text;
            }
    for (const WordList& list : rules.lists)
        for (const WordPattern& pattern : list.patterns) ASSERT_FALSE(pattern.lemmas.empty());
}

const std::string sample =
    "# ü\nwords v\n  a, \"b c\", d*, e/noun, @w\n  opposite w\nend\nwords w\n  f\nend\n"
    "rule r\n  title \"T\"\n  match A x | y with v without \"z\"\n    affirmed mode planned\n"
    "  match B any\n  unless B q\n  same entity\n  within 2 years\n  message \"{A.source}\"\nend\n"
    "theme t\n  about g\n  pole h,\n    i\n  pole j\nend\n"
    "case \"c\"\n  A from \"s\" kind k date 2024-01-02\n    > one [[two]]\n    > three\n  B\n    > "
    "[[x]]\n"
    "  expect tension by r\n  because \"b\"\nend\n";

TEST(HostileRules, random_bytes) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<std::size_t> length(0, 300);
    for (int i = 0; i < 3000; ++i) {
        std::string text(length(random), '\0');
        for (char& c : text) c = static_cast<char>(byte(random));
        expect_well_behaved(text);
    }
}

TEST(HostileRules, a_good_file_with_bytes_changed_lost_and_doubled) {
    const std::string letters = "\n\r\t \"#@/*|,[]>\xC3\x80\xFF\0aAendwords0";
    std::mt19937 random(2);
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    for (int i = 0; i < 5000; ++i) {
        std::string text = sample;
        for (std::size_t changes = 1 + below(8); changes > 0; --changes) {
            const std::size_t at = below(text.size());
            const std::size_t kind = below(4);
            if (kind == 0) text[at] = letters[below(letters.size())];
            if (kind == 1) text.erase(at, 1 + below(12));
            if (kind == 2) text.insert(at, 1, letters[below(letters.size())]);
            if (kind == 3) text.insert(at, text.substr(below(text.size()), below(60)));
            if (text.empty()) text = "w";
        }
        expect_well_behaved(text);
    }
}

// Found by scripts/fuzz: what is only looked at ahead must throw nothing.
TEST(HostileRules, a_theme_in_a_line_with_a_mistake_behind_stray_text) {
    expect_well_behaved("stray\ntheme t people/\xFF\nend\n");
    expect_well_behaved("stray\ntheme t people/nown against b\nend\n");
    expect_well_behaved("stray\ntheme t \"people\nend\n");
    expect_well_behaved("words w\ntheme t people/nown, b against c\n a\nend\n");
}

TEST(HostileRules, every_beginning_of_a_good_file) {
    for (std::size_t length = 0; length <= sample.size(); ++length)
        expect_well_behaved(sample.substr(0, length));
}

TEST(HostileRules, very_long_lines_lists_and_chains) {
    expect_well_behaved("words w\n  " + std::string(1'000'000, 'a') + "\nend\n");
    std::string list = "words w\n";
    for (int i = 0; i < 50'000; ++i) list += "  a" + std::to_string(i) + ",\n";
    expect_well_behaved(list + "end\n");
    std::string chain;
    for (int i = 0; i < 300; ++i)
        chain += "words w" + std::to_string(i) + "\n  @w" + std::to_string(i + 1) + "\nend\n";
    expect_well_behaved(chain);
    expect_well_behaved(std::string(1'000'000, '\n'));
    expect_well_behaved(std::string(1'000'000, '"'));
    expect_well_behaved("case \"c\"\n  A\n    > " + std::string(200'000, '[') + "\nend\n");
}

}  // namespace
}  // namespace gainsay::grammar
