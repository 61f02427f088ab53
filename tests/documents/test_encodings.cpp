#include <gtest/gtest.h>

#include <string>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

std::string warnings(const Document& document) {
    std::string out;
    for (const ReadWarning& warning : document.warnings)
        out += std::to_string(warning.line) + ":" + std::to_string(warning.column) + " " +
               warning.message + "\n";
    return out;
}

TEST(Encoding, a_byte_order_mark_is_not_seen) {
    const Document document = read_bytes("\xEF\xBB\xBFThe mill closed.\n", "a.txt");
    EXPECT_EQ(outline(document), "text The mill closed.\n");
    EXPECT_EQ(document.blocks[0].span.begin, 3U);
    EXPECT_EQ(warnings(document), "");
}

TEST(Encoding, lines_may_end_in_any_way) {
    EXPECT_EQ(outline_of("One mill.\r\n\r\nTwo mills.\r\n"), "text One mill.\ntext Two mills.\n");
    EXPECT_EQ(outline_of("One mill.\r\rTwo mills.\r"), "text One mill.\ntext Two mills.\n");
    EXPECT_EQ(outline_of("One mill.\n\nTwo mills."), "text One mill.\ntext Two mills.\n");
}

TEST(Encoding, windows_1252_is_repaired_and_named) {
    const Document document =
        read_bytes("The mill.\n\nThe caf\xE9 \x96 \x93open\x94 \x80 5.\n", "a.txt");
    EXPECT_EQ(outline(document), "text The mill.\ntext The café – “open” € 5.\n");
    EXPECT_EQ(warnings(document),
              "3:8 a byte that is not UTF-8, read as Windows-1252 (the first of 5)\n");
}

TEST(Encoding, a_repaired_byte_keeps_its_place) {
    const Document document = read_bytes("A caf\xE9 in town.\n", "a.txt");
    const Block& block = document.blocks.at(0);
    const auto at = static_cast<std::uint32_t>(block.text.find("é"));
    EXPECT_EQ(block.source({at, at + 2}), (Span{5, 6}));
    const auto town = static_cast<std::uint32_t>(block.text.find("town"));
    EXPECT_EQ(block.source({town, town + 4}), (Span{10, 14}));
}

TEST(Encoding, broken_utf8_among_good_is_repaired) {
    for (const std::string broken : {"\xC3", "\xE2\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80"}) {
        const Document document = read_bytes("é " + broken + " end.\n", "a.txt");
        ASSERT_EQ(document.blocks.size(), 1U);
        EXPECT_TRUE(document.blocks[0].text.starts_with("é "));
        EXPECT_TRUE(document.blocks[0].text.ends_with(" end."));
        ASSERT_EQ(document.warnings.size(), 1U);
        EXPECT_EQ(document.warnings[0].column, 4U);
    }
}

TEST(Encoding, a_stray_control_character_is_a_blank) {
    const Document document = read_bytes(std::string("The mill\0closed in May.\n", 24), "a.txt");
    EXPECT_EQ(outline(document), "text The mill closed in May.\n");
    EXPECT_EQ(warnings(document), "1:9 a byte that is a control character, read as a blank\n");
}

TEST(Encoding, no_break_and_unseen_blanks_do_not_disturb) {
    EXPECT_EQ(outline_of("The\u00A0mill\u200B closed\u2009in May.\u00A0\n"),
              "text The mill closed in May.\n");
}

TEST(Encoding, utf16_is_read_and_named) {
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (const char16_t unit : std::u16string(u"The café 😀 closed.\r\n")) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    for (const std::string& bytes : {little, big}) {
        const Document document = read_bytes(bytes, "a.txt");
        EXPECT_EQ(outline(document), "text The café 😀 closed.\n");
        ASSERT_EQ(document.warnings.size(), 1U);
        EXPECT_NE(document.warnings[0].message.find("UTF-16"), std::string::npos);
        const Span span = document.blocks[0].span;
        EXPECT_EQ(document.bytes.substr(span.begin, span.size()), document.blocks[0].text);
    }
}

TEST(Encoding, utf16_and_utf32_are_told_without_a_mark_too) {
    const std::u16string text = u"The café in the old mill closed.\n";
    std::string little;
    std::string wide = std::string("\xFF\xFE\0\0", 4);
    for (const char16_t unit : text) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        wide += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8), '\0', '\0'};
    }
    EXPECT_EQ(outline_of(little), "text The café in the old mill closed.\n");
    EXPECT_EQ(outline_of(wide), "text The café in the old mill closed.\n");
}

TEST(Encoding, of_others_is_detected_and_named) {
    // "Кафе на старой мельнице закрылось ..." in KOI8-R.
    const std::string russian =
        "\xEB\xC1\xC6\xC5 \xCE\xC1 \xD3\xD4\xC1\xD2\xCF\xCA "
        "\xCD\xC5\xCC\xD8\xCE\xC9\xC3\xC5 \xDA\xC1\xCB\xD2\xD9\xCC\xCF\xD3\xD8 "
        "\xD7 \xCD\xC1\xC5, \xC9 \xD7\xD3\xC5 \xD2\xC1\xC2\xCF\xDE\xC9\xC5 "
        "\xD5\xDB\xCC\xC9 \xC4\xCF\xCD\xCF\xCA.\n";
    const Document document = read_bytes(russian, "a.txt");
    EXPECT_EQ(outline(document),
              "text Кафе на старой мельнице закрылось в мае, и все рабочие ушли домой.\n");
    ASSERT_EQ(document.warnings.size(), 1U);
    EXPECT_NE(document.warnings[0].message.find("KOI8-R"), std::string::npos);
}

TEST(Encoding, western_bytes_keep_their_offsets) {
    const std::string text = "Smith\x92s caf\xE9 closed.\n";
    const Document document = read_bytes(text, "a.txt");
    EXPECT_EQ(outline(document), "text Smith’s café closed.\n");
    EXPECT_EQ(document.bytes, text);
}

TEST(Encoding, a_text_without_blocks_says_so) {
    EXPECT_EQ(warnings(read_bytes("", "a.txt")), "0:0 is empty\n");
    EXPECT_EQ(warnings(read_bytes(" \n\n", "a.txt")), "0:0 holds no text to read\n");
    EXPECT_EQ(warnings(read_bytes("\xEF\xBB\xBF", "a.txt")), "0:0 holds no text to read\n");
    EXPECT_TRUE(read_bytes("", "a.txt").blocks.empty());
}

TEST(Encoding, binary_data_is_refused_by_name) {
    const std::pair<std::string, std::string> rows[] = {
        {"PK\x03\x04 ...", "zip archive"},
        {"\x89PNG\r\n", "PNG image"},
        {"{\\rtf1 text}", "rich text"},
        {std::string(3000, '\0'), "binary data"},
        {std::string("\x01\x02\x03\x04text\x05\x06", 10) + std::string(500, '\x07'),
         "binary data"}};
    for (const auto& [bytes, part] : rows) {
        try {
            (void)read_bytes(bytes, "a.pdf");
            ADD_FAILURE() << part;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ExitCode::incomplete);
            EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
        }
    }
}

}  // namespace
}  // namespace gainsay::documents
