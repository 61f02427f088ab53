// A greedy dependency parser: the best move in each state, until one tree stands.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/perceptron/model.hpp"
#include "grammar/perceptron/parser_features.hpp"
#include "grammar/perceptron/parser_state.hpp"

namespace gainsay::grammar::perceptron {

class Parser {
public:
    explicit Parser(const ParserModel& model) : model_(model) {}
    // `words` with their two ends. The result holds until the next call.
    // `head` as in ParserState::start.
    const ParserState& parse(const std::vector<ParserWord>& words, int head = -1);

private:
    [[nodiscard]] Move best_move();
    [[nodiscard]] Relation best_relation(Move move);

    const ParserModel& model_;
    ParserState state_;
    ParserFeatures features_;
};

}  // namespace gainsay::grammar::perceptron
