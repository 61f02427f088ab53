#pragma once

#include <cstddef>
#include <vector>

#include "grammar/perceptron/model.hpp"
#include "grammar/train/treebank.hpp"

namespace gainsay::grammar::train {

struct TaggerOptions {
    int first_rounds = 5;    // over all features, to find the ones that matter
    int second_rounds = 10;  // over those alone
    std::size_t rows = 60000;
    double least_weight = 0.1;
};

[[nodiscard]] perceptron::TaggerModel train_tagger(const Treebank& treebank,
                                                   const TaggerOptions& options);

// Labels for every word as a tagger gives them that has not seen its sentence: `folds` taggers,
// each trained on the other parts of the treebank (jackknifing).
[[nodiscard]] std::vector<std::vector<perceptron::Label>> jackknife(const Treebank& treebank,
                                                                    std::size_t folds,
                                                                    const TaggerOptions& options);

}  // namespace gainsay::grammar::train
