// Who is meant: names and their variants, parts, descriptions, pronouns, the document's own voice.
#include <gtest/gtest.h>

#include <algorithm>

#include "gainsay/reader.hpp"

namespace gainsay::grammar {
namespace {

const Reader& reader() {
    static const Reader instance;
    return instance;
}

Reading read(const std::string& text, const std::string& source = "") {
    Document document;
    document.bytes = text;
    document.info.source = source;
    Block block;
    block.text = text;
    block.span = {0, static_cast<std::uint32_t>(text.size())};
    block.runs = {{0, 0, false}};
    document.blocks.push_back(block);
    return reader().read(document);
}

// The entity that the subject of the claim with this predicate lemma denotes.
std::string subject_entity(const Reading& reading, const std::string& lemma) {
    for (const Claim& claim : reading.claims)
        if (claim.predicate.lemma == lemma) return claim.subject.entity;
    return "(no claim)";
}

const Entity* entity(const Reading& reading, const std::string& name) {
    const auto at = std::find_if(reading.entities.begin(), reading.entities.end(),
                                 [&](const Entity& e) { return e.name == name; });
    return at == reading.entities.end() ? nullptr : &*at;
}

TEST(Names, are_one_whatever_their_case) {
    const Reading r =
        read("Norvane Cloud bought a lab. NORVANE CLOUD sold a plant. Norvane Cloud grew.");
    EXPECT_EQ(subject_entity(r, "buy"), "Norvane Cloud");
    EXPECT_EQ(subject_entity(r, "sell"), "Norvane Cloud");
}

TEST(Names, of_parts_know_their_whole) {
    const Reading r = read("Norvane bought a lab. Norvane Cloud sold a plant.");
    const Entity* cloud = entity(r, "Norvane Cloud");
    ASSERT_NE(cloud, nullptr);
    EXPECT_EQ(cloud->part_of, "Norvane");
}

struct Row {
    const char* text;
    const char* predicate;  // lemma of the claim asked about
    const char* subject;    // whom its subject means, "" if nobody is to be named
};

class Subjects : public testing::TestWithParam<Row> {};

TEST_P(Subjects, mean) {
    EXPECT_EQ(subject_entity(read(GetParam().text), GetParam().predicate), GetParam().subject);
}

INSTANTIATE_TEST_SUITE_P(
    of_forms_of_names, Subjects,
    testing::Values(
        Row{"The Trent Valley Water Authority (TVWA) met. The TVWA raised its charges.", "raise",
            "Trent Valley Water Authority"},
        Row{"The National Union of Bakers met. The NUB raised its fee.", "raise",
            "National Union of Bakers"},
        Row{"Quayle Foods grew. Quayle bought a farm.", "buy", "Quayle Foods"},
        // A division is no short form.
        Row{"Quayle Cloud grew. Quayle bought a farm.", "buy", "Quayle"},
        Row{"Ada Brandt left Oslo. Brandt bought a farm.", "buy", "Ada Brandt"},
        Row{"Ada Brandt met Olof Brandt. Brandt bought a farm.", "buy", "Brandt"},
        Row{"Ada Brandt met Olof Brandt. Mr Brandt bought a farm.", "buy", "Olof Brandt"},
        Row{"Norway lifted the ban. Oslo announced the decision.", "announce", "Norway"},
        Row{"The fair in Oslo opened. Ada Brandt visited Oslo.", "visit", "Ada Brandt"}));

INSTANTIATE_TEST_SUITE_P(
    of_descriptions, Subjects,
    testing::Values(
        Row{"Norvane bought a lab in May. Later the company sold a plant.", "sell", "Norvane"},
        Row{"Norvane, a chip maker, grew. Later the chip maker sold a plant.", "sell", "Norvane"},
        Row{"Norvane, a chip maker, grew. Later the car maker sold a plant.", "sell", ""},
        Row{"Norvane grew. Later the new company sold a plant.", "sell", ""},
        Row{"Harbour Bank grew. The lender sold a plant.", "sell", "Harbour Bank"},
        Row{"Ada Brandt, chief executive of Norvane, spoke. Later the CEO sold a plant.", "sell",
            "Ada Brandt"},
        Row{"Norvane's chairman, Olof Kerr, spoke. Later the deputy chairman sold a plant.", "sell",
            ""},
        Row{"Ada Brandt was named chief executive. Later the CEO sold a plant.", "sell",
            "Ada Brandt"},
        Row{"Iris Vance succeeded Ludo Marsh as chairwoman. The chairwoman sold a plant.", "sell",
            "Iris Vance"},
        Row{"Ada Brandt, chairwoman of Norvane, met Olof Kerr, chairman of Corvid. Corvid's "
            "chairman sold a plant.",
            "sell", "Olof Kerr"},
        Row{"Lena Moss founded Pellion in May. The founder sold a plant.", "sell", "Lena Moss"}));

INSTANTIATE_TEST_SUITE_P(
    of_pronouns, Subjects,
    testing::Values(Row{"Norvane bought a lab in May. It sold a plant in June.", "sell", "Norvane"},
                    // A common noun that fits best has no name to give.
                    Row{"The lab opened in May. It sold a plant in June.", "sell", ""},
                    Row{"Ada Brandt met Olof Kerr. She sold a plant.", "sell", "Ada Brandt"},
                    Row{"Ada Brandt met Olof Kerr. He sold a plant.", "sell", "Olof Kerr"},
                    Row{"Ada Brandt met Clara Voss, and she sold a plant.", "sell", "Ada Brandt"},
                    Row{"Norvane said that it sold a plant.", "sell", "Norvane"},
                    Row{"After it sold a plant, Norvane grew.", "sell", "Norvane"},
                    Row{"Norvane grew. It rained.", "rain", ""},
                    Row{"Norvane grew. It is likely that prices will fall.", "likely", ""},
                    Row{"Norvane dismissed two workers. They sued in June.", "sue", ""}));

TEST(Introductions, whose_owner_is_unknown_end_with_their_sentence) {
    const Reading r =
        read("In May of that year Ada Brandt was named its chairwoman. Norvane grew.");
    EXPECT_EQ(subject_entity(r, "grow"), "Norvane");
}

TEST(Pronouns, are_not_what_stands_beside_them) {
    const Reading r = read("Norvane grew. Corvid sued it in May.");
    const auto sued = std::find_if(r.claims.begin(), r.claims.end(),
                                   [](const Claim& c) { return c.predicate.lemma == "sue"; });
    ASSERT_NE(sued, r.claims.end());
    ASSERT_NE(sued->argument(Role::object), nullptr);
    EXPECT_EQ(sued->argument(Role::object)->phrase.entity, "Norvane");
}

TEST(Resolution, tells_why) {
    const Reading r = read("Norvane bought a lab in May. It sold a plant in June.");
    const auto sold = std::find_if(r.claims.begin(), r.claims.end(),
                                   [](const Claim& c) { return c.predicate.lemma == "sell"; });
    ASSERT_NE(sold, r.claims.end());
    ASSERT_EQ(sold->steps.size(), 1U);
    EXPECT_EQ(sold->steps[0].from, "It");
    EXPECT_EQ(sold->steps[0].to, "Norvane");
    EXPECT_EQ(sold->steps[0].why, "the nearest subject that agrees");
}

TEST(Groups, mention_all_and_are_none_of_them) {
    const Reading r = read("Norvane sued Corvid. The two companies met in May.");
    const auto met = std::find_if(r.claims.begin(), r.claims.end(),
                                  [](const Claim& c) { return c.predicate.lemma == "meet"; });
    ASSERT_NE(met, r.claims.end());
    EXPECT_EQ(met->subject.entity, "");
    EXPECT_EQ(met->subject.mentions, (std::vector<std::string>{"Norvane", "Corvid"}));
}

TEST(Parts, are_what_a_name_owns) {
    const Reading r = read("Norvane's Lumen sells well. Lumen Pro will follow.");
    ASSERT_NE(entity(r, "Lumen"), nullptr);
    EXPECT_EQ(entity(r, "Lumen")->part_of, "Norvane");
    ASSERT_NE(entity(r, "Lumen Pro"), nullptr);
    EXPECT_EQ(entity(r, "Lumen Pro")->part_of, "Lumen");
}

TEST(FirstPerson, is_the_documents_voice) {
    const Reading r = read("We bought a lab in May. Norvane has grown.", "Norvane");
    EXPECT_EQ(subject_entity(r, "buy"), "Norvane");
    EXPECT_EQ(r.voice, "Norvane");
}

TEST(FirstPerson, is_the_speaker_inside_quotation_marks) {
    const Reading r = read(
        "Ada Brandt, chief executive of Norvane, spoke. \"I sold a plant,\" she said. \"We bought "
        "a "
        "lab.\"",
        "Harrow Review");
    EXPECT_EQ(subject_entity(r, "sell"), "Ada Brandt");
    EXPECT_EQ(subject_entity(r, "buy"), "Norvane");
}

TEST(Possessors, are_mentioned) {
    const Reading r = read("Norvane's revenue rose in May.");
    ASSERT_FALSE(r.claims.empty());
    const auto rose = std::find_if(r.claims.begin(), r.claims.end(),
                                   [](const Claim& c) { return c.predicate.lemma == "rise"; });
    ASSERT_NE(rose, r.claims.end());
    EXPECT_EQ(rose->subject.entity, "");
    EXPECT_EQ(rose->subject.mentions, std::vector<std::string>{"Norvane"});
}

}  // namespace
}  // namespace gainsay::grammar
