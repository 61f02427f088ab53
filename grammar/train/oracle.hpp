// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs each
// move makes unreachable from any state, right or wrong.
#pragma once

#include <array>
#include <vector>

#include "grammar/perceptron/parser_state.hpp"

namespace gainsay::grammar::train {

inline constexpr int impossible = 1000000;

// Costs by Move. `heads`: the gold head of each word, their number for the root.
[[nodiscard]] std::array<int, 3> move_costs(const perceptron::ParserState& state,
                                            const std::vector<int>& heads);

}  // namespace gainsay::grammar::train
