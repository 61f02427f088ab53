// List items that complete their lead-in sentence, and those that do not.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::grammar {
namespace {

// A document of one line a block; lines that begin with "- " are list items.
Document document(const std::vector<std::string>& lines) {
    Document out;
    for (const std::string& line : lines) {
        const bool item = line.starts_with("- ");
        Block block;
        block.kind = item ? BlockKind::list_item : BlockKind::paragraph;
        const auto begin = static_cast<std::uint32_t>(out.bytes.size() + (item ? 2 : 0));
        block.text = line.substr(item ? 2 : 0);
        block.span = {begin, begin + static_cast<std::uint32_t>(block.text.size())};
        block.runs = {{0, begin, false}};
        out.blocks.push_back(std::move(block));
        out.bytes += line + "\n";
    }
    return out;
}

std::vector<std::string> claims(const std::vector<std::string>& lines) {
    static const Reader reader;
    std::vector<std::string> out;
    for (const Claim& claim : reader.read(document(lines)).claims) out.push_back(one_line(claim));
    return out;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    for (const std::string& claim : all)
        if (claim == one) return true;
    return false;
}

TEST(ListItems, complete_their_lead_in) {
    const auto all = claims({"The board plans to:", "- close the old mill", "- sell two ships",
                             "The plan includes:", "- a new bridge"});
    EXPECT_TRUE(holds(all, "The board | plans to close | the old mill"));
    EXPECT_TRUE(holds(all, "The board | plans to sell | two ships"));
    EXPECT_TRUE(holds(all, "The plan | includes | a new bridge"));
}

TEST(ListItems, that_are_sentences_stand_alone) {
    const auto all = claims({"The board will:", "- The mill makes pumps."});
    EXPECT_TRUE(holds(all, "The mill | makes | pumps"));
    for (const std::string& claim : all) EXPECT_EQ(claim.find("board"), std::string::npos) << claim;
}

TEST(ListItems, behind_a_noun_are_no_objects) {
    for (const std::string& claim : claims({"The council named three winners:", "- Ada Brandt"}))
        EXPECT_EQ(claim.find("Ada"), std::string::npos) << claim;
}

TEST(ListItems, end_with_the_next_paragraph) {
    const auto all = claims(
        {"The board will:", "- close the mill", "The firm makes pumps.", "- sell two ships"});
    for (const std::string& claim : all)
        EXPECT_FALSE(claim.find("board") != std::string::npos &&
                     claim.find("ships") != std::string::npos)
            << claim;
}

TEST(ListItems, know_their_bytes) {
    const Document d = document({"The board plans to:", "- close the old mill"});
    static const Reader reader;
    const Reading reading = reader.read(d);
    ASSERT_EQ(reading.sentences.size(), 2U);
    const Span span = reading.sentences[1].span;
    EXPECT_EQ(d.bytes.substr(span.begin, span.size()), "close the old mill");
    ASSERT_FALSE(reading.claims.empty());
    const Claim& claim = reading.claims.back();
    EXPECT_EQ(d.bytes.substr(claim.subject.span.begin, claim.subject.span.size()), "The board");
    ASSERT_FALSE(claim.objects.empty());
    const Span object = claim.objects[0].phrase.span;
    EXPECT_EQ(d.bytes.substr(object.begin, object.size()), "the old mill");
}

}  // namespace
}  // namespace gainsay::grammar
