#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/app/command.hpp"

namespace gainsay::app {
namespace {

using Command = CommandTest;

TEST_F(Command, helps_on_stdout) {
    const Ran ran = run_with({"--help"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_NE(ran.out.find("Exit codes"), std::string::npos);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(run_with({"check", "--help"}).code, 0);
    EXPECT_EQ(run_with({"--version"}).out, "gainsay 0.1.0\n");
}

TEST_F(Command, suggests_for_mistyped_words) {
    struct Typo {
        std::vector<std::string> arguments;
        const char* suggestion;
    };
    for (const Typo& typo : {Typo{{"chek", "a.txt"}, "did you mean 'check'?"},
                             Typo{{"report", "--formt", "json"}, "'--format'"},
                             Typo{{"report", "--format", "jsn"}, "did you mean 'json'?"},
                             Typo{{"rules", "lsit"}, "'list'"}}) {
        const Ran ran = run_with(typo.arguments);
        EXPECT_EQ(ran.code, 2) << ran.err;
        EXPECT_NE(ran.err.find(typo.suggestion), std::string::npos) << ran.err;
        EXPECT_EQ(ran.out, "");
    }
}

TEST_F(Command, needs_a_subcommand_and_its_arguments) {
    EXPECT_EQ(run_with({}).code, 2);
    EXPECT_EQ(run_with({"check"}).code, 2);
    EXPECT_EQ(run_with({"compare"}).code, 2);
    EXPECT_EQ(run_with({"why"}).code, 2);
    EXPECT_EQ(run_with({"why", "a", "b", "c"}).code, 2);
}

TEST_F(Command, says_what_words_a_command_takes) {
    const auto told = [](const std::vector<std::string>& arguments) {
        const Ran ran = run_with(arguments);
        EXPECT_EQ(ran.code, 2) << ran.out;
        return ran.err;
    };
    const auto has = [](const std::string& text, const std::string& part) {
        EXPECT_NE(text.find(part), std::string::npos) << text;
    };
    has(told({"diff", "1"}), "wrong number of words; `diff` takes RUN RUN: two numbers from");
    has(told({"diff"}), "wrong number of words; `diff` takes RUN RUN");
    has(told({"why", "a", "b", "c"}),
        "wrong number of words; `why` takes TEXT: two texts, or one key");
    has(told({"report", "--top", "0"}), "'0' is no whole number from 1 up");
    const std::string a = file("a.txt", "The mill has 600 workers.\n");
    const std::string b = file("b.txt", "The mill has 450 workers.\n");
    has(told({"why", a, b}), "takes texts, not files");
    has(told({"why", a, b}), "gainsay compare --pairs");
}

TEST_F(Command, checks_reports_and_explains) {
    const std::string a =
        file("a.txt", "The mill has 600 workers. The mill was founded in 1904.\n");
    const std::string b = file("b.txt", "The mill has 450 workers. It does not export flour.\n");
    const Ran checked = run_with({"check", a, b, "--db", path("x.db")});
    ASSERT_EQ(checked.code, 0) << checked.err;
    EXPECT_NE(checked.out.find("2 documents"), std::string::npos) << checked.out;
    EXPECT_NE(checked.out.find("quantity 1"), std::string::npos) << checked.out;

    const Ran json = run_with({"report", "--db", path("x.db"), "--format", "json"});
    ASSERT_EQ(json.code, 0) << json.err;
    const auto report = nlohmann::json::parse(json.out);
    ASSERT_EQ(report.at("findings").size(), 1U);
    const auto& finding = report.at("findings").at(0);
    EXPECT_EQ(finding.at("reason"), "quantity");
    EXPECT_EQ(finding.at("a").at("document"), a);
    EXPECT_EQ(finding.at("a").at("line"), 1);
    EXPECT_EQ(report.at("documents").size(), 2U);

    const std::string key = finding.at("key");
    const Ran explained = run_with({"why", key.substr(0, 8), "--db", path("x.db")});
    EXPECT_EQ(explained.code, 0) << explained.err;
    EXPECT_NE(explained.out.find("600"), std::string::npos);

    const Ran listed = run_with({"documents", "list", "--db", path("x.db")});
    EXPECT_NE(listed.out.find("b.txt"), std::string::npos) << listed.out;
    EXPECT_EQ(
        nlohmann::json::parse(run_with({"runs", "--db", path("x.db"), "--format", "json"}).out)
            .size(),
        1U);
}

TEST_F(Command, fails_on_what_it_was_told_to) {
    const std::string a = file("a.txt", "The mill has 600 workers.\n");
    const std::string b = file("b.txt", "The mill has 450 workers.\n");
    EXPECT_EQ(run_with({"check", a, b, "--db", path("x.db"), "--fail-on", "contradiction"}).code,
              1);
    EXPECT_EQ(run_with({"check", a, b, "--db", path("x.db"), "--fail-on", "new"}).code, 0);
    EXPECT_EQ(run_with({"check", a, b, "--db", path("x.db"), "--fail-on", "tension"}).code, 0);
    EXPECT_EQ(run_with({"check", a, "--db", path("x.db"), "--fail-on", "any"}).code, 0);
}

TEST_F(Command, does_the_rest_when_an_input_cannot_be_read) {
    const std::string a = file("a.txt", "The mill has 600 workers.\n");
    const Ran ran = run_with({"check", a, path("missing.txt"), "--db", path("x.db")});
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.err.find("missing.txt"), std::string::npos) << ran.err;
    EXPECT_NE(ran.out.find("1 document,"), std::string::npos) << ran.out;
}

TEST_F(Command, neither_makes_nor_touches_a_database_when_nothing_can_be_read) {
    EXPECT_EQ(run_with({"check", path("missing.txt"), "--db", path("y.db")}).code, 3);
    EXPECT_FALSE(std::filesystem::exists(path("y.db")));
    const std::string binary = file("binary.txt", std::string("MZ\0\0\x01\x02\0", 7));
    const Ran ran = run_with({"check", binary, "--db", path("y.db")});
    EXPECT_EQ(ran.code, 3) << ran.out << ran.err;
    EXPECT_FALSE(std::filesystem::exists(path("y.db")));

    const std::string a = file("a.txt", "The mill has 600 workers.\n");
    ASSERT_EQ(run_with({"check", a, "--db", path("x.db")}).code, 0);
    const auto bytes = [&] {
        std::ifstream in(path("x.db"), std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    const std::string before = bytes();
    EXPECT_EQ(run_with({"check", path("missing.txt"), "--db", path("x.db")}).code, 3);
    EXPECT_EQ(bytes(), before);
}

TEST_F(Command, loads_good_rules_beside_a_bad_one_and_exits_2) {
    const std::string a = file("a.txt", "The mill has 600 workers.\n");
    const std::string rules = file("bad.rules", "words warm\n  warm\nend\nrool x\nend\n");
    const Ran ran = run_with({"check", a, "--db", path("x.db"), "--rules", rules});
    EXPECT_EQ(ran.code, 2);
    EXPECT_NE(ran.err.find("bad.rules:4:"), std::string::npos) << ran.err;
    EXPECT_NE(ran.out.find("1 document,"), std::string::npos) << ran.out;
    EXPECT_EQ(run_with({"check", a, "--rules", path("nowhere")}).code, 2);
}

TEST_F(Command, names_a_database_that_is_none) {
    const std::string text = file("not.db", std::string(5000, 'x'));
    const Ran ran = run_with({"report", "--db", text});
    EXPECT_EQ(ran.code, 4);
    EXPECT_NE(ran.err.find("not.db"), std::string::npos) << ran.err;
    EXPECT_EQ(run_with({"report", "--db", path("missing.db")}).code, 4);
}

TEST_F(Command, compares_rows_in_order_whatever_the_threads) {
    std::string rows = "id\ttext_a\ttext_b\n";
    for (int i = 0; i < 700; ++i)
        rows += std::to_string(i) + "\tThe shop opened in May.\tThe shop did not open in May.\n";
    const Ran one = run_with({"compare", "--pairs", "-", "--format", "tsv", "--jobs", "1"}, rows);
    const Ran four = run_with({"compare", "--pairs", "-", "--format", "tsv", "--jobs", "4"}, rows);
    EXPECT_EQ(one.code, 0) << one.err;
    EXPECT_EQ(one.out, four.out);
    EXPECT_TRUE(one.out.starts_with("0\tcontradiction\t")) << one.out.substr(0, 80);
    EXPECT_EQ(std::count(one.out.begin(), one.out.end(), '\n'), 700);
}

TEST_F(Command, names_bad_rows_and_judges_the_rest) {
    const Ran ran =
        run_with({"compare", "--pairs", "-", "--format", "tsv"},
                 "id\ttext_a\ttext_b\n1\tonly one\n2\tThe shop opened.\tThe shop opened.\n");
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.err.find("-:2:"), std::string::npos) << ran.err;
    EXPECT_TRUE(ran.out.starts_with("2\tentailment\t")) << ran.out;
}

TEST_F(Command, writes_openie_lines_in_order) {
    const Ran ran = run_with({"claims", "--lines", "--format", "openie", "--detail", "full", "-"},
                             "The mill has 600 workers .\n\nThe union praised the mill .\n");
    EXPECT_EQ(ran.code, 0) << ran.err;
    std::istringstream lines(ran.out);
    std::string first;
    std::getline(lines, first);
    EXPECT_TRUE(first.starts_with("The mill has 600 workers .\t")) << first;
    EXPECT_GE(std::count(first.begin(), first.end(), '\t'), 4);
    EXPECT_NE(ran.out.find("\nThe union praised the mill .\t"), std::string::npos);
}

TEST_F(Command, shows_what_was_not_understood) {
    const std::string a = file("odd.txt", "The firm makes pumps.\n\nThe long road of the mill.\n");
    const Ran ran = run_with({"claims", a});
    EXPECT_NE(ran.out.find("The firm | makes | pumps"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("not understood: \"The long road of the mill"), std::string::npos)
        << ran.out;
}

TEST_F(Command, reads_standard_input_like_a_file) {
    const std::string text = "The firm makes pumps.\n\nIt sold a mill in 2019.\n";
    const std::string a = file("same.txt", text);
    std::string from_file = run_with({"claims", a, "--format", "json"}).out;
    const std::string from_input = run_with({"claims", "-", "--format", "json"}, text).out;
    EXPECT_FALSE(from_input.empty());
    for (std::size_t at; (at = from_file.find(a)) != std::string::npos;)
        from_file.replace(at, a.size(), "-");
    EXPECT_EQ(from_input, from_file);
}

TEST_F(Command, shows_claims_with_their_place) {
    const std::string a = file("a.txt", "The mill has 600 workers.\n\nIt does not export flour.\n");
    const Ran table = run_with({"claims", a});
    EXPECT_NE(table.out.find("a.txt:3: It does not export flour."), std::string::npos) << table.out;
    EXPECT_NE(table.out.find("negated"), std::string::npos) << table.out;
    std::istringstream lines(run_with({"claims", a, "--format", "json"}).out);
    std::string line;
    ASSERT_TRUE(std::getline(lines, line));
    EXPECT_EQ(nlohmann::json::parse(line).at("line"), 1);
    EXPECT_NE(run_with({"claims", a, "--tree"}).out, "");
}

TEST_F(Command, runs_cases_and_finds_failing_ones) {
    const std::string good =
        file("good.cases",
             "case \"headcounts\"\n"
             "  A from \"One\" date 2024-01-05\n    > The mill has [[600]] workers.\n"
             "  B from \"Two\" date 2024-01-05\n    > The mill has [[450]] workers.\n"
             "  expect contradiction by quantity\nend\n");
    const Ran passed = run_with({"test", good});
    EXPECT_EQ(passed.code, 0) << passed.out << passed.err;
    EXPECT_NE(passed.out.find("1 case: 1 right, 0 failed"), std::string::npos) << passed.out;
    const std::string bad = file("bad.cases",
                                 "case \"silence\"\n"
                                 "  A from \"One\"\n    > The mill sells flour.\n"
                                 "  B from \"Two\"\n    > The harbour is deep.\n"
                                 "  expect contradiction by negation\nend\n");
    const Ran failed = run_with({"test", bad});
    EXPECT_EQ(failed.code, 1);
    EXPECT_NE(failed.out.find("got       nothing"), std::string::npos) << failed.out;
    EXPECT_EQ(run_with({"test", file("empty.cases", "# none\n")}).code, 2);
    EXPECT_EQ(run_with({"test"}).err, "");
}

TEST_F(Command, lists_what_was_taken_from_files) {
    const std::string a = file("a.txt", "Title: The mill\nDate: 2024-05-01\n\nThe mill is old.\n");
    const Ran ran = run_with({"documents", "list", a});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.out.find("2024-05-01"), std::string::npos) << ran.out;
    EXPECT_NE(run_with({"rules", "list"}).out.find("quantity"), std::string::npos);
}

TEST_F(Command, takes_overrides_for_one_document_only) {
    const std::string a = file("a.txt", "The mill is old.\n");
    const std::string b = file("b.txt", "The mill is new.\n");
    EXPECT_EQ(run_with({"check", a, b, "--db", path("x.db"), "--title", "T"}).code, 2);
    EXPECT_EQ(run_with({"check", a, "--db", path("x.db"), "--date", "soon"}).code, 2);
    EXPECT_EQ(
        run_with({"check", a, "--db", path("x.db"), "--title", "Mill news", "--date", "2024"}).code,
        0);
    EXPECT_NE(run_with({"documents", "list", "--db", path("x.db")}).out.find("Mill news"),
              std::string::npos);
}

// A case made from a finding holds by itself, and is refused where a file stands already.
TEST_F(Command, makes_a_case_from_a_finding) {
    const std::string one = file("one.txt", "The mill in Norwick employs 600 people.\n");
    const std::string two = file("two.txt", "The mill in Norwick employs 450 people.\n");
    const std::string db = path("case.db");
    ASSERT_EQ(run_with({"check", one, two, "--db", db}).code, 0);
    const auto report =
        nlohmann::json::parse(run_with({"report", "--db", db, "--format", "json"}).out);
    const std::string key = report["findings"][0]["key"];
    const std::string written = path("mill.cases");
    const Ran made = run_with({"case", key, "--db", db, "-o", written});
    EXPECT_EQ(made.code, 0) << made.err;
    const Ran tested = run_with({"test", written});
    EXPECT_EQ(tested.code, 0) << tested.out;
    EXPECT_NE(tested.out.find("1 right"), std::string::npos) << tested.out;
    EXPECT_EQ(run_with({"case", key, "--db", db, "-o", written}).code, 2);
    EXPECT_EQ(run_with({"case", "ffffffff", "--db", db}).code, 2);
}

TEST_F(Command, tells_which_rules_no_case_tries) {
    EXPECT_EQ(run_with({"test", "--coverage"}).code, 0);
    const std::string untried = file("untried.rules",
                                     "words rain\n  rain\nend\n"
                                     "words sun\n  sun\nend\n"
                                     "rule weather.rain\n  title \"Rain and sun\"\n"
                                     "  flag tension\n  match A any with rain\n"
                                     "  match B any with sun\n  same entity\n"
                                     "  message \"rain and sun\"\nend\n"
                                     "case \"nothing\"\n  A\n    > It rained in May.\n"
                                     "  B\n    > The mill closed.\n  expect nothing\n"
                                     "  because \"no sun\"\nend\n");
    const Ran ran = run_with({"test", untried, "--no-default-rules", "--coverage"});
    EXPECT_EQ(ran.code, 1) << ran.out << ran.err;
    EXPECT_NE(ran.out.find("weather.rain"), std::string::npos) << ran.out;
}

}  // namespace
}  // namespace gainsay::app
