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

class Markdown : public testing::TestWithParam<Row> {};

TEST_P(Markdown, splits_into_blocks) {
    EXPECT_EQ(outline_of(GetParam().text, "note.md"), GetParam().outline);
}

const std::vector<Row> rows = {
    {"headings_and_text", "# The mill\n\nIt closed\nin May.\n\n## Why\n\nThe river rose.\n",
     "heading1 The mill\ntext It closed in May.\nheading2 Why\ntext The river rose.\n"},
    {"underlined_headings", "The mill\n===\n\nWhy\n---\n\nThe river rose.\n",
     "heading1 The mill\nheading2 Why\ntext The river rose.\n"},
    {"emphasis_is_taken_out", "It was *the* **last _mill_** in ~~two~~ three `valleys`.\n",
     "text It was the last mill in two three valleys.\n"},
    {"links_and_images",
     "A [mill](http://example.org \"t\") ![a wheel](w.png) in <http://a.org>.\n",
     "text A mill  in http://a.org.\n"},
    {"lists_in_lists", "- grain\n  - rye\n  - oats\n- flour\n\n  ground well\n\n1. sell\n",
     "item1 grain\nitem2 rye\nitem2 oats\nitem1 flour\ntext ground well\nitem1 sell\n"},
    {"tasks", "- [x] mend the wheel\n- [ ] open the gate\n",
     "item1 mend the wheel\nitem1 open the gate\n"},
    {"a_wrapped_item", "* rye is ground\n  first\n* oats\n",
     "item1 rye is ground first\nitem1 oats\n"},
    {"quotes", "> The mill is\n> closed.\n>\n> > Is it?\n",
     "quote1 The mill is closed.\nquote2 Is it?\n"},
    {"tables", "| Year | Sacks |\n| --- | --: |\n| 2001 | **1,200** |\n",
     "cell Year\ncell Sacks\ncell 2001\ncell 1,200\n"},
    {"code_is_no_text", "Run it:\n\n```sh\nmill --open\n```\n\nIt opens.\n",
     "text Run it:\ntext It opens.\n"},
    {"html_is_no_text", "The mill<br>closed <b>in</b> May.\n\n<div>\nhidden\n</div>\n\nAll left.\n",
     "text The millclosed in May.\ntext All left.\n"},
    {"entities", "Smith &amp; Sons &#8211; millers&nbsp;all.\n",
     "text Smith & Sons – millers all.\n"},
    {"escapes", "Not \\*so\\* loud.\n", "text Not *so* loud.\n"},
    {"indented_text_is_text", "    The mill closed in May.\n", "text The mill closed in May.\n"},
    {"round_bullets", "They sell:\n• rye\n• oats\n", "text They sell:\nitem1 rye\nitem1 oats\n"},
    {"bold_titles", "# Mill\n\n**Why it closed**\n\nThe river rose.\n\n**It was wet.**\n",
     "heading1 Mill\nheading3 Why it closed\ntext The river rose.\ntext It was wet.\n"},
    {"a_split_word", "# Mill\n\nThe mill was a remark-\nable place.\n",
     "heading1 Mill\ntext The mill was a remarkable place.\n"},
    {"titles_without_a_mark", "The Mill\n\nIt closed in May.\n",
     "heading1 The Mill\ntext It closed in May.\n"},
    {"furniture", "# Mill\n\nIt closed.\n\n[Share this article](#)\n",
     "heading1 Mill\ntext It closed.\n"},
};

INSTANTIATE_TEST_SUITE_P(Table, Markdown, testing::ValuesIn(rows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Format, is_told_by_content_when_the_ending_does_not) {
    const std::string marked = "# The mill\n\nIt **closed** in May.\n\n## Why\n\nThe river rose.\n";
    EXPECT_EQ(outline_of(marked, "note.txt"), outline_of(marked, "note.md"));
    EXPECT_EQ(outline_of("The mill is # 1\n\nIt closed.\n", "note.txt"),
              "heading1 The mill is # 1\ntext It closed.\n");
}

}  // namespace
}  // namespace gainsay::documents
