// How the parts around the clause of a headline hang on it.
#include <cstdint>

#include "grammar/headline.hpp"
#include "grammar/headline_words.hpp"

namespace gainsay::grammar {
namespace {

// "ADA BROOK: ..." names; its words were parsed as any others.
bool make_name(std::span<Token> tokens, std::size_t begin) {
    std::size_t words = 0;
    for (const Token& t : tokens) {
        if (t.universal == Universal::PUNCT) continue;
        if (!starts_large(t) || t.tag == Tag::POS || t.universal == Universal::ADP) return false;
        ++words;
    }
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].universal == Universal::PUNCT) ++first;
    if (words < 2 || first == tokens.size()) return false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        t.head = i == first ? std::int16_t{-1} : static_cast<std::int16_t>(begin + first);
        if (t.universal == Universal::PUNCT) {
            t.relation = Relation::punct;
            continue;
        }
        t.relation = i == first ? Relation::root : Relation::flat;
        t.tag = Tag::NNP;
        t.universal = Universal::PROPN;
    }
    return true;
}

// "..., engineers WARN": the verb says no more than that they are the source.
bool drop_verb(std::span<Token> tokens, std::size_t begin) {
    if (tokens.size() < 3 || tokens[0].tag != Tag::COMMA) return false;
    const auto last = static_cast<std::int16_t>(begin + tokens.size() - 2);
    for (Token& t : tokens) {
        t.head = last;
        t.relation = t.universal == Universal::PUNCT ? Relation::punct : Relation::compound;
    }
    Token& verb = tokens.back();
    verb.relation = Relation::punct;
    verb.tag = Tag::UH;
    verb.universal = Universal::INTJ;
    Token& who = tokens[tokens.size() - 2];
    who.head = -1;
    return true;
}

// "senior OFFICIAL": what stands before "of" heads the phrase.
void settle_source(std::span<Token> tokens, std::size_t begin) {
    std::size_t head = tokens.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].universal == Universal::PUNCT || tokens[i].universal == Universal::INTJ)
            continue;
        if (tokens[i].universal == Universal::ADP && head < tokens.size()) break;
        if (tokens[i].tag != Tag::POS) head = i;
    }
    if (head == tokens.size() || tokens[head].head < 0) return;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool above = t.head < 0 || i < head || t.universal == Universal::PUNCT;
        if (!above || i == head) continue;
        if (t.tag == Tag::POS) continue;
        t.head = static_cast<std::int16_t>(begin + head);
        t.relation = t.universal == Universal::PUNCT ? Relation::punct
                     : t.universal == Universal::ADJ ? Relation::amod
                     : t.tag == Tag::DT              ? Relation::det
                                                     : Relation::compound;
        if (i + 1 < tokens.size() && tokens[i + 1].tag == Tag::POS)
            t.relation = Relation::nmod_poss;
    }
    tokens[head].head = -1;
    tokens[head].relation = Relation::root;
}

}  // namespace

void attach_part(std::span<Token> tokens, const FramePart& part, std::int16_t root) {
    const std::span<Token> own = tokens.subspan(part.begin, part.end - part.begin);
    if (part.kind == FrameKind::source) {
        const bool settled = drop_verb(own, part.begin) || make_name(own, part.begin);
        if (!settled) settle_source(own, part.begin);
    }
    if (part.kind == FrameKind::aside) {
        for (Token& t : own) {  // like the punctuation that sets it off
            t.head = root;
            t.relation = Relation::punct;
            if (t.universal == Universal::PUNCT) continue;
            t.tag = Tag::UH;
            t.universal = Universal::INTJ;
        }
        return;
    }
    for (Token& t : own) {
        if (t.head >= 0 && t.relation != Relation::root) continue;
        t.head = root;
        // The parser gives "dislocated" to nothing that has a colon: it marks who says the clause.
        t.relation = part.kind == FrameKind::source ? Relation::dislocated : Relation::parataxis;
        const bool noun = is_nominal(t) || part.kind == FrameKind::topic;
        if (part.kind == FrameKind::saying || !noun) {
            t.tag = Tag::NN;
            t.universal = Universal::NOUN;
        }
    }
}

}  // namespace gainsay::grammar
