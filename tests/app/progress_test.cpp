#include "app/progress.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "app/parallel.hpp"

namespace gainsay::app {
namespace {

TEST(ProgressBar, shows_share_and_counts) {
    EXPECT_EQ(progress_bar("reading", 3, 8, 45), "reading [########--------------] 37 %  3/8");
    EXPECT_EQ(progress_bar("reading", 0, 0, 0), "reading [##########] 100 %  0/0");
}

TEST(Progress, is_silent_without_a_terminal) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Console console(in, out, err);
    { Progress(console, "reading").at(1, 2); }
    EXPECT_EQ(err.str(), "");
    console.set_terminal(false, true, 60);
    { Progress(console, "reading").at(1, 2); }
    EXPECT_NE(err.str().find("50 %"), std::string::npos);
    EXPECT_TRUE(err.str().ends_with("\r\x1b[K"));
}

TEST(Parallel, does_each_once_and_passes_on_a_failure) {
    std::vector<std::atomic<int>> done(1000);
    parallel_for(done.size(), 4, [&](std::size_t i) { ++done[i]; });
    for (const auto& count : done) EXPECT_EQ(count, 1);
    EXPECT_THROW(parallel_for(100, 4,
                              [](std::size_t i) {
                                  if (i == 17) throw std::runtime_error("seventeen");
                              }),
                 std::runtime_error);
}

}  // namespace
}  // namespace gainsay::app
