#include "grammar/perceptron/parser_state.hpp"

#include <algorithm>

namespace gainsay::grammar::perceptron {
namespace {
constexpr std::uint8_t most_dependents = 4;  // that are told apart
}

ParserWord parser_word(const WordFeatures& word, Tag tag, Universal universal) {
    ParserWord out;
    out.tag = static_cast<Hash>(tag) * 32 + static_cast<Hash>(universal);
    out.looks = feature(1, word.suffix[2], static_cast<Hash>(word.capital));
    out.word = word.known ? word.lower : out.looks;
    out.tagged_word = feature(2, out.word, out.tag);
    return out;
}

void ParserState::add_ends(std::vector<ParserWord>& words) {
    ParserWord root;
    root.word = 77;
    root.tag = 0x7FE;
    root.tagged_word = 78;
    root.looks = 79;
    words.push_back(root);
    words.push_back(ParserWord{});
}

void ParserState::start(const std::vector<ParserWord>& words, int head) {
    words_ = &words;
    size_ = static_cast<int>(words.size()) - 2;
    next_ = 0;
    head_ = head;
    stack_.clear();
    Node empty;
    empty.left = empty.right = empty.inner_left = empty.inner_right = none();
    nodes_.assign(words.size(), empty);
}

void ParserState::apply(Action action) {
    if (action.move == Move::shift) {
        stack_.push_back(next_++);
        return;
    }
    const int dependent = stack_.back();
    stack_.pop_back();
    const int head = action.move == Move::left ? next_ : stack_.back();
    Node& child = nodes_[static_cast<std::size_t>(dependent)];
    child.head = head;
    child.relation = action.relation;
    Node& parent = nodes_[static_cast<std::size_t>(head)];
    if (action.move == Move::left) {
        parent.inner_left = parent.left;
        parent.left = dependent;
        if (parent.left_count < most_dependents) ++parent.left_count;
    } else {
        parent.inner_right = parent.right;
        parent.right = dependent;
        if (parent.right_count < most_dependents) ++parent.right_count;
    }
}

}  // namespace gainsay::grammar::perceptron
