// A stream in sections: nothing lost, cut where a reader would cut, offsets and lines that go on.
#include "app/sections.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace gainsay::app {
namespace {

std::vector<Section> sections_of(const std::string& text) {
    std::istringstream in(text);
    Sections sections(in);
    std::vector<Section> out;
    for (Section section; sections.next(section);) out.push_back(section);
    return out;
}

std::string paragraphs(std::size_t bytes) {
    std::string out;
    for (int i = 0; out.size() < bytes; ++i)
        out += "Mill " + std::to_string(i) + " made pumps.\nIt closed.\n\n";
    return out;
}

TEST(Sections, of_a_short_stream_are_one) {
    ASSERT_EQ(sections_of("One line.\n").size(), 1U);
    ASSERT_EQ(sections_of("").size(), 1U);
}

TEST(Sections, put_together_are_the_stream) {
    const std::string text = paragraphs(3 * Sections::largest);
    std::string all;
    std::uint64_t lines = 0;
    for (const Section& section : sections_of(text)) {
        EXPECT_LE(section.bytes.size(), Sections::largest);
        EXPECT_EQ(section.offset, all.size());
        EXPECT_EQ(section.line, lines);
        EXPECT_TRUE(section.bytes.ends_with("\n\n"));
        all += section.bytes;
        for (const char c : section.bytes) lines += c == '\n';
    }
    EXPECT_EQ(all, text);
}

TEST(Sections, without_a_place_to_cut_keep_characters_whole) {
    std::string text;
    while (text.size() < 2 * Sections::largest) text += "\xE2\x82\xAC";  // a euro sign, three bytes
    std::string all;
    for (const Section& section : sections_of(text)) {
        EXPECT_EQ(section.bytes.size() % 3, 0U);
        all += section.bytes;
    }
    EXPECT_EQ(all, text);
}

}  // namespace
}  // namespace gainsay::app
