#pragma once

#include <cstddef>
#include <vector>

#include "grammar/perceptron/model.hpp"
#include "grammar/train/treebank.hpp"

namespace gainsay::grammar::train {

struct TaggerOptions {
    int first_rounds = 5;    // over all features, to find the ones that matter
    int second_rounds = 10;  // over those alone
    int orders = 3;          // in which the sentences are seen; the weights are their mean
    int margin = 12;         // by which the right label has to win while learning
    std::size_t rows = 70000;
    double least_weight = 0.3;
};

[[nodiscard]] perceptron::TaggerModel train_tagger(const Treebank& treebank,
                                                   const TaggerOptions& options);

// Labels for every word as a tagger gives them that has not seen its sentence: `folds` taggers,
// each trained on the other parts of the treebank (jackknifing).
[[nodiscard]] std::vector<std::vector<perceptron::Label>> jackknife(const Treebank& treebank,
                                                                    std::size_t folds,
                                                                    const TaggerOptions& options);

}  // namespace gainsay::grammar::train
