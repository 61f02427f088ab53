// The figures that the model must keep, on treebanks it was not trained on: the shared ones of
// GAINSAY_SHARED, or of
// ../shared beside the sources.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "grammar/train/evaluation.hpp"

namespace gainsay::grammar::train {
namespace {

struct Expected {
    const char* treebank;
    double tags;
    double labelled;
};

class ModelAccuracy : public testing::TestWithParam<Expected> {};

TEST_P(ModelAccuracy, is_kept) {
    const char* shared = std::getenv("GAINSAY_SHARED");
    const std::filesystem::path folder =
        shared != nullptr ? shared : std::filesystem::path(GAINSAY_SOURCE_DIR) / ".." / "shared";
    const std::filesystem::path path = folder / "treebank" / GetParam().treebank;
    if (!std::filesystem::exists(path)) {
        GTEST_SKIP() << "NOT MEASURED: no treebank at " << path << "; set GAINSAY_SHARED";
    }
    const Accuracy accuracy = evaluate(perceptron::Model::embedded(), read_treebank(path.string()));
    EXPECT_GE(accuracy.tags, GetParam().tags) << describe(accuracy);
    EXPECT_GE(accuracy.labelled, GetParam().labelled) << describe(accuracy);
}

INSTANTIATE_TEST_SUITE_P(Treebanks, ModelAccuracy,
                         testing::Values(Expected{"en_ewt-ud-test.conllu", 94.9, 80.8},
                                         Expected{"en_pud-ud-test.conllu", 94.7, 79.0}));

}  // namespace
}  // namespace gainsay::grammar::train
