#include <gtest/gtest.h>

#include "store/text_likeness.hpp"

namespace gainsay::store {
namespace {

TEST(Likeness, goes_from_nothing_in_common_to_the_same_words) {
    EXPECT_EQ(likeness("The mill has 600 workers.", "the mill has 600 workers"), 1.0);
    EXPECT_EQ(likeness("The mill", "a harbour"), 0.0);
    EXPECT_NEAR(likeness("The mill has 600 workers", "The old mill has 600 workers"), 10.0 / 11,
                1e-9);
    EXPECT_EQ(likeness("", ""), 1.0);
    EXPECT_EQ(likeness("", "x"), 0.0);
}

struct Row {
    const char* before;
    const char* now;
    bool stands;
};

TEST(Quotes, stand_when_no_more_than_their_wording_changed) {
    for (const Row& row : {
             Row{"The mill has 600\nworkers.", "The mill has 600 workers.", true},
             Row{"The mill near the river has about 600 workers today.",
                 "The mill near the river has about 600 workers nowadays.", true},
             Row{"The mill near the river has about 600 workers today.",
                 "The mill near the river has about 450 workers today.", false},
             Row{"The mill has 600 workers.", "The harbour had 600 guests.", false},
         })
        EXPECT_EQ(match({row.before, "", "", {}}, {row.now, "", "", {}}).stands, row.stands)
            << row.now;
}

TEST(Quotes, do_not_stand_when_a_marked_word_changed) {
    const std::string before =
        "The works council of the mill in Leeds praised the new plan loudly.";
    const std::string now = "The works council of the mill in Leeds attacked the new plan loudly.";
    EXPECT_TRUE(match({before, "", "", {"mill"}}, {now, "", "", {"mill"}}).stands);
    EXPECT_FALSE(match({before, "", "", {"praised"}}, {now, "", "", {"attacked"}}).stands);
}

TEST(Quotes, stand_through_more_change_where_their_neighbours_stayed) {
    const std::string before = "The mill by the river sells flour to bakers.";
    const std::string now = "The mill by the river now sells its fine flour to many bakers.";
    const std::string prefix = "It was founded in 1904.";
    const std::string suffix = "The owner lives in town.";
    EXPECT_FALSE(match({before, "", "", {}}, {now, "", "", {}}).stands);
    EXPECT_TRUE(match({before, prefix, suffix, {}}, {now, prefix, suffix, {}}).stands);
    EXPECT_FALSE(match({before, prefix, suffix, {}}, {now, "Elsewhere.", suffix, {}}).stands);
}

}  // namespace
}  // namespace gainsay::store
