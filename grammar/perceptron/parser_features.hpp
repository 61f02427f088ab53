// The parser's feature templates (after Zhang and Nivre 2011), for training and running alike. A
// template's number is part of the trained model.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "grammar/perceptron/hash.hpp"
#include "grammar/perceptron/parser_state.hpp"

namespace gainsay::grammar::perceptron {

inline constexpr std::size_t most_parser_features = 112;

class ParserFeatures {
public:
    void collect(const ParserState& state);
    [[nodiscard]] const Hash* begin() const { return hashes_.data(); }
    [[nodiscard]] const Hash* end() const { return hashes_.data() + count_; }

private:
    struct View;  // the words and tags that templates combine
    void add(Hash id, Hash a) { hashes_[count_++] = feature(id, a); }
    void add(Hash id, Hash a, Hash b) { hashes_[count_++] = feature(id, a, b); }
    void add_words(const View& view);
    void add_tags(const View& view);
    void add_distances(const View& view);
    void add_dependents(const View& view);
    void add_openers(const View& view);
    void add_relations(const View& view);

    std::array<Hash, most_parser_features> hashes_{};
    std::size_t count_ = 0;
};

}  // namespace gainsay::grammar::perceptron
