// One word of a sentence as the grammar sees it: its Penn tag, its lemma, and the light dependency
// arc that says what it belongs to. Tokens borrow their text; the sentence's analysis owns it.
//
// Tags: Penn Treebank (Santorini 1990) as UD English EWT writes them. Relations: Universal
// Dependencies v2 (de Marneffe et al. 2021); subtypes are kept where the grammar needs them.
#pragma once

#include <cstdint>
#include <string_view>

#include "gainsay/span.hpp"

namespace gainsay::grammar {

enum class Tag : std::uint8_t {
    ADD,
    AFX,
    CC,
    CD,
    DT,
    EX,
    FW,
    GW,
    HYPH,
    IN,
    JJ,
    JJR,
    JJS,
    LS,
    MD,
    NFP,
    NN,
    NNP,
    NNPS,
    NNS,
    PDT,
    POS,
    PRP,
    PRPS,
    RB,
    RBR,
    RBS,
    RP,
    SYM,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WPS,
    WRB,
    XX,
    DOLLAR,  // $ and other currency signs
    COMMA,
    PERIOD,
    COLON,
    OPEN_QUOTE,
    CLOSE_QUOTE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    OTHER  // what the model does not know
};

enum class Universal : std::uint8_t {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
};

enum class Relation : std::uint8_t {
    acl,
    acl_relcl,
    advcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    case_,
    cc,
    ccomp,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    dep,
    det,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_poss,
    nsubj,
    nsubj_pass,
    nummod,
    obj,
    obl,
    orphan,
    parataxis,
    punct,
    reparandum,
    root,
    vocative,
    xcomp
};

struct Token {
    std::string_view text;
    std::string_view
        lemma;  // lower case but for proper nouns' own; interned for the life of the analysis
    Span span;  // bytes of the block's text (not of the file)
    Tag tag = Tag::OTHER;
    Universal universal = Universal::X;
    Relation relation = Relation::dep;
    std::int16_t head = -1;  // index in the sentence; -1 for the root
};

// Carries the tense of a clause.
[[nodiscard]] inline bool is_finite(Tag tag) {
    return tag == Tag::VBZ || tag == Tag::VBD || tag == Tag::VBP || tag == Tag::MD;
}
[[nodiscard]] inline bool is_subject(Relation r) {
    return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::csubj ||
           r == Relation::expl;
}
[[nodiscard]] inline bool is_nominal(const Token& t) {
    return t.universal == Universal::NOUN || t.universal == Universal::PROPN ||
           t.universal == Universal::PRON || t.universal == Universal::NUM;
}

[[nodiscard]] std::string_view name(Tag tag);
[[nodiscard]] std::string_view name(Universal tag);
[[nodiscard]] std::string_view name(Relation relation);
// Reads the treebank's own names ("PRP$", "nsubj:pass", unknown subtypes cut at the colon); OTHER,
// X or dep if unknown.
[[nodiscard]] Tag parse_tag(std::string_view name);
[[nodiscard]] Universal parse_universal(std::string_view name);
[[nodiscard]] Relation parse_relation(std::string_view name);

}  // namespace gainsay::grammar
