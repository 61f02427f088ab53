#include "grammar/syntax/finite_verb.hpp"

#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {
namespace {

bool finite(Tag tag) {
    return tag == Tag::VBD || tag == Tag::VBZ || tag == Tag::VBP || tag == Tag::MD;
}

bool ends_like_a_sentence(std::span<const Token> tokens) {
    return tokens.size() >= 4 && tokens.back().text == ".";
}

// Something before it that can be a subject ...
bool after_a_subject(const Token& before) {
    return before.universal == Universal::NOUN || before.universal == Universal::PROPN ||
           before.tag == Tag::PRP || before.tag == Tag::CLOSE_BRACKET || before.tag == Tag::COMMA;
}

// ... and something behind it that a noun seldom has: an infinitive, a determiner, a that-clause.
bool before_a_complement(const Token& after) {
    return after.tag == Tag::TO || after.tag == Tag::DT || after.tag == Tag::PRPS ||
           after.tag == Tag::CD || after.tag == Tag::PRP || after.tag == Tag::RB ||
           after.text == "that";
}

}  // namespace

bool restore_finite_verb(std::span<Token> tokens) {
    if (!ends_like_a_sentence(tokens)) return false;
    for (const Token& t : tokens)
        if (finite(t.tag)) return false;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (!after_a_subject(tokens[i - 1]) || !before_a_complement(tokens[i + 1])) continue;
        const unsigned forms = lexicon::WordNet::instance().forms(t.text);
        if (t.tag == Tag::NNS && (forms & lexicon::third_person_form) != 0) {
            t.tag = Tag::VBZ;
        } else if (t.tag == Tag::VBN && (forms & lexicon::past_form) != 0) {
            t.tag = Tag::VBD;
        } else {
            continue;
        }
        t.universal = Universal::VERB;
        return true;
    }
    return false;
}

}  // namespace gainsay::grammar
