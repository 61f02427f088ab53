#include "app/reading.hpp"

#include <gtest/gtest.h>

namespace gainsay::app {
namespace {

TEST(TextDocument, keeps_offsets_and_unwraps_lines) {
    const Document document = text_document("One\ntwo.\n\nThree.", {});
    ASSERT_EQ(document.blocks.size(), 2U);
    EXPECT_EQ(document.blocks[0].text, "One two.");
    EXPECT_EQ(document.blocks[1].text, "Three.");
    EXPECT_EQ(document.blocks[1].source({0, 5}), (Span{10, 15}));
    EXPECT_EQ(document.bytes.substr(10, 5), "Three");
}

TEST(TextDocument, of_blanks_has_no_blocks) {
    EXPECT_TRUE(text_document(" \n\n ", {}).blocks.empty());
}

TEST(TextDocument, has_an_identity_of_side_and_text) {
    DocumentInfo a;
    a.path = "A";
    DocumentInfo b;
    b.path = "B";
    EXPECT_EQ(text_document("x", a).id, text_document("x", a).id);
    EXPECT_NE(text_document("x", a).id, text_document("x", b).id);
    EXPECT_NE(text_document("x", a).id, text_document("y", a).id);
}

}  // namespace
}  // namespace gainsay::app
