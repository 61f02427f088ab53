#include <gtest/gtest.h>

#include "tests/documents/outline.hpp"

namespace gainsay::documents {
namespace {

struct Example {
    std::string language;  // "": read
    std::string text;
};

class Language : public testing::TestWithParam<Example> {};

TEST_P(Language, is_told) {
    EXPECT_EQ(language_of(read_bytes(GetParam().text, "a.txt")), GetParam().language)
        << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table, Language,
    testing::Values(
        Example{"",
                "The mill at the river has been closed since May, and its workers have gone "
                "home, because there was no work for them any more and there will be none."},
        Example{"", "Mill closes."}, Example{"", "Die Mühle schließt."},
        Example{"",
                "Revenue 2023 2024 Trent Leeds Norwick cars ships mills 600 700 800 Smith Sons "
                "Brandt Lund Oslo Bergen total revenue profit margin growth workers engineers "
                "plants factories exports imports"},
        Example{"",
                "The mayor said: \"Die Mühle ist zu.\" Then he went to the hall of the town, "
                "where the workers were, and told them that it was the end of the mill."},
        Example{"German",
                "Die Mühle am Fluss ist seit dem Mai geschlossen, und die Arbeiter sind "
                "nach Hause gegangen, weil es für sie dort keine Arbeit mehr gab und "
                "auch nicht mehr geben wird."},
        Example{"German",
                "Die Firma beschäftigt viertausend Leute. Das Lager in Lund wurde im Mai "
                "eröffnet, und niemand weiß, warum das so ist und ob es stimmt."},
        Example{"", "Die Mill in Die, Drôme, was sold to Der Bund and Das Haus for 40 euros."},
        Example{"French",
                "Le moulin au bord de la rivière est fermé depuis le mois de mai, et les "
                "ouvriers sont rentrés chez eux, parce qu'il n'y avait plus de travail "
                "pour eux dans cette ville et qu'il n'y en aura plus."},
        Example{"Spanish",
                "El molino junto al río está cerrado desde mayo, y los obreros se han "
                "ido a su casa, porque ya no había trabajo para ellos en la ciudad y no "
                "lo habrá más."},
        Example{"Dutch",
                "De molen aan de rivier is sinds mei gesloten, en de arbeiders zijn naar "
                "huis gegaan, omdat er voor hen geen werk meer was en het er ook niet meer "
                "komen zal."},
        Example{"Polish",
                "Młyn nad rzeką jest zamknięty od maja i robotnicy poszli do domu, bo nie "
                "było dla nich już pracy w mieście, a także nie będzie jej więcej, jak "
                "mówi się o tym na rynku."},
        Example{"a language in Cyrillic letters", "Мельница закрылась в мае."},
        Example{"Chinese", "河边的磨坊自五月起已经关闭。"},
        Example{"Japanese", "川のそばの工場は五月から閉まっています。"}));

TEST(Languages, other_than_english_are_left_out_unless_asked_for) {
    const std::string german =
        "Die Mühle am Fluss ist seit dem Mai geschlossen, und die Arbeiter sind nach Hause "
        "gegangen, weil es für sie dort keine Arbeit mehr gab und auch nicht geben wird.\n";
    try {
        (void)read_all_bytes(german, "a.txt");
        ADD_FAILURE() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::incomplete);
        EXPECT_NE(std::string(error.what()).find("a.txt: is in German; left out"),
                  std::string::npos);
    }
    Overrides overrides;
    overrides.any_language = true;
    EXPECT_EQ(read_all_bytes(german, "a.txt", overrides).documents.size(), 1U);
}

std::string story(int sentences, int from = 0) {
    std::string out;
    for (int i = from; i < from + sentences; ++i)
        out += "In the year " + std::to_string(1840 + i) + " the mill of Trent made " +
               std::to_string(100 + 7 * i) + " carts for the farmers of the " +
               std::to_string(i + 1) + "th parish, as the old book of the mill says.\n\n";
    return out;
}

std::vector<Copy> copies_of(const std::vector<std::string>& texts) {
    std::vector<Document> documents;
    for (const std::string& text : texts)
        documents.push_back(read_bytes(text, "d" + std::to_string(documents.size()) + ".txt"));
    std::vector<const Document*> all;
    for (const Document& document : documents) all.push_back(&document);
    return find_copies(all);
}

TEST(Copies, word_for_word_are_told_whatever_their_layout) {
    const auto copies = copies_of(
        {"The mill closed. It was old.", "Another text.", "The   mill\nclosed.\nIt was old."});
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(copies[0].document, 2U);
    EXPECT_EQ(copies[0].original, 0U);
    EXPECT_EQ(copies[0].likeness, 1.0);
}

TEST(Copies, lightly_edited_or_shortened_are_told) {
    std::string edited = story(12);
    edited.replace(edited.find("farmers"), 7, "peasants");
    const auto copies =
        copies_of({story(12), edited, story(8), story(12) + "The Gazette has it from the Post."});
    ASSERT_EQ(copies.size(), 3U);
    for (const Copy& copy : copies) {
        EXPECT_EQ(copy.original, 0U);
        EXPECT_GE(copy.likeness, 0.85);
        EXPECT_LE(copy.likeness, 1.0);
    }
}

TEST(Copies, are_not_what_merely_resembles) {
    EXPECT_TRUE(copies_of({story(12), story(12, 9)}).empty()) << "a quarter is shared";
    EXPECT_TRUE(copies_of({"The mill has 600 workers.", "The mill has 450 workers."}).empty());
    EXPECT_TRUE(copies_of({story(20), story(3)}).empty()) << "a long quotation is no copy";
    EXPECT_TRUE(copies_of({"", ""}).empty());
}

}  // namespace
}  // namespace gainsay::documents
