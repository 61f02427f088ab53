// The parser's feature templates (after Zhang and Nivre 2011), for training and running alike: what
// moves are scored by, and what relations are scored by once the move is known. Each template joins
// up to four atoms, 32-bit values taken from the state. Atoms and templates are part of the trained
// model.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "grammar/perceptron/parser_state.hpp"

namespace gainsay::grammar::perceptron {

// The stack from its top is s0, s1, s2; the words to come are n0, n1, n2. `left` and `right` are
// outermost dependents, `inner` the ones next to them.
// clang-format off
enum class Atom : std::uint8_t {
    nothing,
    s0_word, s0_tag, s0_both, s0_looks,
    s1_word, s1_tag, s1_both, s1_looks,
    s2_word, s2_tag,
    n0_word, n0_tag, n0_both, n0_looks,
    n1_word, n1_tag, n1_both,
    n2_tag, n3_tag,
    ahead, behind,  // distances from s0 to n0 and from s1 to s0
    s0_counts, s0_left_count, s0_right_count, s1_counts, n0_left_count,
    s0_left_word, s0_left_tag, s0_left_relation, s0_left_inner_tag,
    s0_right_word, s0_right_tag, s0_right_relation, s0_right_inner_tag,
    s1_left_word, s1_left_tag, s1_left_relation,
    s1_right_word, s1_right_tag, s1_right_relation,
    n0_left_word, n0_left_tag, n0_left_relation, n0_left_inner_tag,
    s0_set, s1_set, n0_set,  // relations of all dependents so far
    // Of an arc about to be made, with s0 as the dependent: its head, the other word that was near
    // enough to be its head, and the words beside it in the sentence.
    direction, head_word, head_tag, head_both, head_looks, head_set,
    head_left_word, head_left_relation, head_right_word, head_right_tag, head_right_relation,
    head_distance, head_before_tag, other_word, other_tag,
    before_word, before_tag, after_word, after_tag,
    count
};
// clang-format on

inline constexpr std::size_t most_features = 128;

class ParserFeatures {
public:
    // Call it at each state before the others.
    void look_at(const ParserState& state);
    // Features of the next move; they hold until the next call, like those of relations().
    std::span<const Key> moves();
    // Features of the relation of the arc that this move makes.
    std::span<const Key> relations(const ParserState& state, Move move);

private:
    std::array<Key, static_cast<std::size_t>(Atom::count)> atoms_{};
    std::array<Key, most_features> keys_{};
};

}  // namespace gainsay::grammar::perceptron
