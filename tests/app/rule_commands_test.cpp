// The commands for those who write rules: test, case and rules.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/app/command.hpp"

namespace gainsay::app {
namespace {

using RuleCommand = CommandTest;

const std::string tempo = "theme tempo quick, swift against slow, sluggish\n";

std::string ferry_case(const std::string& title, const std::string& a, const std::string& b,
                       const std::string& expectation) {
    return "case \"" + title + "\"\n  A from \"One\"\n    > The Dorn ferry is " + a +
           ".\n  B from \"Two\"\n    > The Dorn ferry is " + b + ".\n  " + expectation + "\nend\n";
}
const std::string fires =
    ferry_case("quick and slow", "quick", "[[slow]]", "expect tension by tempo");
const std::string silent = ferry_case("quick and white", "quick", "white", "expect nothing");

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_F(RuleCommand, runs_a_new_theme_from_one_file) {
    const std::string mine = file("tempo.rules", tempo + fires + silent);
    const Ran ran = run_with({"test", mine, "--coverage"});
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
    EXPECT_FALSE(says(ran.out, "openness.retreat")) << ran.out;
    EXPECT_TRUE(says(ran.out, "2 cases: 2 right")) << ran.out;
}

TEST_F(RuleCommand, shows_each_condition_up_to_the_first_that_fails_and_a_fix) {
    const std::string mine = file("tempo.rules", tempo + ferry_case("leisure", "quick", "leisurely",
                                                                    "expect tension by tempo"));
    const Ran ran = run_with({"test", mine});
    EXPECT_EQ(ran.code, 1);
    for (const char* part : {"got       nothing", "yes  A with tempo.a: \"quick\"",
                             "no   B with tempo.b: no such word", "nearest fix  in tempo",
                             "add one of the claim's words to tempo.b: \"leisurely\""})
        EXPECT_TRUE(says(ran.out, part)) << part << "\n" << ran.out;
    EXPECT_FALSE(says(ran.out, "same entity")) << ran.out;  // behind the first that fails
}

TEST_F(RuleCommand, tells_what_fired_against_an_expected_silence) {
    const Ran ran = run_with(
        {"test", file("t.rules", "theme tempo roomy against noisy\n" +
                                     ferry_case("both", "roomy", "noisy", "expect nothing"))});
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(says(ran.out, "got       tension by tempo")) << ran.out;
    EXPECT_TRUE(says(ran.out, "add an unless")) << ran.out;
    EXPECT_TRUE(says(ran.out, "\"roomy\" and \"noisy\"")) << ran.out;
}

TEST_F(RuleCommand, tells_of_a_mark_in_the_wrong_place) {
    const Ran ran = run_with(
        {"test", file("t.rules",
                      tempo + ferry_case("marks", "[[quick]]", "slow", "expect tension by tempo") +
                          "case \"wrong\"\n  A\n    > The [[Dorn]] "
                          "ferry is quick.\n  B\n    > The Dorn ferry "
                          "is slow.\n  expect tension by tempo\nend\n")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(says(ran.out, "move the [[marks]]: the finding marks \"quick\" in A")) << ran.out;
}

TEST_F(RuleCommand, knows_a_reason_that_is_none) {
    const Ran ran = run_with(
        {"test", file("t.rules", ferry_case("no such", "red", "blue", "expect tension by tempi"))});
    EXPECT_TRUE(says(ran.out, "there is no rule or check 'tempi'")) << ran.out;
}

TEST_F(RuleCommand, chooses_cases_by_title_rule_and_check) {
    const std::string mine = file("tempo.rules", tempo + fires + silent);
    EXPECT_TRUE(says(run_with({"test", mine, "QUICK and white"}).out, "1 case: 1 right"));
    EXPECT_TRUE(says(run_with({"test", mine, "tempo"}).out, "2 cases: 2 right"));
    const Ran check = run_with({"test", "quantity", "--coverage"});
    EXPECT_EQ(check.code, 0) << check.out << check.err;
    EXPECT_TRUE(says(check.out, "quantity")) << check.out;
    EXPECT_FALSE(says(check.out, "openness.retreat")) << check.out;
    const Ran family = run_with({"test", "openness"});
    EXPECT_EQ(family.code, 0) << family.out;
    const Ran none = run_with({"test", mine, "temp0"});
    EXPECT_EQ(none.code, 2);
    EXPECT_TRUE(says(none.err, "did you mean 'tempo'?")) << none.err;
    EXPECT_EQ(run_with({"test", path("missing.cases")}).code, 2);
}

TEST_F(RuleCommand, writes_results_as_json) {
    const std::string mine =
        file("tempo.rules",
             tempo + fires + ferry_case("bad", "quick", "odd", "expect tension by tempo"));
    const Ran ran =
        run_with({"test", mine, "--format", "json", "--coverage", "--no-default-rules"});
    EXPECT_EQ(ran.code, 1);
    const auto json = nlohmann::json::parse(ran.out);
    EXPECT_EQ(json["right"], 1);
    EXPECT_EQ(json["failed"], 1);
    EXPECT_EQ(json["cases"][0]["outcome"], "passed");
    EXPECT_EQ(json["cases"][1]["line"], 9);
    EXPECT_EQ(json["cases"][1]["conditions"].back()["holds"], false);
    EXPECT_EQ(json["coverage"][0]["full"], false);
}

TEST_F(RuleCommand, writes_results_as_junit) {
    const std::string mine =
        file("tempo.rules",
             tempo + fires +
                 ferry_case("<bad> & \\\"worse\\\"", "quick", "odd", "expect tension by tempo") +
                 ferry_case("missed", "quick", "odd", "known-miss tension by tempo"));
    const Ran ran = run_with({"test", mine, "--format", "junit"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(says(ran.out, "tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")) << ran.out;
    EXPECT_TRUE(says(ran.out, "name=\"&lt;bad&gt; &amp; &quot;worse&quot;\"")) << ran.out;
    EXPECT_TRUE(says(ran.out, "<skipped message=\"known to be wrong")) << ran.out;
    EXPECT_TRUE(says(ran.out, "</testsuites>\n")) << ran.out;
}

TEST_F(RuleCommand, watches_files_only) {
    const Ran ran = run_with({"test", "--watch"});
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(says(ran.err, "--watch needs files")) << ran.err;
}

TEST_F(RuleCommand, follows_use_and_tells_of_circles_and_missing_files) {
    std::filesystem::create_directories(path("lists"));
    (void)file("lists/words.rules",
               "use \"deeper.rules\"\nwords hurry\n  quick, @fast\nend\n"
               "case \"of the used file\"\n  A\n    > a\n  B\n    > b\n  expect nothing\nend\n");
    (void)file("lists/deeper.rules", "words fast\n  swift\nend\n");
    const std::string mine =
        file("mine.rules", "use \"lists/words.rules\"\ntheme tempo @hurry against slow\n" + fires);
    const Ran ran = run_with({"test", mine});
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
    EXPECT_TRUE(says(ran.out, "1 case: 1 right")) << ran.out;  // cases of used files stay there

    (void)file("lists/deeper.rules", "words fast\n  swift\nend\nuse \"../mine.rules\"\n");
    const Ran circle = run_with({"test", mine});
    EXPECT_EQ(circle.code, 2);
    EXPECT_TRUE(says(circle.err, "lists/deeper.rules:4:5: these files use each other in a circle"))
        << circle.err;
    EXPECT_TRUE(says(circle.err, "use \"../mine.rules\"\n      ^")) << circle.err;
    EXPECT_TRUE(says(circle.out, "1 case: 1 right")) << circle.out;  // the good blocks still load

    const Ran missing = run_with({"test", file("m.rules", "use \"none.rules\"\n" + tempo + fires)});
    EXPECT_EQ(missing.code, 2);
    EXPECT_TRUE(says(missing.err, "m.rules:1:5: there is no file")) << missing.err;
}

TEST_F(RuleCommand, formats_files_in_place_and_standard_input) {
    const std::string mine = file("mine.rules", "words   w # why\n one,two\nend");
    EXPECT_EQ(run_with({"rules", "format", "--check", mine}).code, 1);
    const Ran ran = run_with({"rules", "format", mine});
    EXPECT_EQ(ran.code, 0);
    EXPECT_TRUE(says(ran.out, "tidied: ")) << ran.out;
    EXPECT_EQ(run_with({"rules", "format", "--check", mine}).code, 0);
    EXPECT_EQ(run_with({"rules", "format", "-"}, "words w\none\nend\n").out,
              "words w\n  one\nend\n");
    const std::string bad = file("bad.rules", "words w\n  one two\nend\n");
    EXPECT_EQ(run_with({"rules", "format", bad}).code, 2);
    std::ifstream in(bad);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "words w\n  one two\nend\n");
}

TEST_F(RuleCommand, finds_what_is_not_meant) {
    const Ran ran = run_with(
        {"rules", "check",
         file("lint.rules",
              "words a\n  quick*, quickly, \"at peace\", slow\n  opposite b\nend\n"
              "words b\n  slow, walked\nend\nwords unused\n  tree\nend\n"
              "rule r.one\n  title \"t\"\n  match A any with a\n  match B any with b\nend\n")});
    EXPECT_EQ(ran.code, 1);
    for (const char* part :
         {":2:11: quickly adds nothing: quick* in this list finds it already",
          ":2:20: 'at' is never found in this phrase", ":2:32: slow stands in 'a', slow in 'b'",
          ":6:9: 'walked' is never found", ":8:7: no rule and no list uses the list 'unused'",
          ":11:6: no case expects r.one to fire", "6 things to mend"})
        EXPECT_TRUE(says(ran.out, part)) << part << "\n" << ran.out;
}

TEST_F(RuleCommand, finds_nothing_to_mend_in_the_shipped_rules) {
    const Ran ran = run_with({"rules", "check"});
    EXPECT_EQ(ran.code, 0) << ran.out;
}

TEST_F(RuleCommand, shows_a_rule_with_its_words_and_cases) {
    const Ran ran = run_with({"rules", "show", "openness.closed"});
    EXPECT_EQ(ran.code, 0);
    for (const char* part : {"rule openness.closed", "words open-source", "words closedness",
                             "expect tension by openness.closed"})
        EXPECT_TRUE(says(ran.out, part)) << part << "\n" << ran.out;
    EXPECT_TRUE(says(run_with({"rules", "show", "negation"}).out, "It is part of the program"));
    const Ran none = run_with({"rules", "show", "opennes.closed"});
    EXPECT_EQ(none.code, 2);
    EXPECT_TRUE(says(none.err, "did you mean 'openness.closed'?")) << none.err;
}

// "She denied it" says nothing to who has not the text before him; nor is a title a name.
TEST_F(RuleCommand, words_messages_that_stand_alone) {
    const std::string one =
        file("one.txt", "Title: Ferries today\n\nShe said that the Dorn ferry is roomy.\n");
    const std::string two = file("two.txt", "Source: The Courier\n\nThe Dorn ferry is noisy.\n");
    const std::string db = path("case.db");
    const std::string rules =
        file("t.rules",
             "theme tempo\n  pole roomy\n  pole noisy\n  message \"Roomy, "
             "according to {A.source}; noisy, according to {B.source}.\"\nend\n");
    ASSERT_EQ(run_with({"check", one, two, "--db", db, "--rules", rules}).code, 0);
    const Ran report = run_with({"report", "--db", db, "--format", "json"});
    EXPECT_TRUE(says(report.out,
                     "Roomy, according to someone quoted (in \\\"Ferries today\\\"); noisy, "
                     "according to The Courier."))
        << report.out;
}

// Two ferries, each quick in one text and slow in the other; one finding is confirmed, one called
// a false alarm.
class Reviewed : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        const std::string rules = file("tempo.rules", tempo);
        const std::string one =
            file("one.txt", "The Dorn ferry is quick.\n\nThe Norwick tram is swift.\n");
        const std::string two =
            file("two.txt", "The Dorn ferry is slow.\n\nThe Norwick tram is sluggish.\n");
        ASSERT_EQ(run_with({"check", one, two, "--db", db(), "--rules", rules}).code, 0);
        const auto report =
            nlohmann::json::parse(run_with({"report", "--db", db(), "--format", "json"}).out);
        for (const auto& finding : report["findings"]) {
            if (finding["reason"] != "tempo") continue;
            const bool ferry =
                finding["message"].get<std::string>().find("ferry") != std::string::npos;
            ASSERT_EQ(run_with({"review", "set", finding["key"].get<std::string>(),
                                ferry ? "confirmed" : "false-alarm", "--db", db()})
                          .code,
                      0);
        }
    }
    [[nodiscard]] std::string db() const { return path("case.db"); }
};

TEST_F(Reviewed, findings_are_all_kept_by_the_same_rules) {
    const Ran ran = run_with({"test", "--replay", "--db", db(), "--rules", path("tempo.rules")});
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
    EXPECT_TRUE(says(ran.out, "1 confirmed: 1 kept, 0 lost")) << ran.out;
    EXPECT_TRUE(says(ran.out, "1 false alarm: 0 gone, 1 left")) << ran.out;
    EXPECT_TRUE(says(ran.out, "new: 0 findings")) << ran.out;
}

TEST_F(Reviewed, false_alarms_go_and_confirmed_ones_are_lost_with_other_rules) {
    const std::string better = file("better.rules", "theme tempo quick against slow\n");
    const Ran gone = run_with({"test", "--replay", "--db", db(), "--rules", better});
    EXPECT_EQ(gone.code, 0) << gone.out;
    EXPECT_TRUE(says(gone.out, "1 false alarm: 1 gone, 0 left")) << gone.out;
    const std::string worse = file("worse.rules", "theme tempo swift against sluggish\n");
    const Ran lost =
        run_with({"test", "--replay", "--db", db(), "--rules", worse, "--format", "json"});
    EXPECT_EQ(lost.code, 1);
    const auto json = nlohmann::json::parse(lost.out);
    EXPECT_EQ(json["confirmed_lost"].size(), 1U);
    EXPECT_EQ(json["false_alarms_left"].size(), 1U);
}

TEST_F(Reviewed, findings_are_needed_for_a_replay) {
    const std::string empty = path("empty.db");
    ASSERT_EQ(run_with({"check", path("one.txt"), "--db", empty}).code, 0);
    EXPECT_EQ(run_with({"test", "--replay", "--db", empty}).code, 2);
    EXPECT_EQ(run_with({"test", "--replay", "--coverage", "--db", db()}).code, 2);
    EXPECT_EQ(run_with({"test", "--replay", "--db", path("none.db")}).code, 4);
}

TEST_F(Reviewed, rules_are_counted_with_their_precision) {
    const Ran ran = run_with({"rules", "stats", "--db", db()});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_TRUE(says(ran.out, "50 %")) << ran.out;
    EXPECT_TRUE(says(ran.out, "None is noisy")) << ran.out;
    const auto json =
        nlohmann::json::parse(run_with({"rules", "stats", "--db", db(), "--format", "json"}).out);
    for (const auto& row : json["rules"]) {
        if (row["rule"] != "tempo") continue;
        EXPECT_EQ(row["fired"], 2);
        EXPECT_EQ(row["precision"], 0.5);
        EXPECT_EQ(row["noisy"], false);
    }
}

TEST_F(RuleCommand, names_a_noisy_rule) {
    std::string one;
    std::string two;
    for (const char* name : {"Dorn", "Norwick", "Ashby"}) {
        one += std::string("The ") + name + " ferry is quick.\n\n";
        two += std::string("The ") + name + " ferry is slow.\n\n";
    }
    const std::string db = path("case.db");
    ASSERT_EQ(run_with({"check", file("one.txt", one), file("two.txt", two), "--db", db, "--rules",
                        file("tempo.rules", tempo)})
                  .code,
              0);
    const auto report =
        nlohmann::json::parse(run_with({"report", "--db", db, "--format", "json"}).out);
    for (const auto& finding : report["findings"])
        (void)run_with(
            {"review", "set", finding["key"].get<std::string>(), "false-alarm", "--db", db});
    const Ran ran = run_with({"rules", "stats", "--db", db});
    EXPECT_TRUE(says(ran.out, "Noisy: tempo, 0 of 3 right")) << ran.out;
}

TEST_F(RuleCommand, makes_a_case_from_two_texts) {
    const std::string rules = file("tempo.rules", "theme tempo roomy against noisy\n");
    const Ran made = run_with({"case", "The Dorn ferry is roomy.", "The Dorn ferry is noisy.",
                               "--rules", rules, "--title", "two ferries"});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out,
              "case \"two ferries\"\n  A\n    > The Dorn ferry is [[roomy]].\n"
              "  B\n    > The Dorn ferry is [[noisy]].\n  expect tension by tempo\nend\n");
    const Ran wished = run_with({"case", "The Dorn ferry is roomy.", "The Dorn ferry is old.",
                                 "--rules", rules, "--expect", "tension by tempo"});
    EXPECT_TRUE(says(wished.out, "known-miss tension by tempo")) << wished.out;
    EXPECT_EQ(run_with({"case", "a", "b", "--expect", "trouble"}).code, 2);
}

TEST_F(RuleCommand, makes_a_case_from_two_documents) {
    const std::string a =
        file("a.txt", "Source: Ferry Company\nDate: 2024-05-01\n\nThe Dorn ferry is quick.\n");
    const std::string b =
        file("b.txt", "Source: The Courier\nDate: 2024-06-01\n\nThe Dorn ferry is slow.\n");
    const std::string written = path("new.cases");
    const std::string rules = file("tempo.rules", tempo);
    ASSERT_EQ(run_with({"case", a, b, "-o", written, "--rules", rules}).code, 0);
    const Ran tested = run_with({"test", written, "--rules", rules});
    EXPECT_EQ(tested.code, 0) << tested.out << tested.err;
    std::ifstream in(written);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(says(text, "A from \"Ferry Company\"")) << text;
    EXPECT_TRUE(says(text, "date 2024-05-01")) << text;
    EXPECT_EQ(run_with({"case", a, b, "-o", written, "--rules", rules}).code, 2);
}

}  // namespace
}  // namespace gainsay::app
