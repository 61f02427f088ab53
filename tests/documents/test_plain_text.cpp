#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

struct Row {
    const char* name;
    std::string text;
    std::string outline;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class PlainText : public testing::TestWithParam<Row> {};

TEST_P(PlainText, splits_into_blocks) {
    EXPECT_EQ(outline_of(GetParam().text), GetParam().outline);
}

const std::vector<Row> rows = {
    {"one_paragraph", "The mill closed in May.", "text The mill closed in May.\n"},
    {"empty_lines_part_paragraphs", "The mill closed in May.\n\n\nIt opened again in June.\n",
     "text The mill closed in May.\ntext It opened again in June.\n"},
    {"wrapped_lines_are_one_paragraph",
     "The mill closed in May after the river had flooded\n"
     "its lower floor, and the owners said that it would\n"
     "open again as soon as the wheel had been repaired.\n",
     "text The mill closed in May after the river had flooded its lower floor, and the owners said "
     "that it would open again as soon as the wheel had been repaired.\n"},
    {"a_short_line_ends_a_wrapped_paragraph",
     "The mill closed in May after the river had flooded\n"
     "its lower floor.\n"
     "The owners said that it would open again as soon as\n"
     "the wheel had been repaired by the village smith.\n",
     "text The mill closed in May after the river had flooded its lower floor.\n"
     "text The owners said that it would open again as soon as the wheel had been repaired by the "
     "village smith.\n"},
    {"long_lines_are_paragraphs",
     std::string(210, 'a') + " end.\n" + std::string(220, 'b') + " end.\n",
     "text " + std::string(210, 'a') + " end.\ntext " + std::string(220, 'b') + " end.\n"},
    {"an_indented_first_line_starts_a_paragraph",
     "  The mill closed in May after the river had flooded.\n"
     "Its owners were away at that time, as they often are.\n"
     "  The wheel was repaired by the smith of the village,\n"
     "who asked for no money.\n",
     "text The mill closed in May after the river had flooded. Its owners were away at that time, "
     "as "
     "they often are.\n"
     "text The wheel was repaired by the smith of the village, who asked for no money.\n"},

    // Titles.
    {"a_title_alone", "The Mill and Its River\n\nThe mill closed in May.\n",
     "heading1 The Mill and Its River\ntext The mill closed in May.\n"},
    {"a_title_in_sentence_case_alone", "The mill has no owner now\n\nThe mill closed in May.\n",
     "heading1 The mill has no owner now\ntext The mill closed in May.\n"},
    {"a_question_as_title", "Why did the mill close?\n\nThe river had flooded it.\n",
     "heading1 Why did the mill close?\ntext The river had flooded it.\n"},
    {"a_title_right_above_its_text",
     "The Mill and Its River\nThe mill closed in May after the river had flooded the lower "
     "floor.\n",
     "heading1 The Mill and Its River\n"
     "text The mill closed in May after the river had flooded the lower floor.\n"},
    {"a_title_in_capitals", "RISK FACTORS\n\nThe river may flood again.\n",
     "heading1 RISK FACTORS\ntext The river may flood again.\n"},
    {"an_underlined_title", "The mill\n========\nIt closed in May.\n",
     "heading1 The mill\ntext It closed in May.\n"},
    {"a_slashed_number", "The Mill\n\n/ 01 / A Wet Spring\n\nThe river rose.\n",
     "heading1 The Mill\nheading2 A Wet Spring\ntext The river rose.\n"},
    {"a_dotted_number", "2.3 Water levels\n\nThe river rose.\n",
     "heading2 Water levels\ntext The river rose.\n"},
    {"a_numbered_title_with_text_under_it", "1. Introduction\n\nThe river rose.\n",
     "heading2 Introduction\ntext The river rose.\n"},
    {"a_title_with_an_abbreviation", "U.S. Mills and Their Owners\n\nThey closed.\n",
     "heading1 U.S. Mills and Their Owners\ntext They closed.\n"},
    {"a_decimal_is_no_title", "1.5 million sacks were sold.\n",
     "text 1.5 million sacks were sold.\n"},
    {"a_sentence_is_no_title", "The mill closed.\n\nNobody knew why.\n",
     "text The mill closed.\ntext Nobody knew why.\n"},
    {"a_lead_in_is_no_title", "The mill grinds three kinds:\n\n- rye\n- oats\n- wheat\n",
     "text The mill grinds three kinds:\nitem1 rye\nitem1 oats\nitem1 wheat\n"},
    {"two_sentences_are_no_title", "The mill closed. Nobody knew\n\nIt opened.\n",
     "text The mill closed. Nobody knew\ntext It opened.\n"},

    // Lists.
    {"bullets", "  • Rye is ground first.\n  • Oats are ground last.\n",
     "item1 Rye is ground first.\nitem1 Oats are ground last.\n"},
    {"items_with_wrapped_lines",
     "- Rye is ground first, because the\n  bakers come early in the morning.\n- Oats come last.\n",
     "item1 Rye is ground first, because the bakers come early in the morning.\n"
     "item1 Oats come last.\n"},
    {"items_under_items", "- grain\n  - rye\n  - oats\n- flour\n",
     "item1 grain\nitem2 rye\nitem2 oats\nitem1 flour\n"},
    {"numbers", "1. Clean the wheel.\n2. Open the gate.\n3. Wait.\n",
     "item1 Clean the wheel.\nitem1 Open the gate.\nitem1 Wait.\n"},
    {"numbers_apart", "1. Clean the wheel\n\n2. Open the gate\n\n3. Wait\n",
     "item1 Clean the wheel\nitem1 Open the gate\nitem1 Wait\n"},
    {"letters", "(a) rye\n(b) oats\n", "item1 rye\nitem1 oats\n"},
    {"a_dash_in_a_wrapped_sentence_is_no_item",
     "The miller, who had come home late that evening from the market\n"
     "- he said it was the rain - found that the lower door stood open.\n",
     "text The miller, who had come home late that evening from the market - he said it was the "
     "rain "
     "- found that the lower door stood open.\n"},
    {"a_number_in_a_wrapped_sentence_is_no_item",
     "The mill had three stones in those days, and by the year of 19\n"
     "12. had been added by the owners, who were proud of their mill.\n",
     "text The mill had three stones in those days, and by the year of 19 12. had been added by "
     "the "
     "owners, who were proud of their mill.\n"},

    // Quotes, tables, links.
    {"a_quote", "He said:\n\n> The mill is\n> closed.\n>\n> For good.\n",
     "text He said:\nquote1 The mill is closed.\nquote1 For good.\n"},
    {"a_quote_in_a_quote", "> > Is it closed?\n> It is.\n",
     "quote2 Is it closed?\nquote1 It is.\n"},
    {"a_table_of_pipes", "| Year | Sacks |\n|------|-------|\n| 2001 | 1,200 |\n",
     "cell Year\ncell Sacks\ncell 2001\ncell 1,200\n"},
    {"a_table_of_tabs", "Year\tSacks\n2001\t1,200\n",
     "cell Year\ncell Sacks\ncell 2001\ncell 1,200\n"},
    {"a_table_of_gaps", "Year      Sacks\n2001      1,200\n",
     "cell Year\ncell Sacks\ncell 2001\ncell 1,200\n"},
    {"one_line_with_a_pipe_is_no_table", "The mill | The river, both closed for good.\n",
     "text The mill | The river, both closed for good.\n"},
    {"links_keep_their_text", "The mill [was closed](https://example.org/a) in May.\n",
     "text The mill was closed in May.\n"},
    {"brackets_stay", "The mill [sic] was closed (in May).\n",
     "text The mill [sic] was closed (in May).\n"},
    {"a_rule_parts_blocks", "The mill closed in May.\n-----\nIt opened in June.\n",
     "text The mill closed in May.\ntext It opened in June.\n"},

    // Words split at line ends.
    {"a_split_word_seen_elsewhere",
     "The mill was an important busi-\nness in the valley, and that business closed in May.\n",
     "text The mill was an important business in the valley, and that business closed in May.\n"},
    {"a_split_word_of_no_words",
     "The mill was a remark-\nable place in the valley, all told by it.\n",
     "text The mill was a remarkable place in the valley, all told by it.\n"},
    {"a_compound_seen_elsewhere",
     "The mill is water-\ndriven and always was, as the water-driven saw was too.\n",
     "text The mill is water-driven and always was, as the water-driven saw was too.\n"},
    {"a_compound_by_its_first_part",
     "The mill was a well-\nknown place in the whole of the valley.\n",
     "text The mill was a well-known place in the whole of the valley.\n"},
    {"a_name_keeps_its_hyphen",
     "It was built by the family Meyer-\nLanden in that far-away valley.\n",
     "text It was built by the family Meyer-Landen in that far-away valley.\n"},
    {"a_hanging_hyphen", "They sold long-\nand short-grained rice there for all of May.\n",
     "text They sold long- and short-grained rice there for all of May.\n"},
    {"a_soft_hyphen", "The mill was a remark\u00AD\nable place, and an extra\u00ADordinary one.\n",
     "text The mill was a remarkable place, and an extraordinary one.\n"},
};

INSTANTIATE_TEST_SUITE_P(Table, PlainText, testing::ValuesIn(rows),
                         [](const auto& row) { return std::string(row.param.name); });

struct Left {
    const char* name;
    std::string text;
    std::string outline;
    std::string furniture;
};

void PrintTo(const Left& row, std::ostream* out) { *out << row.name; }

class Furniture : public testing::TestWithParam<Left> {};

TEST_P(Furniture, is_left_out) {
    EXPECT_EQ(outline_of(GetParam().text), GetParam().outline);
    EXPECT_EQ(furniture_of(GetParam().text), GetParam().furniture);
}

const std::vector<Left> furniture = {
    {"a_cookie_banner",
     "This website uses cookies to do things. Accept\n\nThe mill closed in May.\n",
     "text The mill closed in May.\n", "This website uses cookies to do things. Accept\n"},
    {"a_sentence_about_cookies_stays",
     "The bakery's website uses cookies, a survey found in May.\n",
     "text The bakery's website uses cookies, a survey found in May.\n", ""},
    {"buttons", "Logo\n\nThe mill closed in May.\n\nShare this article\n\nLeave a comment\n",
     "text The mill closed in May.\n", "Logo\nShare this article\nLeave a comment\n"},
    {"a_notice_of_rights", "The mill closed.\n\n© 2024 Mill Gazette Ltd. All rights reserved.\n",
     "text The mill closed.\n", "© 2024 Mill Gazette Ltd. All rights reserved.\n"},
    {"a_long_text_after_a_copyright_sign_stays",
     "© 2024 was all that the sheet said. The mill closed in May, after the river had flooded its "
     "lower floor, and nobody in the valley could say who its owner was.\n",
     "text © 2024 was all that the sheet said. The mill closed in May, after the river had flooded "
     "its lower floor, and nobody in the valley could say who its owner was.\n",
     ""},
    {"a_title_said_twice", "The Mill by the River\nThe Mill by the River\n\nIt closed in May.\n",
     "heading1 The Mill by the River\ntext It closed in May.\n", "The Mill by the River\n"},
    {"a_page_number_within_a_paragraph",
     "The mill closed in May after the river had flooded its\n"
     "\n"
     "12\n"
     "\n"
     "lower floor, and the owners went away from the valley.\n",
     "text The mill closed in May after the river had flooded its lower floor, and the owners went "
     "away from the valley.\n",
     "12\n"},
    {"a_year_alone_stays", "2019\n\nThe mill closed.\n", "text 2019\ntext The mill closed.\n", ""},
    {"running_heads",
     "The mill closed.\n\nMill Report 2024 | 1\n\fThe river rose.\n\nMill Report 2024 | 2\n"
     "\fThe owners left.\n\nMill Report 2024 | 3\n",
     "text The mill closed.\ntext The river rose.\ntext The owners left.\n",
     "Mill Report 2024 | 1\nMill Report 2024 | 2\nMill Report 2024 | 3\n"},
    {"speakers_stay", "Operator\n\nGood day.\n\nOperator\n\nNext.\n\nOperator\n\nGood bye.\n",
     "heading1 Operator\ntext Good day.\nheading2 Operator\ntext Next.\nheading2 Operator\n"
     "text Good bye.\n",
     ""},
    {"a_foot_that_ran_into_the_text",
     "- We grind rye for all bakers. 72 Valley Mill Holding Co., Ltd.\n- We grind oats.\n",
     "item1 We grind rye for all bakers.\nitem1 We grind oats.\n",
     "72 Valley Mill Holding Co., Ltd.\n"},
    {"a_company_in_a_sentence_stays", "The mill was sold. In 1972 it went to Valley Mill Ltd.\n",
     "text The mill was sold. In 1972 it went to Valley Mill Ltd.\n", ""},
};

INSTANTIATE_TEST_SUITE_P(Table, Furniture, testing::ValuesIn(furniture),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace gainsay::documents
