// Words that a user adds. Lists are loaded once in a process: this one's first command adds them.
#include <gtest/gtest.h>

#include <stdexcept>

#include "command.hpp"
#include "gainsay/error.hpp"
#include "gainsay/words.hpp"

namespace gainsay::app {
namespace {

class OwnWords : public CommandTest {
protected:
    // In a folder that stays: the paths stand in every later trace.
    static void SetUpTestSuite() {
        const std::filesystem::path folder =
            std::filesystem::temp_directory_path() / "gainsay_own_words";
        std::filesystem::create_directories(folder);
        const auto write = [&](const char* name, const char* text) {
            std::ofstream(folder / name, std::ios::binary) << text;
        };
        write("ship.opposites.txt",
              "# of my trade\n"
              "mothball | recommission | verb\n"
              "no columns\n"
              "berth | berth | noun\n"
              "contango | backwardation | noun\n");
        write("more.opposites.txt", "laden | in ballast | adjective\n");
        write("disjoint.txt", "kinds of vessel | noun | bulker, tanker = oiler, ferry\n");
        write("derivations.txt", "recommission, recommissioning\n");
        write("shopping.txt", "milk\n");
        first_ =
            run_with({"why", "--words", folder.string(), "The owner mothballed the ferry Aurora.",
                      "The owner recommissioned the ferry Aurora."});
    }

    static std::string why(const std::string& a, const std::string& b) {
        return run_with({"why", a, b}).out;
    }

    static Ran first_;
};

Ran OwnWords::first_;

TEST_F(OwnWords, are_judged_by_and_named_as_the_source) {
    EXPECT_NE(first_.out.find("contradiction, score"), std::string::npos) << first_.out;
    EXPECT_NE(first_.out.find("mothball and recommission"), std::string::npos);
    EXPECT_NE(first_.out.find("ship.opposites.txt:2"), std::string::npos);
}

TEST_F(OwnWords, of_one_list_may_stand_in_several_files) {
    const std::string one =
        why("The oil market is in contango.", "The oil market is in backwardation.");
    EXPECT_NE(one.find("ship.opposites.txt:5"), std::string::npos) << one;
    const std::string other = why("The Aurora is a tanker.", "The Aurora is a ferry.");
    EXPECT_NE(other.find("tanker and ferry are two"), std::string::npos) << other;
    // '=' joins words of one member; lines of two files never form one class.
    const std::string same = why("The Aurora is a tanker.", "The Aurora is an oiler.");
    EXPECT_EQ(same.find("contradiction, score"), std::string::npos) << same;
}

TEST_F(OwnWords, that_cannot_be_read_are_told_and_the_rest_is_used) {
    EXPECT_EQ(first_.code, static_cast<int>(ExitCode::usage));
    EXPECT_NE(first_.err.find("ship.opposites.txt:3:1: 1 columns, expected 3 to 4"),
              std::string::npos)
        << first_.err;
    EXPECT_NE(first_.err.find("ship.opposites.txt:4:9: a word cannot be its own opposite"),
              std::string::npos);
    EXPECT_NE(first_.err.find("shopping.txt: name it after the list"), std::string::npos);
}

TEST_F(OwnWords, come_before_anything_is_judged_and_once) {
    const std::string added = grammar::added_words();
    EXPECT_NE(added.find("mothball"), std::string::npos);
    const std::string known =
        (std::filesystem::temp_directory_path() / "gainsay_own_words" / "ship.opposites.txt")
            .string();
    EXPECT_TRUE(grammar::add_words({{known, "no columns\n"}}).empty());
    EXPECT_EQ(grammar::added_words(), added);
    for (const char* list : {"late.opposites.txt", "late.once.txt"})
        EXPECT_THROW(grammar::add_words({{list, "ebb | flood | noun\n"}}), std::logic_error);
}

TEST_F(OwnWords, need_a_file_that_is_there) {
    const Ran ran = run_with({"why", "--words", path("none.opposites.txt"), "A.", "B."});
    EXPECT_EQ(ran.code, static_cast<int>(ExitCode::usage));
    EXPECT_NE(ran.err.find("there is no such file or folder"), std::string::npos);
}

}  // namespace
}  // namespace gainsay::app
