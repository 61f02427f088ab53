// scripts/setup installs what the build looks for, each package once.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "tests/house/source_tree.hpp"

namespace gainsay::house {
namespace {

// The lines of scripts/setup between "packages=(" and ")", one package each.
std::vector<std::string> packages() {
    std::vector<std::string> out;
    bool inside = false;
    for (std::string line : lines_of(std::string(GAINSAY_SOURCE_DIR) + "/scripts/setup")) {
        line = line.substr(0, line.find('#'));
        std::erase(line, ' ');
        if (line == ")") inside = false;
        if (inside && !line.empty()) out.push_back(line);
        if (line == "packages=(") inside = true;
    }
    return out;
}

// Which Debian package brings what CMake looks for; "" comes with CMake or the compiler.
const std::map<std::string, std::string>& debian_names() {
    static const std::map<std::string, std::string> names = {
        {"benchmark", "libbenchmark-dev"},
        {"Boost", "libboost1.81-dev"},
        {"ccache", "ccache"},
        {"CLI11", "libcli11-dev"},
        {"GTest", "libgtest-dev"},
        {"gmime-3.0", "libgmime-3.0-dev"},
        {"gumbo", "libgumbo-dev"},
        {"ICU", "libicu-dev"},
        {"libarchive", "libarchive-dev"},
        {"md4c", "libmd4c-dev"},
        {"ncursesw", "libncurses-dev"},
        {"mimalloc", "libmimalloc-dev"},
        {"nlohmann_json", "nlohmann-json3-dev"},
        {"PkgConfig", "pkg-config"},
        {"poppler-cpp", "libpoppler-cpp-dev"},
        {"pugixml", "libpugixml-dev"},
        {"spdlog", "libspdlog-dev"},
        {"SQLite3", "libsqlite3-dev"},
        {"SQLiteCpp", "libsqlitecpp-dev"},
        {"TBB", "libtbb-dev"},
        {"Threads", ""},
        {"tinfo", "libncurses-dev"},
        {"xxhash", "libxxhash-dev"},
    };
    return names;
}

std::vector<SourceFile> build_files() {
    std::vector<SourceFile> all = {
        {"CMakeLists.txt", lines_of(std::string(GAINSAY_SOURCE_DIR) + "/CMakeLists.txt")}};
    for (const char* folder :
         {"cmake", "documents", "grammar", "checker", "store", "app", "tests", "bench"}) {
        const auto files = files_below(folder, {"CMakeLists.txt", ".cmake"});
        all.insert(all.end(), files.begin(), files.end());
    }
    return all;
}

// "ICU" of find_package(ICU ...), "md4c" of find_library(MD4C_LIBRARY md4c ...) or of
// pkg_check_modules(X REQUIRED md4c).
std::string looked_for(const std::string& line) {
    std::smatch match;
    if (std::regex_search(line, match, std::regex(R"(^\s*find_package\(\s*(\w+))")))
        return match[1];
    if (std::regex_search(
            line, match,
            std::regex(R"(^\s*find_(library|program)\(\s*\w+\s+(NAMES\s+)?([\w+.-]+))")))
        return match[3];
    if (std::regex_search(line, match, std::regex(R"(^\s*pkg_check_modules\(.*\s([\w+.-]+)\s*\))")))
        return match[1];
    return "";
}

TEST(Setup, names_each_package_once) {
    std::set<std::string> seen;
    for (const std::string& package : packages())
        EXPECT_TRUE(seen.insert(package).second) << package;
    EXPECT_GT(seen.size(), 10U);
}

TEST(Setup, installs_whatever_the_build_looks_for) {
    const std::vector<std::string> installed = packages();
    std::set<std::string> found;
    for (const SourceFile& file : build_files())
        for (const std::string& line : file.lines) {
            const std::string name = looked_for(line);
            if (name.empty()) continue;
            found.insert(name);
            const auto known = debian_names().find(name);
            ASSERT_NE(known, debian_names().end()) << file.path << " looks for " << name
                                                   << ": say here which Debian package brings it";
            if (known->second.empty()) continue;
            EXPECT_NE(std::find(installed.begin(), installed.end(), known->second), installed.end())
                << "scripts/setup lacks " << known->second << ", which " << file.path << " needs";
        }
    EXPECT_GT(found.size(), 8U);
}

TEST(LookedFor, is_read_from_cmake_lines) {
    EXPECT_EQ(looked_for("find_package(ICU REQUIRED COMPONENTS uc)"), "ICU");
    EXPECT_EQ(looked_for("  find_library(MD4C_LIBRARY md4c REQUIRED)"), "md4c");
    EXPECT_EQ(looked_for("find_library(X NAMES xxhash)"), "xxhash");
    EXPECT_EQ(looked_for("pkg_check_modules(XX REQUIRED IMPORTED_TARGET libfoo)"), "libfoo");
    EXPECT_EQ(looked_for("# find_package(Nothing)"), "");
}

}  // namespace
}  // namespace gainsay::house
