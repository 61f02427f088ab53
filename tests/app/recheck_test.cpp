// Checking again: what is read, what is told, what is kept; and the commands around it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/command_line.hpp"
#include "app/rule_versions.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

class Recheck : public testing::Test {
protected:
    Recheck() {
        std::string pattern = (std::filesystem::temp_directory_path() / "gainsay-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        write("a.txt", a_);
        write("b.txt", b_);
    }
    ~Recheck() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder_ / name).string();
    }
    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << text;
    }
    static Ran gainsay(const std::vector<std::string>& arguments, const std::string& input = "") {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        Console console(in, out, err);
        const int code = run(arguments, console);
        return {code, out.str(), err.str()};
    }
    Ran check(const std::string& database, const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments = {"check", path("a.txt"), path("b.txt"), "--db",
                                              path(database)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return gainsay(arguments);
    }
    // Without their status: it tells the runs apart.
    [[nodiscard]] std::string findings(const std::string& database) const {
        const Ran ran = gainsay({"report", "--db", path(database), "--format", "json"});
        auto all = nlohmann::json::parse(ran.out).at("findings");
        for (auto& finding : all) finding.erase("status");
        return all.dump(1);
    }
    [[nodiscard]] std::string first_key(const std::string& database) const {
        return nlohmann::json::parse(findings(database)).at(0).at("key");
    }

    std::filesystem::path folder_;
    const std::string a_ =
        "Date: 2024-02-01\n\nIt is a mill.\n\nThe mill has 600 workers. It was "
        "founded in 1904.\n\nThe board \xE2\x80\x9Cwill not\xE2\x80\x9D sell "
        "the mill, which made 3.5 billion crowns in 2023.\n";
    const std::string b_ =
        "Date: 2024-02-03\n\nThe mill has 450 workers. It does not export "
        "flour.\n\nThe board will sell the mill.\n";
};

TEST_F(Recheck, of_unchanged_documents_reads_nothing_and_finds_the_same_to_the_byte) {
    ASSERT_EQ(check("x.db").code, 0);
    const std::string before = findings("x.db");
    ASSERT_NE(before, "[]");
    const Ran again = check("x.db");
    EXPECT_NE(again.out.find("Unchanged, not read again: 2 documents"), std::string::npos)
        << again.out;
    EXPECT_EQ(findings("x.db"), before);
    check("fresh.db");
    EXPECT_EQ(findings("fresh.db"), before);
}

TEST_F(Recheck, reads_what_changed_as_a_fresh_check_would) {
    check("x.db");
    write("b.txt", b_ + "\nThe mill was founded in 1911.\n");
    const Ran again = check("x.db");
    EXPECT_NE(again.out.find("Unchanged, not read again: 1 document\n"), std::string::npos)
        << again.out;
    check("fresh.db");
    EXPECT_EQ(findings("x.db"), findings("fresh.db"));
}

TEST_F(Recheck, reads_again_what_is_told_otherwise_of_a_document) {
    ASSERT_EQ(gainsay({"check", path("a.txt"), "--db", path("x.db")}).code, 0);
    const Ran again =
        gainsay({"check", path("a.txt"), "--db", path("x.db"), "--source", "The Board"});
    EXPECT_EQ(again.out.find("not read again"), std::string::npos) << again.out;
}

TEST_F(Recheck, keeps_decisions_of_moved_and_lightly_edited_documents) {
    check("x.db");
    const std::string key = first_key("x.db");
    ASSERT_EQ(gainsay({"review", "set", key, "confirmed", "--note", "seen", "--db", path("x.db"),
                       "--by", "ana"})
                  .code,
              0);
    std::filesystem::create_directory(folder_ / "old");
    std::filesystem::rename(folder_ / "b.txt", folder_ / "old/b.txt");
    const Ran moved = gainsay({"check", path("a.txt"), path("old/b.txt"), "--db", path("x.db")});
    EXPECT_NE(moved.out.find("1 decision kept"), std::string::npos) << moved.out;
    const std::string new_key = first_key("x.db");
    EXPECT_NE(new_key, key);
    const Ran why = gainsay({"why", new_key, "--db", path("x.db")});
    EXPECT_NE(why.out.find("confirmed by ana, carried over from " + key), std::string::npos)
        << why.out;
    EXPECT_NE(why.out.find("document B was moved from"), std::string::npos) << why.out;
}

TEST_F(Recheck, tells_what_is_new_and_gone_and_whose_rule_is_off) {
    write("c.rules", "theme size\n  pole 600\n  pole 450\nend\n");
    check("x.db");
    write("b.txt", "Date: 2024-02-03\n\nThe mill was not founded in 1904.\n");
    const Ran again = check("x.db");
    EXPECT_NE(again.out.find("Against the run before: "), std::string::npos) << again.out;
    EXPECT_NE(again.out.find(" gone"), std::string::npos) << again.out;
    const Ran text = gainsay({"diff", "1", "2", "--db", path("x.db")});
    EXPECT_EQ(text.code, 0) << text.err;
    EXPECT_NE(text.out.find("documents changed: "), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("Only in run 1"), std::string::npos) << text.out;
    const auto json = nlohmann::json::parse(
        gainsay({"diff", "1", "2", "--db", path("x.db"), "--format", "json"}).out);
    EXPECT_FALSE(json.at("vanished").empty());
    EXPECT_EQ(gainsay({"diff", "1", "one", "--db", path("x.db")}).code, 2);
    EXPECT_EQ(gainsay({"diff", "1", "9", "--db", path("x.db")}).code, 2);
}

TEST_F(Recheck, lists_decided_findings_that_are_gone) {
    check("x.db");
    const std::vector<std::string> list = {"review", "list",       "--state",  "gone",
                                           "--db",   path("x.db"), "--format", "json"};
    EXPECT_EQ(nlohmann::json::parse(gainsay(list).out).size(), 0U);
    const std::string key = first_key("x.db");
    gainsay({"review", "set", key, "confirmed", "--note", "seen", "--db", path("x.db")});
    write("b.txt", "Date: 2024-02-03\n\nThe lake is deep.\n");
    const Ran again = check("x.db");
    EXPECT_NE(again.out.find(" gone (1 of them decided)\n"), std::string::npos) << again.out;
    EXPECT_NE(again.out.find("Decided and gone: gainsay review list --state gone --db " +
                             path("x.db") + "\n"),
              std::string::npos)
        << again.out;
    // A later run changes nothing about that, though the run before did not see it either.
    const Ran third = check("x.db");
    EXPECT_EQ(third.out.find("Decided and gone"), std::string::npos) << third.out;
    const auto gone = nlohmann::json::parse(gainsay(list).out);
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_EQ(gone.at(0).at("key"), key);
    EXPECT_EQ(gone.at(0).at("state"), "confirmed");
    EXPECT_EQ(gone.at(0).at("status"), "gone");
    EXPECT_EQ(gone.at(0).at("note"), "seen");
    const auto filtered = [&](const std::string& filter) {
        std::vector<std::string> more = list;
        more.insert(more.end(), {"--filter", filter});
        return gainsay(more);
    };
    EXPECT_EQ(nlohmann::json::parse(filtered("state=confirmed mill").out).size(), 1U);
    EXPECT_EQ(nlohmann::json::parse(filtered("lighthouse").out).size(), 0U);
    EXPECT_EQ(filtered("entity=mill").code, 2);
    // Back again, it is gone no more.
    write("b.txt", b_);
    check("x.db");
    EXPECT_EQ(nlohmann::json::parse(gainsay(list).out).size(), 0U);
}

TEST_F(Recheck, lists_findings_within_the_width_of_the_terminal) {
    check("x.db");
    gainsay({"review", "set", first_key("x.db"), "false-alarm", "--note",
             "asked the mill, which says that it counts the night shift", "--db", path("x.db")});
    for (const unsigned width : {80U, 100U, 120U}) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        Console console(in, out, err);
        console.set_terminal(false, false, width);
        ASSERT_EQ(run({"review", "list", "--db", path("x.db")}, console), 0) << err.str();
        EXPECT_NE(out.str().find("score"), std::string::npos) << out.str();
        EXPECT_NE(out.str().find("message"), std::string::npos) << out.str();
        EXPECT_NE(out.str().find(" %"), std::string::npos) << out.str();
        std::istringstream lines(out.str());
        for (std::string line; std::getline(lines, line);)
            EXPECT_LE(columns_of(line), width) << line;
    }
    const Ran confirmed = gainsay({"review", "list", "--state", "confirmed", "--db", path("x.db")});
    EXPECT_EQ(confirmed.out, "");
    EXPECT_NE(gainsay({"review", "list", "--state", "decided", "--db", path("x.db")})
                  .out.find("false-alarm"),
              std::string::npos);
}

TEST_F(Recheck, wraps_the_head_of_a_report) {
    const std::string name = "a-case-with-a-name-that-is-long-enough-to-break-any-line.db";
    check(name);
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Console console(in, out, err);
    console.set_terminal(false, false, 70);
    ASSERT_EQ(run({"report", "--db", path(name)}, console), 0) << err.str();
    EXPECT_NE(out.str().find("gainsay report\n"), std::string::npos) << out.str();
    std::istringstream lines(out.str());
    std::string line;
    for (int i = 0; i < 4 && std::getline(lines, line); ++i)
        EXPECT_LE(columns_of(line), 70U) << line;
}

TEST_F(Recheck, tells_a_rule_that_was_switched_off) {
    write("a.txt", "The Orm company is committed to openness.\n");
    write("b.txt", "Analysts describe a strategic retreat of the Orm company.\n");
    const std::string rules = path("own.rules");
    std::ofstream(rules) << "words warm\n  openness\nend\nwords cold\n  retreat\nend\n"
                            "rule own.cold\n  title \"Warm and cold\"\n  flag tension\n"
                            "  severity low\n  match A any with warm\n  match B any with cold\n"
                            "  message \"x\"\nend\n";
    ASSERT_EQ(check("x.db", {"--no-default-rules", "--rules", rules}).code, 0);
    ASSERT_EQ(nlohmann::json::parse(findings("x.db")).size(), 1U);
    const auto report =
        nlohmann::json::parse(gainsay({"report", "--format", "json", "--db", path("x.db")}).out);
    EXPECT_EQ(report.at("findings").at(0).at("reason_title"), "Warm and cold");
    const Ran off = check("x.db", {"--no-default-rules"});
    EXPECT_NE(off.out.find("1 rule-off"), std::string::npos) << off.out;
    const Ran diff = gainsay({"diff", "1", "2", "--db", path("x.db")});
    EXPECT_NE(diff.out.find("rules removed: own.cold"), std::string::npos) << diff.out;
}

TEST_F(Recheck, finds_sentences_and_serves_scripts) {
    check("x.db");
    const Ran found = gainsay({"find", "worker", "--db", path("x.db")});
    EXPECT_NE(found.out.find("a.txt:5"), std::string::npos) << found.out;
    EXPECT_NE(found.out.find("The mill has 450 workers."), std::string::npos) << found.out;
    EXPECT_EQ(nlohmann::json::parse(
                  gainsay({"find", "worker", "--db", path("x.db"), "--format", "json"}).out)
                  .size(),
              2U);
    const auto next = nlohmann::json::parse(
        gainsay({"review", "next", "--format", "json", "--db", path("x.db")}).out);
    const std::string key = next.at("key");
    EXPECT_EQ(next.at("state"), "open");
    const Ran set = gainsay({"review", "set", key.substr(0, 6), "false-alarm", "--reason",
                             "namesake", "--db", path("x.db")});
    EXPECT_EQ(set.out, key + " false-alarm (namesake)\n") << set.err;
    const auto list = nlohmann::json::parse(gainsay({"review", "list", "--filter", "state=decided",
                                                     "--format", "json", "--db", path("x.db")})
                                                .out);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list.at(0).at("key"), key);
    EXPECT_NE(gainsay({"review", "list", "--db", path("x.db")}).out.find("false-alarm"),
              std::string::npos);
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"review", "set", key, "wrong"},
          {"review", "set", "ffffffffffff", "confirmed"},
          {"review", "set", key, "confirmed", "--reason", "namesake"},
          {"review", "set", key, "false-alarm", "--reason", "namesak"},
          {"review", "list", "--filter", "knd=x"},
          {"review"}}) {
        std::vector<std::string> arguments = wrong;
        arguments.insert(arguments.end(), {"--db", path("x.db")});
        EXPECT_EQ(gainsay(arguments).code, 2) << wrong.back();
    }
    EXPECT_EQ(gainsay({"review", "set", key, "open", "--db", path("none.db")}).code, 4);
    EXPECT_FALSE(std::filesystem::exists(path("none.db")));
}

TEST_F(Recheck, merges_two_reviewers) {
    check("ana.db");
    check("ben.db");
    const std::string key = first_key("ana.db");
    gainsay({"review", "set", key, "confirmed", "--db", path("ana.db"), "--by", "ana"});
    const std::string lines = gainsay({"export", "--db", path("ana.db")}).out;
    const Ran first = gainsay({"import", "-", "--db", path("ben.db")}, lines);
    EXPECT_EQ(first.out, "-: 1 decision added, 0 known already\n") << first.err;
    const Ran second = gainsay({"import", "-", "--db", path("ben.db")}, lines);
    EXPECT_EQ(second.out, "-: 0 decisions added, 1 known already\n");
    EXPECT_EQ(gainsay({"export", "--db", path("ben.db")}).out, lines);
    EXPECT_EQ(gainsay({"import", "-", "--db", path("ben.db")}, "{}\n").code, 2);
    EXPECT_EQ(gainsay({"import", path("none"), "--db", path("ben.db")}).code, 2);
    EXPECT_EQ(gainsay({"import", folder_.string(), "--db", path("ben.db")}).code, 2);
}

TEST_F(Recheck, tells_in_plain_words_where_a_file_of_decisions_is_broken) {
    check("ana.db");
    gainsay({"review", "set", first_key("ana.db"), "confirmed", "--db", path("ana.db")});
    const std::string line = gainsay({"export", "--db", path("ana.db")}).out;
    const auto told = [&](const std::string& lines) {
        const Ran ran = gainsay({"import", "-", "--db", path("ana.db")}, lines);
        EXPECT_EQ(ran.code, 2);
        EXPECT_EQ(ran.err.find("exception"), std::string::npos) << ran.err;
        return ran.err;
    };
    const auto with = [&](const char* key, const nlohmann::json& value) {
        auto record = nlohmann::ordered_json::parse(line);
        record[key] = value;
        return record.dump() + "\n";
    };
    EXPECT_NE(told(line + "\n" + line.substr(0, 20)).find("-:3:21: is no exported decision"),
              std::string::npos)
        << told(line + "\n" + line.substr(0, 20));
    EXPECT_NE(told("{}\n").find("-:1:1: is no exported decision ('uid' is missing)"),
              std::string::npos);
    EXPECT_NE(told("[1]\n").find("it is no JSON object"), std::string::npos);
    EXPECT_NE(told(with("note", 7)).find("'note' is no text"), std::string::npos);
    EXPECT_NE(told(with("seq", "one")).find("'seq' is no whole number"), std::string::npos);
    const std::string perhaps = with("state", "perhaps");
    const auto column = std::to_string(perhaps.find("\"state\"") + 1);
    EXPECT_NE(told(perhaps).find("-:1:" + column +
                                 ": is no exported decision ('state' cannot be 'perhaps')"),
              std::string::npos)
        << told(perhaps);
}

TEST(RuleVersions, change_with_the_rule_and_its_words_alone) {
    const auto hash = [](const std::string& text) {
        RuleSet set = grammar::parse_rules(text, "x.rules");
        grammar::link_rules(set);
        set.sources = {{"x.rules", text}};
        for (const store::RuleVersion& one : rule_versions(set))
            if (one.rule == "r.s") return one.hash;
        return std::string("none");
    };
    const std::string words = "words warm\n  open\nend\nwords other\n  shut\nend\n";
    const std::string rule =
        "rule r.s\n  title \"T\"\n  flag tension\n  severity low\n  match A any with warm\n"
        "  match B any\n  message \"x\"\nend\n";
    const std::string before = hash(words + rule);
    EXPECT_NE(before, "none");
    EXPECT_EQ(hash("# a note\n\n" + words + rule), before);
    EXPECT_EQ(hash("words warm\n  open   # why\nend\nwords other\n  closed\nend\n" + rule), before);
    EXPECT_NE(hash("words warm\n  open, wide\nend\nwords other\n  shut\nend\n" + rule), before);
    EXPECT_NE(hash(words + "rule r.s\n  title \"T\"\n  flag tension\n  severity high\n"
                           "  match A any with warm\n  match B any\n  message \"x\"\nend\n"),
              before);
}

}  // namespace
}  // namespace gainsay::app
