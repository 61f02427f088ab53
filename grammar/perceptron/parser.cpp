#include "grammar/perceptron/parser.hpp"

#include <algorithm>
#include <array>

namespace gainsay::grammar::perceptron {

Parser::Parser(const ParserModel& model) : model_(model) {
    const auto& actions = model.actions;
    const auto is_right = [](const Action& action) { return action.move == Move::right; };
    first_right_ = static_cast<std::size_t>(std::find_if(actions.begin(), actions.end(), is_right) -
                                            actions.begin());
}

Action Parser::best_action() {
    const WeightTable& weights = model_.weights;
    features_.collect(state_);
    std::array<const Weight*, most_parser_features> rows;
    const std::size_t count = weights.find_all({features_.begin(), features_.end()}, rows.data());
    std::array<Weight, 256> scores;
    sum_rows(scores.data(), rows.data(), count, weights.width());
    std::size_t best = 0;
    bool found = state_.allows(Move::shift);
    const auto consider = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (found && scores[i] <= scores[best]) continue;
            best = i;
            found = true;
        }
    };
    if (state_.allows(Move::left)) consider(1, first_right_);
    if (state_.allows(Move::right)) consider(first_right_, model_.actions.size());
    return model_.actions[best];
}

const ParserState& Parser::parse(const std::vector<ParserWord>& words, int head) {
    state_.start(words, head);
    while (!state_.done()) {
        Action action = best_action();
        if (state_.to_root(action.move)) action.relation = Relation::root;
        state_.apply(action);
    }
    return state_;
}

}  // namespace gainsay::grammar::perceptron
