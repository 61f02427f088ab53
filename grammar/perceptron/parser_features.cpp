#include "grammar/perceptron/parser_features.hpp"

#include <iterator>
#include <utility>

#include "grammar/perceptron/clones.hpp"

namespace gainsay::grammar::perceptron {
namespace {

using enum Atom;

struct Template {
    Atom a = nothing;
    Atom b = nothing;
    Atom c = nothing;
    Atom d = nothing;
};

// A template's number is its place.
// clang-format off
constexpr Template move_templates[] = {
    {},
    // words
    {s0_both}, {s0_word}, {s1_both}, {s1_word}, {n0_both}, {n0_word}, {n1_both}, {n1_word},
    {s0_both, n0_both}, {s0_both, n0_tag}, {s0_tag, n0_both}, {s0_word, n0_word},
    {s1_word, s0_word}, {s1_both, s0_tag}, {s1_tag, s0_both}, {s1_word, n0_tag}, {n0_tag, n1_word},
    {s1_word, n0_word}, {s1_word, s0_word, n0_tag}, {s2_word, s0_tag, n0_tag}, {s0_looks, n0_tag},
    {n0_looks, s0_tag}, {s1_looks, s0_tag},
    // tags
    {s0_tag}, {s1_tag}, {s2_tag}, {n0_tag}, {n1_tag}, {n2_tag}, {s0_tag, n0_tag}, {n0_tag, n1_tag},
    {s1_tag, s0_tag}, {s1_tag, n0_tag}, {n0_tag, n1_tag, n2_tag}, {s0_tag, n0_tag, n1_tag},
    {s1_tag, s0_tag, n0_tag}, {s2_tag, s1_tag, s0_tag}, {s1_tag, s0_tag, n0_tag, n1_tag},
    {s2_tag, s1_tag, n0_tag}, {s0_tag, n0_tag, n1_tag, n2_tag}, {n1_tag, n2_tag, n3_tag},
    // distances, numbers of dependents
    {s0_word, ahead}, {s0_tag, ahead}, {n0_word, ahead}, {n0_tag, ahead}, {s0_tag, n0_tag, ahead},
    {s1_tag, s0_tag, behind}, {s0_word, s0_counts}, {s0_tag, s0_right_count},
    {s0_tag, s0_left_count}, {n0_word, n0_left_count}, {n0_tag, n0_left_count}, {s1_tag, s1_counts},
    // dependents
    {s0_tag, s0_left_tag, n0_tag}, {s0_tag, s0_right_tag, n0_tag}, {s0_tag, n0_tag, n0_left_tag},
    {s1_tag, s1_right_tag, s0_tag}, {s1_tag, s1_left_tag, s0_tag}, {s1_tag, s0_tag, s0_left_tag},
    {s1_tag, s0_tag, s0_right_tag}, {s0_tag, s0_left_tag, s0_left_inner_tag},
    {s0_tag, s0_right_tag, s0_right_inner_tag}, {n0_tag, n0_left_tag, n0_left_inner_tag},
    {s0_left_word, s0_tag}, {s0_right_word, s0_tag}, {n0_left_word, n0_tag},
    {s1_right_word, s1_tag, s0_tag},
    // Prepositions, conjunctions and markers are the outermost left dependents of the words they
    // introduce: what they are decides what those words depend on.
    {s0_left_word, s1_tag, s0_tag}, {s0_left_word, s1_word}, {s0_left_word, s1_tag, s0_tag, n0_tag},
    {s0_left_word, s0_word}, {n0_left_word, s1_tag, s0_tag, n0_tag}, {n0_left_word, s0_word},
    {n0_left_word, s1_word}, {n0_left_word, n0_word}, {n0_left_word, n0_looks, s0_tag},
    {n0_left_word, s1_word, s0_word}, {n0_word, s1_word, s0_tag},
    // relations
    {s0_tag, s0_left_relation}, {s0_tag, s0_right_relation}, {n0_tag, n0_left_relation},
    {s1_tag, s1_right_relation}, {s1_tag, s1_left_relation},
    {s0_word, s0_right_relation, s0_left_relation}, {s1_word, s1_right_relation, s1_left_relation},
    {s0_left_relation, n0_left_relation, s0_tag, n0_tag},
    {s1_right_relation, s1_left_relation, s1_tag, s0_tag},
    {s0_right_relation, s0_left_relation, s1_tag, s0_tag}, {s0_set, s0_tag, n0_tag},
    {s1_set, s1_tag, s0_tag}, {n0_set, n0_tag, s0_tag}, {s1_set, s1_word, s0_tag},
    // what introduces the next word, and what that may depend on
    {n0_left_word, s1_tag, s0_word}, {n0_left_word, n0_word, s0_word},
    {n0_left_word, n0_word, s1_word}, {n0_left_word, n0_looks, s0_looks},
    {n0_left_word, n0_tag, s0_tag, s2_tag}, {n0_left_tag, n0_tag, s0_tag, s1_tag},
    {n0_left_word, s0_left_word, s1_tag, s0_tag}, {s0_left_word, n0_word},
    {s0_left_word, s1_word, s0_word}, {s1_left_word, n0_left_word, s0_tag},
    {s1_set, s0_set, s1_tag, s0_tag}, {s0_set, s0_word}, {n0_set, n0_word},
    {s1_set, s1_tag, s0_tag, n0_tag}, {s1_word, s0_tag, n0_word}, {s1_tag, s0_word, n0_word},
};

constexpr Template relation_templates[] = {
    {direction}, {direction, s0_word}, {direction, s0_both}, {direction, s0_tag},
    {direction, s0_looks}, {direction, head_word}, {direction, head_both}, {direction, head_tag},
    {direction, s0_tag, head_tag}, {direction, s0_word, head_tag}, {direction, s0_tag, head_word},
    {direction, s0_both, head_both}, {direction, s0_looks, head_tag},
    {direction, s0_tag, head_tag, head_distance}, {direction, s0_tag, head_tag, n0_tag},
    {direction, s0_word, head_distance}, {direction, s0_tag, head_tag, head_set},
    {direction, s0_tag, head_word, head_set}, {direction, s0_tag, s0_set},
    {direction, s0_tag, head_tag, s0_set}, {direction, s0_left_word, s0_tag, head_tag},
    {direction, s0_left_word, head_word}, {direction, s0_left_word, s0_word},
    {direction, s0_left_relation, s0_tag, head_tag},
    {direction, s0_right_relation, s0_tag, head_tag},
    {direction, head_right_relation, s0_tag, head_tag},
    {direction, head_left_relation, s0_tag, head_tag}, {direction, head_right_word, s0_word},
    {direction, head_left_word, s0_word}, {direction, head_right_tag, s0_tag, head_tag},
    {direction, other_tag, s0_tag, head_tag}, {direction, other_word, s0_tag, head_tag},
    {direction, s0_word, n0_word}, {direction, n0_tag, n1_tag, s0_tag},
    {direction, s0_left_tag, s0_tag, s0_right_tag}, {direction, s0_word, head_word},
    {direction, s0_left_word, s0_tag, head_word}, {direction, s0_word, s0_set},
    {direction, s0_left_word, s0_left_relation, s0_tag}, {direction, s0_looks, head_word},
    {direction, head_right_relation, s0_tag, head_word},
    {direction, head_right_word, s0_tag, head_tag}, {direction, head_left_word, s0_tag, head_tag},
    {direction, s0_word, head_tag, n1_tag}, {direction, before_tag, s0_tag, head_tag},
    {direction, after_tag, s0_tag, head_tag}, {direction, before_word, s0_tag},
    {direction, after_word, s0_tag}, {direction, s0_both, head_tag, head_set},
    {direction, s0_looks, head_looks}, {direction, s0_looks, head_tag, head_set},
    {direction, s0_word, other_word}, {direction, head_before_tag, head_tag, s0_tag},
    {direction, s0_looks, s0_set, head_tag},
};
// clang-format on

using Atoms = std::array<Key, static_cast<std::size_t>(Atom::count)>;

template <const auto& templates, std::size_t first, std::size_t i>
[[gnu::always_inline]] inline Key sum_atoms(const Atoms& atoms) {
    constexpr Template t = templates[i];
    const auto at = [&](Atom atom) {
        return atom == nothing ? 0 : atoms[static_cast<std::size_t>(atom)];
    };
    return joined_sum(static_cast<Key>(first + i), at(t.a), at(t.b), at(t.c), at(t.d));
}

// Apart from the sums, so that eight keys are spread at once; whole eights, as there is room.
GAINSAY_WIDE_CLONES void spread_sums(Key* keys, std::size_t count) {
    for (std::size_t i = 0; i < (count + 7) / 8 * 8; ++i) keys[i] = spread_sum(keys[i]);
}

// `atoms` by value: sums of two that templates share are made once if no key can overwrite them.
template <const auto& templates, std::size_t first>
std::span<const Key> fill(const Atoms atoms, Key* keys) {
    constexpr std::size_t count = std::size(templates);
    static_assert(count <= most_features && most_features % 8 == 0);
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        ((keys[i] = sum_atoms<templates, first, i>(atoms)), ...);
    }
    (std::make_index_sequence<count>());
    spread_sums(keys, count);
    return {keys, count};
}

// Short distances one by one, long ones by class.
Key distance(int from, int to, int none) {
    if (from == none || to == none) return spread(15);
    const int words = to - from;
    return spread(static_cast<Key>(words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7));
}

}  // namespace

void ParserFeatures::look_at(const ParserState& state) {
    const int none = state.none();
    const auto set = [&](Atom atom, Key value) { atoms_[static_cast<std::size_t>(atom)] = value; };
    const auto ahead_by = [&](int words) {
        return state.next() + words < state.size() ? state.next() + words : none;
    };
    const auto relation = [&](int at) {
        return spread(at == none ? 63U : static_cast<Key>(state.node(at).relation));
    };
    const int s0 = state.top(0);
    const int s1 = state.top(1);
    const int s2 = state.top(2);
    const int n0 = state.next();
    const ParserWord& w0 = state.word(s0);
    const ParserWord& w1 = state.word(s1);
    const ParserWord& w2 = state.word(s2);
    const ParserWord& x0 = state.word(n0);
    const ParserWord& x1 = state.word(ahead_by(1));
    const ParserState::Node& d0 = state.node(s0);
    const ParserState::Node& d1 = state.node(s1);
    const ParserState::Node& e0 = state.node(n0);
    const ParserWord& left0 = state.word(d0.left);
    const ParserWord& right0 = state.word(d0.right);
    const ParserWord& left1 = state.word(d1.left);
    const ParserWord& right1 = state.word(d1.right);
    const ParserWord& left_ahead = state.word(e0.left);
    set(s0_word, w0.word);
    set(s0_tag, w0.tag);
    set(s0_both, w0.tagged_word);
    set(s0_looks, w0.looks);
    set(s1_word, w1.word);
    set(s1_tag, w1.tag);
    set(s1_both, w1.tagged_word);
    set(s1_looks, w1.looks);
    set(s2_word, w2.word);
    set(s2_tag, w2.tag);
    set(n0_word, x0.word);
    set(n0_tag, x0.tag);
    set(n0_both, x0.tagged_word);
    set(n0_looks, x0.looks);
    set(n1_word, x1.word);
    set(n1_tag, x1.tag);
    set(n1_both, x1.tagged_word);
    set(n2_tag, state.word(ahead_by(2)).tag);
    set(n3_tag, state.word(ahead_by(3)).tag);
    set(ahead, distance(s0, n0, none));
    set(behind, distance(s1, s0, none));
    set(s0_counts, spread(d0.right_count * 16U + d0.left_count));
    set(s0_left_count, spread(d0.left_count));
    set(s0_right_count, spread(d0.right_count));
    set(s1_counts, spread(d1.right_count * 16U + d1.left_count));
    set(n0_left_count, spread(e0.left_count));
    set(s0_left_word, left0.word);
    set(s0_left_tag, left0.tag);
    set(s0_left_relation, relation(d0.left));
    set(s0_left_inner_tag, state.word(d0.inner_left).tag);
    set(s0_right_word, right0.word);
    set(s0_right_tag, right0.tag);
    set(s0_right_relation, relation(d0.right));
    set(s0_right_inner_tag, state.word(d0.inner_right).tag);
    set(s1_left_word, left1.word);
    set(s1_left_tag, left1.tag);
    set(s1_left_relation, relation(d1.left));
    set(s1_right_word, right1.word);
    set(s1_right_tag, right1.tag);
    set(s1_right_relation, relation(d1.right));
    set(n0_left_word, left_ahead.word);
    set(n0_left_tag, left_ahead.tag);
    set(n0_left_relation, relation(e0.left));
    set(n0_left_inner_tag, state.word(e0.inner_left).tag);
    set(s0_set, key_of(mix(d0.dependents)));
    set(s1_set, key_of(mix(d1.dependents)));
    set(n0_set, key_of(mix(e0.dependents)));
}

std::span<const Key> ParserFeatures::moves() {
    return fill<move_templates, 0>(atoms_, keys_.data());
}

std::span<const Key> ParserFeatures::relations(const ParserState& state, Move move) {
    const auto copy = [&](Atom to, Atom left_from, Atom right_from) {
        atoms_[static_cast<std::size_t>(to)] =
            atoms_[static_cast<std::size_t>(move == Move::left ? left_from : right_from)];
    };
    const auto set = [&](Atom atom, Key value) { atoms_[static_cast<std::size_t>(atom)] = value; };
    const int head = move == Move::left ? state.next() : state.top(1);
    const ParserState::Node& node = state.node(head);
    set(direction, spread(move == Move::left ? 3U : 4U));
    copy(head_word, n0_word, s1_word);
    copy(head_tag, n0_tag, s1_tag);
    copy(head_both, n0_both, s1_both);
    copy(head_looks, n0_looks, s1_looks);
    copy(head_set, n0_set, s1_set);
    copy(head_left_word, n0_left_word, s1_left_word);
    copy(head_left_relation, n0_left_relation, s1_left_relation);
    copy(head_distance, ahead, behind);
    copy(other_word, s1_word, n0_word);
    copy(other_tag, s1_tag, n0_tag);
    const int dependent = state.top(0);
    const int before = dependent > 0 ? dependent - 1 : state.none();
    const int after = dependent + 1 < state.size() ? dependent + 1 : state.none();
    set(before_tag, state.word(before).tag);
    set(before_word, state.word(before).word);
    set(after_tag, state.word(after).tag);
    set(after_word, state.word(after).word);
    set(head_before_tag, state.word(head > 0 ? head - 1 : state.none()).tag);
    set(head_right_word, state.word(node.right).word);
    set(head_right_tag, state.word(node.right).tag);
    copy(head_right_relation, nothing, s1_right_relation);
    return fill<relation_templates, 200>(atoms_, keys_.data());
}

}  // namespace gainsay::grammar::perceptron
