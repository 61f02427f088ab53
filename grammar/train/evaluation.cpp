#include "grammar/train/evaluation.hpp"

#include <array>
#include <cstddef>
#include <cstdio>

#include "grammar/perceptron/analyser.hpp"

namespace gainsay::grammar::train {

Accuracy evaluate(const perceptron::Model& model, const Treebank& treebank) {
    perceptron::Analyser analyser(model);
    std::vector<Token> tokens;
    std::size_t words = 0;
    std::array<std::size_t, 4> right{};
    for (const GoldSentence& sentence : treebank) {
        tokens.assign(sentence.size(), Token{});
        for (std::size_t i = 0; i < sentence.size(); ++i) tokens[i].text = sentence[i].text;
        analyser.analyse(tokens);
        words += sentence.size();
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const GoldWord& gold = sentence[i];
            const int size = static_cast<int>(sentence.size());
            const bool head = tokens[i].head == (gold.head == size ? -1 : gold.head);
            right[0] += tokens[i].tag == gold.label.tag;
            right[1] += tokens[i].universal == gold.label.universal;
            right[2] += head;
            right[3] += head && tokens[i].relation == gold.relation;
        }
    }
    const auto percent = [&](std::size_t part) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(words);
    };
    return {percent(right[0]), percent(right[1]), percent(right[2]), percent(right[3])};
}

std::string describe(const Accuracy& accuracy) {
    std::array<char, 128> line{};
    std::snprintf(line.data(), line.size(),
                  "Penn tags %.2f  universal tags %.2f  UAS %.2f  LAS %.2f", accuracy.tags,
                  accuracy.universals, accuracy.unlabelled, accuracy.labelled);
    return line.data();
}

}  // namespace gainsay::grammar::train
