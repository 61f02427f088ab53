#include <gtest/gtest.h>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

const std::string head =
    "Received: from mill.example by post.example\r\n"
    "From: =?UTF-8?Q?Ad=C3=A8le?= Brandt <ada@mill.example>\r\n"
    "To: town@example.org\r\n"
    "Subject: Re: The old\r\n mill =?UTF-8?B?w6kgYmllbg==?=\r\n"
    "Date: Fri, 3 May 2024 10:00:00 +0200\r\n"
    "MIME-Version: 1.0\r\n";

Document mail(const std::string& rest, const std::string& path = "a.eml") {
    return read_bytes(head + rest, path);
}

TEST(Mail, head_tells_who_when_and_what) {
    const Document document = mail("\r\nThe mill closed.\r\n");
    EXPECT_EQ(outline(document), "text The mill closed.\n");
    EXPECT_EQ(document.info.title, "The old mill é bien");
    EXPECT_EQ(document.info.source, "Adèle Brandt");
    EXPECT_EQ(iso_date(document.info.date.first), "2024-05-03");
    EXPECT_EQ(document.blocks[0].place, "paragraph 1");
}

TEST(Mail, bodies_are_decoded) {
    EXPECT_EQ(outline(mail("Content-Type: text/plain; charset=iso-8859-1\r\n"
                           "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                           "The caf=E9 in the old mi=\r\nll closed.\r\n")),
              "text The café in the old mill closed.\n");
    EXPECT_EQ(outline(mail("Content-Type: text/plain; charset=utf-8\r\n"
                           "Content-Transfer-Encoding: base64\r\n\r\n"
                           "VGhlIGNhZsOpIGluIHRo\r\nZSBtaWxsIGNsb3NlZC4K\r\n")),
              "text The café in the mill closed.\n");
    EXPECT_EQ(outline(mail("Content-Type: text/plain; charset=iso-8859-2\r\n"
                           "Content-Transfer-Encoding: 8bit\r\n\r\n"
                           "Za\xBF\xF3\xB3\xE6 closed.\r\n")),
              "text Zażółć closed.\n");
}

TEST(Mail, the_plain_text_is_taken_before_the_html_and_files_are_named) {
    const std::string parts =
        "Content-Type: multipart/mixed; boundary=\"a=b\"\r\n\r\n"
        "--a=b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
        "--c\r\nContent-Type: text/html\r\n\r\n<p>The mill, in HTML.</p>\r\n"
        "--c\r\nContent-Type: text/plain\r\n\r\nThe mill, in words.\r\n--c--\r\n"
        "--a=b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
        "filename=x.txt\r\n\r\nA list.\r\n--a=b--\r\n";
    const Document document = mail(parts);
    EXPECT_EQ(outline(document), "text The mill, in words.\n");
    ASSERT_EQ(document.warnings.size(), 1U);
    EXPECT_NE(document.warnings[0].message.find("1 attachment"), std::string::npos);
    EXPECT_EQ(outline(mail("Content-Type: text/html\r\n\r\n<p>Smith &amp; Sons "
                           "<b>closed</b>.</p><blockquote>We are "
                           "sad.</blockquote>\r\n")),
              "text Smith & Sons closed.\n");
}

TEST(Mail, quoted_mails_and_signatures_are_left_out) {
    EXPECT_EQ(outline(mail("\r\nThe mill closed.\r\n\r\nOn 2 May 2024, Bo Lund wrote:\r\n\r\n"
                           "> The mill is open.\r\n> It will stay so.\r\n\r\nIt is sold.\r\n\r\n"
                           "-- \r\nAda Brandt, Mill Board\r\n")),
              "text The mill closed.\ntext It is sold.\n");
    EXPECT_EQ(outline(mail("\r\nThe mill closed.\r\n\r\n-----Original Message-----\r\n"
                           "From: Bo Lund\r\n\r\nThe mill is open.\r\n")),
              "text The mill closed.\n");
}

TEST(Mail, is_told_by_the_lines_that_programs_write) {
    EXPECT_EQ(mail("\r\nThe mill closed.\r\n", "note.txt").info.title, "The old mill é bien");
    const Document note =
        read_bytes("From: The Mill Board\nDate: 2024-05-03\n\nThe mill closed.\n", "note.txt");
    EXPECT_EQ(note.info.source, "The Mill Board");
    EXPECT_EQ(note.blocks[0].place, "");
}

TEST(Mail, nested_without_end_or_without_text_is_refused) {
    std::string deep;
    for (int i = 0; i < 500; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" +
                std::to_string(i) + "\r\n";
    for (const std::string& rest :
         {deep + "\r\nThe mill.\r\n", std::string("Content-Type: image/png\r\n\r\nxyz\r\n"),
          std::string("Content-Type: multipart/encrypted; boundary=c; "
                      "protocol=\"application/pgp-encrypted\"\r\n\r\n--c\r\nContent-Type: "
                      "application/pgp-encrypted\r\n\r\nVersion: 1\r\n--c--\r\n")}) {
        try {
            (void)mail(rest);
            ADD_FAILURE() << rest.substr(0, 50);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ExitCode::incomplete);
            EXPECT_TRUE(std::string(error.what()).starts_with("a.eml: ")) << error.what();
        }
    }
}

TEST(Mail, cut_off_anywhere_does_no_harm) {
    const std::string rest =
        "Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; "
        "charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIG1pbGwgY2xvc2VkLgo=\r\n";
    for (std::size_t size = 0; size < rest.size(); ++size) try {
            (void)mail(rest.substr(0, size));
        } catch (const Error& error) {
            EXPECT_TRUE(std::string(error.what()).starts_with("a.eml: ")) << error.what();
        }
}

}  // namespace
}  // namespace gainsay::documents
