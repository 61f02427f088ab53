#include "app/report/html.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "app/report/pictures.hpp"
#include "tests/app/report/sample.hpp"

namespace gainsay::app {
namespace {

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

// The page without its style and its script, which are ours and full of signs.
std::string body(const std::string& page) {
    const std::size_t begin = page.find("<body>");
    const std::size_t end = page.find("<script>");
    return page.substr(begin, end - begin) + "</body>";
}

// Every attribute of this name.
std::set<std::string> attributes(const std::string& page, const std::string& name) {
    std::set<std::string> out;
    const std::regex form("\\s" + name + "=\"([^\"]*)\"");
    for (std::sregex_iterator at(page.begin(), page.end(), form), end; at != end; ++at)
        out.insert((*at)[1]);
    return out;
}

// Elements that were opened and not closed, or closed and not opened.
std::string unbalanced(const std::string& page) {
    static const std::set<std::string> empty = {"meta", "input"};
    std::vector<std::string> open;
    const std::regex form("<(/?)([a-z0-9]+)[^>]*?(/?)>");
    for (std::sregex_iterator at(page.begin(), page.end(), form), end; at != end; ++at) {
        const std::string name = (*at)[2];
        const bool closes = (*at)[1].length() > 0;
        if ((*at)[3].length() > 0 || empty.contains(name)) continue;
        if (!closes)
            open.push_back(name);
        else if (open.empty() || open.back() != name)
            return "</" + name + "> in " + (open.empty() ? "nothing" : open.back());
        else
            open.pop_back();
    }
    return open.empty() ? "" : "<" + open.back() + "> stays open";
}

TEST(HtmlReport, says_the_answer_first) {
    const std::string page = report_html(samples::content());
    const std::size_t answer = page.find("<h1>1 contradiction, 1 reversal, 1 tension</h1>");
    ASSERT_NE(answer, std::string::npos);
    EXPECT_LT(answer, page.find("<article"));
    for (const char* part :
         {"3 documents with 36 sentences and 60 claims were compared.",
          "Most between <bdi>The annual.md</bdi> and <bdi>The note.txt</bdi> (2).",
          "Mostly about <bdi>Norwick Mill</bdi> (2), <bdi>Mill Board</bdi> (1).",
          "Since run 1 (2024-05-01): 1 new, 1 reopened, 1 as before, 1 no longer found.",
          "Decided by people: 1 confirmed, 1 set aside as false alarms."})
        EXPECT_NE(page.find(part), std::string::npos) << part;
}

TEST(HtmlReport, shows_each_finding_with_all_that_belongs_to_it) {
    const std::string page = report_html(samples::content());
    EXPECT_EQ(times(page, "<article "), 3U);
    for (const char* part :
         {"id=\"f-00112233aabbccdd\"", "The mill employs <mark>600</mark> people.",
          "Said by <bdi>a union</bdi>, reported", "<time datetime=\"2024-03-29\">2024-03-29</time>",
          "The mill is old. <strong>The mill employs 600 people.</strong> It grinds flour.",
          "<li><bdi>subject: &quot;the mill&quot; on both sides: mean the same (same entity)</bdi>",
          "They give different figures for the same thing <code>quantity</code>",
          "<strong>confirmed</strong> by <bdi>Ana</bdi>",
          "<q><bdi>Asked the &quot;board&quot;, twice</bdi></q>", "A closed door."})
        EXPECT_NE(page.find(part), std::string::npos) << part;
}

TEST(HtmlReport, fetches_nothing) {
    ReportContent content = samples::content();
    content.findings.front().stored.finding.a.path = "https://example.org/a?b=1&c=2";
    const std::string page = report_html(content);
    EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
    EXPECT_TRUE(attributes(page, "src").empty());
    EXPECT_EQ(times(page, "<link"), 0U);
    EXPECT_EQ(times(page, "@import"), 0U);
    EXPECT_EQ(times(page, "url("), 0U);
    for (const std::string& target : attributes(page, "href"))
        EXPECT_TRUE(target.starts_with("#") || target == "https://example.org/a?b=1&amp;c=2")
            << target;
}

TEST(HtmlReport, takes_no_document_for_markup) {
    ReportContent content = samples::content();
    const std::string evil =
        "</bdi><script>alert('x')</script> \"q\" {{version}} {{{style}}} "
        "\xE2\x80\xAE"
        "desrever \xF0\x9F\x8F\xAD caf\xE9 \x1B[2J";
    for (ReportedFinding& one : content.findings) {
        Finding& finding = one.stored.finding;
        for (Evidence* side : {&finding.a, &finding.b}) {
            side->quote = side->sentence = side->title = side->source = side->path = side->holder =
                evil;
            side->marked = {{side->begin, side->begin + 20}};
        }
        finding.message = finding.reason = one.reason_title = evil;
        finding.steps = {{evil, evil, evil, evil, evil}};
        one.entities = {evil};
        one.a = one.b = {evil, evil};
        if (one.decision) one.decision->note = one.decision->reviewer = evil;
    }
    for (store::StoredDocument& document : content.documents)
        document.info.title = document.info.path = document.info.source = evil;
    content.database = content.selection = evil;

    const std::string page = report_html(content);
    EXPECT_EQ(times(page, "<script"), 1U);
    EXPECT_EQ(times(page, "alert('x')"), 0U);
    EXPECT_GT(times(page, "{{version}}"), 10U);  // words, not a template
    EXPECT_EQ(times(page, "\x1B"), 0U);
    EXPECT_EQ(times(page, "caf\xE9"), 0U);
    EXPECT_GT(times(page, "\xF0\x9F\x8F\xAD"), 10U);
    EXPECT_EQ(unbalanced(body(page)), "");
}

TEST(HtmlReport, is_whole_and_labelled) {
    const std::string page = body(report_html(samples::content()));
    EXPECT_EQ(unbalanced(page), "");
    for (const char* landmark :
         {"<main>", "<footer>", "role=\"search\"", "aria-live=\"polite\"", "class=\"skip\""})
        EXPECT_EQ(times(page, landmark), 1U) << landmark;
    // Labels that point to something, ids once.
    const std::set<std::string> ids = attributes(page, "id");
    EXPECT_EQ(ids.size(), times(page, " id=\""));
    for (const std::string& label : attributes(page, "aria-labelledby"))
        EXPECT_TRUE(ids.contains(label)) << label;
    for (const std::string& target : attributes(page, "href"))
        EXPECT_TRUE(ids.contains(target.substr(1))) << target;
    EXPECT_EQ(times(page, "<select"), times(page, "<label>"));
}

TEST(HtmlReport, has_something_to_say_of_nothing) {
    ReportContent content;
    EXPECT_NE(report_html(content).find("Nothing here contradicts"), std::string::npos);
    content.all = 4;
    EXPECT_NE(report_html(content).find("No finding passes these filters."), std::string::npos);
    EXPECT_EQ(unbalanced(body(report_html(content))), "");
}

TEST(Pictures, say_the_same_as_their_tables) {
    const std::vector<Picture> all = pictures(samples::content());
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].name, "matrix");
    EXPECT_EQ(all[0].rows,
              (std::vector<std::vector<std::string>>{
                  {"1  The annual.md", "2  The note.txt", "1 contradiction, 1 tension"},
                  {"1  The annual.md", "3  The later, or not.txt", "1 reversal"}}));
    EXPECT_EQ(times(all[0].svg, "class=\"cell\""), 4U);  // both halves
    EXPECT_EQ(all[1].rows.size(), 3U);
    EXPECT_EQ(all[2].rows.front(),
              (std::vector<std::string>{"Norwick Mill", "1 contradiction, 1 reversal"}));
    EXPECT_EQ(all[3].name, "timeline");
    EXPECT_EQ(all[3].rows.front().front(), "2");  // the reversal
    EXPECT_EQ(times(all[3].svg, "<a href=\"#f-"), 3U);
}

TEST(Pictures, hold_many_documents_and_findings) {
    ReportContent content = samples::content();
    const ReportedFinding one = content.findings.front();
    for (int i = 0; i < 200; ++i) {
        content.documents.push_back(samples::document("d" + std::to_string(i), "2024-01-01"));
        content.findings.push_back(one);
        Finding& finding = content.findings.back().stored.finding;
        finding.a.document_id = content.documents.back().id;
        finding.a.date = std::to_string(1800 + i) + "-02-29";  // not always a day
        finding.reason = "theme" + std::to_string(i) + ".x";
    }
    for (const Picture& picture : pictures(content)) {
        EXPECT_LT(picture.svg.size(), 100000U) << picture.name;
        EXPECT_EQ(unbalanced(picture.svg), "") << picture.name;
    }
}

}  // namespace
}  // namespace gainsay::app
