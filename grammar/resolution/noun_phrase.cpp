#include "grammar/resolution/noun_phrase.hpp"

#include <algorithm>

#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

bool modifies(const Token& token) {
    return is_one_of(token.tag, {Tag::JJ, Tag::JJR, Tag::JJS, Tag::NN, Tag::NNS, Tag::NNP,
                                 Tag::NNPS, Tag::CD, Tag::VBN, Tag::VBG, Tag::HYPH, Tag::AFX});
}

bool noun(const Token& token) {
    return is_one_of(token.tag, {Tag::NN, Tag::NNS, Tag::NNP, Tag::NNPS});
}

void read_opening(const Tree& tree, int at, const Memory& memory, NounPhrase& out) {
    if (at < 0) return;
    const Token& token = tree.tokens[static_cast<std::size_t>(at)];
    out.opener = at;
    if (token.lemma == "the" || token.lemma == "this" || token.lemma == "these") {
        out.opening = Opening::definite;
    } else if (token.lemma == "both") {
        out.opening = Opening::both;
        out.count = 2;
    } else if (token.lemma == "a" || token.lemma == "an" || token.lemma == "another") {
        out.opening = Opening::indefinite;
    } else if (token.tag == Tag::PRPS) {
        out.opening = Opening::possessive;
        out.possessor = at;
    } else if (token.tag == Tag::POS && at > 0) {
        out.opening = Opening::possessive;
        const int name = memory.meanings[static_cast<std::size_t>(at) - 1].name;
        out.possessor = name >= 0 ? name : at - 1;
    } else {
        out.opener = -1;
    }
}

// "of Norvane", "at the company"
void read_whose(const Tree& tree, const Memory& memory, NounPhrase& out) {
    std::size_t at = static_cast<std::size_t>(out.head) + 1;
    if (at + 1 >= tree.tokens.size()) return;
    const std::string_view preposition = tree.tokens[at].lemma;
    if (preposition != "of" && preposition != "at" && preposition != "for") return;
    ++at;
    const bool article = tree.tokens[at].tag == Tag::DT;
    if (article) ++at;
    for (const std::size_t end = std::min(at + 4, tree.tokens.size()); at < end; ++at) {
        if (memory.meanings[at].name >= 0) {
            out.of = memory.meanings[at].name;
            return;
        }
        if (!modifies(tree.tokens[at])) return;
        const bool last = at + 1 == tree.tokens.size() || !modifies(tree.tokens[at + 1]);
        if (last && noun(tree.tokens[at])) {
            out.of = static_cast<int>(at);
            return;
        }
    }
}

unsigned number_of(std::string_view lemma) {
    const auto number = lexicon::number_word(lemma, lexicon::NumberKind::units);
    return number && number->value > 1 ? static_cast<unsigned>(number->value) : 0;
}

}  // namespace

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

int clause_of(const Tree& tree, int node) {
    for (int steps = 0; node >= 0 && steps < 256; ++steps) {
        node = tree.tokens[static_cast<std::size_t>(node)].head;
        if (node >= 0 && tree.is_clause(static_cast<std::size_t>(node))) return node;
    }
    return -1;
}

Place place_of(const Tree& tree, std::size_t node) {
    for (int steps = 0;
         steps < 16 && tree.tokens[node].relation == Relation::conj && tree.tokens[node].head >= 0;
         ++steps)
        node = static_cast<std::size_t>(tree.tokens[node].head);
    switch (tree.tokens[node].relation) {
        case Relation::nsubj:
        case Relation::nsubj_pass:
            return Place::subject;
        case Relation::obj:
        case Relation::iobj:
            return Place::object;
        case Relation::nmod_poss:
            return Place::possessor;
        default:
            return Place::other;
    }
}

NounPhrase phrase_ending_at(const Tree& tree, int head, const Memory& memory) {
    NounPhrase out;
    out.head = out.first = head;
    const auto may_precede = [&](int t) {
        const Token& token = tree.tokens[static_cast<std::size_t>(t)];
        return modifies(token) && !is_punctuation(token);
    };
    while (out.first > 0 && may_precede(out.first - 1)) --out.first;
    read_opening(tree, out.first - 1, memory, out);
    for (int t = out.first; t < head && out.count == 0; ++t)
        out.count = number_of(tree.tokens[static_cast<std::size_t>(t)].lemma);
    read_whose(tree, memory, out);
    return out;
}

NounPhrase phrase_beginning_at(const Tree& tree, std::size_t first, const Memory& memory) {
    NounPhrase out;
    const std::size_t size = tree.tokens.size();
    std::size_t at = first;
    // An owner's name: "Norway's trade minister".
    std::size_t owner = at;
    if (owner < size && tree.tokens[owner].tag == Tag::DT) ++owner;
    while (owner < size && memory.meanings[owner].name >= 0) ++owner;
    if (owner > at && owner < size && tree.tokens[owner].tag == Tag::POS)
        at = owner + 1;
    else if (at < size && (tree.tokens[at].tag == Tag::DT || tree.tokens[at].tag == Tag::PRPS))
        ++at;
    const std::size_t begin = at;
    while (at < size && modifies(tree.tokens[at])) ++at;
    if (at == begin) return out;
    out.head = static_cast<int>(at) - 1;
    out.first = static_cast<int>(begin);
    read_opening(tree, static_cast<int>(begin) - 1, memory, out);
    if (begin == first) out.opening = Opening::none, out.opener = out.possessor = -1;
    read_whose(tree, memory, out);
    return out;
}

std::string_view office_of(const Tree& tree, const NounPhrase& phrase) {
    constexpr int longest_title = 4;
    const int from = std::max(phrase.first, phrase.head - longest_title + 1);
    for (int first = from; first <= phrase.head; ++first) {
        std::string text;
        for (int t = first; t <= phrase.head; ++t) {
            if (!text.empty()) text += ' ';
            text += tree.tokens[static_cast<std::size_t>(t)].text;
        }
        if (const auto title = lexicon::title(text);
            title && title->kind != lexicon::TitleKind::honorific)
            return title->canonical;
    }
    return "";
}

}  // namespace gainsay::grammar
