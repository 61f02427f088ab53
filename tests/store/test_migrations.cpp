// Databases of earlier schemas come up to today's with all they hold.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

// A file as an earlier version wrote it: its dump, run by SQLite itself.
void restore(const std::string& dump, const std::string& path) {
    std::ifstream file(std::string(GAINSAY_SOURCE_DIR) + "/tests/store/" + dump, std::ios::binary);
    const std::string statements{std::istreambuf_iterator<char>(file), {}};
    ASSERT_FALSE(statements.empty());
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(statements);
}

int number(const std::string& path, const std::string& query) {
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    return database.execAndGet(query).getInt();
}

constexpr const char* key = "4a7ad37176a338a1";

TEST(Migrations, keep_runs_documents_findings_and_decisions_of_schema_1) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    restore("version-1.sql", path);
    ASSERT_EQ(number(path, "PRAGMA user_version"), 1);
    const int sentences = number(path, "SELECT count(*) FROM sentence");
    const int claims = number(path, "SELECT count(*) FROM claim");
    Store store(path, Access::write);
    EXPECT_EQ(number(path, "PRAGMA user_version"), Store::schema_version());
    ASSERT_EQ(store.runs().size(), 1U);
    EXPECT_EQ(store.documents(1).size(), 3U);
    EXPECT_EQ(number(path, "SELECT count(*) FROM sentence"), sentences);
    EXPECT_EQ(number(path, "SELECT count(*) FROM claim"), claims);
    const auto findings = store.findings(1);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].finding.key, key);
    EXPECT_EQ(findings[0].finding.a.quote, "The mill has 600 workers.");
    const auto list = store.summaries(1);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].message, findings[0].finding.message);
    EXPECT_EQ(list[0].a.path, findings[0].finding.a.path);
    EXPECT_EQ(list[0].b.line, findings[0].finding.b.line);
    EXPECT_EQ(list[0].b.end, findings[0].finding.b.end);
    EXPECT_EQ(list[0].severity, findings[0].finding.severity);
    EXPECT_EQ(integrity(path), "ok");
    EXPECT_EQ(number(path, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

TEST(Migrations, keep_the_order_of_decisions_whatever_the_clock_said) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    restore("version-1.sql", path);
    Store store(path, Access::write);
    const auto decisions = store.decisions(key);
    ASSERT_EQ(decisions.size(), 2U);
    EXPECT_EQ(decisions[0].note, "clear");
    EXPECT_EQ(decisions[1].reviewer, "ben");
    EXPECT_EQ(decisions[1].time, "2026-01-02T09:00:00Z") << "the record itself is not touched";
    EXPECT_EQ(store.findings(1).at(0).state, DecisionState::false_alarm);
    ASSERT_TRUE(store.undo("ben").has_value());
    EXPECT_EQ(store.findings(1).at(0).state, DecisionState::confirmed);
}

TEST(Migrations, make_old_sentences_findable) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    restore("version-1.sql", path);
    Store store(path, Access::write);
    EXPECT_EQ(store.find(1, "founded", 10).size(), 1U);
}

TEST(Migrations, give_places_to_databases_of_schema_2) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    restore("version-2.sql", path);
    ASSERT_EQ(number(path, "PRAGMA user_version"), 2);
    Store store(path, Access::write);
    EXPECT_EQ(number(path, "PRAGMA user_version"), Store::schema_version());
    ASSERT_EQ(store.documents(1).size(), 2U);
    EXPECT_EQ(store.documents(1)[0].info.address, "");
    const auto findings = store.findings(1);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].finding.a.place, "");
    EXPECT_EQ(findings[0].finding.a.line, 4U);
    EXPECT_EQ(findings[0].state, DecisionState::confirmed);
    ASSERT_EQ(store.summaries(1).size(), 1U);
    EXPECT_EQ(store.summaries(1)[0].b.place, "");
    EXPECT_EQ(store.find(1, "founded", 10).size(), 1U);
    EXPECT_EQ(number(path, "SELECT count(*) FROM current_finding WHERE a_place = 'a.txt:4'"), 1);
    EXPECT_EQ(number(path, "SELECT count(*) FROM current_claim WHERE place <> ''"), 0);
    EXPECT_EQ(integrity(path), "ok");
}

TEST(Migrations, happen_for_readers_too) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    restore("version-1.sql", path);
    const Store store(path, Access::read);
    EXPECT_EQ(store.summaries(1).size(), 1U);
    EXPECT_EQ(number(path, "PRAGMA user_version"), Store::schema_version());
}

}  // namespace
}  // namespace gainsay::store
