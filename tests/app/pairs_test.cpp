#include "app/pairs.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace gainsay::app {
namespace {

struct Outcome {
    std::vector<std::string> good;
    std::vector<std::string> bad;
};

Outcome read_all(const std::string& text) {
    std::istringstream in(text);
    PairFile file(in, "pairs.tsv");
    Outcome out;
    std::vector<BadRow> bad;
    while (const auto row = file.next(bad))
        out.good.push_back(row->id + "=" + row->text_a + "/" + row->text_b);
    for (const BadRow& row : bad) out.bad.push_back(row.place.text() + ": " + row.message);
    return out;
}

TEST(Pairs, take_columns_by_name) {
    EXPECT_EQ(read_all("text_b\tid\textra\ttext_a\nB\t1\tx\tA\r\n").good,
              (std::vector<std::string>{"1=A/B"}));
}

TEST(Pairs, name_bad_rows_and_go_on) {
    const Outcome out =
        read_all("id\ttext_a\ttext_b\n1\tA\n2\tA\tB\n3\tA\tB\tC\n\n\tA\tB\n4\tA\tB");
    EXPECT_EQ(out.good, (std::vector<std::string>{"2=A/B", "4=A/B"}));
    EXPECT_EQ(out.bad, (std::vector<std::string>{"pairs.tsv:2:4: expected 3 fields, found 2",
                                                 "pairs.tsv:4:7: expected 3 fields, found 4",
                                                 "pairs.tsv:6:1: the id is empty"}));
}

TEST(Pairs, keep_quotes_as_they_are_and_allow_empty_texts) {
    EXPECT_EQ(read_all("id\ttext_a\ttext_b\n1\t\"A\t\n").good,
              (std::vector<std::string>{"1=\"A/"}));
}

TEST(Pairs, refuse_a_header_without_a_column) {
    for (const char* text : {"", "id\ttext_a\n", "id,text_a,text_b\n"}) {
        std::istringstream in(text);
        EXPECT_THROW(PairFile(in, "pairs.tsv"), Error) << text;
    }
}

}  // namespace
}  // namespace gainsay::app
