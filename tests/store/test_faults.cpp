// What goes wrong with files: each fault has its message and its code, and changes nothing.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "gainsay/error.hpp"
#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// The message of the database error that `work` ends with.
template <typename Work>
std::string message(Work&& work) {
    try {
        work();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::database);
        return error.what();
    }
    ADD_FAILURE() << "no error";
    return "";
}

std::string open_message(const std::string& path, Access access) {
    return message([&] { const Store store(path, access); });
}

bool says(const std::string& text, const std::string& part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) ADD_FAILURE() << "\"" << text << "\" does not say \"" << part << "\"";
    return found;
}

Finding finding_of(const Sample& sample) { return sample.finding(0, 1, "opposite", 0.9); }

TEST(Faults, a_missing_folder_is_named) {
    const Folder folder;
    says(open_message(folder.file("nowhere/case.db"), Access::write), "there is no folder");
}

TEST(Faults, a_missing_database_is_made_by_writers_only) {
    const Folder folder;
    says(open_message(folder.file("case.db"), Access::read), "no such database");
    EXPECT_FALSE(std::filesystem::exists(folder.file("case.db")));
}

TEST(Faults, an_empty_file_is_filled_by_writers_only) {
    const Folder folder;
    write(folder.file("case.db"), "");
    says(open_message(folder.file("case.db"), Access::read), "is empty");
    EXPECT_EQ(contents(folder.file("case.db")), "");
    const Store store(folder.file("case.db"), Access::write);
    EXPECT_TRUE(store.runs().empty());
}

TEST(Faults, an_empty_name_is_refused) { says(open_message("", Access::write), "no name"); }

TEST(Faults, a_folder_is_no_database) {
    const Folder folder;
    says(open_message(folder.path().string(), Access::write), "is a folder");
}

TEST(Faults, a_text_is_no_database_and_stays_as_it_is) {
    const Folder folder;
    const std::string text(5000, 'x');
    write(folder.file("notes.txt"), text);
    says(open_message(folder.file("notes.txt"), Access::write), "is not a database");
    says(open_message(folder.file("notes.txt"), Access::read), "is not a database");
    EXPECT_EQ(contents(folder.file("notes.txt")), text);
}

TEST(Faults, a_database_of_another_program_stays_as_it_is) {
    const Folder folder;
    const std::string path = folder.file("other.db");
    {
        SQLite::Database other(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE recipe (name TEXT)");
    }
    const std::string before = contents(path);
    says(open_message(path, Access::write), "another program");
    EXPECT_EQ(contents(path), before);
}

TEST(Faults, a_newer_schema_is_refused_and_stays_as_it_is) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    { const Store store(path, Access::write); }
    {
        SQLite::Database database(path, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = " + std::to_string(Store::schema_version() + 1));
    }
    says(open_message(path, Access::write), "newer gainsay");
    says(open_message(path, Access::read), "newer gainsay");
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), Store::schema_version() + 1);
}

TEST(Faults, a_lock_held_by_another_is_told_and_nothing_is_written) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    const Sample sample = harbour();
    Store store(path, Access::write);
    const Finding finding = finding_of(sample);
    store.save(a_run(), sample.input(), std::vector<Finding>{finding});
    SQLite::Database other(path, SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    says(message([&] { store.save(a_run(), sample.input(), {}); }), "is locked");
    EXPECT_EQ(store.runs().size(), 1U) << "reading goes on";
    other.exec("ROLLBACK");
    store.save(a_run(), sample.input(), {});
    EXPECT_EQ(store.runs().size(), 2U);
}

TEST(Faults, damage_is_told) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    const Sample sample = harbour();
    {
        Store store(path, Access::write);
        std::vector<Finding> many;
        for (int i = 0; i < 300; ++i)
            many.push_back(sample.finding(0, 1, "reason-" + std::to_string(i), 0.5));
        store.save(a_run(), sample.input(), many);
    }
    std::string bytes = contents(path);
    ASSERT_GT(bytes.size(), 100000U);
    std::fill(bytes.begin() + 4096, bytes.end() - 4096, '\x5A');
    write(path, bytes);
    says(message([&] {
             Store store(path, Access::write);
             (void)store.findings(1);
             store.save(a_run(), sample.input(), {});
         }),
         "damaged");
}

TEST(Faults, a_truncated_file_is_told) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    const Sample sample = harbour();
    {
        Store store(path, Access::write);
        store.save(a_run(), sample.input(), std::vector<Finding>{finding_of(sample)});
    }
    std::filesystem::resize_file(path, 4096 * 3);
    says(message([&] {
             Store store(path, Access::write);
             (void)store.findings(1);
         }),
         "damaged");
}

// Root may write to everything, so the test becomes somebody else.
TEST(Faults, a_read_only_file_is_read_and_not_written) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    const Sample sample = harbour();
    {
        Store store(path, Access::write);
        store.save(a_run(), sample.input(), std::vector<Finding>{finding_of(sample)});
    }
    ::chmod(path.c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::getuid() == 0 && ::setuid(65534) != 0) ::_exit(9);
        int failed = 0;
        try {
            const Store store(path, Access::write);
            failed += 1;
        } catch (const Error& error) {
            if (std::string(error.what()).find("is read-only") == std::string::npos) failed += 2;
            if (error.code() != ExitCode::database) failed += 4;
        }
        try {
            const Store store(path, Access::read);
            if (store.findings(1).size() != 1) failed += 16;
        } catch (const Error&) {
            failed += 32;
        }
        ::_exit(failed);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::chmod(folder.path().c_str(), 0755);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

// Two reviewers decide and a check saves, all at once on one file: nothing of it is lost.
TEST(Faults, several_programs_write_at_once) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    const Sample sample = harbour();
    const Finding finding = finding_of(sample);
    const std::vector<Finding> findings = {finding};
    {
        Store store(path, Access::write);
        store.save(a_run(), sample.input(), findings);
    }
    std::vector<pid_t> reviewers;
    for (const char* name : {"ana", "ben"}) {
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                Store store(path, Access::write);
                Decision decision;
                decision.finding = finding.key;
                decision.reviewer = name;
                for (int i = 0; i < 30; ++i) store.decide(decision);
            } catch (const std::exception&) {
                ::_exit(1);
            }
            ::_exit(0);
        }
        reviewers.push_back(child);
    }
    Store store(path, Access::write);
    for (int i = 0; i < 10; ++i) store.save(a_run(), sample.input(), findings);
    for (const pid_t child : reviewers) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    EXPECT_EQ(store.decisions(finding.key).size(), 60U);
    EXPECT_EQ(store.runs().size(), 11U);
    EXPECT_EQ(integrity(path), "ok");
}

// A child saves run after run and is killed at some moment; what it had finished stands, and
// nothing else.
TEST(Faults, a_killed_save_leaves_the_last_complete_run) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    Sample sample;
    for (int i = 0; i < 40; ++i)
        sample.add(std::to_string(i) + ".txt", "Text number " + std::to_string(i) + ".", 200);
    const Finding finding = finding_of(sample);
    {
        Store store(path, Access::write);
        store.save(a_run(), sample.input(), std::vector<Finding>{finding});
        Decision decision;
        decision.finding = finding.key;
        decision.state = DecisionState::confirmed;
        store.decide(decision);
    }
    for (const int microseconds : {0, 300, 1000, 3000, 7000, 15000, 30000}) {
        const pid_t child = ::fork();
        if (child == 0) {
            Store store(path, Access::write);
            for (int version = 0;; ++version) {
                Sample next = sample;
                for (Reading& reading : next.readings)
                    reading.sentences[0].tokens = 100U + static_cast<std::uint32_t>(version);
                store.save(a_run(), next.input(), std::vector<Finding>{finding});
            }
        }
        ::usleep(static_cast<useconds_t>(microseconds));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);

        EXPECT_EQ(integrity(path), "ok");
        Store store(path, Access::write);
        const auto run = store.last_run();
        ASSERT_TRUE(run.has_value());
        EXPECT_EQ(store.documents(run->id).size(), 40U);
        const auto findings = store.findings(run->id);
        ASSERT_EQ(findings.size(), 1U);
        EXPECT_EQ(findings[0].state, DecisionState::confirmed);
        SQLite::Database database(path, SQLite::OPEN_READONLY);
        EXPECT_EQ(database
                      .execAndGet("SELECT count(*) FROM version v WHERE v.claims <> "
                                  "(SELECT count(*) FROM claim c WHERE c.version = v.id)")
                      .getInt(),
                  0)
            << "half a document";
    }
}

}  // namespace
}  // namespace gainsay::store
