#include "checker/words/phrase_map.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace gainsay::checker {
namespace {

struct Said {
    std::string text;
};

std::pair<int, std::size_t> longest(const PhraseMap<int>& map, const std::vector<Said>& words,
                                    std::size_t i) {
    const auto [value, size] = map.longest_at(std::span<const Said>(words), i);
    return {value == nullptr ? 0 : *value, size};
}

PhraseMap<int> amounts() {
    PhraseMap<int> map;
    map.put("a", 1);
    map.put("a couple of", 2);
    map.put("a great many more", 4);
    return map;
}

TEST(PhraseMap, finds_whole_phrases_only) {
    const PhraseMap<int> map = amounts();
    ASSERT_NE(map.find("a couple of"), nullptr);
    EXPECT_EQ(*map.find("a couple of"), 2);
    EXPECT_EQ(map.find("a couple"), nullptr);
}

TEST(PhraseMap, finds_the_longest_that_stands_there) {
    const std::vector<Said> words = {{"sold"}, {"a"}, {"couple"}, {"of"}, {"a"}, {"great"}};
    EXPECT_EQ(longest(amounts(), words, 0), std::pair(0, std::size_t{0}));
    EXPECT_EQ(longest(amounts(), words, 1), std::pair(2, std::size_t{3}));
    // Cut off by the end of the words, it falls back to the shorter one.
    EXPECT_EQ(longest(amounts(), words, 4), std::pair(1, std::size_t{1}));
    EXPECT_EQ(longest(amounts(), words, 6), std::pair(0, std::size_t{0}));
}

TEST(PhraseMap, keeps_the_last_value_of_a_phrase) {
    PhraseMap<int> map = amounts();
    map.put("a", 7);
    EXPECT_EQ(*map.find("a"), 7);
}

}  // namespace
}  // namespace gainsay::checker
