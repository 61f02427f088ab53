// Lists of words by kind, and words in texts.
#include "checker/words/phrase_lists.hpp"

#include <gtest/gtest.h>

namespace gainsay::checker {
namespace {

const PhraseLists lists(
    "# a comment\nfruit: apple, red pear\nstone: flint\n\nfruit: plum\nno colon\n");

TEST(PhraseLists, keep_the_order_of_the_file_over_several_lines) {
    const auto fruit = lists.of("fruit");
    ASSERT_EQ(fruit.size(), 3U);
    EXPECT_EQ(fruit[0], "apple");
    EXPECT_EQ(fruit[1], "red pear");
    EXPECT_EQ(fruit[2], "plum");
}

TEST(PhraseLists, know_their_kind_only) {
    EXPECT_TRUE(lists.has("stone", "flint"));
    EXPECT_FALSE(lists.has("fruit", "flint"));
    EXPECT_TRUE(lists.of("metal").empty());
}

TEST(Words, are_whole) {
    EXPECT_TRUE(has_words("up from 5, after tax.", "after tax"));
    EXPECT_FALSE(has_words("after taxes", "after tax"));
    EXPECT_FALSE(has_words("thereafter tax", "after tax"));
    EXPECT_TRUE(has_words("thereafter tax, and after tax", "after tax"));
    EXPECT_FALSE(has_words("in 2019", "in 20"));
}

TEST(Words, at_the_end_are_whole_too) {
    EXPECT_TRUE(ends_with_words("rose from", "from"));
    EXPECT_TRUE(ends_with_words("from", "from"));
    EXPECT_FALSE(ends_with_words("therefrom", "from"));
}

}  // namespace
}  // namespace gainsay::checker
