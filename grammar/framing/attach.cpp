// How the parts around a clause hang on it.
#include <cstdint>

#include "grammar/framing/frame.hpp"
#include "grammar/framing/frame_words.hpp"

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

void hang(Token& t, std::int16_t head, Relation relation) {
    t.head = head;
    t.relation = relation;
}

std::size_t own_root(std::span<const Token> own) {
    std::size_t at = 0;
    while (at + 1 < own.size() && (own[at].head >= 0 || own[at].universal == Universal::PUNCT))
        ++at;
    return at;
}

void hang_marks(std::span<Token> own, std::int16_t head) {
    for (Token& t : own)
        if (t.universal == Universal::PUNCT && t.head < 0) hang(t, head, Relation::punct);
}

// "However,", "And", "For example,": like the comma that sets it off.
void attach_link(std::span<Token> own, std::int16_t root) {
    for (Token& t : own) {
        hang(t, root, t.tag == Tag::CC ? Relation::cc : Relation::punct);
        if (t.universal == Universal::PUNCT || t.tag == Tag::CC) continue;
        t.tag = Tag::UH;
        t.universal = Universal::INTJ;
    }
}

// "[(see page 12)]": an aside of its own, no part of the phrase before it.
void attach_reference(std::span<Token> tokens, const FramePart& part, std::int16_t root) {
    const auto head = static_cast<std::int16_t>(part.begin + 1);
    for (std::size_t i = part.begin; i < part.end; ++i) {
        Token& t = tokens[i];
        hang(t, head, Relation::punct);
        if (t.universal == Universal::PUNCT) continue;
        t.tag = Tag::UH;
        t.universal = Universal::INTJ;
    }
    hang(tokens[part.begin + 1], root, Relation::parataxis);
    if (tokens[part.end - 1].tag == Tag::PERIOD) tokens[part.end - 1].head = root;
}

// "[, according to the council]": a noun with its preposition, whatever the parser made of them.
void attach_attribution(std::span<Token> own, std::size_t begin, std::int16_t root) {
    std::size_t preposition = 0;
    while (own[preposition].universal == Universal::PUNCT) ++preposition;
    const auto place = [&](std::size_t i) { return static_cast<std::int16_t>(begin + i); };
    const std::size_t top = own_root(own);
    std::size_t noun = top;
    for (std::size_t i = preposition + 2; top <= preposition + 1 && i < own.size(); ++i)
        if (is_nominal(own[i]) &&
            (own[i].head == place(preposition) || own[i].head == place(preposition + 1))) {
            noun = i;
            break;
        }
    for (Token& t : own)  // what hung on the preposition
        if (t.head == place(preposition) || t.head == place(preposition + 1) || t.head < 0)
            t.head = place(noun);
    hang(own[preposition], place(noun), Relation::case_);
    hang(own[preposition + 1], place(noun), Relation::case_);
    own[preposition].tag = Tag::VBG;
    own[preposition].universal = Universal::VERB;
    hang(own[noun], root, Relation::obl);
    for (Token& t : own)
        if (t.universal == Universal::PUNCT && t.head == place(noun) &&
            t.relation != Relation::punct)
            t.relation = Relation::punct;
    if (own[0].universal == Universal::PUNCT) hang(own[0], root, Relation::punct);
    if (own.back().universal == Universal::PUNCT) hang(own.back(), root, Relation::punct);
}

// "[, the council said on Monday]": its verb governs the clause.
std::int16_t attach_reporter(std::span<Token> tokens, const FramePart& part, std::int16_t root) {
    const std::span<Token> own = tokens.subspan(part.begin, part.end - part.begin);
    const auto verb = static_cast<std::int16_t>(part.begin + own_root(own));
    hang_marks(own, verb);
    Token& that = own.back();
    const bool marks = that.head < 0 && that.text == "that";
    if (marks) hang(that, root, Relation::mark);
    Token& said = tokens[static_cast<std::size_t>(verb)];
    hang(said, -1, Relation::root);
    bool subject = false;
    for (const Token& t : own) subject |= t.head == verb && is_subject(t.relation);
    // "said the council": behind its verb
    for (std::size_t i = static_cast<std::size_t>(verb) + 1; !subject && i < part.end; ++i)
        if (tokens[i].head == verb && is_nominal(tokens[i])) {
            tokens[i].relation = Relation::nsubj;
            subject = true;
        }
    hang(tokens[static_cast<std::size_t>(root)], verb, Relation::ccomp);
    if (tokens.back().tag == Tag::PERIOD && tokens.back().head == root) tokens.back().head = verb;
    return verb;
}

// "[, and profits rose]", "[; profits rose]"
void attach_joined(std::span<Token> own, std::size_t begin, std::int16_t root) {
    Token& verb = own[own_root(own)];
    const auto place = static_cast<std::int16_t>(begin + own_root(own));
    hang(verb, root, own[0].text == ";" ? Relation::parataxis : Relation::conj);
    hang_marks(own, own[0].text == ";" ? root : place);
    if (own.back().tag == Tag::PERIOD) own.back().head = root;
}

// "[In 2020,]", "[While demand fell,]": of the clause's head, as a phrase or as a clause.
void attach_adjunct(std::span<Token> own, bool clause, std::int16_t root) {
    Token& head = own[own_root(own)];
    hang(head, root, !clause && is_nominal(head) ? Relation::obl : Relation::advcl);
    hang_marks(own, root);
    if (own.back().universal == Universal::PUNCT) hang(own.back(), root, Relation::punct);
}

}  // namespace

std::int16_t attach_part(std::span<Token> tokens, const FramePart& part, std::int16_t root) {
    const std::span<Token> own = tokens.subspan(part.begin, part.end - part.begin);
    if (part.kind == FrameKind::reporter) return attach_reporter(tokens, part, root);
    if (part.kind == FrameKind::link) {
        attach_link(own, root);
        return root;
    }
    if (part.kind == FrameKind::reference) {
        attach_reference(tokens, part, root);
        return root;
    }
    if (part.kind == FrameKind::phrase || part.kind == FrameKind::clause) {
        attach_adjunct(own, part.kind == FrameKind::clause, root);
        return root;
    }
    if (part.kind == FrameKind::joined) {
        attach_joined(own, part.begin, root);
        return root;
    }
    if (part.kind == FrameKind::attribution) {
        attach_attribution(own, part.begin, root);
        return root;
    }
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
        return root;
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
    return root;
}

}  // namespace gainsay::grammar
