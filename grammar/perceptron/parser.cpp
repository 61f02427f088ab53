#include "grammar/perceptron/parser.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace gainsay::grammar::perceptron {

Move Parser::best_move() {
    const MoveScores scores = model_.moves.sum(features_.moves(state_));
    constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min();
    const std::int32_t shift = state_.allows(Move::shift) ? 0 : never;
    const std::int32_t left = state_.allows(Move::left) ? scores.left : never;
    const std::int32_t right = state_.allows(Move::right) ? scores.right : never;
    if (right > std::max(shift, left)) return Move::right;
    return left > shift ? Move::left : Move::shift;
}

Relation Parser::best_relation(Move move) {
    const WeightTable& weights = model_.arcs;
    const std::span<const Key> features = features_.relations(state_, move);
    std::array<const Weight*, most_features> rows;
    std::array<Weight, 256> scores;
    weights.find_all(features, rows.data());
    sum_rows(scores.data(), rows.data(), features.size(), weights.width());
    return model_.relations[best_of(scores.data(), model_.relations.size())];
}

const ParserState& Parser::parse(const std::vector<ParserWord>& words, int head) {
    state_.start(words, head);
    while (!state_.done()) {
        if (state_.only_root_is_left()) {
            state_.apply({Move::left, Relation::root});
            continue;
        }
        const Move move = best_move();
        state_.apply({move, move == Move::shift ? Relation::dep : best_relation(move)});
    }
    return state_;
}

}  // namespace gainsay::grammar::perceptron
