// Nothing that was decided is ever lost: faults met by the real program, and what the database says
// afterwards. README.md has the table of them ("Safety").
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <thread>

#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;
using store::Access;
using store::DecisionState;
using store::Store;

struct Ended {
    int code = -1;  // -1: by a signal
    std::string err;
};

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Safety : public testing::Test {
protected:
    Safety() {
        std::string pattern = (fs::temp_directory_path() / "gainsay-safety-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        ::chmod(folder_.c_str(), 0755);
        for (int i = 0; i < 12; ++i) {
            std::string text = "Date: 2024-02-0" + std::to_string(1 + i % 9) + "\n\n";
            for (int n = 0; n < 40; ++n)
                text += "The mill number " + std::to_string(n) + " has " +
                        std::to_string(100 + 50 * i + n) + " workers. It was not closed in 201" +
                        std::to_string(n % 10) + ".\n\n";
            documents_.push_back(file("d" + std::to_string(i) + ".txt"));
            std::ofstream(documents_.back()) << text;
        }
    }
    ~Safety() override {
        ::chmod(folder_.c_str(), 0755);
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    [[nodiscard]] std::string file(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::string database() const { return file("case.db"); }

    // `before` runs in the child, as what it does to itself.
    [[nodiscard]] pid_t start(const std::vector<std::string>& arguments,
                              const std::function<void()>& before = {}) const {
        const std::string errors = file("errors");
        const pid_t child = ::fork();
        if (child != 0) return child;
        const int null = ::open("/dev/null", O_RDWR);
        ::dup2(null, STDIN_FILENO);
        ::dup2(null, STDOUT_FILENO);
        const int out = ::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
        ::dup2(out, STDERR_FILENO);
        if (before) before();
        std::vector<char*> words = {const_cast<char*>("gainsay")};
        for (const std::string& one : arguments) words.push_back(const_cast<char*>(one.c_str()));
        words.push_back(nullptr);
        ::execv(GAINSAY_BINARY, words.data());
        ::_exit(99);
    }
    [[nodiscard]] Ended end(pid_t child) const {
        int status = 0;
        ::waitpid(child, &status, 0);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(file("errors"))};
    }
    [[nodiscard]] Ended gainsay(const std::vector<std::string>& arguments,
                                const std::function<void()>& before = {}) const {
        return end(start(arguments, before));
    }
    [[nodiscard]] std::vector<std::string> check() const {
        std::vector<std::string> out = {"check", "--db", database(), "--jobs", "2"};
        out.insert(out.end(), documents_.begin(), documents_.end());
        return out;
    }

    // A run with findings, the first of them confirmed.
    void make_case() {
        ASSERT_EQ(gainsay(check()).code, 0) << contents(file("errors"));
        const Store store(database(), Access::read);
        keys_.clear();
        for (const auto& one : store.summaries(store.last_run()->id)) keys_.push_back(one.key);
        ASSERT_GT(keys_.size(), 50U);
        ASSERT_EQ(gainsay(set(keys_[0])).code, 0);
    }
    [[nodiscard]] std::vector<std::string> set(const std::string& key,
                                               const std::string& by = "ana") const {
        return {"review", "set", key, "confirmed", "--db", database(), "--by", by};
    }

    // The file is sound, its last run is whole, and the decision is there.
    void expect_sound() const {
        {
            SQLite::Database raw(database(), SQLite::OPEN_READWRITE);
            EXPECT_EQ(raw.execAndGet("PRAGMA integrity_check").getString(), "ok");
            EXPECT_EQ(raw.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt(), 0);
            EXPECT_EQ(raw.execAndGet("SELECT count(*) FROM version v WHERE v.claims <> (SELECT "
                                     "count(*) FROM claim c WHERE c.version = v.id)")
                          .getInt(),
                      0);
        }
        const Store store(database(), Access::read);
        const auto run = store.last_run();
        ASSERT_TRUE(run.has_value());
        EXPECT_EQ(store.documents(run->id).size(), documents_.size());
        EXPECT_EQ(store.summaries(run->id).size(), run->findings);
        EXPECT_EQ(store.finding(keys_[0])->state, DecisionState::confirmed);
    }

    void expect_refused(const std::vector<std::string>& arguments, const std::string& says,
                        const std::function<void()>& before = {}) const {
        const Ended ended = gainsay(arguments, before);
        EXPECT_EQ(ended.code, 4) << arguments[0] << ": " << ended.err;
        EXPECT_NE(ended.err.find(says), std::string::npos) << arguments[0] << ": " << ended.err;
    }

    fs::path folder_;
    std::vector<std::string> documents_;
    std::vector<std::string> keys_;
};

using Clock = std::chrono::steady_clock;

TEST_F(Safety, a_check_killed_at_any_moment_leaves_the_last_run_and_every_decision) {
    make_case();
    const auto begin = Clock::now();
    ASSERT_EQ(gainsay(check()).code, 0);
    const auto whole = Clock::now() - begin;
    constexpr int points = 40;
    int killed = 0;
    for (int i = 0; i < points; ++i) {
        std::ofstream(documents_[0], std::ios::app) << "Round " << i << " is over.\n";
        const pid_t child = start(check());
        std::this_thread::sleep_for(whole * i / (points - 4));
        ::kill(child, SIGKILL);
        if (end(child).code == -1) ++killed;
        expect_sound();
    }
    EXPECT_GT(killed, points / 3) << "the moments were badly chosen";
}

TEST_F(Safety, a_run_killed_while_it_is_written_is_not_there_at_all) {
    make_case();
    std::size_t runs = Store(database(), Access::read).runs().size();
    for (int i = 0; i < 25; ++i) {
        std::ofstream(documents_[1], std::ios::app) << "Round " << i << " is over.\n";
        const pid_t child = start(check());
        // The write-ahead log grows as soon as the run is being written.
        for (int wait = 0; wait < 4000; ++wait) {
            std::error_code none;
            if (fs::exists(database() + "-wal", none) &&
                fs::file_size(database() + "-wal", none) > static_cast<std::uintmax_t>(i) * 20000)
                break;
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
        ::kill(child, SIGKILL);
        (void)end(child);
        expect_sound();
        const std::size_t now = Store(database(), Access::read).runs().size();
        EXPECT_LE(now, runs + 1);
        runs = now;
    }
}

// A terminal for the screen, without a person: keys go in, drawings are read and thrown away.
struct Keyboard {
    int master = -1;
    pid_t child = -1;

    explicit Keyboard(const std::string& database) {
        master = ::posix_openpt(O_RDWR | O_NOCTTY);
        ::grantpt(master);
        ::unlockpt(master);
        const std::string name = ::ptsname(master);
        winsize size{30, 100, 0, 0};
        ::ioctl(master, TIOCSWINSZ, &size);
        child = ::fork();
        if (child == 0) {
            ::setsid();
            const int terminal = ::open(name.c_str(), O_RDWR);
            for (const int descriptor : {0, 1, 2}) ::dup2(terminal, descriptor);
            ::setenv("TERM", "xterm", 1);
            ::execl(GAINSAY_BINARY, "gainsay", "review", "--db", database.c_str(), "--by", "ana",
                    nullptr);
            ::_exit(99);
        }
        ::fcntl(master, F_SETFL, O_NONBLOCK);
    }
    ~Keyboard() {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(master);
    }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    void press(const std::string& keys) const {
        drain();
        (void)!::write(master, keys.data(), keys.size());
    }
    // However slow the machine: keys are read once something is shown.
    [[nodiscard]] bool screen_is_drawn() const {
        std::array<char, 65536> buffer{};
        for (int tries = 0; tries < 30'000; ++tries) {
            if (::read(master, buffer.data(), buffer.size()) > 256) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return false;
    }
    void drain() const {
        std::array<char, 65536> buffer{};
        while (::read(master, buffer.data(), buffer.size()) > 0) continue;
    }
};

TEST_F(Safety, a_review_killed_at_any_moment_keeps_every_decision) {
    make_case();
    std::size_t before = 1;
    for (int round = 0; round < 12; ++round) {
        const Keyboard keyboard(database());
        ASSERT_TRUE(keyboard.screen_is_drawn());
        std::size_t seen = 0;
        for (int i = 0; i < 6 + round; ++i) {
            keyboard.press("c");
            std::this_thread::sleep_for(std::chrono::milliseconds(i % 3));
        }
        {
            const Store store(database(), Access::read);
            seen = store.decision_lines().size();
        }
        ::kill(keyboard.child, SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        expect_sound();
        const Store store(database(), Access::read);
        const std::size_t now = store.decision_lines().size();
        EXPECT_GE(now, seen) << "what others could read already";
        EXPECT_GE(now, before);
        before = now;
        // No gap: the findings were decided one after the other.
        const auto all = store.summaries(store.last_run()->id);
        const auto first_open = std::find_if(all.begin(), all.end(), [](const auto& one) {
            return one.state == DecisionState::open;
        });
        EXPECT_TRUE(std::all_of(first_open, all.end(),
                                [](const auto& one) { return one.state == DecisionState::open; }));
    }
    EXPECT_GT(before, 12U) << "the screen took no keys";
}

TEST_F(Safety, a_file_that_may_not_grow_is_told_and_changes_nothing) {
    make_case();
    // The limit counts for the messages as well: it leaves room for one.
    for (const rlim_t most : {4096U, 60000U, 200000U}) {
        std::ofstream(documents_[2], std::ios::app) << std::string(20000, '.') << " More.\n";
        const std::size_t runs = Store(database(), Access::read).runs().size();
        expect_refused(check(), "nothing was changed", [&] {
            const rlimit limit{most, most};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        expect_sound();
        EXPECT_EQ(Store(database(), Access::read).runs().size(), runs);
    }
    EXPECT_EQ(gainsay(check()).code, 0) << "and it goes on when there is room";
}

// A disk of its own that is really full, where the system lets a test mount one.
TEST_F(Safety, a_full_disk_is_told_and_changes_nothing) {
    make_case();
    SQLite::Database(database(), SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const pid_t child = ::fork();
    if (child == 0) {
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            ::_exit(77);
        const std::string disk = file("disk");
        fs::create_directory(disk);
        const std::string size = "size=" + std::to_string(fs::file_size(database()) + 300000);
        if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, size.c_str()) != 0) ::_exit(77);
        fs::copy_file(database(), disk + "/case.db");
        std::vector<std::string> arguments = check();
        arguments[2] = disk + "/case.db";
        std::ofstream(documents_[3], std::ios::app) << "More of it.\n";
        int failed = 0;
        for (int i = 0; i < 6; ++i) {  // until it is full
            const Ended ended = gainsay(arguments);
            if (ended.code == 0) {
                std::ofstream(documents_[3], std::ios::app) << "Still more " << i << ".\n";
                continue;
            }
            failed = ended.code == 4 && ended.err.find("disk") != std::string::npos ? 1 : 2;
            if (failed == 2) ADD_FAILURE() << ended.code << " " << ended.err;
            break;
        }
        SQLite::Database raw(disk + "/case.db", SQLite::OPEN_READONLY);
        const std::string integrity = raw.execAndGet("PRAGMA integrity_check").getString();
        const int decisions = raw.execAndGet("SELECT count(*) FROM decision").getInt();
        const bool sound = integrity == "ok" && decisions == 1;
        ::_exit(failed == 1 && sound ? 0 : 10 + failed);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77)
        GTEST_SKIP() << "SKIPPED: this system lets no test mount a small disk";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(Safety, a_read_only_file_is_told_and_stays_as_it_is) {
    make_case();
    const std::string before = contents(database());
    ::chmod(database().c_str(), 0444);
    ::chmod(folder_.c_str(), 0555);
    std::ofstream(file("errors")).close();
    ::chmod(file("errors").c_str(), 0666);
    // Root may write to everything: the program runs as somebody else.
    const auto nobody = [] {
        if (::getuid() == 0 && ::setuid(65534) != 0) ::_exit(98);
    };
    for (const std::vector<std::string>& arguments : {check(), set(keys_[1])})
        expect_refused(arguments, "is read-only", nobody);
    EXPECT_EQ(gainsay({"report", "--db", database()}, nobody).code, 0);
    EXPECT_EQ(gainsay({"review", "list", "--db", database()}, nobody).code, 0);
    EXPECT_EQ(contents(database()), before);
}

TEST_F(Safety, a_locked_file_is_told_and_changes_nothing) {
    make_case();
    {
        SQLite::Database other(database(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        const pid_t first = start(set(keys_[1]));
        expect_refused(check(), "is locked");
        EXPECT_EQ(end(first).code, 4);
        EXPECT_EQ(gainsay({"report", "--db", database()}).code, 0) << "reading goes on";
        other.exec("ROLLBACK");
    }
    expect_sound();
    EXPECT_EQ(gainsay(set(keys_[1])).code, 0);
}

TEST_F(Safety, a_newer_file_is_told_and_stays_as_it_is) {
    make_case();
    SQLite::Database(database(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
    const std::string before = contents(database());
    for (const std::vector<std::string>& arguments :
         {check(), set(keys_[1]), {"report", "--db", database()}})
        expect_refused(arguments, "newer gainsay");
    EXPECT_EQ(contents(database()), before);
}

TEST_F(Safety, a_damaged_file_is_told_and_stays_as_it_is) {
    make_case();
    SQLite::Database(database(), SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
    std::string bytes = contents(database());
    std::fill(bytes.begin() + 8192, bytes.end() - 4096, '\x5A');
    std::ofstream(database(), std::ios::binary) << bytes;
    for (const std::vector<std::string>& arguments :
         {check(), set(keys_[1]), {"report", "--db", database()}})
        expect_refused(arguments, "damaged");
    EXPECT_EQ(contents(database()), bytes);
}

TEST_F(Safety, two_reviewers_and_a_check_at_once_lose_nothing) {
    make_case();
    constexpr std::size_t each = 20;
    std::vector<pid_t> reviewers;
    for (const std::size_t first : {std::size_t{1}, 1 + each}) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (std::size_t i = 0; i < each; ++i) {
                int status = 0;
                ::waitpid(start(set(keys_[first + i], first == 1 ? "ana" : "ben")), &status, 0);
                if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) ::_exit(1);
            }
            ::_exit(0);
        }
        reviewers.push_back(child);
    }
    for (int i = 0; i < 5; ++i) {
        std::ofstream(documents_[4], std::ios::app) << "Round " << i << " is over.\n";
        EXPECT_EQ(gainsay(check()).code, 0);
    }
    for (const pid_t child : reviewers) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    expect_sound();
    const Store store(database(), Access::read);
    EXPECT_EQ(store.decision_lines().size(), 1 + 2 * each);
    for (std::size_t i = 0; i <= 2 * each; ++i)
        EXPECT_EQ(store.finding(keys_[i])->state, DecisionState::confirmed);
    EXPECT_EQ(store.runs().size(), 6U);
}

}  // namespace
}  // namespace gainsay::app
