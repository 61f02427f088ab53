#include <gtest/gtest.h>

#include <string>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

std::string page(const std::string& body, const std::string& head = "") {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

struct Example {
    std::string name;
    std::string body;
    std::string outline;
};

class HtmlBlocks : public testing::TestWithParam<Example> {};

TEST_P(HtmlBlocks, are_told) {
    EXPECT_EQ(outline_of(page(GetParam().body), "a.html"), GetParam().outline);
}

INSTANTIATE_TEST_SUITE_P(
    Table, HtmlBlocks,
    testing::Values(
        Example{"headings_and_text", "<h1>The mill</h1><p>It closed.</p><h3>After</h3>It rests.",
                "heading1 The mill\ntext It closed.\nheading3 After\ntext It rests.\n"},
        Example{"paragraphs_without_ends", "<p>One mill.<p>Two mills.",
                "text One mill.\ntext Two mills.\n"},
        Example{"inline_marks", "<p>The <b>old</b> <i>mill</i>s <a href='/x'>closed</a>.</p>",
                "text The old mills closed.\n"},
        Example{"lines_and_blanks", "<p>The\n   mill<br>closed\t now.  </p>",
                "text The mill closed now.\n"},
        Example{"lists", "<ul><li>One</li><li>Two<ol><li>Half</li></ol></li></ul>",
                "item1 One\nitem1 Two\nitem2 Half\n"},
        Example{"tables", "<table><tr><th>Year<th>Cars<tr><td>2023<td>600</table>",
                "cell Year\ncell Cars\ncell 2023\ncell 600\n"},
        Example{"a_table_for_the_layout",
                "<table><tr><td><p>The mill closed.</p></td></tr></table>",
                "text The mill closed.\n"},
        Example{"quotes", "<blockquote><p>We are sad.</p></blockquote><p>He said so.</p>",
                "quote1 We are sad.\ntext He said so.\n"},
        Example{"entities", "<p>Smith &amp; Sons paid &pound;5&nbsp;m &#8212; all &lt;1&gt;.</p>",
                "text Smith & Sons paid £5 m — all <1>.\n"},
        Example{"old_entities", "<p>&copy2024 AT&T; it &notit;. R&D &amp up</p>",
                "text ©2024 AT&T; it ¬it;. R&D & up\n"},
        Example{"unknown_entities_stay", "<p>&bogus; and & and &;</p>",
                "text &bogus; and & and &;\n"},
        Example{"entities_of_two_characters", "<p>a &NotEqualTilde; b</p>", "text a ≂̸ b\n"},
        Example{"stray_tags", "<p>The mill</b> closed</font>.</p>", "text The mill closed.\n"},
        Example{"comments", "<p>The mill<!-- of 1840 --> closed.</p>", "text The mill closed.\n"},
        Example{"code_is_left_out", "<p>It runs.</p><pre>int main() {}</pre>", "text It runs.\n"},
        Example{"soft_hyphens", "<p>The fac&shy;tory and the fac\u00ADtory</p>",
                "text The factory and the factory\n"}),
    [](const auto& example) { return example.param.name; });

class HtmlFurniture : public testing::TestWithParam<Example> {};

TEST_P(HtmlFurniture, is_left_out) {
    EXPECT_EQ(outline_of(page(GetParam().body), "a.html"), GetParam().outline);
}

const std::string story =
    "<p>The mill in Trent closed in May, and its six hundred workers went home for good.</p>";
const std::string told =
    "text The mill in Trent closed in May, and its six hundred workers went home for good.\n";

INSTANTIATE_TEST_SUITE_P(
    Table, HtmlFurniture,
    testing::Values(
        Example{"menus", "<nav><a href=a>Home</a></nav>" + story, told},
        Example{"menus_without_their_tag",
                "<div><a href=a>Home</a> <a href=b>News</a> | <a href=c>Sport</a></div>" + story,
                told},
        Example{"cookie_banners", "<div class='x cookie-bar'>Cookies help us.</div>" + story, told},
        Example{"advertisements", story + "<div id=ad-7>Buy shoes.</div><aside>More</aside>", told},
        Example{"footers", story + "<footer>The Gazette, 5 High Street</footer>", told},
        Example{"scripts_and_styles",
                "<style>p{}</style><script>var a='<p>No</p>'</script>" + story, told},
        Example{"what_is_not_shown", "<p hidden>No.</p><p style='display: none'>No.</p>" + story,
                told},
        Example{"what_stands_beside_the_article",
                "<p>Weather: rain.</p><article>" + story + "</article><p>Most read today.</p>",
                told},
        Example{"all_but_main", "<div>Welcome.</div><main>" + story + "</main>", told},
        Example{"a_site_header_but_not_that_of_the_article",
                "<header>The Gazette</header><article><header><h1>Mill</h1></header>" + story +
                    "</article>",
                "heading1 Mill\n" + told},
        Example{"but_no_page_as_a_whole", "<div class='banner widget'>" + story + "</div>", told},
        Example{"but_no_front_page_for_its_teasers",
                "<article><p>The first mill closed.</p></article><article><p>The second did "
                "not.</p></article><article><p>And the third one burned down.</p></article>"
                "<p>All three stood in Trent, said the town, which knew nothing of a fourth.</p>",
                "text The first mill closed.\ntext The second did not.\ntext And the third one "
                "burned down.\ntext All three stood in Trent, said the town, which knew nothing of "
                "a fourth.\n"}),
    [](const auto& example) { return example.param.name; });

TEST(Html, offsets_lead_to_the_bytes_of_the_page) {
    const std::string text =
        page("<p>\r\nSmith &amp; Sons <b>paid</b>&nbsp;&#163;5\r\n million.</p>");
    const Document document = read_bytes(text, "a.html");
    ASSERT_EQ(document.blocks.size(), 1U);
    const Block& block = document.blocks[0];
    ASSERT_EQ(block.text, "Smith & Sons paid £5 million.");
    const auto source = [&](const std::string& words) {
        const auto begin = static_cast<std::uint32_t>(block.text.find(words));
        const Span span = block.source({begin, begin + static_cast<std::uint32_t>(words.size())});
        return document.bytes.substr(span.begin, span.size());
    };
    EXPECT_EQ(document.bytes, text);
    EXPECT_EQ(source("Smith"), "Smith");
    EXPECT_EQ(source("Sons paid"), "Sons <b>paid");
    EXPECT_EQ(source("million."), "million.");
    EXPECT_EQ(source("& Sons"), "&amp; Sons");
    EXPECT_EQ(document.bytes.substr(block.span.begin, block.span.size()),
              "Smith &amp; Sons <b>paid</b>&nbsp;&#163;5\r\n million.");
    EXPECT_EQ(block.place, "");
}

TEST(Html, says_of_itself_what_it_is) {
    const Document document = read_bytes(
        page("<h1>Mill shuts</h1>" + story,
             "<title>Mill shuts | Gazette</title><meta property='og:title' content='Mill closes'>"
             "<meta name=author content='Ada Brandt'><meta property=og:site_name content=Gazette>"
             "<meta property='article:published_time' content='2024-05-03T10:00:00Z'>"
             "<link rel=canonical href='https://example.org/mill'>"),
        "a.html");
    EXPECT_EQ(document.info.title, "Mill closes");
    EXPECT_EQ(document.info.source, "Gazette");
    EXPECT_EQ(iso_date(document.info.date.first), "2024-05-03");
    EXPECT_EQ(document.info.address, "https://example.org/mill");
}

TEST(Html, takes_title_and_date_from_where_they_stand) {
    EXPECT_EQ(read_bytes(page("<h1>Mill shuts</h1>" + story, "<title>Gazette</title>"), "a.html")
                  .info.title,
              "Mill shuts");
    EXPECT_EQ(read_bytes(page(story, "<title>\n The\n mill </title>"), "a.html").info.title,
              "The mill");
    const std::string time = "<h1>Mill</h1><time datetime='2024-05-03'>yesterday</time>" + story;
    EXPECT_EQ(iso_date(read_bytes(page(time), "a.html").info.date.first), "2024-05-03");
    const std::string json =
        "<script type='application/ld+json'>{\"datePublished\" : \"2024-06-01\"}</script>";
    EXPECT_EQ(iso_date(read_bytes(page(time, json), "a.html").info.date.first), "2024-06-01");
}

TEST(Html, is_told_by_its_content) {
    for (const char* start : {"<!doctype HTML>\n<p>One mill.", "\xEF\xBB\xBF\n <html><p>One mill.",
                              "<?xml version='1.0'?><html><body><p>One mill.</p>"})
        EXPECT_EQ(outline_of(start, "a.html"), "text One mill.\n") << start;
    EXPECT_EQ(outline_of("<p>One mill.</p>", "a.html"), "text One mill.\n");
    EXPECT_EQ(outline_of("<p>One mill.</p>", "a.txt"), "heading1 <p>One mill.</p>\n");
    EXPECT_EQ(outline_of("a < b and b > c.", "a.html"), "text a < b and b > c.\n");
}

TEST(Html, in_another_encoding_is_read_by_what_it_declares) {
    const std::string polish = page("<p>Za\xBF\xF3\xB3\xE6 g\xEA\xB6l\xB1 ja\xBC\xF1.</p>",
                                    "<meta charset=\"iso-8859-2\">");
    const Document document = read_bytes(polish, "a.html");
    EXPECT_EQ(outline(document), "text Zażółć gęślą jaźń.\n");
    ASSERT_EQ(document.warnings.size(), 1U);
    EXPECT_NE(document.warnings[0].message.find("iso-8859-2"), std::string::npos);
    const std::string western = page("<p>caf\xE9</p>", "<meta charset=iso-8859-1>");
    EXPECT_EQ(outline_of(western, "a.html"), "text café\n");
    EXPECT_EQ(read_bytes(western, "a.html").bytes, western);
}

TEST(Html, nested_without_end_is_refused) {
    std::string deep;
    for (int i = 0; i < 200000; ++i) deep += "<div>";
    try {
        (void)read_bytes(page(deep + "The mill closed."), "a.html");
        ADD_FAILURE() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::incomplete);
        EXPECT_NE(std::string(error.what()).find("a.html: nests its elements"), std::string::npos);
    }
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "<p>One <b>mill</b>.<li>Two";
    EXPECT_EQ(read_bytes(page(many), "a.html").blocks.size(), 40000U);
}

TEST(Html, of_any_bytes_does_no_harm) {
    const std::string whole = page(
        "<table><tr><p>One<td>Two &amp three<b><i></b>four</i><svg><p>five</svg><select>"
        "<option>six<textarea></p>&#x110000;&#0;&#xD800;</table><plaintext>seven",
        "<meta charset=utf-16><title>Eight");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Document document = read_bytes("<html>" + whole.substr(0, size), "a.html");
        for (const Block& block : document.blocks) {
            EXPECT_LE(block.span.begin, block.span.end);
            EXPECT_LE(block.span.end, document.bytes.size());
        }
    }
}

}  // namespace
}  // namespace gainsay::documents
