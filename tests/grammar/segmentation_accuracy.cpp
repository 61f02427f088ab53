// Accuracy on treebanks beside the checkout; the floors lie a little under what was measured.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/segmentation/lemmatiser.hpp"
#include "grammar/segmentation/segmenter.hpp"
#include "tests/grammar/treebank.hpp"

namespace gainsay::grammar::testing {
namespace {

struct Floors {
    const char* file;
    double sentences;  // F1 of exact spans on whole paragraphs
    double tokens;     // F1 from raw text
    double lemmas;     // of gold tokens and tags, regardless of case
};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    return text;
}

class Accuracy : public ::testing::TestWithParam<Floors> {
protected:
    void SetUp() override {
        const auto path = treebank_file(GetParam().file);
        if (!std::filesystem::exists(path))
            GTEST_SKIP() << "NOT MEASURED: no treebank at " << path << "; set GAINSAY_SHARED";
        texts_ = read_treebank(path);
        ASSERT_GT(texts_.size(), 100U);
    }
    std::vector<GoldText> texts_;
};

TEST_P(Accuracy, of_sentences_and_tokens) {
    Segmenter segmenter;
    Score sentences, tokens;
    for (const GoldText& gold : texts_) {
        const auto found = segmenter.sentences(gold.text);
        sentences.add(gold.sentences, found);
        std::vector<Span> expected, actual;
        for (const GoldToken& token : gold.tokens) expected.push_back(token.span);
        for (const Span span : found)
            segmenter.tokens(std::string_view(gold.text).substr(span.begin, span.size()),
                             span.begin, actual);
        tokens.add(expected, actual);
    }
    RecordProperty("sentences", std::to_string(100 * sentences.f1()));
    RecordProperty("tokens", std::to_string(100 * tokens.f1()));
    EXPECT_GE(100 * sentences.f1(), GetParam().sentences);
    EXPECT_GE(100 * tokens.f1(), GetParam().tokens);
}

TEST_P(Accuracy, of_lemmas) {
    std::size_t right = 0, all = 0;
    for (const GoldText& gold : texts_)
        for (const GoldToken& token : gold.tokens) {
            const auto form =
                std::string_view(gold.text).substr(token.span.begin, token.span.size());
            right += lower(find_lemma(form, parse_tag(token.tag))) == lower(token.lemma);
            ++all;
        }
    const double percent = 100.0 * static_cast<double>(right) / static_cast<double>(all);
    RecordProperty("lemmas", std::to_string(percent));
    EXPECT_GE(percent, GetParam().lemmas);
}

INSTANTIATE_TEST_SUITE_P(Treebanks, Accuracy,
                         ::testing::Values(Floors{"en_pud-ud-test.conllu", 99.6, 99.9, 99.4},
                                           Floors{"en_ewt-ud-test.conllu", 79.0, 98.3, 98.5}),
                         [](const auto& param_info) {
                             return std::string(param_info.param.file).substr(3, 3);
                         });

}  // namespace
}  // namespace gainsay::grammar::testing
