#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/report_json.hpp"
#include "app/report_text.hpp"
#include "app/text.hpp"
#include "tests/app/samples.hpp"

namespace gainsay::app {
namespace {

TEST(TextReport, puts_quotes_side_by_side_where_there_is_room) {
    const std::string text = finding_text(samples::finding(), 1, {100, {}});
    EXPECT_EQ(text,
              "1   contradiction  quantity   score 83 %   medium   00112233aabbccdd  new, open\n"
              "    The mill employs 600 people in one text and 450 in the other.\n"
              "\n"
              "    A  annual.md:7  2024-03-29                     | B  note.txt:7  2024-03-29\n"
              "       The annual.md                               |    The note.txt\n"
              "       the document itself, asserted               |    a union, reported\n"
              "       \"The mill employs [[600]] people.\"          |    \"The mill employs 450 "
              "people, a "
              "union\n"
              "                                                   |    says.\"\n"
              "\n"
              "    Why\n"
              "    - subject: \"the mill\" on both sides: mean the same (same entity)\n"
              "    - quantity: \"600\" and \"450\": exclude each other (600 vs 450 people)\n");
}

TEST(TextReport, stacks_them_where_there_is_not) {
    const std::string text = finding_text(samples::finding(), 1, {80, {}});
    EXPECT_NE(text.find("    A  annual.md:7  2024-03-29\n"
                        "       The annual.md\n"
                        "       the document itself, asserted\n"
                        "       \"The mill employs [[600]] people.\"\n"
                        "    B  note.txt:7  2024-03-29\n"),
              std::string::npos)
        << text;
}

TEST(TextReport, keeps_to_the_width) {
    store::StoredFinding finding = samples::finding();
    for (int i = 0; i < 30; ++i) finding.finding.a.quote += " And the owner said so again.";
    for (const std::size_t width : {60U, 80U, 100U, 120U}) {
        std::istringstream lines(finding_text(finding, 1, {width, {}}));
        std::string line;
        std::getline(lines, line);  // the head may be longer than a narrow screen
        while (std::getline(lines, line)) EXPECT_LE(columns_of(line), width) << line;
    }
}

TEST(TextReport, marks_with_bold_and_underline_where_escapes_are_allowed) {
    const std::string text = finding_text(samples::finding(), 1, {100, {true, false}});
    EXPECT_NE(text.find("\x1b[1;4m600\x1b[0m"), std::string::npos);
    EXPECT_EQ(text.find("\x1b[31"), std::string::npos);  // NO_COLOR: emphasis, no colour
}

TEST(TextReport, lets_no_document_control_the_terminal) {
    store::StoredFinding finding = samples::finding();
    finding.finding.a.quote = "Evil \x1b]0;title\x07 text.";
    finding.finding.a.marked.clear();
    finding.finding.a.path = "\x1b[2J.txt";
    EXPECT_EQ(finding_text(finding, 1, {100, {}}).find('\x1b'), std::string::npos);
}

TEST(Summary, says_what_and_where) {
    EXPECT_EQ(finding_summary(samples::finding(), 2, {70, {}}),
              "2   contradiction  83 %   The mill employs 600 people in one text a...\n"
              "                          annual.md:7 | note.txt:7\n");
}

TEST(MarkedQuote, ignores_marks_that_do_not_fit_the_quote) {
    Evidence side = samples::evidence("a", "One two.", 10);
    side.marked = {{5, 12}, {14, 17}, {16, 18}, {17, 99}};
    EXPECT_EQ(plain_marks(marked_quote(side)), "One [[two]].");
}

TEST(KindCounts, leave_out_what_is_not_there) {
    const std::array<store::StoredFinding, 2> two = {samples::finding(), samples::finding()};
    EXPECT_EQ(count_by_kind(two), "2 contradictions");
    EXPECT_EQ(count_by_kind({}), "no findings");
}

TEST(JsonReport, has_the_promised_shape) {
    ReportContent content;
    content.run.id = 4;
    content.run.settings = R"({"minimum_score":0.5})";
    content.documents.resize(1);
    content.documents.front().info.path = "annual.md";
    content.findings.resize(1);
    content.findings.front().stored = samples::finding();
    const auto json = nlohmann::json::parse(report_json(content));
    EXPECT_EQ(json.at("run").at("id"), 4);
    EXPECT_EQ(json.at("run").at("settings").at("minimum_score"), 0.5);
    EXPECT_EQ(json.at("documents").at(0).at("document"), "annual.md");
    const auto& finding = json.at("findings").at(0);
    const auto keys = [](const nlohmann::json& object) {
        std::vector<std::string> out;
        for (const auto& [key, value] : object.items()) out.push_back(key);
        return out;  // sorted by nlohmann::json
    };
    EXPECT_EQ(keys(finding),
              (std::vector<std::string>{"a", "b", "decision", "entities", "key", "kind", "message",
                                        "reason", "reason_title", "score", "severity", "state",
                                        "status", "steps"}));
    EXPECT_EQ(keys(finding.at("a")),
              (std::vector<std::string>{"begin", "claim", "date", "document", "end", "holder",
                                        "line", "marked", "mode", "place", "quote", "sentence",
                                        "source", "title"}));
    EXPECT_EQ(keys(finding.at("steps").at(0)),
              (std::vector<std::string>{"a", "b", "relation", "slot", "source"}));
    EXPECT_EQ(finding.at("b").at("mode"), "reported");
}

TEST(JsonReport, survives_broken_utf8) {
    ReportContent content;
    content.findings.resize(1);
    content.findings.front().stored.finding.a.sentence = "caf\xE9";
    const auto json = nlohmann::json::parse(report_json(content));
    EXPECT_EQ(json.at("findings").at(0).at("a").at("sentence"), "caf\xEF\xBF\xBD");
}

TEST(MarkedQuote, of_a_page_shows_its_words_and_not_its_markup) {
    Evidence side;
    side.begin = 100;
    side.quote = "The <b class=\"x\">mill</b>&nbsp;had\n 600 &amp; more <i>cars</i>";
    side.sentence = "The mill had 600 & more cars";
    const auto at = [&](const std::string& words) {
        const auto begin = static_cast<std::uint32_t>(100 + side.quote.find(words));
        return Span{begin, begin + static_cast<std::uint32_t>(words.size())};
    };
    side.marked = {at("mill"), at("600 &amp; more"), at("cars")};
    EXPECT_EQ(plain_marks(marked_quote(side)), "The [[mill]] had [[600 & more]] [[cars]]");
    side.marked = {};
    side.quote = "It is <old>.";
    side.sentence = "It is <old>.";
    EXPECT_EQ(marked_quote(side), "It is <old>.") << "a text that has such signs itself";
    side.quote = "Smith & Sons";
    side.sentence = "Smith & Sons";
    EXPECT_EQ(marked_quote(side), "Smith & Sons");
    side.quote = "<b>The mill";
    side.sentence = "Another mill";
    EXPECT_EQ(marked_quote(side), "<b>The mill");
}

TEST(Spot, is_a_line_or_the_place_in_a_file_without_lines) {
    EXPECT_EQ(spot("a.txt", 12, ""), "a.txt:12");
    EXPECT_EQ(spot("a.txt", 0, ""), "a.txt");
    EXPECT_EQ(spot("b.pdf", 12, "page 3, paragraph 2"), "b.pdf, page 3, paragraph 2");
}

TEST(ClaimJson, is_one_line_with_its_attributes) {
    Claim claim;
    claim.subject.text = "the mill";
    claim.predicate.text = "employs";
    claim.polarity = Polarity::negated;
    Sentence sentence;
    sentence.text = "No.";
    const std::string line = claim_json("a.txt", 3, "", sentence, claim);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto json = nlohmann::json::parse(line);
    EXPECT_EQ(json.at("line"), 3);
    EXPECT_EQ(json.at("polarity"), "negated");
}

}  // namespace
}  // namespace gainsay::app
