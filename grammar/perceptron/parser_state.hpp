// The state of an arc-hybrid parse: a stack, the next word, and the arcs made so far. Positions 0
// .. size-1 are words, `size` is the root, which stands behind the sentence (Ballesteros and Nivre
// 2013), and size + 1 is "no such word".
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/perceptron/hash.hpp"
#include "grammar/perceptron/model.hpp"

namespace gainsay::grammar::perceptron {

// What the parser sees of a word.
struct ParserWord {
    Key word = 0x51F3A6B5;         // the lower-cased word, or the looks of a rare one
    Key tag = 0x2B9D14E7;          // both tags
    Key tagged_word = 0x7C60D93D;  // word and tags together
    Key looks = 0x16E8B54B;        // ending and capitals
};

[[nodiscard]] ParserWord parser_word(const WordFeatures& word, Tag tag, Universal universal);

class ParserState {
public:
    // `words` needs two more places than there are words, filled by add_ends().
    static void add_ends(std::vector<ParserWord>& words);
    // `head` is the word that is to head the sentence, if that is known: other moves than those
    // that make it so are not allowed.
    void start(const std::vector<ParserWord>& words, int head = -1);

    [[nodiscard]] bool done() const { return stack_.empty() && next_ == size_; }
    [[nodiscard]] bool allows(Move move) const {
        switch (move) {
            case Move::shift:
                return next_ < size_ && (next_ != head_ || stack_.empty());
            // Only the last word left depends on the root: a sentence has one.
            case Move::left:
                return !stack_.empty() && (next_ < size_ || stack_.size() == 1) &&
                       (head_ < 0 || (next_ == size_) == (stack_.back() == head_));
            case Move::right:
                return stack_.size() > 1 && stack_.back() != head_;
        }
        return false;
    }
    [[nodiscard]] bool only_root_is_left() const { return next_ == size_ && stack_.size() == 1; }
    void apply(Action action);

    [[nodiscard]] int size() const { return size_; }
    [[nodiscard]] int none() const { return size_ + 1; }
    [[nodiscard]] int next() const { return next_; }
    [[nodiscard]] const std::vector<int>& stack() const { return stack_; }
    // The word `depth` places below the top of the stack.
    [[nodiscard]] int top(std::size_t depth) const {
        return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none();
    }
    struct Node {
        int head = -1;
        Relation relation = Relation::dep;
        std::uint64_t dependents = 0;  // a bit for each relation that one of them has
        int left = 0;                  // outermost dependents, and the ones inside them
        int right = 0;
        int inner_left = 0;
        int inner_right = 0;
        std::uint8_t left_count = 0;  // saturated
        std::uint8_t right_count = 0;
    };
    [[nodiscard]] const Node& node(int position) const {
        return nodes_[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] const ParserWord& word(int position) const {
        return (*words_)[static_cast<std::size_t>(position)];
    }

private:
    const std::vector<ParserWord>* words_ = nullptr;
    int size_ = 0;
    int next_ = 0;
    int head_ = -1;
    std::vector<int> stack_;
    std::vector<Node> nodes_;
};

}  // namespace gainsay::grammar::perceptron
