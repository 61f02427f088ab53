// Small closed lists that lowering and the repair of arcs rest on.
#include "grammar/lexicon/closed_lists.hpp"

#include <gtest/gtest.h>

namespace gainsay::lexicon {
namespace {

TEST(ClosedLists, tell_measuring_nouns_from_things) {
    EXPECT_TRUE(partitive("portion"));
    EXPECT_FALSE(partitive("mayor"));
}

TEST(ClosedLists, know_prepositions_of_three_words) {
    EXPECT_TRUE(complex_preposition("in", "relation", "to"));
    EXPECT_FALSE(complex_preposition("in", "relation", "of"));
    EXPECT_FALSE(complex_preposition("in", "kitchen", "of"));
}

TEST(ClosedLists, give_a_phrase_to_the_verb_by_its_valency) {
    EXPECT_TRUE(verb_governs("sell", "to"));
    EXPECT_FALSE(verb_governs("sell", "of"));
    EXPECT_FALSE(verb_governs("paint", "to"));
}

TEST(ClosedLists, know_descriptions_and_sentence_openings) {
    EXPECT_TRUE(organisation_noun("vendor"));
    EXPECT_FALSE(organisation_noun("river"));
    EXPECT_TRUE(sentence_starter("However"));
    EXPECT_FALSE(sentence_starter("Lund"));
}

}  // namespace
}  // namespace gainsay::lexicon
