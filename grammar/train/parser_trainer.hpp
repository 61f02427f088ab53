#pragma once

#include <cstddef>
#include <vector>

#include "grammar/perceptron/model.hpp"
#include "grammar/train/treebank.hpp"

namespace gainsay::grammar::train {

struct ParserOptions {
    int first_rounds = 3;    // over all features, to find the ones that matter
    int second_rounds = 12;  // over those alone
    int orders = 3;          // in which the sentences are seen; the weights are their mean
    int margin = 60;         // by which the right move has to win while learning
    int arc_margin = 40;     // by which the right relation has to
    std::size_t move_rows = 200000;
    std::size_t arc_rows = 40000;
    double move_scale = 2;  // of the stored weights of moves
    double least_weight = 0.6;
};

// `labels`: for every word, the tags that the parser shall see: predicted ones, since it meets no
// others later.
[[nodiscard]] perceptron::ParserModel train_parser(
    const Treebank& treebank, const std::vector<std::vector<perceptron::Label>>& labels,
    const perceptron::KnownWords& known, const ParserOptions& options);

}  // namespace gainsay::grammar::train
