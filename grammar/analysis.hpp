// One sentence's way from text to propositions: tokens, tags, arcs, tree. An Analysis owns the
// memory that its tokens and tree borrow, and is reused from sentence to sentence; each thread has
// its own.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/framing/frame.hpp"
#include "grammar/framing/inset.hpp"
#include "grammar/lowering/proposition.hpp"
#include "grammar/perceptron/analyser.hpp"
#include "grammar/segmentation/lemmatiser.hpp"
#include "grammar/segmentation/segmenter.hpp"
#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {

// A longer sentence is read in pieces: text without a stop is no sentence, and clauses nest no
// deeper than a person can follow.
inline constexpr std::size_t longest_sentence = 256;

class Analysis {
public:
    explicit Analysis(const perceptron::Model& model) : analyser_(model) {}

    Segmenter& segmenter() { return segmenter_; }

    // Reads a sentence of running text; spans of its tokens start at `offset`. At most
    // `longest_sentence` tokens of it are read: returns how many bytes that is, all of them for any
    // common sentence; the rest is the caller's to read on. `text` must outlive the use of
    // tokens().
    std::size_t read(std::string_view text, std::uint32_t offset);
    // The same for text whose tokens are separated by blanks.
    std::size_t read_tokenised(std::string_view text);
    void trim() { lemmatiser_.trim(); }

    [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
    [[nodiscard]] const Core& core() const { return core_; }
    [[nodiscard]] const Tree& tree() const { return tree_; }
    [[nodiscard]] const std::vector<Proposition>& propositions() const { return propositions_; }

private:
    void analyse();
    void tag(std::span<Token> tokens);
    void find_lemmas(std::span<Token> tokens);
    void parse(std::span<Token> body, bool said);
    void read_inset(std::span<Token> tokens, const Inset& inset);
    // Arcs; `head`: the token that is to head the sentence, -1 where the parser decides.
    void find_arcs(std::span<Token> tokens, int head = -1);
    void read_clause(std::span<Token> clause, bool opens, bool stops);
    void open_sentence(Token& token);
    static void end_sentence(Token& token);
    void attach_frame(std::span<Token> tokens, const Frame& frame);
    std::int16_t attach(std::span<Token> tokens, const FramePart& part, std::int16_t root);
    void find_main_verb(std::span<Token> tokens);

    Segmenter segmenter_;
    Lemmatiser lemmatiser_;
    perceptron::Analyser analyser_;
    std::vector<Span> spans_;
    std::string first_word_;  // of a clause behind a part, with a capital
    std::vector<Token> tokens_;
    Core core_;
    Tree tree_;
    std::vector<Proposition> propositions_;
};

}  // namespace gainsay::grammar
