#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
protected:
    Files() {
        std::string pattern = (fs::temp_directory_path() / "gainsay-files-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~Files() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    std::string write(const std::string& name, const std::string& text = "The mill closed.\n") {
        const fs::path path = folder_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    std::string at(const std::string& name) const { return (folder_ / name).string(); }
    // Paths within the folder.
    std::vector<std::string> expanded(const std::vector<std::string>& inputs) {
        std::vector<std::string> out;
        for (const std::string& path : expand(inputs, problems_))
            out.push_back(fs::path(path).lexically_normal().lexically_relative(folder_).string());
        return out;
    }

    fs::path folder_;
    std::vector<Problem> problems_;
};

using Names = std::vector<std::string>;

TEST_F(Files, of_a_folder_come_sorted_and_by_known_endings) {
    for (const char* name : {"b.md", "a.txt", "sub/d.markdown", "sub/c.TEXT", "photo.png",
                             ".hidden.txt", ".git/e.txt", "noending"})
        write(name);
    EXPECT_EQ(expanded({folder_.string()}),
              (Names{"a.txt", "b.md", "sub/c.TEXT", "sub/d.markdown"}));
    EXPECT_TRUE(problems_.empty());
}

TEST_F(Files, that_no_reader_reads_yet_are_named) {
    write("a.txt");
    write("b.epub");
    EXPECT_EQ(expanded({folder_.string()}), (Names{"a.txt"}));
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_EQ(problems_[0].path, at("b.epub"));
    EXPECT_NE(problems_[0].message.find(".epub"), std::string::npos);
}

TEST_F(Files, named_twice_are_read_once) {
    const std::string a = write("a.txt");
    EXPECT_EQ(expanded({a, folder_.string(), at("./a.txt"), a}), (Names{"a.txt"}));
    EXPECT_TRUE(problems_.empty());
}

TEST_F(Files, named_by_the_user_may_have_any_ending) {
    const std::string log = write("mill.log");
    EXPECT_EQ(expanded({log}), (Names{"mill.log"}));
    EXPECT_EQ(outline(read_file(log)), "text The mill closed.\n");
}

TEST_F(Files, that_are_missing_are_problems_and_the_rest_goes_on) {
    const std::string a = write("a.txt");
    EXPECT_EQ(expanded({at("nowhere.txt"), a}), (Names{"a.txt"}));
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_EQ(problems_[0].path, at("nowhere.txt"));
    EXPECT_EQ(problems_[0].message, "no such file or folder");
}

TEST_F(Files, are_missing_from_an_empty_folder) {
    fs::create_directories(folder_ / "empty");
    EXPECT_TRUE(expanded({at("empty")}).empty());
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_NE(problems_[0].message.find("holds no"), std::string::npos);
}

TEST_F(Files, do_not_follow_links_to_folders_in_circles) {
    write("sub/a.txt");
    fs::create_directory_symlink(folder_, folder_ / "sub/up");
    EXPECT_EQ(expanded({folder_.string()}), (Names{"sub/a.txt"}));
}

TEST_F(Files, standard_input_goes_through) {
    EXPECT_EQ(expand({"-"}, problems_), (Names{"-"}));
    EXPECT_TRUE(problems_.empty());
}

std::string error_of(const std::string& path) {
    try {
        (void)read_file(path);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::incomplete);
        return error.what();
    }
    ADD_FAILURE() << "no error for " << path;
    return "";
}

TEST_F(Files, that_cannot_be_read_say_why) {
    EXPECT_EQ(error_of(at("nowhere.txt")), at("nowhere.txt") + ": no such file");
    EXPECT_EQ(error_of(folder_.string()), folder_.string() + ": is a folder, not a file");
    write("link-target");
    fs::remove(folder_ / "link-target");
    fs::create_symlink(folder_ / "link-target", folder_ / "dangling.txt");
    EXPECT_EQ(error_of(at("dangling.txt")), at("dangling.txt") + ": no such file");
}

TEST_F(Files, above_256_megabytes_are_refused) {
    const std::string path = write("large.txt");
    fs::resize_file(path, (std::uintmax_t{256} << 20U) + 1);  // sparse
    EXPECT_EQ(error_of(path), path + ": is larger than 256 MB; split it");
}

TEST_F(Files, have_one_identity_by_any_path) {
    const std::string a = write("sub/a.txt");
    const Document one = read_file(a);
    const Document two = read_file(at("sub/../sub/./a.txt"));
    EXPECT_EQ(one.id, two.id);
    EXPECT_EQ(one.id.size(), 16U);
    EXPECT_EQ(one.id.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_NE(one.id, read_file(write("sub/b.txt")).id);
}

TEST_F(Files, keep_their_identity_and_change_their_hash_when_edited) {
    const Document before = read_file(write("a.txt", "The mill closed.\n"));
    const Document after = read_file(write("a.txt", "The mill opened.\n"));
    EXPECT_EQ(before.id, after.id);
    EXPECT_NE(before.content_hash, after.content_hash);
    EXPECT_EQ(before.content_hash, read_file(write("b.txt", "The mill closed.\n")).content_hash);
}

TEST_F(Files, come_from_standard_input_too) {
    const std::string a = write("a.txt", "The mill closed.\n");
    const int saved = ::dup(STDIN_FILENO);
    ASSERT_NE(::freopen(a.c_str(), "r", stdin), nullptr);
    const Document document = read_file("-");
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
    EXPECT_EQ(outline(document), "text The mill closed.\n");
    EXPECT_EQ(document.info.path, "-");
    EXPECT_EQ(document.info.title, "Standard input");
}

}  // namespace
}  // namespace gainsay::documents
