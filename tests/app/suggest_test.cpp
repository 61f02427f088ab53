#include "app/suggest.hpp"

#include <gtest/gtest.h>

namespace gainsay::app {
namespace {

const std::vector<std::string> known = {"check", "report", "compare", "claims"};

struct Typo {
    const char* typed;
    const char* meant;
};

TEST(Suggestion, finds_the_nearest_known_word) {
    for (const Typo& typo :
         {Typo{"chek", "check"}, Typo{"chekc", "check"}, Typo{"repotr", "report"},
          Typo{"compair", "compare"}, Typo{"claim", "claims"}})
        EXPECT_EQ(nearest(typo.typed, known), typo.meant) << typo.typed;
}

TEST(Suggestion, is_silent_when_nothing_is_near) {
    EXPECT_EQ(nearest("banana", known), "");
    EXPECT_EQ(did_you_mean("banana", known), "");
    EXPECT_EQ(nearest("", known), "");
}

}  // namespace
}  // namespace gainsay::app
