#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

#include "documents/isolated.hpp"
#include "tests/documents/outline.hpp"
#include "tests/documents/tiny_pdf.hpp"

namespace gainsay::documents {
namespace {

std::string outline_of(const TinyPdf& pdf) { return outline(read_bytes(pdf.bytes(), "a.pdf")); }

std::string error_of(const std::string& bytes) {
    try {
        (void)read_bytes(bytes, "a.pdf");
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::incomplete);
        return error.what();
    }
    ADD_FAILURE() << "no error";
    return "";
}

const std::vector<std::string> column = {
    "The mill in Trent closed in May, and its", "six hundred workers went home. The hall",
    "stands empty now, said the mayor, who had", "hoped for another owner until the last."};

TEST(Pdf, lines_become_paragraphs) {
    EXPECT_EQ(
        outline_of(TinyPdf()
                       .line(60, 100, "The mill", 18)
                       .lines(60, 130, column)
                       .lines(60, 200, {"It was built in 1840."})),
        "heading1 The mill\ntext The mill in Trent closed in May, and its six hundred workers "
        "went home. The hall stands empty now, said the mayor, who had hoped for another "
        "owner until the last.\ntext It was built in 1840.\n");
}

TEST(Pdf, an_indent_begins_a_paragraph_too) {
    EXPECT_EQ(outline_of(TinyPdf()
                             .lines(60, 100,
                                    {"The mill in Trent closed in May, as we have heard.",
                                     "It had six hundred workers then, all of the town."})
                             .line(75, 124, "The hall stands empty now, and nobody comes.")
                             .line(60, 136, "So it is.")),
              "text The mill in Trent closed in May, as we have heard. It had six hundred workers "
              "then, all of the town.\ntext The hall stands empty now, and nobody comes. So it "
              "is.\n");
}

TEST(Pdf, columns_are_read_one_after_the_other) {
    const auto two = [](int top) {
        std::vector<std::string> out;
        for (int i = 0; i < 12; ++i)
            out.push_back((top == 0 ? "left" : "right") + std::string(" row ") +
                          std::string(1, static_cast<char>('a' + i)) + " goes on and on and");
        return out;
    };
    const std::string out = outline_of(TinyPdf().lines(60, 100, two(0)).lines(320, 100, two(1)));
    EXPECT_EQ(out.find("right"), out.find("right row a")) << out;
    EXPECT_LT(out.find("left row l"), out.find("right row a")) << out;
}

TEST(Pdf, hyphens_at_line_ends_are_joined) {
    EXPECT_EQ(outline_of(TinyPdf().lines(
                  60, 100,
                  {"The factory made a great many of the auto-",
                   "mobiles that the well-known company of the",
                   "town sold, most of them to the well-", "known dealers of the north country."})),
              "text The factory made a great many of the automobiles that the well-known company "
              "of the town sold, most of them to the well-known dealers of the north country.\n");
}

TEST(Pdf, heads_feet_and_page_numbers_are_left_out) {
    TinyPdf pdf;
    for (int page = 1; page <= 3; ++page) {
        if (page > 1) pdf.page();
        pdf.line(60, 30, "Annual report of the mill 2024", 8)
            .line(300, 780, "Page " + std::to_string(page) + " of 3", 8)
            .lines(60, 100,
                   {page == 2 ? "closed in May, and nobody came to see it"
                              : "On page " + std::string(page == 1 ? "one" : "three") +
                                    " it is told that the old mill",
                    page == 1 ? "of the town, which had six hundred workers,"
                              : "on its last day, said the mayor of Trent."});
    }
    EXPECT_EQ(outline_of(pdf),
              "text On page one it is told that the old mill of the town, which had six hundred "
              "workers, closed in May, and nobody came to see it on its last day, said the mayor "
              "of Trent.\ntext On page three it is told that the old mill on its last day, said "
              "the mayor of Trent.\n");
}

TEST(Pdf, a_head_beside_its_page_number_is_left_out) {
    const std::string out = outline_of(TinyPdf()
                                           .line(60, 40, "Chapter 2: The mill", 10)
                                           .line(520, 40, "17", 10)
                                           .lines(60, 100, column));
    EXPECT_EQ(out.find("Chapter"), std::string::npos) << out;
    EXPECT_EQ(out.find("17"), std::string::npos) << out;
}

TEST(Pdf, footnotes_and_their_marks_are_left_out) {
    const std::string out = outline_of(TinyPdf()
                                           .lines(60, 100, column)
                                           .line(252, 133, "3", 6)
                                           .line(60, 700, "3 The mayor spoke in June.", 7)
                                           .line(60, 709, "It was a Monday.", 7));
    EXPECT_EQ(out.find("Monday"), std::string::npos) << out;
    EXPECT_EQ(out.find("spoke"), std::string::npos) << out;
    EXPECT_EQ(out.find('3'), std::string::npos) << out;
}

TEST(Pdf, lists_and_tables_are_told) {
    EXPECT_EQ(outline_of(TinyPdf()
                             .lines(60, 100, {"1. The machines go to Leeds.", "2. The hall stays."})
                             .lines(60, 150, {"- One ship", "- Two ships"})),
              "item1 The machines go to Leeds.\nitem1 The hall stays.\nitem1 One ship\nitem1 Two "
              "ships\n");
    TinyPdf table;
    for (int row = 0; row < 3; ++row)
        table.line(60, 100 + 14 * row, "Year " + std::to_string(2020 + row))
            .line(160, 100 + 14 * row, std::to_string(600 + row) + " workers");
    EXPECT_EQ(outline_of(table),
              "cell Year 2020\ncell 600 workers\ncell Year 2021\ncell 601 workers\ncell Year "
              "2022\ncell 602 workers\n");
}

TEST(Pdf, blocks_know_page_and_paragraph_and_quote_what_was_read) {
    const Document document = read_bytes(
        TinyPdf().lines(60, 100, column).page().line(60, 100, "It was built in 1840.").bytes(),
        "a.pdf");
    ASSERT_EQ(document.blocks.size(), 2U);
    EXPECT_EQ(document.blocks[0].place, "page 1, paragraph 1");
    EXPECT_EQ(document.blocks[1].place, "page 2, paragraph 1");
    const Span span = document.blocks[1].source({7, 12});
    EXPECT_EQ(document.bytes.substr(span.begin, span.size()), "built");
    EXPECT_EQ(document.place_of(span.begin), "page 2, paragraph 1");
}

TEST(Pdf, the_title_is_that_of_the_text_or_of_the_file) {
    EXPECT_EQ(
        read_bytes(TinyPdf().line(60, 90, "The mill", 18).lines(60, 120, column).bytes(), "a.pdf")
            .info.title,
        "The mill");
    EXPECT_EQ(
        read_bytes(TinyPdf().title("Old mills").lines(60, 120, column).bytes(), "a.pdf").info.title,
        "Old mills");
    EXPECT_EQ(read_bytes(TinyPdf().title("report.doc").lines(60, 120, column).bytes(), "a.pdf")
                  .info.title,
              "A");
}

TEST(Pdf, encrypted_damaged_and_empty_ones_say_so) {
    const std::string whole = TinyPdf().lines(60, 100, column).bytes();
    EXPECT_EQ(error_of(TinyPdf().lines(60, 100, column).encrypted().bytes()),
              "a.pdf: is an encrypted PDF; save it without its password first");
    EXPECT_EQ(error_of("%PDF-1.4\nnothing of the kind"),
              "a.pdf: is a damaged or cut-off PDF that cannot be opened");
    EXPECT_NE(error_of(whole.substr(0, 120)).find("a.pdf: "), std::string::npos);
    const Document blank = read_bytes(TinyPdf().bytes(), "a.pdf");
    EXPECT_TRUE(blank.blocks.empty());
    ASSERT_FALSE(blank.warnings.empty());
    EXPECT_NE(blank.warnings[0].message.find("OCR"), std::string::npos);
}

TEST(Pdf, named_otherwise_is_read_and_named) {
    const Document document = read_bytes(TinyPdf().lines(60, 100, column).bytes(), "letter.txt");
    EXPECT_EQ(document.blocks.size(), 1U);
    ASSERT_EQ(document.warnings.size(), 1U);
    EXPECT_EQ(document.warnings[0].message, "is named .txt but is a PDF; read as that");
    const Document text = read_bytes("The mill closed.\n", "letter.pdf");
    EXPECT_EQ(outline(text), "text The mill closed.\n");
    ASSERT_EQ(text.warnings.size(), 1U);
    EXPECT_EQ(text.warnings[0].message, "is named .pdf but is plain text; read as that");
}

std::string isolated_error(const Bounds& bounds, const std::function<std::string()>& work) {
    try {
        (void)run_isolated("a.pdf", bounds, work);
    } catch (const Error& error) {
        return error.what();
    }
    ADD_FAILURE() << "no error";
    return "";
}

TEST(Isolated, work_hands_back_what_it_made) {
    const std::string large(3000000, 'x');
    EXPECT_EQ(run_isolated("a.pdf", {}, [&] { return large; }), large);
}

TEST(Isolated, work_that_breaks_or_does_not_end_is_one_lost_file) {
    EXPECT_EQ(isolated_error({}, []() -> std::string { throw Refusal("is no good"); }),
              "a.pdf: is no good");
    EXPECT_NE(isolated_error({}, []() -> std::string { std::abort(); }).find("damaged"),
              std::string::npos);
    const auto forever = []() -> std::string {
        volatile bool go = true;
        while (go) {
        }
        return "";
    };
    EXPECT_NE(isolated_error({.cpu_seconds = 1}, forever).find("too much time"), std::string::npos);
    const auto asleep = []() -> std::string {
        volatile bool go = true;
        while (go) ::usleep(1000);
        return "";
    };
    EXPECT_NE(isolated_error({.wall_seconds = 1}, asleep).find("too much time"), std::string::npos);
}

TEST(Isolated, memory_is_bounded) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    GTEST_SKIP() << "the sanitizer's own memory knows no bound";
#endif
#endif
    const auto endless = []() -> std::string {
        std::vector<std::string> all;
        while (all.size() < 8) all.emplace_back(std::size_t{1} << 30U, 'x');
        return all.back();
    };
    EXPECT_NE(isolated_error({.memory = std::size_t{64} << 20U}, endless).find("memory"),
              std::string::npos);
}

}  // namespace
}  // namespace gainsay::documents
