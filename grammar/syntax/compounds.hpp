// "The ride-hailing ban", "left empty-handed": the treebank parts compounds at their hyphens, and a
// parser then takes the pieces for words of the clause. Joined while the arcs are found, a compound
// is one word, its last part, and a participle is an adjective; the other parts hang on the last.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "grammar/token.hpp"

namespace gainsay::grammar {

class JoinedCompounds {
public:
    // Copies the tokens without the parts that are joined to the next.
    explicit JoinedCompounds(std::span<const Token> tokens);

    [[nodiscard]] bool any() const { return kept_.size() < count_; }
    [[nodiscard]] std::span<Token> words() { return words_; }
    // The place of a token among words(): its compound's.
    [[nodiscard]] int word_of(int token) const;
    // Heads and relations of words(), set in the tokens that they were made of.
    void spread(std::span<Token> tokens) const;

private:
    std::size_t count_ = 0;
    std::vector<std::size_t> kept_;  // by word: its token
    std::vector<Token> words_;
};

}  // namespace gainsay::grammar
