#include "app/text.hpp"

#include <gtest/gtest.h>

namespace gainsay::app {
namespace {

TEST(Columns, count_what_a_terminal_shows) {
    EXPECT_EQ(columns_of("plain"), 5U);
    EXPECT_EQ(columns_of("caf\xC3\xA9"), 4U);
    EXPECT_EQ(columns_of("cafe\xCC\x81"), 4U);              // combining accent
    EXPECT_EQ(columns_of("\xE5\x8D\x8E\xE4\xB8\xBA"), 4U);  // two wide characters
    EXPECT_EQ(columns_of(std::string{mark_begin, 'x', mark_end}), 1U);
}

TEST(Tidy, makes_any_bytes_safe_for_a_terminal) {
    EXPECT_EQ(tidy("  two\n  words\t"), "two words");
    EXPECT_EQ(tidy("red \x1b[31m"), "red \xEF\xBF\xBD[31m");
    EXPECT_EQ(tidy("bad \xFF byte"), "bad \xEF\xBF\xBD byte");
    EXPECT_EQ(tidy("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // a surrogate
}

TEST(Wrap, breaks_at_blanks_and_cuts_long_words) {
    EXPECT_EQ(wrap("one two three", 7), (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(wrap("abcdefgh", 3), (std::vector<std::string>{"abc", "def", "gh"}));
    EXPECT_EQ(wrap("", 10), (std::vector<std::string>{""}));
}

TEST(Wrap, never_cuts_within_a_character) {
    EXPECT_EQ(wrap("\xE5\x8D\x8E\xE4\xB8\xBA", 3),
              (std::vector<std::string>{"\xE5\x8D\x8E", "\xE4\xB8\xBA"}));
}

TEST(Wrap, carries_marks_over_lines) {
    const std::string text = std::string("a ") + mark_begin + "bb cc" + mark_end + " d";
    const auto lines = wrap(text, 4);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(plain_marks(lines[0]), "a [[bb]]");
    EXPECT_EQ(plain_marks(lines[1]), "[[cc]] d");
}

TEST(Marks, are_bold_and_underlined_or_brackets) {
    const std::string text = std::string("an ") + mark_begin + "open" + mark_end + " door";
    EXPECT_EQ(show_marks(text, {true, false}), "an \x1b[1;4mopen\x1b[0m door");
    EXPECT_EQ(show_marks(text, {}), "an open door");
    EXPECT_EQ(plain_marks(text), "an [[open]] door");
}

TEST(Shorten, keeps_within_the_width) {
    EXPECT_EQ(shorten("abcdef", 6), "abcdef");
    EXPECT_EQ(shorten("abcdefg", 6), "abc...");
    EXPECT_EQ(shorten("abcdefg", 2), "ab");
}

TEST(Shorten, cuts_paths_at_the_beginning) {
    EXPECT_EQ(shorten_path("notes/a.txt", 11), "notes/a.txt");
    EXPECT_EQ(shorten_path("reports/notes/a.txt", 11), "...es/a.txt");
    EXPECT_EQ(table({"<file"}, {{"reports/notes/a.txt"}}, 11, {}), "file\n...es/a.txt\n");
}

TEST(Table, aligns_and_gives_way_to_the_width) {
    EXPECT_EQ(table({"name", ">count"}, {{"a", "12"}, {"long name", "3"}}, 80, {}),
              "name       count\n"
              "a             12\n"
              "long name      3\n");
    const std::string narrow =
        table({"name", ">count"}, {{"a very long name indeed", "3"}}, 20, {});
    EXPECT_EQ(narrow,
              "name           count\n"
              "a very lon...      3\n");
}

TEST(Counts, know_singular_and_plural) {
    EXPECT_EQ(count_of(1, "document"), "1 document");
    EXPECT_EQ(count_of(0, "document"), "0 documents");
    EXPECT_EQ(count_of(2, "entry", "entries"), "2 entries");
}

}  // namespace
}  // namespace gainsay::app
