#include "checker/alignment/one_of_a_row.hpp"
#include "checker/alignment/phrase_relation.hpp"

#include <gtest/gtest.h>

namespace gainsay::checker {
namespace {

TEST(LetteredApart, asks_for_one_letter_on_each_side) {
    EXPECT_TRUE(lettered_apart("the A sample", "the B sample"));
    EXPECT_TRUE(lettered_apart("hall C", "hall D"));
    EXPECT_FALSE(lettered_apart("the A sample", "the A sample"));
    EXPECT_FALSE(lettered_apart("the A sample", "the sample"));
    EXPECT_FALSE(lettered_apart("halls A and B", "hall A"));  // hold both
    EXPECT_FALSE(lettered_apart("A sample", "B sample"));     // the article, as far as one can tell
    EXPECT_FALSE(lettered_apart("", "A"));
}

}  // namespace
}  // namespace gainsay::checker
