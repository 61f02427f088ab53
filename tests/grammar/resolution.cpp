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

TEST(Descriptions, stand_for_the_organisation_talked_about) {
    const Reading r = read("Norvane bought a lab in May. Later the company sold a plant.");
    EXPECT_EQ(subject_entity(r, "sell"), "Norvane");
}

TEST(Pronouns, stand_for_the_nearest_subject_that_agrees) {
    const Reading r = read("Norvane bought a lab in May. It sold a plant in June.");
    EXPECT_EQ(subject_entity(r, "sell"), "Norvane");
}

TEST(Pronouns, stay_open_after_a_common_noun) {
    const Reading r = read("The lab opened in May. It sold a plant in June.");
    EXPECT_EQ(subject_entity(r, "sell"), "");
}

TEST(FirstPerson, is_the_documents_voice) {
    const Reading r = read("We bought a lab in May. Norvane has grown.", "Norvane");
    EXPECT_EQ(subject_entity(r, "buy"), "Norvane");
    EXPECT_EQ(r.voice, "Norvane");
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
