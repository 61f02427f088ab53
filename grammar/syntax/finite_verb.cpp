#include "grammar/syntax/finite_verb.hpp"

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {
namespace {

bool ends_like_a_sentence(std::span<const Token> tokens) {
    return tokens.size() >= 4 && tokens.back().text == ".";
}

// Something before it that can be a subject ...
bool after_a_subject(const Token& before) {
    return before.universal == Universal::NOUN || before.universal == Universal::PROPN ||
           before.tag == Tag::PRP || before.tag == Tag::CLOSE_BRACKET || before.tag == Tag::COMMA;
}

// ... and something behind it that a noun seldom has: an infinitive, a determiner, a that-clause;
bool before_a_complement(const Token& after) {
    return after.tag == Tag::TO || after.tag == Tag::DT || after.tag == Tag::PRPS ||
           after.tag == Tag::CD || after.tag == Tag::PRP || after.tag == Tag::RB ||
           after.text == "that";
}

// or at least something that a verb often has: a preposition, a particle.
bool before_a_preposition(const Token& after) {
    return after.tag == Tag::IN || after.tag == Tag::RP;
}

// The finite tag that this word could bear instead of its own; OTHER if none.
Tag finite_reading(const Token& t) {
    const unsigned forms = lexicon::WordNet::instance().forms(t.text);
    const bool noun = t.tag == Tag::NN || t.tag == Tag::NNS || t.tag == Tag::NNP;
    if (t.tag == Tag::NNS && (forms & lexicon::third_person_form) != 0) return Tag::VBZ;
    if ((t.tag == Tag::VBN || t.tag == Tag::JJ) && (forms & lexicon::past_form) != 0)
        return Tag::VBD;
    if (t.universal != Universal::VERB && t.universal != Universal::AUX &&
        lexicon::invariant_verb(t.text))
        return Tag::VBD;
    if ((noun || t.tag == Tag::VB) && t.text[0] >= 'a' && (forms & lexicon::verb_form) != 0)
        return Tag::VBP;
    return Tag::OTHER;
}

bool restore_before(std::span<Token> tokens, bool (*accepts)(const Token&)) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        // A sentence's first word may be a name that was taken for an adjective.
        const bool name_first = i == 1 && tokens[0].tag == Tag::JJ;
        if ((!after_a_subject(tokens[i - 1]) && !name_first) || !accepts(tokens[i + 1])) continue;
        const Tag tag = finite_reading(tokens[i]);
        if (tag == Tag::OTHER) continue;
        tokens[i].tag = tag;
        tokens[i].universal = Universal::VERB;
        return true;
    }
    return false;
}

}  // namespace

bool restore_finite_verb(std::span<Token> tokens) {
    if (!ends_like_a_sentence(tokens)) return false;
    for (const Token& t : tokens)
        if (is_finite(t.tag)) return false;
    return restore_before(tokens, before_a_complement) ||
           restore_before(tokens, before_a_preposition);
}

}  // namespace gainsay::grammar
