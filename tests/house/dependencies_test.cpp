// Dependencies point one way (CONTRIBUTING.md, "The house"). This test reads every #include line.
#include <gtest/gtest.h>

#include <optional>
#include <regex>

#include "tests/house/source_tree.hpp"

namespace gainsay::house {
namespace {

struct Include {
    std::string file;
    std::string name;  // without quotes or brackets
    bool quoted = false;
};

std::optional<Include> include_of(const std::string& file, const std::string& line) {
    static const std::regex form(R"rx(^\s*#\s*include\s*(["<])([^">]+)[">])rx");
    std::smatch match;
    if (!std::regex_search(line, match, form)) return std::nullopt;
    return Include{file, match[2], match[1] == "\""};
}

std::vector<Include> includes_of(const std::string& folder) {
    std::vector<Include> out;
    for (const SourceFile& file : files_below(folder, {".hpp", ".cpp", ".h"}))
        for (const std::string& line : file.lines)
            if (auto include = include_of(file.path, line)) out.push_back(*std::move(include));
    return out;
}

bool begins_with_any(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return name.starts_with(beginning); });
}

struct Room {
    std::string folder;
    std::vector<std::string> may_include;  // beginnings of quoted names
};

const std::vector<Room>& rooms() {
    static const std::vector<Room> all = {
        {"include", {"gainsay/"}},
        {"documents", {"gainsay/", "documents/"}},
        {"grammar/lexicon", {"gainsay/", "grammar/lexicon/"}},
        {"grammar", {"gainsay/", "grammar/"}},
        {"checker", {"gainsay/", "checker/", "grammar/lexicon/"}},
        {"checker/words", {"gainsay/", "checker/words/", "grammar/lexicon/"}},
        {"checker/claims", {"gainsay/", "checker/words/", "checker/claims/", "grammar/lexicon/"}},
        {"checker/alignment",
         {"gainsay/", "checker/words/", "checker/claims/", "checker/alignment/",
          "grammar/lexicon/"}},
        {"checker/checks",
         {"gainsay/", "checker/words/", "checker/claims/", "checker/alignment/", "checker/checks/",
          "grammar/lexicon/"}},
        {"store", {"gainsay/", "store/"}},
        {"app", {"gainsay/", "app/"}},
    };
    return all;
}

TEST(Rooms, include_only_what_they_may) {
    for (const Room& room : rooms())
        for (const Include& include : includes_of(room.folder))
            EXPECT_TRUE(!include.quoted || begins_with_any(include.name, room.may_include))
                << include.file << " includes \"" << include.name << "\"";
}

TEST(Rooms, are_all_there) {
    for (const Room& room : rooms()) EXPECT_FALSE(includes_of(room.folder).empty()) << room.folder;
}

struct Library {
    std::string what;
    std::vector<std::string> headers;  // beginnings of bracketed names
    std::string only_in;
    std::string and_in{};
};

TEST(Libraries, stay_in_their_rooms) {
    // The trainer is a tool of its own and may use CLI11 too.
    const std::vector<Library> libraries = {
        {"Boost", {"boost/"}, "grammar/"},
        {"ICU", {"unicode/"}, "grammar/", "documents/encoding.cpp"},
        {"WordNet", {"wn.h"}, "grammar/"},
        {"SQLite", {"SQLiteCpp/", "sqlite3"}, "store/"},
        {"CLI11", {"CLI/"}, "app/"},
        {"spdlog", {"spdlog/"}, "app/"},
        {"md4c", {"md4c"}, "documents/"},
        {"gumbo", {"gumbo"}, "documents/"},
        {"gmime", {"gmime/"}, "documents/mail.cpp"},
        {"libarchive", {"archive"}, "documents/archive.cpp"},
        {"pugixml", {"pugixml"}, "documents/"},
        {"poppler", {"poppler/"}, "documents/pdf_words.cpp"},
        {"curses", {"curses", "ncurses"}, "app/review/terminal.cpp"},
        {"mustache", {"kainjow/"}, "app/report/html.cpp"},
    };
    for (const Room& room : rooms())
        for (const Include& include : includes_of(room.folder))
            for (const Library& library : libraries) {
                if (include.file.starts_with("grammar/train/")) continue;
                EXPECT_TRUE(!begins_with_any(include.name, library.headers) ||
                            include.file.starts_with(library.only_in) ||
                            (!library.and_in.empty() && include.file == library.and_in))
                    << library.what << " is for " << library.only_in << " alone, but "
                    << include.file << " includes <" << include.name << ">";
            }
}

// A standard header is one lower-case word without an ending; anything else comes from a library.
TEST(PublicHeaders, include_the_standard_library_alone) {
    const std::regex standard("[a-z_]+");
    for (const Include& include : includes_of("include"))
        EXPECT_TRUE(include.quoted || std::regex_match(include.name, standard))
            << include.file << " includes <" << include.name << ">";
}

TEST(IncludeLines, are_told_from_other_lines) {
    EXPECT_EQ(include_of("f", "#include <map>")->name, "map");
    EXPECT_TRUE(include_of("f", "  # include \"store/store.hpp\"")->quoted);
    EXPECT_FALSE(include_of("f", "// #include <map>").has_value());
}

TEST(Rooms, never_print) {
    const std::regex printing(R"(std::(cout|cerr|clog)\b|\bprintf\()");
    for (const char* folder : {"documents", "grammar", "checker", "store"})
        for (const SourceFile& file : files_below(folder, {".hpp", ".cpp"})) {
            if (file.path.starts_with("grammar/train/") || file.path.ends_with("pack.cpp"))
                continue;  // tools
            for (const std::string& line : file.lines)
                EXPECT_FALSE(std::regex_search(line.substr(0, line.find("//")), printing))
                    << file.path << ": " << line;
        }
}

}  // namespace
}  // namespace gainsay::house
