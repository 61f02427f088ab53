// What keys do.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/text.hpp"
#include "gainsay/error.hpp"
#include "tests/app/review/world.hpp"

namespace gainsay::app::review {
namespace {

using store::DecisionState;
using Kind = Key::Kind;

TEST(ReviewScreen, decides_with_one_key_and_goes_on) {
    Desk desk;
    EXPECT_TRUE(desk.shows("0/4 reviewed, 4 left"));
    desk.press("c");
    EXPECT_EQ(desk.world.state(0), DecisionState::confirmed) << "written at once";
    EXPECT_TRUE(desk.shows("1/4 reviewed, 3 left"));
    EXPECT_TRUE(desk.shows(">"));
    desk.press("b");
    EXPECT_EQ(desk.world.state(1), DecisionState::both_stand);
    desk.press("d");
    EXPECT_EQ(desk.world.state(2), DecisionState::deferred);
    desk.press("c");
    EXPECT_TRUE(desk.shows("4/4 reviewed, 0 left"));
}

TEST(ReviewScreen, asks_which_guard_a_false_alarm_should_have_met) {
    Desk desk;
    desk.press("f");
    EXPECT_TRUE(desk.shows("Why is it a false alarm?"));
    EXPECT_EQ(desk.world.state(0), DecisionState::open) << "not yet";
    desk.press("f");
    const auto decisions = desk.world.open().decisions(desk.world.findings[0].key);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions[0].state, DecisionState::false_alarm);
    EXPECT_EQ(decisions[0].reason, desk.data.guards().at(5).id);
    EXPECT_EQ(decisions[0].reviewer, "ana");
    desk.press("f");
    desk.press(Kind::escape);
    EXPECT_EQ(desk.world.state(1), DecisionState::open);
    desk.press("f");
    desk.press(Kind::enter);
    EXPECT_EQ(desk.world.state(1), DecisionState::false_alarm) << "without a reason";
}

TEST(ReviewScreen, undoes_and_redoes_and_shows_what_it_was) {
    Desk desk;
    desk.press("cb");
    desk.press("u");
    EXPECT_EQ(desk.world.state(1), DecisionState::open);
    EXPECT_TRUE(desk.shows("Undone: both-stand, 1 finding."));
    desk.press("u");
    EXPECT_EQ(desk.world.state(0), DecisionState::open);
    desk.press("u");
    EXPECT_TRUE(desk.shows("nothing of yours to undo"));
    desk.press("UU");
    EXPECT_EQ(desk.world.state(0), DecisionState::confirmed);
    EXPECT_EQ(desk.world.state(1), DecisionState::both_stand);
}

TEST(ReviewScreen, undoes_what_an_earlier_session_decided) {
    Desk desk;
    desk.press("c");
    StoreData again("case.db", "ana", {});
    Screen later(again, {"ana", ""});
    later.press(key('u'));
    EXPECT_EQ(desk.world.state(0), DecisionState::open);
}

TEST(ReviewScreen, keeps_notes_with_whatever_is_decided) {
    Desk desk;
    desk.press("c");
    desk.press("k");
    desk.press("n");
    desk.press("ask Zo");
    desk.screen.press({Kind::character, "\xC3\xAB"});
    desk.press(Kind::enter);
    const auto of_first = [&] { return desk.world.open().decisions(desk.world.findings[0].key); };
    EXPECT_EQ(of_first().back().note, "ask Zo\xC3\xAB");
    EXPECT_EQ(of_first().back().state, DecisionState::confirmed);
    EXPECT_TRUE(desk.shows("confirmed by ana: ask Zo\xC3\xAB"));
    desk.press("u");
    EXPECT_TRUE(desk.shows("Undone: a note, 1 finding."));
    EXPECT_EQ(of_first().back().note, "");
    desk.press("U");
    EXPECT_TRUE(desk.shows("Done again: a note, 1 finding: ask Zo\xC3\xAB"));
    desk.press("b");
    EXPECT_EQ(of_first().back().note, "ask Zo\xC3\xAB");
    EXPECT_EQ(of_first().back().state, DecisionState::both_stand);
}

TEST(ReviewScreen, counts_before_it_decides_many) {
    Desk desk;
    desk.press("V");
    EXPECT_TRUE(desk.shows("4 selected"));
    desk.press("d");
    EXPECT_TRUE(
        desk.shows("Mark 4 findings (2 contradictions, 1 reversal, 1 tension) as deferred?"));
    desk.press("x");
    EXPECT_EQ(desk.world.state(0), DecisionState::open);
    desk.press("dy");
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(desk.world.state(i), DecisionState::deferred);
    desk.press("u");
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(desk.world.state(i), DecisionState::open);
}

TEST(ReviewScreen, selects_one_by_one) {
    Desk desk;
    desk.press("vv");
    desk.press("b");
    desk.press("y");
    EXPECT_EQ(desk.world.state(0), DecisionState::both_stand);
    EXPECT_EQ(desk.world.state(1), DecisionState::both_stand);
    EXPECT_EQ(desk.world.state(2), DecisionState::open);
}

TEST(ReviewScreen, searches_messages_and_quotes) {
    Desk desk;
    desk.press("/foreman");
    desk.press(Kind::enter);
    EXPECT_TRUE(desk.shows("quantity"));
    EXPECT_FALSE(desk.shows("openness.closed"));
    desk.press(Kind::escape);
    EXPECT_TRUE(desk.shows("openness.closed"));
}

TEST(ReviewScreen, filters_and_tells_what_is_wrong_with_a_filter) {
    Desk desk;
    desk.press("F");
    for (int i = 0; i < 20; ++i) desk.press(Kind::backspace);
    desk.press("kind=tensio");
    desk.press(Kind::enter);
    EXPECT_TRUE(desk.shows("did you mean 'tension'?")) << desk.text();
    EXPECT_TRUE(desk.shows("Filter: kind=tensio")) << "it can be put right";
    desk.press("n");
    desk.press(Kind::enter);
    EXPECT_TRUE(desk.shows("filter: kind=tension"));
    EXPECT_FALSE(desk.shows("quantity"));
}

TEST(ReviewScreen, begins_with_what_is_open) {
    Desk desk;
    desk.press("c");
    StoreData again("case.db", "ana", {});
    Screen later(again, {"ana", ""});
    const auto text = [&] {
        std::string out;
        for (const Line& line : later.lines(100, 30)) out += line.text() + "\n";
        return out;
    };
    EXPECT_EQ(text().find("quantity"), std::string::npos);
    later.press(key('a'));
    EXPECT_NE(text().find("quantity"), std::string::npos);
}

TEST(ReviewScreen, leads_from_every_view_to_its_findings) {
    struct Row {
        const char* keys;
        const char* filter;
    };
    for (const Row& row :
         {Row{"2l", "pair=board/annual-report.txt,courier.md"}, Row{"3", "entity=\"Norwick Mill\""},
          Row{"4", "key="}, Row{"5", "rule=negation"}}) {
        Desk desk;
        desk.press(row.keys);
        desk.press(Kind::enter);
        EXPECT_NE(desk.text(160).find(std::string("filter: ") + row.filter), std::string::npos)
            << desk.text(160);
        EXPECT_TRUE(desk.shows("Evidence"));
    }
}

TEST(ReviewScreen, lists_neither_dates_nor_what_is_not_mentioned_as_entities) {
    Desk desk;
    desk.press("3");
    EXPECT_TRUE(desk.shows("Mill Board"));
    EXPECT_FALSE(desk.shows("12 March 2024"));
    EXPECT_FALSE(desk.shows("Nobody"));
}

TEST(ReviewScreen, decides_nothing_that_is_not_in_sight) {
    Desk desk;
    desk.press("2c");
    EXPECT_EQ(desk.world.state(0), DecisionState::open);
    EXPECT_TRUE(desk.shows("works on a finding"));
    desk.press("?confirm");
    desk.press(Kind::enter);
    EXPECT_EQ(desk.world.state(0), DecisionState::open);
}

TEST(ReviewScreen, shows_the_document_at_its_line) {
    Desk desk;
    desk.press(Kind::enter);
    EXPECT_TRUE(desk.shows("A  board/annual-report.txt:2"));
    EXPECT_TRUE(desk.shows("    2 > The mill employs 600 people."));
    EXPECT_TRUE(desk.shows("    4   Flour is milled"));
    desk.press(Kind::tab);
    EXPECT_TRUE(desk.shows("B  courier.md:2"));
    const Request request = desk.press("o");
    EXPECT_EQ(request.kind, Request::Kind::edit);
    EXPECT_EQ(request.path, "courier.md");
    EXPECT_EQ(request.line, 2U);
    desk.press(Kind::escape);
    EXPECT_TRUE(desk.shows("Evidence"));
}

TEST(ReviewScreen, shows_what_was_read_where_the_file_changed_or_went) {
    Desk desk;
    std::ofstream("courier.md") << "All new.\n";
    desk.press(Kind::enter);
    desk.press(Kind::tab);
    EXPECT_TRUE(desk.shows("The file has changed since"));
    EXPECT_TRUE(desk.shows("    2 > The mill employs 450 people, its foreman says."));
    desk.press(Kind::escape);
    std::filesystem::remove("courier.md");
    std::filesystem::create_directory("courier.md");
    desk.press(Kind::enter);
    EXPECT_TRUE(desk.shows("About board")) << "a folder is no file, and no harm";
    desk.press(Kind::tab);
    EXPECT_TRUE(desk.shows("The file cannot be read now"));
    desk.press(Kind::escape);
    EXPECT_EQ(desk.press("O").kind, Request::Kind::none);
    EXPECT_TRUE(desk.shows("courier.md cannot be read from here"));
}

// The documents as if they were PDFs: with places instead of lines.
struct PdfData : FixedData {
    using FixedData::FixedData;
    [[nodiscard]] std::optional<store::StoredFinding> finding(const std::string& key) override {
        auto out = FixedData::finding(key);
        if (out) out->finding.a.place = out->finding.b.place = "page 3, paragraph 2";
        return out;
    }
    [[nodiscard]] std::vector<store::StoredSentence> sentences(
        const std::string& document) override {
        auto out = FixedData::sentences(document);
        for (store::StoredSentence& sentence : out) sentence.place = "page 3, paragraph 2";
        return out;
    }
};

TEST(ReviewScreen, shows_the_text_of_a_file_without_lines_at_its_place) {
    const World world;
    PdfData data{"case.db", "ana", {}};
    Screen screen(data, {"ana", ""});
    const auto shows = [&](const std::string& part) {
        std::string all;
        for (const Line& line : screen.lines(100, 30)) all += line.text() + "\n";
        return all.find(part) != std::string::npos;
    };
    EXPECT_TRUE(shows("page 3, paragraph 2"));
    screen.press(key(Kind::enter));
    screen.press(key(Kind::tab));
    EXPECT_TRUE(shows("courier.md, page 3, paragraph 2"));
    EXPECT_TRUE(shows("The text as it was taken out of the file."));
    EXPECT_TRUE(shows("        page 3, paragraph 2:"));
    EXPECT_TRUE(shows("      > The mill employs 450 people, its foreman says."));
    screen.press(key(Kind::escape));
    EXPECT_EQ(screen.press(key('O')).kind, Request::Kind::none);
    EXPECT_TRUE(shows("courier.md is no text for an editor"));
}

TEST(ReviewScreen, grows_and_shrinks_what_stands_around_the_quotes) {
    Desk desk;
    EXPECT_FALSE(desk.shows("looks back on"));
    desk.press("+");
    EXPECT_TRUE(desk.shows("looks back on"));
    EXPECT_TRUE(desk.shows("It remains committed"));
    EXPECT_FALSE(desk.shows("by day and by night"));
    desk.press("+");
    EXPECT_TRUE(desk.shows("by day and by night"));
    desk.press("--");
    EXPECT_FALSE(desk.shows("looks back on"));
}

TEST(ReviewScreen, lists_searches_and_runs_every_key) {
    Desk desk;
    desk.press("?");
    for (const Binding& one : bindings()) {
        Desk other;
        other.press("?");
        const std::string all = other.text(120, 60);
        EXPECT_NE(all.find(std::string(one.about)), std::string::npos) << one.shown;
    }
    desk.press("decide later");
    desk.press(Kind::enter);
    EXPECT_EQ(desk.world.state(0), DecisionState::deferred);
}

TEST(ReviewScreen, moves_as_vi_and_less_do) {
    Desk desk;
    const auto at = [&] {
        const Lines lines = desk.screen.lines(100, 30);
        for (std::size_t i = 2; i < 6; ++i)
            if (lines[i].text().front() == '>') return i - 2;
        return std::size_t{99};
    };
    desk.press("jj");
    EXPECT_EQ(at(), 2U);
    desk.press("k");
    EXPECT_EQ(at(), 1U);
    desk.press("G");
    EXPECT_EQ(at(), 3U);
    desk.press("g");
    EXPECT_EQ(at(), 0U);
    desk.press(Kind::page_down);
    EXPECT_EQ(at(), 3U);
    desk.press("?up one page");
    desk.press(Kind::enter);
    EXPECT_EQ(at(), 0U);
}

TEST(ReviewScreen, has_no_key_twice) {
    for (const Binding& one : bindings())
        EXPECT_EQ(binding_of(one.key)->command, one.command) << one.shown;
}

TEST(ReviewScreen, tells_when_a_decision_cannot_be_written_and_stays) {
    Desk desk;
    const auto locked = [](std::span<const store::Decision>) {
        throw Error(ExitCode::database, "case.db: is locked by another program");
    };
    struct Broken : StoreData {
        using StoreData::StoreData;
        void (*fail)(std::span<const store::Decision>) = nullptr;
        void decide(std::span<const store::Decision> all) override { fail(all); }
    };
    Broken data("case.db", "ana", {});
    data.fail = locked;
    Screen screen(data, {"ana", ""});
    screen.press(key('c'));
    const Lines lines = screen.lines(100, 30);
    EXPECT_NE(lines[28].text().find("is locked"), std::string::npos);
    EXPECT_NE(lines[0].text().find("0/4 reviewed"), std::string::npos);
    EXPECT_EQ(lines[2].text().front(), '>') << "the same finding";
}

TEST(ReviewScreen, sees_what_others_did_when_it_reads_again) {
    Desk desk;
    store::Decision decision;
    decision.finding = desk.world.findings[3].key;
    decision.state = DecisionState::confirmed;
    decision.reviewer = "ben";
    desk.world.open().decide(decision);
    desk.world.check_again(2);
    desk.press("R");
    EXPECT_TRUE(desk.shows("run 2: +2 new"));
    EXPECT_TRUE(desk.shows("1/6 reviewed"));
}

TEST(ReviewScreen, follows_the_mouse) {
    Desk desk;
    (void)desk.text();
    desk.screen.press({Kind::click, "", 4, 20});
    desk.press("c");
    EXPECT_EQ(desk.world.state(2), DecisionState::confirmed);
    desk.screen.press({Kind::click, "", 1, 12});
    EXPECT_TRUE(desk.shows("documents  ")) << desk.text();
}

TEST(ReviewScreen, marks_with_looks_that_need_no_colour) {
    Desk desk;
    bool found = false;
    for (const Line& line : desk.screen.lines(100, 30))
        for (const Piece& piece : line.pieces())
            if (piece.text == "600") found = piece.look.bold && piece.look.underline;
    EXPECT_TRUE(found);
}

TEST(ReviewScreen, keeps_to_every_size) {
    Desk desk;
    for (const char* keys : {"", "2", "3", "4", "5", "?"}) {
        desk.press(Kind::escape);
        desk.press("1");
        desk.press(keys);
        for (std::size_t width = 20; width <= 250; width += 7)
            for (const std::size_t height : {6U, 10U, 24U, 60U}) {
                const Lines lines = desk.screen.lines(width, height);
                ASSERT_EQ(lines.size(), height);
                for (const Line& line : lines)
                    ASSERT_LE(line.columns(), width) << keys << ": " << line.text();
            }
    }
}

TEST(ReviewScreen, sums_up) {
    Desk desk;
    desk.press("cf");
    desk.press(Kind::enter);
    EXPECT_EQ(desk.press("q").kind, Request::Kind::quit);
    EXPECT_EQ(desk.screen.summary(),
              (std::vector<std::string>{
                  "2 decisions: 1 confirmed, 1 false-alarm. Everything is saved in case.db.",
                  "2 of 4 findings reviewed, 2 left.", "Go on with: gainsay review --db case.db"}));
}

TEST(ReviewScreen, refuses_a_filter_that_is_none) {
    const World world;
    StoreData data("case.db", "ana", {});
    EXPECT_THROW(Screen(data, {"ana", "knd=tension"}), Error);
}

}  // namespace
}  // namespace gainsay::app::review
