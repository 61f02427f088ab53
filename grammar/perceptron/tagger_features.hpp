// The tagger's feature templates, for training and running alike: each function hands the keys of
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
    const Key capital = spread(static_cast<Key>(word.capital));
    const Key start = first ? spread(1) : 0;
    visit(join(1, word.lower));
    visit(join(2, word.exact, start));
    for (std::size_t i = 0; i < word.suffix.size(); ++i)
        visit(join(static_cast<Key>(3 + i), word.suffix[i]));
    for (std::size_t i = 0; i < word.prefix.size(); ++i)
        visit(join(static_cast<Key>(8 + i), word.prefix[i]));
    visit(join(12, word.shape, start));
    visit(join(13, word.shape, word.suffix[1]));
    visit(join(15, word.wordnet, capital));
    visit(join(16, word.wordnet, word.suffix[1]));
    visit(join(17, word.tag_set));
    visit(join(18, capital, start, word.hyphen ? spread(1) : 0));
}

// What depends on one neighbour alone.
template <typename Visit>
void visit_neighbour(const WordFeatures& word, Place place, Visit&& visit) {
    switch (place) {
        case Place::previous:
            visit(join(19, word.lower));
            visit(join(23, word.suffix[2]));
            visit(join(29, word.tag_set));
            break;
        case Place::next:
            visit(join(20, word.lower));
            visit(join(24, word.suffix[2]));
            visit(join(28, word.tag_set));
            break;
        case Place::second_previous:
            visit(join(21, word.lower));
            break;
        case Place::second_next:
            visit(join(22, word.lower));
            visit(join(30, word.tag_set));
            break;
        default:
            break;
    }
}

inline constexpr std::size_t capital_kinds = static_cast<std::size_t>(Capital::boundary) + 1;

template <typename Visit>
void visit_capitals(Capital previous, Capital current, Capital next, Visit&& visit) {
    visit(join(31, spread(static_cast<Key>(next)), spread(static_cast<Key>(previous)),
               spread(static_cast<Key>(current))));
}

// What depends on several words.
template <typename Visit>
void visit_pairs(const WordFeatures& previous, const WordFeatures& word, const WordFeatures& next,
                 const WordFeatures& second_next, Visit&& visit) {
    visit(join(44, word.tag_set, next.tag_set));
    visit(join(25, previous.lower, word.lower));
    visit(join(26, word.lower, next.lower));
    visit(join(27, previous.lower, next.lower));
    visit(join(45, next.tag_set, second_next.tag_set));
}

// The labels before a word, the last one first; their number stands for none.
struct History {
    explicit History(std::size_t labels) : last(labels), second(labels), third(labels) {}
    void add(std::size_t label) {
        third = second;
        second = last;
        last = label;
    }
    std::size_t last, second, third;
};

[[nodiscard]] inline Key label_key(std::size_t label) { return spread(static_cast<Key>(label)); }

// What depends on the two labels before alone.
template <typename Visit>
void visit_labels(std::size_t last, std::size_t second, Visit&& visit) {
    visit(join(32, label_key(last)));
    visit(join(33, label_key(last), label_key(second)));
}

// What depends on words and on the labels before.
template <typename Visit>
void visit_history(const WordFeatures& word, const WordFeatures& next, const History& labels,
                   Visit&& visit) {
    const Key last = label_key(labels.last);
    const Key second = label_key(labels.second);
    visit(join(34, last, word.lower));
    visit(join(35, last, next.tag_set));
    visit(join(36, last, second, word.tag_set));
    visit(join(38, last, word.suffix[2]));
    visit(join(39, last, second, label_key(labels.third)));
    visit(join(40, last, next.lower));
    visit(join(41, second, word.lower));
    visit(join(42, last, word.tag_set, next.tag_set));
}

}  // namespace gainsay::grammar::perceptron
