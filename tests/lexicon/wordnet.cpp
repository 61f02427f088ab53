#include "grammar/lexicon/wordnet.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace gainsay::lexicon {
namespace {

const WordNet& wordnet() { return WordNet::instance(); }

TEST(WordNet, knows_words_by_class) {
    EXPECT_TRUE(wordnet().knows("house", WordClass::noun));
    EXPECT_TRUE(wordnet().knows("house", WordClass::verb));
    EXPECT_FALSE(wordnet().knows("house", WordClass::adverb));
    EXPECT_FALSE(wordnet().knows("qwrtzk", WordClass::noun));
    EXPECT_FALSE(wordnet().knows("", WordClass::noun));
    EXPECT_FALSE(wordnet().knows("house", WordClass::pronoun));
    EXPECT_FALSE(wordnet().knows(std::string(1000, 'a'), WordClass::noun));
}

TEST(WordNet, folds_case_and_joins_of_multiword_lemmas) {
    EXPECT_TRUE(wordnet().knows("Prime Minister", WordClass::noun));
    EXPECT_TRUE(wordnet().knows("prime_minister", WordClass::noun));
    EXPECT_TRUE(wordnet().knows("give up", WordClass::verb));
}

TEST(WordNet, counts_senses_and_uses) {
    EXPECT_GT(wordnet().senses("break", WordClass::verb), 50U);
    EXPECT_GT(wordnet().frequency("say", WordClass::verb), 1000U);
    EXPECT_GT(wordnet().frequency("say", WordClass::verb),
              wordnet().frequency("utter", WordClass::verb));
    EXPECT_EQ(wordnet().frequency("qwrtzk", WordClass::verb), 0U);
}

struct FormCase {
    const char* word;
    unsigned has;
    unsigned has_not;
};

TEST(WordNet, tells_what_a_form_can_be) {
    const std::vector<FormCase> table = {
        {"house", noun_form | verb_form, plural_form | adverb_form},
        {"mice", plural_form | irregular_form, verb_form},
        {"gives", third_person_form, adjective_form},
        {"went", past_form | past_participle_form | irregular_form, noun_form},
        {"stopped", past_form | past_participle_form, noun_form},
        {"copied", past_form, plural_form},
        {"running", ing_form | noun_form, plural_form},
        {"better", comparative_form | irregular_form, plural_form},
        {"greenest", superlative_form, comparative_form},
        {"happier", comparative_form, superlative_form},
        {"often", adverb_form, noun_form},
        {"boss", noun_form, plural_form},
        {"qwrtzks", 0, 0xFFFF},
        {"is", third_person_form | irregular_form, past_form},
    };
    for (const FormCase& row : table) {
        const unsigned forms = wordnet().forms(row.word);
        EXPECT_EQ(forms & row.has, row.has) << row.word;
        EXPECT_EQ(forms & row.has_not, 0U) << row.word;
    }
}

TEST(WordNet, knows_words_that_are_adjectives_only) {
    EXPECT_TRUE(wordnet().only_adjective("guilty"));
    EXPECT_FALSE(wordnet().only_adjective("open"));   // a verb, too
    EXPECT_FALSE(wordnet().only_adjective("chief"));  // a noun, too
    EXPECT_FALSE(wordnet().only_adjective("table"));
}

TEST(WordNet, gives_the_base_of_irregular_forms_only) {
    EXPECT_EQ(wordnet().irregular_base("mice", WordClass::noun), "mouse");
    EXPECT_EQ(wordnet().irregular_base("Went", WordClass::verb), "go");
    EXPECT_EQ(wordnet().irregular_base("worse", WordClass::adjective), "bad");
    EXPECT_EQ(wordnet().irregular_base("houses", WordClass::noun), "");
    EXPECT_EQ(wordnet().irregular_base("mice", WordClass::verb), "");
}

TEST(WordNet, finds_synonyms_among_the_first_senses) {
    EXPECT_TRUE(wordnet().same_synset("buy", "purchase", WordClass::verb, 1));
    EXPECT_TRUE(wordnet().same_synset("car", "automobile", WordClass::noun));
    EXPECT_FALSE(wordnet().same_synset("car", "elephant", WordClass::noun));
    EXPECT_TRUE(wordnet().same_synset("hit", "murder", WordClass::verb));
    EXPECT_FALSE(wordnet().same_synset("hit", "murder", WordClass::verb, 1));
}

TEST(WordNet, finds_antonyms_in_both_directions) {
    for (const auto& [a, b, c] : std::vector<std::tuple<const char*, const char*, WordClass>>{
             {"rise", "fall", WordClass::verb},
             {"increase", "decrease", WordClass::verb},
             {"hot", "cold", WordClass::adjective},
             {"victory", "defeat", WordClass::noun}}) {
        EXPECT_TRUE(wordnet().antonyms(a, b, c)) << a << ' ' << b;
        EXPECT_TRUE(wordnet().antonyms(b, a, c)) << b << ' ' << a;
    }
    EXPECT_FALSE(wordnet().antonyms("rise", "fall", WordClass::adjective));
    EXPECT_FALSE(wordnet().antonyms("rise", "climb", WordClass::verb));
}

TEST(WordNet, widens_one_side_of_an_antonymy_only) {
    EXPECT_TRUE(wordnet().indirect_antonyms("frigid", "hot"));
    EXPECT_TRUE(wordnet().indirect_antonyms("hot", "frigid"));
    EXPECT_FALSE(wordnet().indirect_antonyms("frigid", "torrid"));  // both are satellites
    EXPECT_FALSE(wordnet().indirect_antonyms("frigid", "cold"));
    const auto link = wordnet().synonym_of_antonym("lessen", "increase", WordClass::verb);
    ASSERT_TRUE(link);
    EXPECT_EQ(link->via, "decrease");
}

TEST(WordNet, climbs_hypernyms_to_a_depth) {
    EXPECT_TRUE(wordnet().is_a("dog", "animal", WordClass::noun, 8));
    EXPECT_FALSE(wordnet().is_a("dog", "animal", WordClass::noun, 1));
    EXPECT_FALSE(wordnet().is_a("animal", "dog", WordClass::noun, 8));
    const auto link = wordnet().is_a("dog", "canine", WordClass::noun, 8);
    ASSERT_TRUE(link);
    EXPECT_EQ(link->depth, 1);
    EXPECT_TRUE(wordnet().is_a("murder", "kill", WordClass::verb));
    EXPECT_TRUE(wordnet().siblings("dog", "fox", WordClass::noun));
    EXPECT_FALSE(wordnet().siblings("dog", "dog", WordClass::noun));
}

TEST(WordNet, relates_across_classes) {
    EXPECT_TRUE(wordnet().entails("snore", "sleep"));
    EXPECT_FALSE(wordnet().entails("sleep", "snore"));
    EXPECT_TRUE(wordnet().derived("decide", WordClass::verb, "decision", WordClass::noun));
    EXPECT_TRUE(wordnet().derived("decision", WordClass::noun, "decide", WordClass::verb));
    EXPECT_EQ(wordnet().derivation("decision", WordClass::noun, WordClass::verb), "decide");
    EXPECT_EQ(wordnet().derivation("qwrtzk", WordClass::noun, WordClass::verb), "");
    EXPECT_TRUE(wordnet().pertains("quickly", WordClass::adverb, "quick", WordClass::adjective));
}

TEST(WordNet, explains_a_link_in_words) {
    const auto link = wordnet().antonyms("rise", "fall", WordClass::verb);
    ASSERT_TRUE(link);
    const std::string text = link->text("rise", "fall");
    EXPECT_TRUE(text.starts_with("WordNet: rise and fall are antonyms (verb sense ")) << text;
}

TEST(WordNet, answers_many_threads_alike) {
    std::vector<std::thread> threads;
    std::vector<unsigned> counts(4, 0);
    for (unsigned& count : counts)
        threads.emplace_back([&count] {
            for (int i = 0; i < 2000; ++i)
                if (wordnet().is_a("dog", "animal", WordClass::noun, 8)) ++count;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(counts, std::vector<unsigned>(4, 2000));
}

}  // namespace
}  // namespace gainsay::lexicon
