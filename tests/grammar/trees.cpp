// Sentences and their syntax trees, clause by clause: what each slot of the grammar is for.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::grammar {
namespace {

struct Row {
    const char* sentence;
    std::vector<const char*> lines;  // each stands in the dump, in this order
};

const Reader& reader() {
    static const Reader instance;
    return instance;
}

class Trees : public testing::TestWithParam<Row> {};

TEST_P(Trees, has_these_slots) {
    const std::string dump = reader().dump(GetParam().sentence);
    std::size_t at = 0;
    for (const char* line : GetParam().lines) {
        const std::size_t found = dump.find(line, at);
        ASSERT_NE(found, std::string::npos) << "no '" << line << "' (in this order) in:\n" << dump;
        at = found;
    }
}

INSTANTIATE_TEST_SUITE_P(
    table, Trees,
    testing::Values(
        Row{"The mayor has not opened the new bridge.",
            {"head clause opened", "subject nominal mayor", "determiner The", "auxiliary has",
             "negation not", "object nominal bridge"}},
        Row{"The bridge was opened by the mayor in May.",
            {"head clause opened", "subject nominal bridge", "auxiliary was",
             "oblique nominal mayor", "preposition by", "oblique nominal May"}},
        Row{"The museum is the oldest building in the town.",
            {"head copular-clause building", "subject nominal museum", "copula is",
             "adjective oldest", "nominal-modifier nominal town"}},
        Row{"Anna met the baker who sells the bread.",
            {"head clause met", "subject Anna", "object nominal baker",
             "relative-clause clause sells", "subject who", "object nominal bread"}},
        Row{"The minister said that the hospital would close.",
            {"head clause said", "subject nominal minister", "complement-clause clause close",
             "marker that", "subject nominal hospital", "auxiliary would"}},
        Row{"The airline agreed to sell its planes.",
            {"head clause agreed", "subject nominal airline", "open-complement clause sell",
             "marker to", "object nominal planes", "possessor its"}},
        Row{"Anna wrote the book and Peter drew the pictures.",
            {"head clause wrote", "subject Anna", "conjunct clause drew", "coordinator and",
             "subject Peter"}},
        Row{"While the shop was closed, the owner painted the walls.",
            {"head clause painted", "adverbial-clause", "marker While", "subject nominal owner",
             "object nominal walls"}},
        Row{"There are two schools in the village.",
            {"head clause are", "expletive There", "subject nominal schools", "numeral two"}},
        // Arcs put right: a title before a name, a year before one, a recipient, a month.
        Row{"Judge Albrecht signed the warrant.",
            {"head clause signed", "subject nominal Albrecht", "compound Judge",
             "object nominal warrant"}},
        Row{"In 2019 Ada Thorne was the director of the zoo.",
            {"head copular-clause director", "oblique nominal 2019", "subject nominal Ada"}},
        Row{"The council sold the land to a builder.",
            {"head clause sold", "object nominal land", "oblique nominal builder",
             "preposition to"}},
        Row{"The bridge was opened by the mayor in May.",
            {"head clause opened", "oblique nominal mayor", "oblique nominal May"}},
        // A finite verb that the tagger lost.
        Row{"The council plans to sell the land.",
            {"head clause plans", "subject nominal council", "open-complement clause sell"}},
        Row{"The report, published in June, lists three errors.",
            {"head clause lists", "subject nominal report", "reduced-clause clause published",
             "object nominal errors"}}));

TEST(Trees, leave_no_word_out) {
    // Every token stands on a line of its own, whatever the words are.
    const char* odd[] = {"of the of the of", "sold sold sold sold",
                         ", , ; :",          "The",
                         "( ( ( )",          "Why? Because! And so - it goes 5 5 5"};
    for (const char* sentence : odd) {
        const std::string dump = reader().dump(sentence);
        EXPECT_FALSE(dump.empty());
        std::size_t lines = 0;
        for (const char c : dump) lines += c == '\n';
        const Reading reading = reader().read_text(sentence);
        std::size_t tokens = 0;
        for (const Sentence& s : reading.sentences) tokens += s.tokens;
        EXPECT_LE(lines, tokens) << sentence;
    }
    EXPECT_TRUE(reader().dump("").empty());
}

// Function words in any order set the steps that put arcs right against each other: what comes out
// is still a tree, and all that reads it stands.
TEST(Trees, hold_for_words_in_any_order) {
    const std::vector<std::string> words = {
        "the",    "of",   "and",  "not",   "only",    "whose",   "which",   "that",  "instead",
        "rather", "than", "has",  "yet",   "far",     "from",    "is",      "was",   "been",
        "have",   "will", "said", "by",    "after",   "before",  "so",      "off",   "down",
        "shut",   "cut",  "mill", "firm",  "chief",   "officer", "Norvane", "Ada",   "rumour",
        "plan",   "2019", "May",  "600",   "year",    ",",       "\"",      "(",     ")",
        "both",   "nor",  "if",   "there", "it",      "she",     "sold",    "found", "least",
        "more",   "each", "to",   "who",   "neither", "when",    "paid",    "close", "."};
    std::uint32_t random = 12345;
    const auto next = [&](std::size_t below) {
        random = random * 1664525U + 1013904223U;  // Numerical Recipes' generator
        return static_cast<std::size_t>(random >> 16U) % below;
    };
    for (int i = 0; i < 1500; ++i) {
        std::string sentence;
        const std::size_t length = 1 + next(40);
        for (std::size_t w = 0; w < length; ++w)
            sentence += (w == 0 ? "" : " ") + words[next(words.size())];
        sentence += " .";
        const std::string dump = reader().dump(sentence);
        const auto lines = static_cast<std::size_t>(std::count(dump.begin(), dump.end(), '\n'));
        std::size_t tokens = 0;
        for (const Sentence& s : reader().read_text(sentence).sentences) tokens += s.tokens;
        if (lines < tokens)
            FAIL() << lines << " of " << tokens << " words in the tree: " << sentence;
        for (const Detail detail : {Detail::full, Detail::minimal})
            for (const Extraction& e : reader().extract(sentence, detail))
                EXPECT_FALSE(e.subject.empty()) << sentence;
    }
}

}  // namespace
}  // namespace gainsay::grammar
