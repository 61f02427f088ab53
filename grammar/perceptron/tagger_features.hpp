// The tagger's feature templates, for training and running alike: each function hands the hashes of
// some templates to `visit`. A template's number is part of the trained model.
#pragma once

#include <cstddef>

#include "grammar/perceptron/hash.hpp"
#include "grammar/perceptron/tagger.hpp"
#include "grammar/perceptron/word.hpp"

namespace gainsay::grammar::perceptron {

// What depends on the word to be tagged alone.
template <typename Visit>
void visit_current(const WordFeatures& word, bool first, Visit&& visit) {
    const Hash capital = static_cast<Hash>(word.capital);
    visit(feature(1, word.lower));
    visit(feature(2, word.exact, first));
    for (std::size_t i = 0; i < word.suffix.size(); ++i) visit(feature(3 + i, word.suffix[i]));
    for (std::size_t i = 0; i < word.prefix.size(); ++i) visit(feature(8 + i, word.prefix[i]));
    visit(feature(12, word.shape, first));
    visit(feature(13, word.shape, word.suffix[1]));
    visit(feature(15, word.wordnet, capital));
    visit(feature(16, word.wordnet, word.suffix[1]));
    visit(feature(17, word.tag_set));
    visit(feature(18, capital, (first ? 2U : 0U) + (word.hyphen ? 1U : 0U)));
}

// What depends on one neighbour alone.
template <typename Visit>
void visit_neighbour(const WordFeatures& word, Place place, Visit&& visit) {
    switch (place) {
        case Place::previous:
            visit(feature(19, word.lower));
            visit(feature(23, word.suffix[2]));
            visit(feature(29, word.tag_set));
            break;
        case Place::next:
            visit(feature(20, word.lower));
            visit(feature(24, word.suffix[2]));
            visit(feature(28, word.tag_set));
            break;
        case Place::second_previous:
            visit(feature(21, word.lower));
            break;
        case Place::second_next:
            visit(feature(22, word.lower));
            visit(feature(30, word.tag_set));
            break;
        default:
            break;
    }
}

inline constexpr std::size_t capital_kinds = static_cast<std::size_t>(Capital::boundary) + 1;

template <typename Visit>
void visit_capitals(Capital previous, Capital current, Capital next, Visit&& visit) {
    visit(feature(31, static_cast<Hash>(next),
                  static_cast<Hash>(previous) * capital_kinds + static_cast<Hash>(current)));
}

// What depends on several words.
template <typename Visit>
void visit_pairs(const WordFeatures& previous, const WordFeatures& word, const WordFeatures& next,
                 const WordFeatures& second_next, Visit&& visit) {
    visit(feature(44, word.tag_set, next.tag_set));
    visit(feature(25, previous.lower, word.lower));
    visit(feature(26, word.lower, next.lower));
    visit(feature(27, previous.lower, next.lower));
    visit(feature(45, next.tag_set, second_next.tag_set));
}

// What depends on the labels before alone.
template <typename Visit>
void visit_labels(Hash last, Hash second_last, Visit&& visit) {
    visit(feature(32, last));
    visit(feature(33, last * 256 + second_last));
}

// What depends on words and on the labels before.
template <typename Visit>
void visit_history(const WordFeatures& word, const WordFeatures& next, Hash last, Hash second_last,
                   Hash third_last, Visit&& visit) {
    visit(feature(34, last, word.lower));
    visit(feature(35, last, next.tag_set));
    visit(feature(36, last * 256 + second_last, word.tag_set));
    visit(feature(38, last, word.suffix[2]));
    visit(feature(39, (last * 256 + second_last) * 256 + third_last));
    visit(feature(40, last, next.lower));
    visit(feature(41, second_last, word.lower));
    visit(feature(42, feature(1, last, word.tag_set), next.tag_set));
}

}  // namespace gainsay::grammar::perceptron
