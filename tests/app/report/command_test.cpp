// gainsay report over a store: what the filters leave, and what changed between two runs.
#include "tests/app/command.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/command_line.hpp"
#include "app/report/content.hpp"

namespace gainsay::app {
namespace {

// Two runs: the first over two documents, the second over three, one of them edited.
class Report : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder() = std::filesystem::temp_directory_path() / "gainsay_report_command";
        std::filesystem::remove_all(folder());
        std::filesystem::create_directories(folder());
        write("a.txt",
              "The Harbour Museum was old. The Harbour Museum has 600 workers. It pays well.\n");
        write("b.txt", "The Harbour Museum has 450 workers. Norwick Mill opened in 1904.\n");
        ASSERT_EQ(run_with({"check", path("a.txt"), path("b.txt"), "--db", path("x.db")}).code, 0);
        write("c.txt", "Norwick Mill opened in 1911. The Harbour Museum has 300 workers.\n");
        write("b.txt", "Norwick Mill opened in 1904.\n");
        ASSERT_EQ(
            run_with({"check", path("a.txt"), path("b.txt"), path("c.txt"), "--db", path("x.db")})
                .code,
            0);
    }
    static void TearDownTestSuite() { std::filesystem::remove_all(folder()); }

    static std::filesystem::path& folder() {
        static std::filesystem::path path;
        return path;
    }
    static std::string path(const std::string& name) { return (folder() / name).string(); }
    static void write(const std::string& name, const std::string& text) {
        std::ofstream(folder() / name, std::ios::binary) << text;
    }
    static Ran report(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"report", "--db", path("x.db")});
        return run_with(arguments);
    }
    // The reasons of what is left, in order.
    static std::string reasons(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json"});
        const Ran ran = report(arguments);
        EXPECT_EQ(ran.code, 0) << ran.err;
        std::string out;
        const auto json = nlohmann::json::parse(ran.out);
        for (const auto& finding : json.at("findings"))
            out += (out.empty() ? "" : " ") + finding.at("reason").get<std::string>();
        return out;
    }
};

TEST_F(Report, filters_what_every_format_shows) {
    const std::string all = reasons({});
    ASSERT_TRUE(all == "quantity time" || all == "time quantity") << all;
    EXPECT_EQ(reasons({"--only", "contradiction"}), all);
    EXPECT_EQ(reasons({"--only", "tension"}), "");
    EXPECT_EQ(reasons({"--state", "open"}), all);
    EXPECT_EQ(reasons({"--state", "decided"}), "");
    EXPECT_EQ(reasons({"--document", "A.TXT"}), "quantity");
    EXPECT_EQ(reasons({"--entity", "norwick mill"}), "time");
    EXPECT_EQ(reasons({"--top", "1"}), all.substr(0, all.find(' ')));
    EXPECT_EQ(reasons({"--since", "2"}), "");
    EXPECT_EQ(reasons({"--since", "1"}), all);
}

TEST_F(Report, tells_what_changed) {
    const auto json = nlohmann::json::parse(report({"--format", "json"}).out);
    EXPECT_EQ(json.at("compared_with_run"), 1);
    ASSERT_EQ(json.at("gone").size(), 1U);
    EXPECT_EQ(json.at("gone").at(0).at("status"), "gone");
    const auto first = nlohmann::json::parse(report({"--format", "json", "--run", "1"}).out);
    EXPECT_TRUE(first.at("compared_with_run").is_null());
    EXPECT_TRUE(first.at("gone").empty());
    EXPECT_NE(report({"--format", "html"}).out.find("2 new, 1 no longer found"), std::string::npos);
}

TEST_F(Report, shows_quotes_within_their_context) {
    const std::string page = report({"--format", "html", "--only", "contradiction"}).out;
    EXPECT_NE(page.find("The Harbour Museum was old. <strong>The Harbour Museum has 600 "
                        "workers.</strong> It pays well."),
              std::string::npos);
}

TEST_F(Report, says_which_filters_it_was_under) {
    const std::string text = report({"--document", "a.txt", "--top", "5"}).out;
    EXPECT_NE(text.find("(1 of 2: doc=a.txt the strongest 5)"), std::string::npos) << text;
    EXPECT_NE(report({"--top", "1"}).out.find("(the strongest 1 of 2)"), std::string::npos);
    EXPECT_NE(report({"--only", "tension"}).out.find("No finding passes these filters."),
              std::string::npos);
}

TEST_F(Report, writes_every_format_to_a_file) {
    for (const char* format : {"text", "html", "markdown", "json", "csv", "sarif", "claimreview"}) {
        const Ran ran = report({"--format", format, "-o", path("out")});
        EXPECT_EQ(ran.code, 0) << format << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_GT(std::filesystem::file_size(path("out")), 500U) << format;
    }
    EXPECT_EQ(report({"-o", path("no/such/folder")}).code, 2);
}

TEST_F(Report, refuses_what_it_does_not_know) {
    EXPECT_NE(report({"--only", "tensions"}).err.find("did you mean 'tension'?"),
              std::string::npos);
    EXPECT_NE(report({"--state", "opn"}).err.find("did you mean 'open'?"), std::string::npos);
    EXPECT_EQ(report({"--since", "9"}).code, 2);
    EXPECT_EQ(report({"--format", "htm"}).code, 2);
}

TEST(Themes, are_the_beginning_of_a_rule) {
    EXPECT_EQ(theme_of("openness.retreat"), "openness");
    EXPECT_EQ(theme_of("quantity"), "quantity");
}

}  // namespace
}  // namespace gainsay::app
