#include <gtest/gtest.h>

#include "tests/documents/outline.hpp"
#include "tests/documents/tiny_zip.hpp"

namespace gainsay::documents {
namespace {

std::string error_of(const std::string& bytes, const std::string& path) {
    try {
        (void)read_bytes(bytes, path);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::incomplete);
        return error.what();
    }
    ADD_FAILURE() << "no error";
    return "";
}

std::string word(const std::string& text, const std::string& style = "",
                 const std::string& more = "") {
    return "<w:p><w:pPr>" + (style.empty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + more +
           "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

TEST(Docx, paragraphs_headings_lists_and_quotes_are_told) {
    const std::string body =
        word("The mill", "Titel") + word("Past", "berschrift1") + word("It was built in 1840.") +
        word("") + word("Owners", "Kapitel") +
        word("One", "", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") +
        word("Half", "", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>") +
        word("We are sad.", "Zitat");
    const Document document = read_bytes(docx_of(body), "a.docx");
    EXPECT_EQ(outline(document),
              "heading1 The mill\nheading1 Past\ntext It was built in 1840.\nheading2 "
              "Owners\nitem1 One\nitem2 Half\nquote1 We are sad.\n");
    EXPECT_EQ(document.info.title, "The mill");
    EXPECT_EQ(document.blocks[2].place, "paragraph 3");
    EXPECT_TRUE(document.warnings.empty());
    for (const Block& block : document.blocks)
        EXPECT_EQ(document.bytes.substr(block.span.begin, block.span.size()), block.text);
}

TEST(Docx, runs_are_one_text_without_what_was_deleted_or_noted) {
    EXPECT_EQ(
        outline(read_bytes(
            docx_of("<w:p><w:r><w:t>The </w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
                    "<w:hyperlink><w:r><w:t>mill</w:t></w:r></w:hyperlink><w:ins><w:r><w:t "
                    "xml:space=\"preserve\"> closed</w:t></w:r></w:ins><w:del><w:r><w:delText> "
                    "burned</w:delText></w:r></w:del><w:r><w:footnoteReference "
                    "w:id=\"2\"/></w:r><w:r><w:br/><w:t>in May, the well</w:t><w:noBreakHyphen/>"
                    "<w:t>known one.</w:t></w:r></w:p><w:sdt><w:sdtContent>" +
                    word("Caf\u00E9 &amp; more.") + "</w:sdtContent></w:sdt>"),
            "a.docx")),
        "text The mill closed in May, the well-known one.\ntext Caf\u00E9 & more.\n");
}

TEST(Docx, tables_are_cells_and_know_their_row) {
    const auto cell = [](const std::string& text) { return "<w:tc>" + word(text) + "</w:tc>"; };
    const Document document =
        read_bytes(docx_of("<w:tbl><w:tr>" + cell("Year") + cell("Cars") + "</w:tr><w:tr>" +
                           cell("2023") + cell("600") + "</w:tr></w:tbl><w:tbl><w:tr>" +
                           cell("The mill closed.") + "</w:tr></w:tbl>"),
                   "a.docx");
    EXPECT_EQ(outline(document),
              "cell Year\ncell Cars\ncell 2023\ncell 600\ntext The mill closed.\n");
    EXPECT_EQ(document.blocks[3].place, "table 1, row 2");
    EXPECT_EQ(document.bytes, "Year | Cars\n2023 | 600\n\nThe mill closed.\n");
}

TEST(Docx, properties_tell_title_and_author_and_a_head_in_the_text_the_rest) {
    const Document document = read_bytes(
        docx_of(word("Date: 2024-05-03") + word("Source: The Mill Board") + word("It closed."),
                "Mill closes"),
        "a.docx");
    EXPECT_EQ(document.info.title, "Mill closes");
    EXPECT_EQ(document.info.source, "The Mill Board");
    EXPECT_EQ(iso_date(document.info.date.first), "2024-05-03");
    EXPECT_EQ(outline(document), "text It closed.\n");
    EXPECT_EQ(read_bytes(docx_of(word("It closed."), "Mill closes"), "a.docx").info.source,
              "Ada Brandt");
}

TEST(Odt, paragraphs_headings_lists_and_tables_are_told) {
    const std::string text =
        "<text:p text:style-name=\"P1\">The mill</text:p><text:h text:outline-level=\"2\">Past"
        "</text:h><text:p>It<text:s text:c=\"3\"/>was "
        "<text:span>built</text:span><text:line-break/>"
        "in 1840.<text:note><text:note-body><text:p>So they say.</text:p></text:note-body>"
        "</text:note></text:p><text:list><text:list-item><text:p>One</text:p><text:list>"
        "<text:list-item><text:p>Half</text:p></text:list-item></text:list></text:list-item>"
        "</text:list><table:table><table:table-header-rows><table:table-row><table:table-cell>"
        "<text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Cars</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows></table:table>"
        "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
        "<text:section><text:p text:style-name=\"Quotations\">We are sad.</text:p></text:section>";
    const Document document = read_bytes(odt_of(text, "Of a mill"), "a.odt");
    EXPECT_EQ(outline(document),
              "heading1 The mill\nheading2 Past\ntext It was built in 1840.\nitem1 One\nitem2 "
              "Half\ncell Year\ncell Cars\nquote1 We are sad.\n");
    EXPECT_EQ(document.info.title, "The mill");
    EXPECT_EQ(document.info.source, "Ada Brandt");
    EXPECT_EQ(document.blocks[2].place, "paragraph 3");
    EXPECT_EQ(document.blocks[5].place, "table 1, row 1");
}

TEST(Office, is_told_by_its_content) {
    const Document document = read_bytes(docx_of(word("The mill closed.")), "letter.txt");
    EXPECT_EQ(outline(document), "text The mill closed.\n");
    ASSERT_EQ(document.warnings.size(), 1U);
    EXPECT_EQ(document.warnings[0].message, "is named .txt but is a DOCX; read as that");
    EXPECT_EQ(outline(read_bytes(odt_of("<text:p>It closed.</text:p>"), "letter.docx")),
              "text It closed.\n");
    EXPECT_NE(error_of(zip_of({{"a.txt", "The mill"}}), "a.docx").find("but no DOCX"),
              std::string::npos);
    EXPECT_NE(error_of(zip_of({{"a.txt", "The mill"}}), "a.txt").find("is a zip archive"),
              std::string::npos);
}

TEST(Office, cut_off_anywhere_it_says_so_or_is_read) {
    const std::string whole = docx_of(word("The mill closed."), "Mill");
    std::size_t refused = 0;
    for (std::size_t size = 4; size < whole.size(); size += 7) try {
            (void)read_bytes(whole.substr(0, size), "a.docx");
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ExitCode::incomplete);
            EXPECT_TRUE(std::string(error.what()).starts_with("a.docx: ")) << error.what();
            ++refused;
        }
    EXPECT_GT(refused, 50U);
    EXPECT_NE(error_of(whole.substr(0, 700), "a.docx").find("a.docx: is "), std::string::npos);
}

TEST(Office, bombs_are_refused) {
    const std::string blanks(std::size_t{60} << 20U, ' ');
    const std::string bomb = zip_of({{"word/document.xml", blanks}});
    EXPECT_LT(bomb.size(), 1U << 20U);
    EXPECT_NE(error_of(bomb, "a.docx").find("unpacks to far more"), std::string::npos);
    EXPECT_NE(error_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                               {"content.xml", blanks}}),
                       "a.odt")
                  .find("unpacks to far more"),
              std::string::npos);
    ZipMembers many;
    for (int i = 0; i < 20100; ++i) many.emplace_back("word/" + std::to_string(i), "");
    EXPECT_NE(error_of(zip_of(many), "a.docx").find("20,000"), std::string::npos);
}

TEST(Office, endless_nesting_and_broken_xml_are_refused) {
    std::string open;
    std::string close;
    for (int i = 0; i < 100000; ++i) {
        open += "<w:sdt>";
        close += "</w:sdt>";
    }
    EXPECT_NE(error_of(docx_of(open + close), "a.docx").find("200 levels"), std::string::npos);
    std::string spans;
    std::string ends;
    for (int i = 0; i < 100000; ++i) {
        spans += "<text:span>";
        ends += "</text:span>";
    }
    EXPECT_NE(error_of(odt_of("<text:p>" + spans + ends + "</text:p>"), "a.odt").find("200 levels"),
              std::string::npos);
    EXPECT_NE(error_of(docx_of("<w:p>"), "a.docx").find("is no XML"), std::string::npos);
}

TEST(Office, encrypted_ones_say_so) {
    EXPECT_NE(error_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                               {"META-INF/manifest.xml", "<m:encryption-data/>"},
                               {"content.xml", "\x01\x02"}}),
                       "a.odt")
                  .find("is encrypted"),
              std::string::npos);
    EXPECT_NE(error_of("\xD0\xCF\x11\xE0" + std::string(600, 'x'), "a.docx").find("encrypted"),
              std::string::npos);
}

}  // namespace
}  // namespace gainsay::documents
