#include "grammar/train/oracle.hpp"

namespace gainsay::grammar::train {

using perceptron::Move;
using perceptron::ParserState;

namespace {

int head_of(const std::vector<int>& heads, int word) {
    return word < static_cast<int>(heads.size()) ? heads[static_cast<std::size_t>(word)] : -1;
}

// The next word loses its dependents on the stack, and its head there but for the top.
int shift_cost(const ParserState& state, const std::vector<int>& heads) {
    const int next = state.next();
    const int head = head_of(heads, next);
    int cost = 0;
    for (const int word : state.stack()) {
        if (head_of(heads, word) == next) ++cost;
        if (head == word && word != state.top(0)) ++cost;
    }
    return cost;
}

// The top of the stack loses its dependents among the words to come.
int popped_cost(const ParserState& state, const std::vector<int>& heads) {
    int cost = 0;
    for (int word = state.next(); word < state.size(); ++word) {
        if (head_of(heads, word) == state.top(0)) ++cost;
    }
    return cost;
}

}  // namespace

std::array<int, 3> move_costs(const ParserState& state, const std::vector<int>& heads) {
    std::array<int, 3> costs = {impossible, impossible, impossible};
    if (state.allows(Move::shift)) costs[0] = shift_cost(state, heads);
    if (state.stack().empty()) return costs;
    const int popped = popped_cost(state, heads);
    const int head = head_of(heads, state.top(0));
    const int next = state.next();
    if (state.allows(Move::left)) {
        costs[1] = popped + ((head > next || head == state.top(1)) ? 1 : 0);
    }
    if (state.allows(Move::right)) costs[2] = popped + (head >= next ? 1 : 0);
    return costs;
}

}  // namespace gainsay::grammar::train
