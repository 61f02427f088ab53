// The trained tagger and parser: constant, shared by all threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "grammar/perceptron/move_table.hpp"
#include "grammar/perceptron/weights.hpp"
#include "grammar/perceptron/word.hpp"
#include "grammar/token.hpp"

namespace gainsay::grammar::perceptron {

// What the tagger predicts for a word, both tags at once.
struct Label {
    Tag tag = Tag::OTHER;
    Universal universal = Universal::X;
    friend auto operator<=>(const Label&, const Label&) = default;
};

struct TaggerModel {
    std::vector<Label> labels;
    KnownWords known;
    WeightTable weights;
};

// The moves of an arc-hybrid parser (Kuhlmann, Gomez-Rodriguez and Satta 2011). `left` makes the
// word on top of the stack depend on the next word of the sentence, `right` on the word below it on
// the stack; both take it off the stack.
enum class Move : std::uint8_t { shift, left, right };

struct Action {
    Move move = Move::shift;
    Relation relation = Relation::dep;
    friend auto operator<=>(const Action&, const Action&) = default;
};

struct ParserModel {
    MoveTable moves;
    std::vector<Relation> relations;  // the classes of `arcs`
    WeightTable arcs;                 // by which an arc's relation is chosen
};

class Model {
public:
    // The model in the program's own bytes, read at the first call.
    [[nodiscard]] static const Model& embedded();
    // Throws gainsay::Error if the bytes are not a whole, undamaged model.
    [[nodiscard]] static Model read(std::span<const unsigned char> bytes);
    [[nodiscard]] std::string bytes() const;

    TaggerModel tagger;
    ParserModel parser;
};

}  // namespace gainsay::grammar::perceptron
