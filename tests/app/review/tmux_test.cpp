// The real program on a real terminal: tmux presses the keys and reads the screen.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "tests/app/review/world.hpp"

namespace gainsay::app::review {
namespace {

struct Ran {
    int code = 0;
    std::string out;
};

Ran shell(const std::string& command) {
    Ran ran;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr)
        ran.out += buffer.data();
    const int status = ::pclose(pipe);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

// A tmux server of its own, so that it meets nobody else's sessions.
class Terminal : public testing::Test {
protected:
    void SetUp() override {
        if (shell("command -v tmux").code != 0)
            GTEST_SKIP() << "SKIPPED: tmux is not installed; scripts/setup installs it";
        start(100, 30, "");
    }
    void TearDown() override { (void)tmux("kill-server"); }

    [[nodiscard]] Ran tmux(const std::string& command) const {
        return shell("tmux -f /dev/null -S '" +
                     (world_.folder() / ("socket" + std::to_string(server_))).string() + "' " +
                     command);
    }
    // A shell in the world's folder, which stays when the program has ended.
    void start(int width, int height, const std::string& variables) {
        if (server_ != 0) (void)tmux("kill-server");
        ++server_;  // the old one may still be on its way out
        const Ran ran = tmux("new-session -d -s s -x " + std::to_string(width) + " -y " +
                             std::to_string(height) + " \"env " + variables +
                             " LC_ALL=C.UTF-8 USER=ana PS1='$ ' sh\"");
        ASSERT_EQ(ran.code, 0) << ran.out;
    }
    void run(const std::string& arguments) {
        type(std::string(GAINSAY_BINARY) + " " + arguments + " --db case.db; echo code $?");
        keys("Enter");
    }
    void type(const std::string& text) { (void)tmux("send-keys -t s -l -- '" + text + "'"); }
    void keys(const std::string& names) { (void)tmux("send-keys -t s " + names); }
    [[nodiscard]] std::string screen() const { return tmux("capture-pane -p -t s").out; }

    // Waits for it: the machine may be busy with other things.
    [[nodiscard]] bool shows(const std::string& text) const {
        for (int i = 0; i < 200; ++i) {
            if (screen().find(text) != std::string::npos) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }

    World world_;
    int server_ = 0;
};

TEST_F(Terminal, holds_a_whole_review) {
    run("review");
    ASSERT_TRUE(shows("0/4 reviewed, 4 left")) << screen();
    type("c");
    ASSERT_TRUE(shows("1/4 reviewed")) << screen();
    EXPECT_EQ(world_.state(0), store::DecisionState::confirmed);
    type("b");
    ASSERT_TRUE(shows("2/4 reviewed")) << screen();
    type("u");
    ASSERT_TRUE(shows("Undone: both-stand")) << screen();
    type("n");
    ASSERT_TRUE(shows("Note:")) << screen();
    type("caf\xC3\xA9");
    keys("Enter");
    ASSERT_TRUE(shows("The note is saved.")) << screen();
    type("q");
    ASSERT_TRUE(shows("code 0")) << screen();
    EXPECT_TRUE(shows("1 of 4 findings reviewed, 3 left.")) << screen();
    EXPECT_EQ(world_.open().decisions(world_.findings[1].key).back().note, "caf\xC3\xA9");

    run("review --filter state=confirmed");
    ASSERT_TRUE(shows("1/4 reviewed")) << screen();
    EXPECT_TRUE(shows("quantity")) << screen();
    type("uu");  // the note, then the decision, both of the session before
    ASSERT_TRUE(shows("0/4 reviewed")) << screen();
    EXPECT_EQ(world_.state(0), store::DecisionState::open);
    type("q");
    ASSERT_TRUE(shows("0 of 4 findings reviewed")) << screen();
}

TEST_F(Terminal, draws_what_the_screen_says_wide_characters_included) {
    run("review --filter rule=openness");
    ASSERT_TRUE(shows("\xE5\xB0\x8F\xE9\xBA\xA6\xE5\xB7\xA5\xE5\x8E\x82 (the wheat mill)"))
        << screen();
    StoreData data("case.db", "ana", {});
    Screen same(data, {"ana", "rule=openness"});
    std::string expected;
    for (const Line& line : same.lines(100, 30)) {
        std::string text = line.text();
        text.erase(text.find_last_not_of(' ') + 1);
        expected += text + "\n";
    }
    EXPECT_EQ(screen(), expected);
}

TEST_F(Terminal, follows_a_resize) {
    run("review");
    ASSERT_TRUE(shows("A board/annual-report.txt:2  2024-03-30         | B courier.md:2"));
    (void)tmux("resize-window -t s -x 72 -y 24");
    EXPECT_TRUE(shows(" B courier.md:2")) << screen();
}

TEST_F(Terminal, marks_without_colours) {
    start(100, 30, "NO_COLOR=1");
    run("review");
    ASSERT_TRUE(shows("Evidence")) << screen();
    const std::string drawn = tmux("capture-pane -p -e -t s").out;
    EXPECT_NE(drawn.find("\x1b[1;4m600"), std::string::npos) << drawn;
    EXPECT_EQ(drawn.find("\x1b[31m"), std::string::npos) << drawn;
}

TEST_F(Terminal, opens_the_editor_at_the_line) {
    start(100, 30, "EDITOR='echo edited'");
    run("review");
    ASSERT_TRUE(shows("Evidence")) << screen();
    type("o");
    ASSERT_TRUE(shows("Evidence")) << screen();
    type("q");
    EXPECT_TRUE(shows("edited +2 board/annual-report.txt")) << screen();
}

TEST_F(Terminal, ends_on_ctrl_c_with_130_and_everything_saved) {
    run("review");
    ASSERT_TRUE(shows("Evidence"));
    type("c");
    ASSERT_TRUE(shows("1/4 reviewed"));
    keys("C-c");
    EXPECT_TRUE(shows("code 130")) << screen();
    EXPECT_EQ(world_.state(0), store::DecisionState::confirmed);
}

TEST_F(Terminal, of_a_type_that_cannot_show_it_is_refused) {
    for (const std::string type : {"dumb", "nonsense"}) {
        start(100, 30, "TERM=" + type);
        run("review");
        EXPECT_TRUE(shows("code 2")) << screen();
        EXPECT_TRUE(shows(type == "dumb" ? "a dumb terminal" : "'nonsense'")) << screen();
    }
}

TEST(NoTerminal, is_told_with_what_to_do_instead) {
    const World world;
    const Ran ran = shell(std::string(GAINSAY_BINARY) + " review </dev/null");
    EXPECT_EQ(ran.code, 2);
    EXPECT_NE(ran.out.find("needs a terminal"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("review list"), std::string::npos) << ran.out;
}

}  // namespace
}  // namespace gainsay::app::review
