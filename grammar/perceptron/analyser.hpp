// Tags and arcs for tokens.
//
//   Analyser analyser(Model::embedded());  // one per thread; keeps some 20 MB of sums by word type
//   analyser.tag(tokens);      // from .text: .tag and .universal
//   analyser.parse(tokens);    // from .text, .tag and .universal: .head and .relation
//   analyser.analyse(tokens);  // both
//
// The same tokens give the same result, whatever was analysed before. Arcs form one projective
// tree: one token has head -1 and the relation `root`. More than `longest_sentence` tokens throw
// std::length_error.
#pragma once

#include <memory>
#include <span>

#include "grammar/perceptron/model.hpp"
#include "grammar/token.hpp"

namespace gainsay::grammar::perceptron {

inline constexpr std::size_t longest_sentence = 4096;

class Analyser {
public:
    explicit Analyser(const Model& model);  // keeps a reference
    ~Analyser();
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;

    void analyse(std::span<Token> sentence);
    void tag(std::span<Token> sentence);
    // `head`: the token that is to head the sentence, -1 where the parser decides.
    void parse(std::span<Token> sentence, int head = -1);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay::grammar::perceptron
