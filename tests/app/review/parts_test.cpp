// The small parts of the screen: lines, the prompt, case files.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/cases.hpp"
#include "app/review/case_file.hpp"
#include "app/review/prompt.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "gainsay/error.hpp"
#include "tests/app/review/world.hpp"

namespace gainsay::app::review {
namespace {

using Kind = Key::Kind;

TEST(ScreenLine, is_cut_between_whole_characters) {
    const std::string text =
        "a\xE5\xB0\x8F"
        "e\xCC\x81x";  // a, a wide one, e with a mark, x
    struct Row {
        std::size_t width;
        const char* text;
    };
    for (const Row& row : {Row{0, ""}, Row{1, "a"}, Row{2, "a"}, Row{3, "a\xE5\xB0\x8F"},
                           Row{4,
                               "a\xE5\xB0\x8F"
                               "e\xCC\x81"},
                           Row{5, text.c_str()}})
        EXPECT_EQ(Line(text).cut(row.width).text(), row.text) << row.width;
    Line pieces("ab");
    pieces.add("cd", bold).add("ef");
    EXPECT_EQ(pieces.cut(3).text(), "abc");
    EXPECT_EQ(pieces.pieces().size(), 2U);
}

TEST(ScreenLine, turns_mark_signs_into_looks) {
    Line line;
    line.add_marked(std::string("a ") + mark_begin + "b" + mark_end + " c", dim);
    ASSERT_EQ(line.pieces().size(), 3U);
    EXPECT_EQ(line.pieces()[1].text, "b");
    EXPECT_TRUE(line.pieces()[1].look.underline && !line.pieces()[1].look.dim);
    EXPECT_TRUE(line.pieces()[2].look.dim);
}

TEST(Prompt, edits_whole_characters) {
    Prompt prompt("Note:", "cafe\xCC\x81 \xE5\xB0\x8F");
    prompt.press(key(Kind::backspace));
    prompt.press(key(Kind::backspace));
    EXPECT_EQ(prompt.text(), "cafe\xCC\x81");
    prompt.press(key(Kind::left));
    prompt.press(key('x'));
    EXPECT_EQ(prompt.text(), "cafxe\xCC\x81");
    prompt.press(key(Kind::remove));
    EXPECT_EQ(prompt.text(), "cafx");
    prompt.press(key(Kind::home));
    prompt.press(key(Kind::remove));
    prompt.press(key(Kind::end));
    prompt.press(key('!'));
    EXPECT_EQ(prompt.text(), "afx!");
    for (int i = 0; i < 9; ++i) prompt.press(key(Kind::backspace));
    EXPECT_EQ(prompt.text(), "");
}

TEST(Prompt, erases_words_and_all_before_the_cursor) {
    Prompt prompt("Note:", "ask the cafe\xCC\x81  ");
    prompt.press(key(Kind::erase_word));
    EXPECT_EQ(prompt.text(), "ask the ");
    prompt.press(key(Kind::left));
    prompt.press(key(Kind::left));
    prompt.press(key(Kind::erase_word));
    EXPECT_EQ(prompt.text(), "ask e ");
    prompt.press(key(Kind::erase_all));
    EXPECT_EQ(prompt.text(), "e ");
    prompt.press(key(Kind::erase_word));
    prompt.press(key('x'));
    EXPECT_EQ(prompt.text(), "xe ");
}

TEST(Prompt, keeps_its_cursor_in_sight) {
    const Prompt prompt("Note:", std::string(300, 'x') + "end");
    const Line line = prompt.line(40);
    EXPECT_LE(line.columns(), 40U);
    EXPECT_NE(line.text().find("end"), std::string::npos);
}

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

CaseOutcome outcome_of(const std::string& path) {
    const RuleSet set = grammar::parse_rules(contents(path), path);
    EXPECT_TRUE(set.errors.empty()) << describe(set.errors.front());
    EXPECT_EQ(set.cases.size(), 1U);
    const grammar::Reader reader;
    const checker::Checker checker(load_rules({}));
    const CaseResult result = run_case(set.cases.at(0), reader, checker);
    return result.outcome;
}

TEST(CaseFile, of_a_right_finding_passes) {
    Desk desk;
    desk.press("t");
    desk.press(Kind::enter);
    const std::string path = "quantity-" + desk.world.findings[0].key.substr(0, 8) + ".cases";
    ASSERT_TRUE(std::filesystem::exists(path)) << desk.text();
    const std::string text = contents(path);
    EXPECT_NE(text.find("    > The mill employs [[600]] people.\n"), std::string::npos) << text;
    EXPECT_NE(text.find("  expect contradiction by quantity\n"), std::string::npos) << text;
    EXPECT_EQ(outcome_of(path), CaseOutcome::passed);
    desk.press("t");
    desk.press(Kind::enter);
    EXPECT_TRUE(desk.shows("is there already")) << "nothing is written over";
}

TEST(CaseFile, of_a_false_alarm_is_a_known_one_or_nothing) {
    Desk desk;
    desk.press("f");
    desk.press(Kind::enter);
    desk.press("kt");
    desk.press(Kind::enter);
    const std::string path = "quantity-" + desk.world.findings[0].key.substr(0, 8) + ".cases";
    EXPECT_NE(contents(path).find("  known-alarm contradiction by quantity\n"), std::string::npos)
        << desk.text() << contents(path);
    EXPECT_EQ(outcome_of(path), CaseOutcome::still_wrong);
}

TEST(CaseFile, whose_name_cannot_be_is_told) {
    for (const std::string& name :
         {std::string(5000, 'x'), std::string("nowhere/x.cases"), std::string("/")}) {
        Desk desk;
        desk.press("t");
        for (int i = 0; i < 40; ++i) desk.press(Kind::backspace);
        desk.press(name);
        desk.press(Kind::enter);
        EXPECT_TRUE(desk.shows("Write the case to:")) << "it can be put right";
        desk.press(Kind::escape);
        EXPECT_TRUE(desk.shows("Evidence"));
    }
}

TEST(CaseFile, that_the_quotes_alone_do_not_bear_out_is_marked_as_missed) {
    Desk desk;
    desk.press("GttG");
    desk.press(Kind::enter);
    for (const auto& file : std::filesystem::directory_iterator(".")) {
        if (file.path().extension() != ".cases") continue;
        EXPECT_EQ(outcome_of(file.path()), CaseOutcome::still_wrong) << contents(file.path());
    }
}

TEST(CaseFile, takes_any_text) {
    Finding finding = World().findings[0];
    finding.a.source = "The \"Board\"\nof Norwick";
    finding.a.quote = finding.a.sentence = "\xFF broken \x1b[31m and long " + std::string(300, 'x');
    finding.a.end = finding.a.begin + static_cast<std::uint32_t>(finding.a.quote.size());
    const std::string text =
        case_text(finding, {"two words", "", {"Before."}, {}}, "expect nothing", "he said \"no\"");
    const RuleSet set = grammar::parse_rules(text, "x.cases");
    EXPECT_TRUE(set.errors.empty()) << describe(set.errors.front()) << text;
    ASSERT_EQ(set.cases.size(), 1U);
    EXPECT_EQ(set.cases[0].a.source, "The 'Board' of Norwick");
    EXPECT_TRUE(set.cases[0].a.text.starts_with("Before. "));
}

}  // namespace
}  // namespace gainsay::app::review
