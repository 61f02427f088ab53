#include "grammar/syntax/compounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::grammar {
namespace {

// Words of one text, with the tags given; a hyphen touches its neighbours.
std::vector<Token> words(const std::string& text,
                         const std::vector<std::pair<Tag, Universal>>& tags) {
    std::vector<Token> out;
    std::size_t at = 0;
    for (const auto& [tag, universal] : tags) {
        while (at < text.size() && text[at] == ' ') ++at;
        const std::size_t end =
            text[at] == '-' ? at + 1 : std::min(text.find_first_of(" -", at), text.size());
        Token t;
        t.text = std::string_view(text).substr(at, end - at);
        t.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        t.tag = tag;
        t.universal = universal;
        out.push_back(t);
        at = end;
    }
    return out;
}

const std::pair noun{Tag::NN, Universal::NOUN};
const std::pair hyphen{Tag::HYPH, Universal::PUNCT};
const std::pair participle{Tag::VBG, Universal::VERB};

TEST(JoinedCompounds, are_one_word_whose_last_part_heads_the_others) {
    const std::string text = "the ride-hailing ban";
    std::vector<Token> tokens =
        words(text, {{Tag::DT, Universal::DET}, noun, hyphen, participle, noun});
    JoinedCompounds compounds(tokens);
    ASSERT_TRUE(compounds.any());
    ASSERT_EQ(compounds.words().size(), 3U);
    EXPECT_EQ(compounds.words()[1].tag, Tag::JJ);
    EXPECT_EQ(compounds.word_of(3), 1);
    EXPECT_EQ(compounds.word_of(4), 2);
    EXPECT_EQ(compounds.word_of(-1), -1);
    compounds.words()[0].head = 2;
    compounds.words()[1].head = 2;
    compounds.words()[1].relation = Relation::amod;
    compounds.words()[2].head = -1;
    compounds.spread(tokens);
    EXPECT_EQ(tokens[4].head, -1);
    EXPECT_EQ(tokens[3].head, 4);
    EXPECT_EQ(tokens[1].head, 3);
    EXPECT_EQ(tokens[1].relation, Relation::compound);
    EXPECT_EQ(tokens[2].relation, Relation::punct);
    EXPECT_EQ(tokens[3].tag, Tag::VBG);  // a verb's form, for whoever asks later
}

TEST(JoinedCompounds, leave_ranges_names_and_loose_hyphens_alone) {
    const std::pair number{Tag::CD, Universal::NUM};
    const std::pair name{Tag::NNP, Universal::PROPN};
    EXPECT_FALSE(JoinedCompounds(words("2019-2020", {number, hyphen, number})).any());
    EXPECT_FALSE(JoinedCompounds(words("Saint-Cyr", {name, hyphen, name})).any());
    EXPECT_FALSE(JoinedCompounds(words("mill - closed", {noun, hyphen, noun})).any());
    EXPECT_FALSE(JoinedCompounds(words("mill", {noun})).any());
    EXPECT_FALSE(JoinedCompounds(words("mill-", {noun, hyphen})).any());
}

}  // namespace
}  // namespace gainsay::grammar
