// A treebank in CoNLL-U (https://universaldependencies.org/format.html): words, tags and arcs.
#pragma once

#include <string>
#include <vector>

#include "grammar/perceptron/model.hpp"

namespace gainsay::grammar::train {

struct GoldWord {
    std::string text;
    perceptron::Label label;
    int head = 0;  // index in the sentence; the number of its words for the root
    Relation relation = Relation::dep;
};
using GoldSentence = std::vector<GoldWord>;
using Treebank = std::vector<GoldSentence>;

// Multiword tokens and empty nodes are left out: their parts, the syntactic words, are what counts.
// Throws gainsay::Error with file and line.
[[nodiscard]] Treebank read_treebank(const std::string& path);

// The treebank followed by copies of some sentences in capitals, in lower case and as headlines, so
// that the models learn to do without the case of letters.
[[nodiscard]] Treebank with_case_noise(const Treebank& treebank);

}  // namespace gainsay::grammar::train
