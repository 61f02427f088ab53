// Where two sentences are the same but for one phrase, whatever stands around it.
#include "checker/minimal_pairs/minimal_pair.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {
namespace {

std::vector<TextWord> words_of(std::string_view text, Reading& keep) {
    static const grammar::Reader reader;
    keep = reader.read_text(text);
    return text_words(keep.sentences.at(0));
}

std::string joined(const std::vector<TextWord>& words, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + words[i].text;
    return out;
}

// "before [phrase | phrase] behind" of each.
std::vector<std::string> pairs(std::string_view a, std::string_view b) {
    Reading of_a;
    Reading of_b;
    const std::vector<TextWord> x = words_of(a, of_a);
    const std::vector<TextWord> y = words_of(b, of_b);
    std::vector<std::string> out;
    for (const MinimalPair& p : minimal_pairs(x, y)) {
        EXPECT_LE(p.a.begin, p.a.phrase);
        EXPECT_LE(p.a.phrase, p.a.behind);
        EXPECT_LE(p.a.behind, p.a.end);
        EXPECT_LE(p.a.end, x.size());
        EXPECT_LE(p.b.end, y.size());
        EXPECT_EQ(p.a.phrase - p.a.begin, p.b.phrase - p.b.begin);
        EXPECT_EQ(p.a.end - p.a.behind, p.b.end - p.b.behind);
        out.push_back(joined(x, p.a.begin, p.a.phrase) + " [" + joined(x, p.a.phrase, p.a.behind) +
                      " | " + joined(y, p.b.phrase, p.b.behind) + "] " +
                      joined(x, p.a.behind, p.a.end));
    }
    return out;
}

TEST(TextWords, keep_small_words_and_drop_marks) {
    Reading keep;
    const std::vector<TextWord> words =
        words_of("\"The mill,\" she said, \"was (nearly) sold.\"", keep);
    EXPECT_EQ(joined(words, 0, words.size()), "the mill she said was nearly sold");
    EXPECT_TRUE(words[0].opens);
    EXPECT_FALSE(words[1].opens);
    EXPECT_TRUE(words[2].opens);
    EXPECT_TRUE(words[5].opens);
    EXPECT_FALSE(words[0].content());
    EXPECT_TRUE(words[1].content());
}

TEST(TextWords, leave_out_what_is_only_remarked) {
    Reading keep;
    const std::vector<TextWord> words = without_remarks(
        words_of("The mill, which stands by the river, a relic, was sold in May.", keep));
    EXPECT_EQ(joined(words, 0, words.size()), "the mill was sold in may");
}

TEST(MinimalPairs, find_one_phrase) {
    EXPECT_EQ(pairs("The stage was damaged by a burst pipe in 2020 and rebuilt in May.",
                    "The stage was damaged by a fire in 2020 and rebuilt in May."),
              (std::vector<std::string>{
                  "the stage was damaged by a [burst pipe | fire] in 2020 and rebuilt in may"}));
}

TEST(MinimalPairs, end_a_phrase_where_its_clause_ends) {
    const std::vector<std::string> found =
        pairs("Dr Marsh succeeded Paul Renner.",
              "Dr Marsh succeeded Greta Lind, and nine people work for her.");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.back(), "dr marsh succeeded [paul renner | greta lind] ");
}

TEST(MinimalPairs, take_a_phrase_with_of_for_one) {
    const std::vector<std::string> found = pairs("The lake belongs to the Counts of Veyle.",
                                                 "The lake belongs to the village of Orrin.");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], "the lake belongs to the [counts of veyle | village of orrin] ");
}

TEST(MinimalPairs, are_the_same_from_both_sides) {
    const std::vector<std::pair<std::string_view, std::string_view>> texts = {
        {"The first lens was ordered in Lyon.", "The first lens was ordered in Leeds."},
        {"Five owls live here, as we saw.", "Seven owls live here."},
        {"He has decided not to go.", "He has decided to go at once."}};
    for (const auto& [a, b] : texts) EXPECT_EQ(pairs(a, b).size(), pairs(b, a).size()) << a;
}

TEST(MinimalPairs, take_up_a_pronoun) {
    Reading of_a;
    Reading of_b;
    std::vector<TextWord> a = words_of("The committee decided to stay.", of_a);
    std::vector<TextWord> b = words_of("We decided not to stay.", of_b);
    ASSERT_TRUE(take_up_pronoun(a, b));
    EXPECT_EQ(joined(a, 0, a.size()), "we decided to stay");
    EXPECT_EQ(joined(b, 0, b.size()), "we decided not to stay");
    EXPECT_FALSE(take_up_pronoun(a, b));
}

TEST(MinimalPairs, bear_with_empty_and_endless_sentences) {
    const std::vector<TextWord> none;
    EXPECT_TRUE(minimal_pairs(none, none).empty());
    std::vector<TextWord> many(500);
    for (TextWord& w : many) w.text = "word";
    EXPECT_TRUE(minimal_pairs(many, many).empty());
    EXPECT_TRUE(minimal_pairs(many, none).empty());
}

}  // namespace
}  // namespace gainsay::checker
