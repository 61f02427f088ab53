#pragma once

#include <string>

#include "grammar/perceptron/model.hpp"
#include "grammar/train/treebank.hpp"

namespace gainsay::grammar::train {

// Percentages over all words, punctuation included; arcs on predicted tags.
struct Accuracy {
    double tags = 0;  // Penn
    double universals = 0;
    double unlabelled = 0;  // heads right
    double labelled = 0;    // heads and relations right
};

[[nodiscard]] Accuracy evaluate(const perceptron::Model& model, const Treebank& treebank);
[[nodiscard]] std::string describe(const Accuracy& accuracy);

}  // namespace gainsay::grammar::train
