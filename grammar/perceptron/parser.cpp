#include "grammar/perceptron/parser.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace gainsay::grammar::perceptron {

Move Parser::best_move() {
    const bool shift = state_.allows(Move::shift);
    const bool left = state_.allows(Move::left);
    const bool right = state_.allows(Move::right);
    if (shift + left + right < 2) return right ? Move::right : left ? Move::left : Move::shift;
    const MoveScores scores = model_.moves.sum(features_.moves());
    constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min();
    const std::int32_t for_shift = shift ? 0 : never;
    const std::int32_t for_left = left ? scores.left : never;
    const std::int32_t for_right = right ? scores.right : never;
    if (for_right > std::max(for_shift, for_left)) return Move::right;
    return for_left > for_shift ? Move::left : Move::shift;
}

Relation Parser::best_relation(Move move) {
    std::array<Weight, 256> scores{};
    model_.arcs.add(features_.relations(state_, move), scores.data());
    return model_.relations[best_of(scores.data(), model_.relations.size())];
}

const ParserState& Parser::parse(const std::vector<ParserWord>& words, int head) {
    state_.start(words, head);
    while (!state_.done()) {
        if (state_.only_root_is_left()) {
            state_.apply({Move::left, Relation::root});
            continue;
        }
        features_.look_at(state_);
        const Move move = best_move();
        state_.apply({move, move == Move::shift ? Relation::dep : best_relation(move)});
    }
    return state_;
}

}  // namespace gainsay::grammar::perceptron
