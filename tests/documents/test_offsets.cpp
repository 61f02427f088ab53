// What every document keeps to, whatever is in it: a block's text leads back to the file's bytes,
// and every byte of the file is in a block, in furniture, or a marker.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// Each byte of the text is the file's byte at its place, save blanks for line ends and repaired
// bytes.
void expect_bytes_lead_back(const Document& document) {
    for (const Block& block : document.blocks) {
        ASSERT_FALSE(block.text.empty());
        ASSERT_FALSE(block.runs.empty());
        EXPECT_EQ(block.runs.front().text, 0U);
        std::uint32_t last = block.span.begin;
        for (std::size_t r = 0; r < block.runs.size(); ++r) {
            const OffsetRun& run = block.runs[r];
            const auto end = r + 1 < block.runs.size()
                                 ? block.runs[r + 1].text
                                 : static_cast<std::uint32_t>(block.text.size());
            ASSERT_LT(run.text, end) << "an empty run in: " << block.text;
            for (std::uint32_t at = run.text; at < end; ++at) {
                const Span source = block.source({at, at + 1});
                ASSERT_LT(source.begin, document.bytes.size());
                EXPECT_LE(last, source.begin) << "order is lost in: " << block.text;
                last = source.begin;
                if (run.repaired) {
                    EXPECT_EQ(source.begin, run.source);
                    continue;
                }
                const char byte = document.bytes[source.begin];
                const bool blank = block.text[at] == ' ' &&
                                   (is_space(byte) || static_cast<unsigned char>(byte) >= 0x80 ||
                                    static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F);
                EXPECT_TRUE(byte == block.text[at] || blank)
                    << "'" << block.text[at] << "' is not '" << byte << "' in: " << block.text;
            }
        }
        const Span whole = block.source({0, static_cast<std::uint32_t>(block.text.size())});
        EXPECT_EQ(whole, block.span);
    }
}

// The bytes that neither a block nor furniture holds.
std::string unread(const Document& document) {
    std::vector<bool> seen(document.bytes.size());
    const auto mark = [&](Span span) {
        for (std::uint32_t at = span.begin; at < span.end; ++at) seen[at] = true;
    };
    for (const Block& block : document.blocks)
        for (std::uint32_t at = 0; at < block.text.size(); ++at) mark(block.source({at, at + 1}));
    for (const Span& span : document.furniture) mark(span);
    std::string out;
    for (std::size_t at = 0; at < seen.size(); ++at)
        if (!seen[at] && !is_space(document.bytes[at])) out.push_back(document.bytes[at]);
    return out;
}

void expect_all_read(const std::string& text, const std::string& path) {
    SCOPED_TRACE(path + ": " + text.substr(0, 300));
    const Document document = read_bytes(text, path);
    EXPECT_EQ(document.bytes, text);
    expect_bytes_lead_back(document);
    // Hyphens of split words, quote marks, bullets and rules; numbers and brackets of list items
    // and titles.
    const std::string left = unread(document);
    EXPECT_EQ(left.find_first_not_of("-=_*~#>|+:.()[]/`0123456789abxamp;\xE2\x80\xA2\xC2\xAD\xA0"),
              std::string::npos)
        << left;
}

const std::vector<std::string> pieces = {
    "The mill closed in May.",
    "A Wet Spring",
    "the owners, who had come from far away and knew nobody in that valley, left",
    "after the river had flooded its lower floor and the wheel was bro-",
    "ken and nobody came",
    "• rye is ground first",
    "- oats",
    "  - barley, for instance",
    "12",
    "1. Clean the wheel",
    "2. Open the gate.",
    "/ 03 / The End",
    "> He said so.",
    "> > Did he?",
    "-----",
    "=====",
    "| Year | Sacks |",
    "|---|---|",
    "Year\tSacks",
    "RISK FACTORS",
    "October 2023",
    "Leave a comment",
    "caf\xC3\xA9 \xE2\x80\x9Copen\xE2\x80\x9D \xE2\x80\x94 closed",
    "caf\xE9 \x93open\x94 in Windows-1252",
    "a\xC2\xA0no-break blank and a remark\xC2\xAD",
    "able soft hyphen\xC2\xAD!",
    "...",
    "# Heading",
    "**Bold claim**",
    "Smith &amp; Sons",
    "`code` and *emphasis*",
    "2.4 Levels",
    "(a) one",
    "\f",
    "",
    "",
    "",
};

TEST(Offsets, hold_for_any_mixture_of_lines) {
    std::mt19937 random(20240329);  // the same on every run
    const auto below = [&](std::size_t n) { return random() % n; };
    for (int round = 0; round < 1500; ++round) {
        std::string text;
        const std::string line_end = below(4) == 0 ? "\r\n" : "\n";
        const std::size_t lines = 1 + below(14);
        for (std::size_t i = 0; i < lines; ++i) {
            text += pieces[below(pieces.size())];
            if (i + 1 < lines || below(3) != 0) text += line_end;
        }
        expect_all_read(text, below(3) == 0 ? "note.md" : "note.txt");
        if (testing::Test::HasFailure()) return;
    }
}

TEST(Offsets, hold_for_any_bytes) {
    std::mt19937 random(7);
    for (int round = 0; round < 600; ++round) {
        std::string text;
        const std::size_t size = random() % 200;
        for (std::size_t i = 0; i < size; ++i) {
            static constexpr std::string_view often = " \n\n-*#>[](|.ab\t`_&;1";
            const auto pick = random() % 30;
            text.push_back(pick < often.size() ? often[pick]
                                               : static_cast<char>(0x20 + random() % 0xE0));
        }
        for (const char* path : {"note.txt", "note.md"}) {
            const Document document = read_bytes(text, path);
            SCOPED_TRACE(path + (": " + testing::PrintToString(text)));
            expect_bytes_lead_back(document);
        }
        if (testing::Test::HasFailure()) return;
    }
}

TEST(Offsets, lead_to_the_line_and_column) {
    const Document document = read_bytes("The mill\r\nclosed.\r\n\r\nAll left.\r\n", "a.txt");
    ASSERT_EQ(document.blocks.size(), 2U);
    const Block& block = document.blocks[0];
    const auto at = static_cast<std::uint32_t>(block.text.find("closed"));
    const Span span = block.source({at, at + 6});
    EXPECT_EQ(document.line_of(span.begin), 2U);
    EXPECT_EQ(document.column_of(span.begin), 1U);
    EXPECT_EQ(document.line_of(document.blocks[1].span.begin), 4U);
}

// Named hostile inputs. They end in reasonable time only if reading is linear: the test's own time
// limit says so.
struct Hostile {
    const char* name;
    std::string text;
    std::size_t blocks;
};

void PrintTo(const Hostile& hostile, std::ostream* out) { *out << hostile.name; }

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    out.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

class HostileText : public testing::TestWithParam<Hostile> {};

TEST_P(HostileText, is_read_in_both_formats) {
    for (const char* path : {"note.txt", "note.md"}) {
        const Document document = read_bytes(GetParam().text, path);
        EXPECT_GE(document.blocks.size(), GetParam().blocks) << path;
        std::size_t bytes = 0;
        for (const Block& block : document.blocks) bytes += block.text.size();
        EXPECT_LE(bytes, GetParam().text.size() * 3) << path;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, HostileText,
    testing::Values(
        Hostile{"one_line_of_a_megabyte", repeated("mill ", 200000), 1},
        Hostile{"one_word_of_a_megabyte", repeated("m", 1000000), 1},
        Hostile{"nested_quotes", repeated("> ", 10000) + "So he said.", 1},
        Hostile{"nested_quotes_without_blanks", repeated(">", 10000) + "So he said.", 1},
        Hostile{"open_brackets", repeated("[", 100000) + " end.", 1},
        Hostile{"brackets_without_end", repeated("[a](", 50000) + " end.", 1},
        Hostile{"stars", repeated("*a **b ", 20000) + " end.", 1},
        Hostile{"lists", repeated("- a\n", 100000), 100000},
        Hostile{"deep_lists",
                [] {
                    std::string out;
                    for (std::size_t depth = 0; depth < 300; ++depth)
                        out += std::string(depth * 2, ' ') + "- a point\n";
                    return out;
                }(),
                300},
        Hostile{"empty_lines", repeated("\n", 1000000) + "It closed.", 1},
        Hostile{"pipes", repeated("|a", 100000) + "\n" + repeated("|b", 100000), 1},
        Hostile{"hyphens_at_line_ends", repeated("The mill was remark-\nable and then ", 20000), 1},
        Hostile{"a_word_of_hyphens", repeated("a-\n", 200000), 1},
        Hostile{"broken_bytes", repeated("caf\xE9 ", 200000), 1},
        Hostile{"carriage_returns", repeated("It closed.\r\n\r\n", 50000), 50000},
        Hostile{"short_paragraphs", repeated("It closed.\n\n", 100000), 100000},
        Hostile{"repeated_titles", repeated("The Mill\n\nIt closed.\n\n", 20000), 20000}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace gainsay::documents
