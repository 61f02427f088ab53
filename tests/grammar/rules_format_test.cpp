// Formatting is idempotent, keeps every comment and never changes what a file means.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "rules_dump.hpp"

namespace gainsay::grammar {
namespace {

struct Row {
    const char* name;
    std::string text;
    std::string tidy;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

const std::vector<Row> rows = {
    {"nothing", "", ""},
    {"words",
     "words   w\n\n one,two ,  \"b  c\"/noun,\n   # why\n three# here\n\n\nend\nwords v\na\nend",
     "words w\n  one, two, \"b  c\"/noun\n  # why\n  three  # here\nend\n\nwords v\n  a\nend\n"},
    {"carriage_returns_and_byte_order_mark", "\xEF\xBB\xBFwords w\r\n a\r\nend\r\n",
     "words w\n  a\nend\n"},
    {"a_word_called_end", "words w\n end,\n a\nend\n", "words w\n  end,\n  a\nend\n"},
    {"rule",
     "rule r\n title \"T\"\n severity   high\n match A a|b\n | c with v  with @v mode planned "
     "| possible\n   affirmed # so\n match B any\n within 2 months\nend\n",
     "rule r\n  title     \"T\"\n  severity  high\n  match A   a | b\n            | c with v with "
     "@v "
     "mode planned|possible\n            affirmed  # so\n  match B   any\n  within    2 "
     "months\nend\n"},
    {"bar_at_the_end_of_a_line", "rule r\nmatch A a |\nend\nmatch B any\nend\n",
     "rule r\n  match A  a |\n           end\n  match B  any\nend\n"},
    {"theme", "theme t\npole a,\nb\nabout c\npole d\nend\n",
     "theme t\n  pole   a,\n         b\n  about  c\n  pole   d\nend\n"},
    {"lines_of_one", "use \"a\"\nuse   \"b\"\ntheme t a ,b against c,\nd\nwords w\n a\nend\n",
     "use \"a\"\nuse \"b\"\ntheme t a, b against c,\n  d\n\nwords w\n  a\nend\n"},
    {"case",
     "case \"c\"\nA   from \"S\"  kind k date 2024\n>one # no comment  \n>  two\n>\n > "
     "\tthree\nB\n>b\n"
     "expect nothing # why\nbecause \"b\"\nend\n",
     "case \"c\"\n  A from \"S\" kind k date 2024\n    > one # no comment\n    >  two\n    >\n    "
     "> "
     "\tthree\n  B\n    > b\n  expect nothing  # why\n  because \"b\"\nend\n"},
    {"comments_between_blocks",
     "# top\n\nwords w\n a\nend\n# of v\nwords v\n a\nend # done\n\n\n# last",
     "# top\n\nwords w\n  a\nend\n\n# of v\nwords v\n  a\nend  # done\n\n# last\n"},
};

class Format : public testing::TestWithParam<Row> {};
TEST_P(Format, is_tidy) {
    EXPECT_EQ(format_rules(GetParam().text), GetParam().tidy);
    EXPECT_EQ(format_rules(GetParam().tidy), GetParam().tidy);
    EXPECT_EQ(dump(parse_rules(GetParam().text, "f")), dump(parse_rules(GetParam().tidy, "f")));
}
INSTANTIATE_TEST_SUITE_P(Rules, Format, testing::ValuesIn(rows),
                         [](const auto& one) { return std::string(one.param.name); });

// Only what is read without a mistake is ever formatted.
bool holds_for(const std::string& text) {
    const RuleSet before = parse_rules(text, "f");
    if (!before.errors.empty()) return false;
    const std::string tidy = format_rules(text);
    EXPECT_EQ(dump(before), dump(parse_rules(tidy, "f"))) << text << "\n-- became --\n" << tidy;
    EXPECT_EQ(format_rules(tidy), tidy) << text;
    return true;
}

TEST(Format, keeps_the_meaning_of_all_shipped_files_and_their_comments) {
    const auto folder = std::filesystem::path(GAINSAY_SOURCE_DIR) / "cases";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string ending = entry.path().extension().string();
        if (ending != ".rules" && ending != ".cases") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        EXPECT_TRUE(holds_for(text)) << entry.path();
        const std::string tidy = format_rules(text);
        EXPECT_EQ(std::count(text.begin(), text.end(), '#'),
                  std::count(tidy.begin(), tidy.end(), '#'));
        EXPECT_EQ(text, tidy) << entry.path() << ": gainsay rules format would change it";
        ++files;
    }
    EXPECT_GT(files, 20U);
}

// Good files written as badly as chance has it: the same words, blanks and breaks wherever the
// language lets them stand.
class Untidy {
public:
    explicit Untidy(unsigned seed) : random_(seed) {}

    std::string file() {
        std::string out;
        for (std::size_t i = 1 + below(5); i > 0; --i) out += gap() + block(below(5));
        return out + gap();
    }

private:
    std::size_t below(std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
    }
    std::string one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }
    std::string blank() { return one_of({" ", "  ", "\t", " \t "}); }
    std::string some() { return one_of({"", "", " ", "\t "}); }
    std::string comment() { return one_of({"", "", "", "# note", " #\t\"x\", end", "  #end "}); }
    std::string eol() {
        return some() + comment() + one_of({"\n", "\r\n", "\n\n", "\n \n# c\n", "\r"});
    }
    std::string gap() { return one_of({"", "\n", "# between\n\n", "\n\n\n  # in\n"}); }
    std::string word() {
        return one_of({"end", "opposite", "words", "open*", "open/adjective", "\"a  b\"",
                       "\"c#, |\"/noun", "with", "été", "against", "mode", "in", ">", "x-y", "pole",
                       "match"});
    }
    std::string plain() {
        return one_of({"a", "grow*", "\"a b\"", "c/verb", "@v", "end", "title"});
    }
    std::string list(const std::string& between) {
        std::string out = plain();
        for (std::size_t i = below(4); i > 0; --i) out += some() + "," + between + some() + plain();
        return out;
    }
    std::string condition() {
        return one_of({"with v", "with@v", "without \"x\\\"y\"", "with v in object|subject",
                       "affirmed", "negated", "mode planned|possible", "mode asserted | planned",
                       "quantity yes", "quantity above 5 %", "entity \"A\"|\"B\"", "holder no",
                       "time in 2020"});
    }
    std::string match() {
        std::string out = plain();
        for (std::size_t i = below(3); i > 0; --i)
            out += one_of({"", eol()}) + some() + "|" + one_of({"", eol()}) + some() + plain();
        for (std::size_t i = below(4); i > 0; --i)
            out += one_of({" ", eol()}) + some() + condition();
        return out;
    }
    std::string block(std::size_t kind) {
        if (kind == 0) {
            std::string out = "words" + blank() + "w" + eol();
            for (std::size_t i = 1 + below(4); i > 0; --i) {
                out += some() + word();
                for (std::size_t k = below(3); k > 0; --k) out += some() + "," + some() + word();
                out += one_of({"", ","}) + eol();
            }
            return out + "end" + eol();
        }
        if (kind == 1)
            return "rule" + blank() + "r" + eol() + some() + "match A " + match() + eol() +
                   "unless B" + blank() + match() + eol() + "message\"{A.claim}\"" + eol() +
                   " match\tB any" + eol() + some() + "same subject ,topic" + eol() + "end" + eol();
        if (kind == 2)
            return "theme t" + eol() + "pole " + list(one_of({"", eol()})) + eol() + some() +
                   "pole " + list("") + eol() + "about x" + eol() + "end" + eol();
        if (kind == 3)
            return "theme t a" + some() + "," + one_of({"", eol()}) + "b against " + list("") +
                   eol();
        return "case \"c\"" + eol() + "A from\"s\" kind k" + eol() + some() + ">" + some() +
               one_of({"one # [[two]]  ", "> x", "\tend"}) + "\n" + some() + ">  \n>three\n" +
               some() + "B\n  >  b" + eol() +
               one_of({"expect  nothing", "known-miss tension by r"}) + eol() + "end" + eol();
    }

    std::mt19937 random_;
};

TEST(Format, never_changes_the_meaning_of_files_written_by_chance) {
    std::size_t good = 0;
    for (unsigned seed = 0; seed < 3000; ++seed)
        if (holds_for(Untidy(seed).file())) ++good;
    EXPECT_GT(good, 1000U);
}

}  // namespace
}  // namespace gainsay::grammar
