#include <gtest/gtest.h>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

std::string problems_of(const FileContent& content) {
    std::string out;
    for (const Problem& one : content.problems) out += one.message + "\n";
    return out;
}

std::string error_of(const std::string& bytes, const std::string& path) {
    try {
        (void)read_all_bytes(bytes, path);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::incomplete);
        return error.what();
    }
    ADD_FAILURE() << "no error";
    return "";
}

TEST(JsonLines, are_one_document_each) {
    const FileContent content = read_all_bytes(
        "{\"id\": \"a7\", \"title\": \"Mill\", \"published\": \"2024-05-03\", \"source\": "
        "\"Gazette\", \"body\": \"The mill\\nclosed.\\n\\nIt is caf\\u00e9 now.\"}\r\n\n"
        "{\"text\": \"Two mills.\", \"nested\": {\"text\": [1, 2]}, \"url\": "
        "\"https://example.org/2\"}\n",
        "news.jsonl");
    ASSERT_EQ(content.documents.size(), 2U);
    EXPECT_EQ(problems_of(content), "");
    const Document& one = content.documents[0];
    EXPECT_EQ(one.info.path, "news.jsonl#a7");
    EXPECT_EQ(one.info.title, "Mill");
    EXPECT_EQ(one.info.source, "Gazette");
    EXPECT_EQ(iso_date(one.info.date.first), "2024-05-03");
    EXPECT_EQ(outline(one), "text The mill closed.\ntext It is café now.\n");
    EXPECT_EQ(one.blocks[1].place, "paragraph 2");
    const Document& two = content.documents[1];
    EXPECT_EQ(two.info.path, "news.jsonl#2");
    EXPECT_EQ(two.info.address, "https://example.org/2");
    EXPECT_EQ(outline(two), "text Two mills.\n");
    EXPECT_NE(one.id, two.id);
}

TEST(JsonLines, that_cannot_be_read_are_named_by_their_line) {
    std::string deep = "{\"text\": ";
    for (int i = 0; i < 100000; ++i) deep += "[";
    const FileContent content = read_all_bytes(
        "{\"text\": \"One mill.\"}\n{\"text\": \"Two\n[1]\n{\"other\": 1}\n" + deep + "\n",
        "a.jsonl");
    ASSERT_EQ(content.documents.size(), 1U);
    EXPECT_EQ(problems_of(content),
              "a.jsonl:2:14: record 2 is no JSON\na.jsonl:3:1: record 3 is no JSON object\n"
              "a.jsonl:4:1: record 4 has no member of text\na.jsonl:5:1: record 5 is nested more "
              "than 100 levels deep\n");
}

TEST(JsonLines, take_their_text_from_the_member_that_is_named) {
    Overrides overrides;
    overrides.columns = {{"text", "words"}, {"date", "day"}, {"id", "nr"}};
    const FileContent content = read_all_bytes(
        "{\"nr\": 12, \"words\": \"One mill.\", \"text\": \"no\", \"day\": \"2024-05-03\"}\n",
        "a.txt", overrides);
    ASSERT_EQ(content.documents.size(), 1U);
    EXPECT_EQ(content.documents[0].info.path, "a.txt#12");
    EXPECT_EQ(outline(content.documents[0]), "text One mill.\n");
    EXPECT_EQ(iso_date(content.documents[0].info.date.first), "2024-05-03");
}

TEST(Csv, rows_are_one_document_each) {
    const FileContent content = read_all_bytes(
        "title,date,text\r\n\"Mill, old\",2024-05-03,\"It \"\"closed\"\".\n\nSo "
        "it did.\"\r\n,,\r\nNew mill,2024-06-01,It opened.\r\n",
        "a.csv");
    ASSERT_EQ(content.documents.size(), 2U);
    EXPECT_EQ(problems_of(content), "");
    EXPECT_EQ(content.documents[0].info.title, "Mill, old");
    EXPECT_EQ(outline(content.documents[0]), "text It \"closed\".\ntext So it did.\n");
    EXPECT_EQ(content.documents[1].info.path, "a.csv#3");
    EXPECT_EQ(iso_date(content.documents[1].info.date.first), "2024-06-01");
}

TEST(Csv, rows_without_text_are_counted) {
    const FileContent some = read_all_bytes("id,text\nx,\ny,One mill.\nz, \n", "a.csv");
    ASSERT_EQ(some.documents.size(), 1U);
    EXPECT_EQ(some.documents[0].info.path, "a.csv#y");
    ASSERT_EQ(some.documents[0].warnings.size(), 1U);
    EXPECT_EQ(some.documents[0].warnings[0].message, "2 records have no text");
    const FileContent none = read_all_bytes("id,text\nx,\n", "a.csv");
    EXPECT_TRUE(none.documents.empty());
    EXPECT_EQ(problems_of(none), "a.csv: 1 record has no text\n");
}

TEST(Csv, separators_are_told) {
    for (const char* separator : {";", "\t", ","}) {
        const std::string s = separator;
        const FileContent content =
            read_all_bytes("id" + s + "content\nx" + s + "One mill.\n", "a.csv");
        ASSERT_EQ(content.documents.size(), 1U) << s;
        EXPECT_EQ(content.documents[0].info.path, "a.csv#x");
    }
}

TEST(Csv, ids_that_come_again_stay_apart) {
    const FileContent content =
        read_all_bytes("id,text\nx,One mill.\nx,Two mills.\n,Three mills.\n", "a.csv");
    ASSERT_EQ(content.documents.size(), 3U);
    EXPECT_EQ(content.documents[1].info.path, "a.csv#x~2");
    EXPECT_EQ(content.documents[1].info.title, "A #x~2");
    EXPECT_EQ(content.documents[2].info.path, "a.csv#3");
}

TEST(Csv, bad_rows_and_tables_say_so) {
    const FileContent content = read_all_bytes("id,text\nx,One mill.,2\ny,\"Two", "a.csv");
    EXPECT_TRUE(content.documents.empty());
    EXPECT_EQ(problems_of(content),
              "a.csv:2:1: row 1 has 3 fields under 2 columns\n"
              "a.csv:3:1: row 2 has a quoted field without an end\n");
    EXPECT_NE(error_of("year,cars\n2023,600\n", "a.csv").find("(its columns: year, cars)"),
              std::string::npos);
    EXPECT_EQ(outline_of("Mills, cars and text\n\nOne mill closed.\n", "a.txt"),
              "heading1 Mills, cars and text\ntext One mill closed.\n");
}

TEST(Records, that_are_pages_are_read_as_such) {
    const FileContent content = read_all_bytes(
        "{\"text\": \"<!doctype html><p>The <b>mill</b> closed.</p><footer>x</footer>\"}\n",
        "a.jsonl");
    ASSERT_EQ(content.documents.size(), 1U);
    EXPECT_EQ(outline(content.documents[0]), "text The mill closed.\n");
}

TEST(Records, in_other_languages_are_left_out_one_by_one) {
    const std::string german =
        "Die Mühle am Fluss ist seit dem Mai geschlossen, und die Arbeiter sind nach Hause "
        "gegangen, weil es für sie dort keine Arbeit mehr gab und auch nicht geben wird.";
    const FileContent content = read_all_bytes(
        "{\"text\": \"" + german + "\"}\n{\"text\": \"The mill closed.\"}\n", "a.jsonl");
    EXPECT_EQ(content.documents.size(), 1U);
    EXPECT_NE(problems_of(content).find("a.jsonl#1: is in German"), std::string::npos);
}

}  // namespace
}  // namespace gainsay::documents
