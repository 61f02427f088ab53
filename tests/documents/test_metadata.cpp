#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

std::string dates(const TimeInterval& date) {
    const std::string first = iso_date(date.first);
    const std::string last = iso_date(date.last);
    return first == last ? first : first + ".." + last;
}

struct Row {
    const char* name;
    std::string path;
    std::string text;
    std::string info;  // title | source | kind | date
    std::string outline;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class Metadata : public testing::TestWithParam<Row> {};

TEST_P(Metadata, is_found) {
    const Document document = read_bytes(GetParam().text, GetParam().path);
    const DocumentInfo& info = document.info;
    EXPECT_EQ(info.title + " | " + info.source + " | " + info.kind + " | " + dates(info.date),
              GetParam().info);
    EXPECT_EQ(outline(document), GetParam().outline);
}

const std::vector<Row> rows = {
    {"a_head", "a.txt",
     "Title: The mill\nSource: Valley Gazette\nDate: 2024-03-29\nKind: feature\n\nIt closed.\n",
     "The mill | Valley Gazette | feature | 2024-03-29", "text It closed.\n"},
    {"a_head_with_keys_unknown", "a.txt", "Title: The mill\nEdition: second\n\nIt closed.\n",
     "The mill |  |  | ", "text It closed.\n"},
    {"a_letter", "a.txt", "From: Ana Miller\nTo: all\nSubject: The mill\n\nIt closed.\n",
     "The mill | Ana Miller |  | ", "text It closed.\n"},
    {"a_publisher_speaks_before_its_author", "a.txt",
     "Author: Ana Miller\nPublisher: Valley Gazette\n\nIt closed.\n", "A | Valley Gazette |  | ",
     "text It closed.\n"},
    {"front_matter", "a.md",
     "---\ntitle: \"The mill\"\nauthor:\n  - Ana Miller\ndate: 2024-03-29T10:00:00Z\ntags: [a, b]\n"
     "type: essay\n---\n\n# Wheels\n\nIt closed.\n",
     "The mill | Ana Miller | essay | 2024-03-29", "heading1 Wheels\ntext It closed.\n"},
    {"a_colon_is_no_head", "a.txt", "Note: the mill closed in May.\n\nAll left.\n", "A |  |  | ",
     "text Note: the mill closed in May.\ntext All left.\n"},
    {"keys_under_the_title", "a.md",
     "# The mill\n\n**Date:** 5 March 2024\n**Author:** Ana Miller\n\nIt closed.\n",
     "The mill | Ana Miller |  | 2024-03-05", "heading1 The mill\ntext It closed.\n"},
    {"a_month_and_a_name", "a.txt", "The Mill\n\nOctober 2023\n\nAna Miller\n\nIt closed.\n",
     "The Mill | Ana Miller |  | 2023-10-01..2023-10-31", "heading1 The Mill\ntext It closed.\n"},
    {"a_date_with_a_counter", "a.txt", "The Mill\n\n11/17 2025 550\n\nIt closed.\n",
     "The Mill |  |  | 2025-11-17", "heading1 The Mill\ntext It closed.\n"},
    {"a_byline", "a.txt", "The Mill\n\nBy Ana Miller | 17 November 2025\n\nIt closed.\n",
     "The Mill | Ana Miller |  | 2025-11-17", "heading1 The Mill\ntext It closed.\n"},
    {"a_byline_at_the_end", "a.txt", "The Mill\n\nIt closed in May.\n\nWritten by Ana Miller\n",
     "The Mill | Ana Miller |  | ", "heading1 The Mill\ntext It closed in May.\n"},
    {"a_date_and_a_reading_time", "a.txt",
     "The Mill\n\nPublished on Monday, Nov. 17th, 2025 · 5 min read\n\nIt closed.\n",
     "The Mill |  |  | 2025-11-17", "heading1 The Mill\ntext It closed.\n"},
    {"a_date_in_a_sentence_is_no_date_line", "a.txt",
     "The Mill\n\nIt closed on 17 November 2025.\n", "The Mill |  |  | ",
     "heading1 The Mill\ntext It closed on 17 November 2025.\n"},
    {"a_sentence_that_begins_by_is_no_byline", "a.txt", "The Mill\n\nBy May it was closed.\n",
     "The Mill |  |  | ", "heading1 The Mill\ntext By May it was closed.\n"},
    {"a_file_name", "notes/2024-03-29-annual-report.txt", "It closed.\n",
     "Annual report |  | annual-report | 2024-03-29", "text It closed.\n"},
    {"a_file_name_with_a_year", "mill_letters_2019.md", "It closed.\n",
     "Mill letters |  |  | 2019-01-01..2019-12-31", "text It closed.\n"},
    {"a_file_name_of_digits_and_letters", "a1f2024c.txt", "It closed.\n", "A1f2024c |  |  | ",
     "text It closed.\n"},
    {"the_text_beats_the_file_name", "2020-01-01-mill.txt", "The River\n\n3 May 2021\n\nIt rose.\n",
     "The River |  |  | 2021-05-03", "heading1 The River\ntext It rose.\n"},
};

INSTANTIATE_TEST_SUITE_P(Table, Metadata, testing::ValuesIn(rows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Metadata, given_by_the_user_wins) {
    Overrides overrides;
    overrides.title = "T";
    overrides.source = "S";
    overrides.kind = "K";
    overrides.date = parse_iso_date("1999");
    const Document document =
        read_bytes("Title: a\nSource: b\nKind: c\nDate: 2000\n\nIt closed.\n", "a.txt", overrides);
    EXPECT_EQ(document.info.title, "T");
    EXPECT_EQ(document.info.source, "S");
    EXPECT_EQ(document.info.kind, "K");
    EXPECT_EQ(dates(document.info.date), "1999-01-01..1999-12-31");
}

struct DateRow {
    const char* text;
    const char* date;
};

class DateLine : public testing::TestWithParam<DateRow> {};

TEST_P(DateLine, is_read) {
    const std::string text = "Title: x\nDate: " + std::string(GetParam().text) + "\n\nIt closed.\n";
    EXPECT_EQ(dates(read_bytes(text, "a.txt").info.date), GetParam().date) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table, DateLine,
    testing::Values(
        DateRow{"2025-11-17", "2025-11-17"}, DateRow{"2025/11/17", "2025-11-17"},
        DateRow{"20251117", "2025-11-17"}, DateRow{"17.11.2025", "2025-11-17"},
        DateRow{"17 November 2025", "2025-11-17"}, DateRow{"17th of November, 2025", "2025-11-17"},
        DateRow{"November 17, 2025", "2025-11-17"}, DateRow{"Nov. 17, 2025", "2025-11-17"},
        DateRow{"11/17/2025", "2025-11-17"}, DateRow{"17/11/2025", "2025-11-17"},
        DateRow{"3/4/2025", "2025-03-04..2025-04-03"},  // March or April
        DateRow{"2025-11", "2025-11-01..2025-11-30"},
        DateRow{"Sept 2025", "2025-09-01..2025-09-30"},
        DateRow{"Q3 2025", "2025-07-01..2025-09-30"}, DateRow{"FY2024", "2024-01-01..2024-12-31"},
        DateRow{"2024", "2024-01-01..2024-12-31"},
        DateRow{"31 February 2024", "2024-02-01..2024-02-29"}, DateRow{"soon", ""}));

}  // namespace
}  // namespace gainsay::documents
