#include "grammar/lexicon/facts.hpp"

#include <gtest/gtest.h>

#include <string>

#include "gainsay/error.hpp"

namespace gainsay::lexicon {
namespace {

// The message of the error that `use` throws; "" if it throws none.
template <class Use>
std::string message(const Use& use) {
    try {
        use();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST(Facts, have_columns_values_and_comments) {
    const auto facts =
        parse_facts("t.txt", "# a comment\n\n a , b |c# | x y \t # end\r\nd||\n", 2, 3);
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].source.line, 3U);
    ASSERT_EQ(facts[0].columns[0].size(), 2U);
    EXPECT_EQ(facts[0].columns[0][1].text, "b");
    EXPECT_EQ(facts[0].columns[0][1].column, 6U);
    EXPECT_EQ(facts[0].cell(1).text, "c#");
    EXPECT_EQ(facts[0].cell(2).text, "x y");
    EXPECT_FALSE(facts[1].has(1));
}

TEST(Facts, name_the_place_of_a_mistake) {
    EXPECT_TRUE(message([] {
                    (void)parse_facts("t.txt", "a | b\nc\n", 2, 2);
                }).starts_with("t.txt:2:1: 1 columns, expected 2"));
    EXPECT_TRUE(message([] {
                    (void)parse_facts("t.txt", "a,, b | c", 1, 2);
                }).starts_with("t.txt:1:3: a value is missing"));
    EXPECT_TRUE(message([] {
                    (void)parse_facts("t.txt", " | c", 1, 2);
                }).starts_with("t.txt:1:2: the first column is empty"));
    const std::string text = "a | nuon | 1x | Big | plannd\n";
    const auto facts = parse_facts("t.txt", text, 5, 5);
    const Fact& fact = facts.front();
    EXPECT_TRUE(message([&] {
                    (void)read_class(fact, fact.cell(1));
                }).starts_with("t.txt:1:5: unknown word 'nuon', expected one of: noun, verb"));
    EXPECT_EQ(message([&] { (void)read_number(fact, fact.cell(2)); }),
              "t.txt:1:12: '1x' is no number");
    EXPECT_EQ(message([&] { (void)read_lemma(fact, fact.cell(3)); }),
              "t.txt:1:17: 'Big' must be in lower case");
    EXPECT_EQ(message([&] { (void)read_mode(fact, fact.cell(4)); }),
              "t.txt:1:23: unknown mode 'plannd'");
}

}  // namespace
}  // namespace gainsay::lexicon
