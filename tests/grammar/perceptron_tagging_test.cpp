// Tags and arcs on sentences of our own, and what must hold for any tokens at all.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/perceptron/analyser.hpp"
#include "grammar/perceptron/word.hpp"

namespace gainsay::grammar::perceptron {
namespace {

// Text and tokens of one sentence, given with blanks between tokens.
struct Tokens {
    explicit Tokens(const std::string& sentence) {
        std::istringstream in(sentence);
        for (std::string word; in >> word;) texts.push_back(word);
        refresh();
    }
    void refresh() {
        tokens.assign(texts.size(), Token{});
        for (std::size_t i = 0; i < texts.size(); ++i) tokens[i].text = texts[i];
    }
    std::vector<std::string> texts;
    std::vector<Token> tokens;
};

Analyser& analyser() {
    static Analyser shared(Model::embedded());
    return shared;
}

std::string tags_of(const std::string& sentence) {
    Tokens s(sentence);
    analyser().tag(s.tokens);
    std::string out;
    for (const Token& token : s.tokens) {
        if (!out.empty()) out += ' ';
        out += name(token.tag);
    }
    return out;
}

// "heads/relations": "2:nsubj 0:root 2:obj", heads counted from 1.
std::string arcs_of(const std::string& sentence) {
    Tokens s(sentence);
    analyser().analyse(s.tokens);
    std::string out;
    for (const Token& token : s.tokens) {
        if (!out.empty()) out += ' ';
        out += std::to_string(token.head + 1) + ":" + std::string(name(token.relation));
    }
    return out;
}

TEST(Names, of_tags_and_relations_are_read_back) {
    for (int i = 0; i < static_cast<int>(Tag::OTHER); ++i) {
        const auto tag = static_cast<Tag>(i);
        EXPECT_EQ(parse_tag(name(tag)), tag) << name(tag);
    }
    for (int i = 0; i <= static_cast<int>(Universal::X); ++i) {
        const auto tag = static_cast<Universal>(i);
        EXPECT_EQ(parse_universal(name(tag)), tag) << name(tag);
    }
    for (int i = 0; i <= static_cast<int>(Relation::xcomp); ++i) {
        const auto relation = static_cast<Relation>(i);
        EXPECT_EQ(parse_relation(name(relation)), relation) << name(relation);
    }
}

TEST(Names, of_the_treebank_mean_what_they_say) {
    EXPECT_EQ(parse_tag("PRP$"), Tag::PRPS);
    EXPECT_EQ(parse_tag("WP$"), Tag::WPS);
    EXPECT_EQ(parse_tag("$"), Tag::DOLLAR);
    EXPECT_EQ(parse_tag("``"), Tag::OPEN_QUOTE);
    EXPECT_EQ(parse_tag("-RRB-"), Tag::CLOSE_BRACKET);
    EXPECT_EQ(parse_tag("NN|NNS"), Tag::OTHER);
    EXPECT_EQ(parse_universal("SCONJ"), Universal::SCONJ);
    EXPECT_EQ(parse_universal("_"), Universal::X);
    EXPECT_EQ(parse_relation("nsubj:pass"), Relation::nsubj_pass);
    EXPECT_EQ(parse_relation("case"), Relation::case_);
    EXPECT_EQ(parse_relation("obl:tmod"), Relation::obl);  // an unknown subtype is cut
    EXPECT_EQ(parse_relation("acl:relcl"), Relation::acl_relcl);
    EXPECT_EQ(parse_relation(""), Relation::dep);
}

TEST(Tagger, knows_plain_sentences) {
    const std::vector<std::pair<const char*, const char*>> table = {
        {"The company sold its factory in June .", "DT NN VBD PRP$ NN IN NNP ."},
        {"Prices have risen by 8 % since last year .", "NNS VBP VBN IN CD NN IN JJ NN ."},
        {"She did n't deny that the report was wrong .", "PRP VBD RB VB IN DT NN VBD JJ ."},
        {"It may close two of the three older plants .", "PRP MD VB CD IN DT CD JJR NNS ."},
        {"The bank 's lawyers will not comment .", "DT NN POS NNS MD RB VB ."},
    };
    for (const auto& [sentence, tags] : table) EXPECT_EQ(tags_of(sentence), tags) << sentence;
}

TEST(Tagger, reads_penn_escapes_and_typographic_signs_like_plain_ones) {
    EXPECT_EQ(tags_of("The plan -LRB- a draft -RRB- failed ."),
              tags_of("The plan ( a draft ) failed ."));
    EXPECT_EQ(tags_of("It \u2019s late \u2014 we do n\u2019t know ."),
              tags_of("It 's late -- we do n't know ."));
    EXPECT_EQ(tags_of("`` We won , '' she said ."), "`` PRP VBD , '' PRP VBD .");
    EXPECT_EQ(tags_of("\u201c We won , \u201d she said ."), "`` PRP VBD , '' PRP VBD .");
}

TEST(Tagger, does_without_capitals_in_headlines_and_shouts) {
    EXPECT_EQ(tags_of("THE COMPANY SOLD ITS FACTORY IN JUNE ."), "DT NN VBD PRP$ NN IN NNP .");
    EXPECT_EQ(tags_of("Ministers Reject Plan to Close the Old Harbour"),
              "NNS VBP NN TO VB DT JJ NN");
}

TEST(Parser, finds_the_arcs_of_plain_sentences) {
    const std::vector<std::pair<const char*, const char*>> table = {
        {"The company sold its factory in June .",
         "2:det 3:nsubj 0:root 5:nmod:poss 3:obj 7:case 3:obl 3:punct"},
        {"The factory was sold by the company .",
         "2:det 4:nsubj:pass 4:aux:pass 0:root 7:case 7:det 4:obl 4:punct"},
        {"Analysts say that profits will fall .",
         "2:nsubj 0:root 6:mark 6:nsubj 6:aux 2:ccomp 2:punct"},
        {"The new model is not a copy .",
         "3:det 3:amod 7:nsubj 7:cop 7:advmod 7:det 0:root 7:punct"},
        {"The firm agreed to open the network and reduce its fees .",
         "2:det 3:nsubj 0:root 5:mark 3:xcomp 7:det 5:obj 9:cc 5:conj 11:nmod:poss 9:obj 3:punct"},
    };
    for (const auto& [sentence, arcs] : table) EXPECT_EQ(arcs_of(sentence), arcs) << sentence;
}

// One root with head -1, heads inside, no cycle, no crossing arcs, `root` at the root alone.
void expect_tree(const std::vector<Token>& tokens) {
    const int size = static_cast<int>(tokens.size());
    int roots = 0;
    for (int i = 0; i < size; ++i) {
        const Token& token = tokens[static_cast<std::size_t>(i)];
        ASSERT_GE(token.head, -1);
        ASSERT_LT(token.head, size);
        ASSERT_NE(token.head, i);
        EXPECT_EQ(token.head == -1, token.relation == Relation::root);
        roots += token.head == -1;
        int steps = 0;
        for (int up = i; up != -1 && steps <= size; ++steps)
            up = tokens[static_cast<std::size_t>(up)].head;
        ASSERT_LE(steps, size) << "a cycle";
        for (int j = 0; j < size; ++j) {
            const int other = tokens[static_cast<std::size_t>(j)].head;
            if (token.head < 0 || other < 0) continue;
            const auto [low, high] = std::minmax({i, static_cast<int>(token.head)});
            const auto inside = [&, l = low, h = high](int at) { return at > l && at < h; };
            const auto outside = [&, l = low, h = high](int at) { return at < l || at > h; };
            EXPECT_FALSE((inside(j) && outside(other)) || (outside(j) && inside(other)))
                << "crossing";
        }
    }
    EXPECT_EQ(roots, size == 0 ? 0 : 1);
}

TEST(Parser, makes_one_projective_tree_of_any_tokens) {
    const std::vector<std::string> pieces = {"the",
                                             "and",
                                             ",",
                                             ".",
                                             "\"",
                                             "``",
                                             "''",
                                             "(",
                                             "not",
                                             "that",
                                             "to",
                                             "of",
                                             "sell",
                                             "sold",
                                             "Huawei",
                                             "THE",
                                             "1,000",
                                             "$",
                                             "%",
                                             "-",
                                             "\xff\xfe",
                                             "\xe4\xb8\xad",
                                             "'s",
                                             "x",
                                             "",
                                             "http://a.b/c?d=e",
                                             "supercalifragilistic",
                                             "Mr.",
                                             ":",
                                             "?",
                                             "who",
                                             "\xc3"};
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        Tokens s("");
        for (std::size_t left = random() % 40; left > 0; --left) {
            s.texts.push_back(pieces[random() % pieces.size()]);
        }
        s.refresh();
        analyser().analyse(s.tokens);
        expect_tree(s.tokens);
        if (HasFatalFailure()) return;
    }
}

TEST(Parser, takes_tags_as_it_finds_them) {
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
        Tokens s("some words that carry tags which no tagger would give them here");
        for (Token& token : s.tokens) {
            token.tag = static_cast<Tag>(random() % (static_cast<unsigned>(Tag::OTHER) + 1));
            token.universal = static_cast<Universal>(random() % 17);
        }
        analyser().parse(s.tokens);
        expect_tree(s.tokens);
    }
}

TEST(Analyser, gives_the_same_whatever_it_saw_before) {
    const std::string sentence = "The lab denied that it had copied the older model .";
    const std::string fresh = arcs_of(sentence);
    Analyser worn(Model::embedded());
    for (int i = 0; i < 20000; ++i) {  // more types than an analyser keeps
        Tokens filler("word" + std::to_string(i * 7919) + "x says no");
        worn.tag(filler.tokens);
    }
    Tokens s(sentence);
    Tokens expected(sentence);
    worn.analyse(s.tokens);
    analyser().analyse(expected.tokens);
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
        EXPECT_EQ(s.tokens[i].tag, expected.tokens[i].tag);
        EXPECT_EQ(s.tokens[i].head, expected.tokens[i].head);
        EXPECT_EQ(s.tokens[i].relation, expected.tokens[i].relation);
    }
    EXPECT_EQ(arcs_of(sentence), fresh);
}

TEST(Analyser, refuses_what_is_no_sentence) {
    std::vector<Token> tokens(longest_sentence + 1);
    EXPECT_THROW(analyser().tag(tokens), std::length_error);
    std::vector<Token> none;
    EXPECT_NO_THROW(analyser().analyse(none));
}

TEST(Words, have_the_looks_of_their_letters) {
    EXPECT_EQ(capital_of("house"), Capital::lower);
    EXPECT_EQ(capital_of("House"), Capital::initial);
    EXPECT_EQ(capital_of("HOUSE"), Capital::upper);
    EXPECT_EQ(capital_of("iPhone"), Capital::mixed);
    EXPECT_EQ(capital_of("1,250.5"), Capital::number);
    EXPECT_EQ(capital_of("--"), Capital::symbol);
    EXPECT_EQ(plain_spelling("-LRB-"), "(");
    EXPECT_EQ(plain_spelling("\u2019s"), "'s");
    EXPECT_EQ(plain_spelling("Euro"), "Euro");
}

}  // namespace
}  // namespace gainsay::grammar::perceptron
