#include "app/shipped_rules.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace gainsay::app {
namespace {

TEST(Bundle, splits_into_named_files) {
    const auto files = split_bundle("\x1cone.rules\nline 1\nline 2\n\x1ctwo.rules\n");
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].path, "shipped:one.rules");
    EXPECT_EQ(files[0].text, "line 1\nline 2\n");
    EXPECT_EQ(files[1].text, "");
    EXPECT_TRUE(split_bundle("").empty());
}

TEST(ShippedRules, are_those_of_the_folder_byte_for_byte) {
    const auto files = shipped_rule_files(true);
    EXPECT_FALSE(files.empty());
    for (const RuleFile& file : files) {
        const std::string name = file.path.substr(std::string("shipped:").size());
        std::ifstream in(std::string(GAINSAY_SOURCE_DIR) + "/cases/" + name, std::ios::binary);
        EXPECT_TRUE(file.text == std::string(std::istreambuf_iterator<char>(in), {}))
            << name << " is another than at build time";
    }
}

TEST(ShippedRules, have_no_errors) {
    for (const RuleError& error : load_rules({}).errors) ADD_FAILURE() << describe(error);
}

TEST(Rules, of_ones_own_take_the_place_of_shipped_ones) {
    const RuleFile shipped{"shipped:a.rules", "words warm\n  warm\nend\nwords cold\n  cold\nend\n"};
    const RuleFile own{"mine.rules", "words warm\n  hot\nend\n"};
    const RuleSet rules = assemble_rules({shipped}, {own}, false);
    EXPECT_TRUE(rules.errors.empty());
    ASSERT_EQ(rules.lists.size(), 2U);
    EXPECT_EQ(rules.lists[0].name, "cold");
    EXPECT_EQ(rules.lists[1].place.path, "mine.rules");
}

TEST(RuleFiles, are_found_in_folders_and_missing_ones_named) {
    const auto folder = std::filesystem::temp_directory_path() / "gainsay_rule_files_test";
    std::filesystem::create_directories(folder / "deep");
    for (const char* name : {"b.rules", "a.cases", "notes.txt", "deep/c.rules"})
        std::ofstream(folder / name) << "# nothing\n";
    const auto files = read_rule_files({folder.string(), (folder / "b.rules").string()});
    ASSERT_EQ(files.size(), 3U);
    EXPECT_TRUE(files[0].path.ends_with("a.cases"));
    EXPECT_TRUE(files[2].path.ends_with("c.rules"));
    EXPECT_THROW((void)read_rule_files({(folder / "missing").string()}), Error);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace gainsay::app
