// gainsay test --watch: runs again when a file changes, and ends on Ctrl-C.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

class Watch : public testing::Test {
protected:
    Watch() {
        std::string pattern = (fs::temp_directory_path() / "gainsay-watch-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~Watch() override {
        if (child_ > 0) {
            ::kill(child_, SIGKILL);
            ::waitpid(child_, nullptr, 0);
        }
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    void write(const std::string& colour) const {
        std::ofstream(folder_ / "ferry.rules")
            << "theme tempo quick against slow\ncase \"c\"\n  A\n    > The Dorn ferry is quick.\n"
               "  B\n    > The Dorn ferry is " +
                   colour + ".\n  expect tension by tempo\nend\n";
    }

    void start() {
        child_ = ::fork();
        if (child_ != 0) return;
        const int out = ::open((folder_ / "out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(::open("/dev/null", O_RDWR), STDERR_FILENO);
        ::execl(GAINSAY_BINARY, "gainsay", "test", "--watch", (folder_ / "ferry.rules").c_str(),
                nullptr);
        ::_exit(99);
    }

    // Waits until the program has written this, for as long as a slow machine may need.
    [[nodiscard]] bool comes(const std::string& text) const {
        for (int i = 0; i < 600; ++i) {
            std::ifstream in(folder_ / "out");
            const std::string all{std::istreambuf_iterator<char>(in), {}};
            if (all.find(text) != std::string::npos) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        return false;
    }

    int interrupt() {
        ::kill(child_, SIGINT);
        int status = 0;
        ::waitpid(child_, &status, 0);
        child_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    fs::path folder_;
    pid_t child_ = 0;
};

TEST_F(Watch, runs_again_on_a_change_and_ends_on_an_interrupt) {
    write("slow");
    start();
    ASSERT_TRUE(comes("1 case: 1 right, 0 failed"));
    write("white and blue");
    ASSERT_TRUE(comes("1 case: 0 right, 1 failed"));
    EXPECT_EQ(interrupt(), 130);
}

}  // namespace
}  // namespace gainsay::app
