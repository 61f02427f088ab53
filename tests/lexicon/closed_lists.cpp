// Small closed lists that lowering and the repair of arcs rest on.
#include "grammar/lexicon/closed_lists.hpp"

#include <gtest/gtest.h>

#include "grammar/lexicon/agent_nouns.hpp"
#include "grammar/lexicon/changes.hpp"

namespace gainsay::lexicon {
namespace {

TEST(ClosedLists, tell_measuring_nouns_from_things) {
    EXPECT_TRUE(partitive("portion"));
    EXPECT_FALSE(partitive("mayor"));
}

TEST(ClosedLists, tell_verbs_that_link_to_a_state) {
    EXPECT_TRUE(links_to_state("remain"));
    EXPECT_FALSE(links_to_state("build"));
}

TEST(Changes, give_the_verb_of_a_noun) {
    EXPECT_EQ(change_verb("reduction"), "decrease");
    EXPECT_EQ(change_verb("drop"), "drop");
    EXPECT_EQ(change_verb("bridge"), "");
}

TEST(Changes, tell_who_undergoes_one_from_who_brings_it_about) {
    EXPECT_EQ(tells_change("see", ""), ChangeTelling::undergoing);
    EXPECT_EQ(tells_change("lead", "to"), ChangeTelling::causing);
    EXPECT_EQ(tells_change("lead", ""), ChangeTelling::none);
    EXPECT_EQ(tells_change("prevent", ""), ChangeTelling::none);
    EXPECT_EQ(tells_change("attribute", ""), ChangeTelling::presupposing);
    EXPECT_EQ(changing("falling"), "fall");
    EXPECT_EQ(changing("lower"), "fall");
    EXPECT_EQ(changing("barking"), "");
    EXPECT_TRUE(due_to("due to", "the strike"));
    EXPECT_TRUE(due_to("", "a result of the strike"));
    EXPECT_FALSE(due_to("", "a resulting loss"));
}

TEST(AgentNouns, name_who_does_it) {
    const auto founder = agent_noun("founder");
    ASSERT_TRUE(founder);
    EXPECT_EQ(founder->verb, "found");
    EXPECT_TRUE(founder->deed);
    EXPECT_TRUE(founder->one);
    const auto user = agent_noun("user");
    ASSERT_TRUE(user);
    EXPECT_FALSE(user->deed);
    EXPECT_FALSE(user->one);
    EXPECT_FALSE(agent_noun("quarry"));
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

TEST(ClosedLists, tell_what_ties_sentences_from_what_they_say) {
    EXPECT_TRUE(connective("for example"));
    EXPECT_TRUE(connective("however"));
    EXPECT_FALSE(connective("for money"));
    EXPECT_TRUE(opens_connective("For"));
    EXPECT_FALSE(opens_connective("money"));
}

TEST(ClosedLists, know_words_that_tell_when_and_where) {
    EXPECT_TRUE(time_noun("year"));
    EXPECT_FALSE(time_noun("bank"));
    EXPECT_TRUE(place_preposition("near"));
    EXPECT_FALSE(place_preposition("of"));
}

TEST(ClosedLists, know_words_that_open_or_want_more) {
    EXPECT_TRUE(wants_more("Includes"));
    EXPECT_FALSE(wants_more("winners"));
    EXPECT_TRUE(opens_clauses_too("after"));
    EXPECT_FALSE(opens_clauses_too("near"));
    EXPECT_TRUE(particle("off"));
    EXPECT_FALSE(particle("of"));
}

TEST(ClosedLists, know_verbs_that_never_change_and_those_that_happen_once) {
    EXPECT_TRUE(invariant_verb("shut"));
    EXPECT_FALSE(invariant_verb("close"));
    EXPECT_TRUE(happens_once("found"));
    EXPECT_FALSE(happens_once("meet"));
    EXPECT_TRUE(happens_once("marry"));
    EXPECT_TRUE(is_mutual("marry"));
    EXPECT_FALSE(is_mutual("acquire"));
    EXPECT_TRUE(told_once("found"));
    EXPECT_TRUE(told_once("arrest"));
    EXPECT_FALSE(happens_once("arrest"));
    EXPECT_FALSE(told_once("visit"));
}

}  // namespace
}  // namespace gainsay::lexicon
