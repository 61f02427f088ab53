#include "grammar/resolution/name_spans.hpp"

#include <algorithm>

#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {

bool capital(const Token& token) {
    const auto c = static_cast<unsigned char>(token.text.empty() ? 0 : token.text[0]);
    return (c >= 'A' && c <= 'Z') || c >= 0x80;
}

namespace {

bool lower_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Taggers call "chairwoman" a name; without a capital it is none.
bool proper(const Token& token) {
    return (token.universal == Universal::PROPN || token.tag == Tag::NNP ||
            token.tag == Tag::NNPS) &&
           !lower_word(token.text);
}

bool title_case(const Token& token) {
    return capital(token) && token.text.size() > 2 && lower_word(token.text.substr(1));
}

// Headlines capitalise everything, and tell no names by it.
bool sentence_case(const Tree& tree) { return tree.root == 0 || !capital(tree.tokens[tree.root]); }

// "Harbour Trust", "Merrow Lines", "the Evening Courier": taggers call the last word of such a name
// a common noun, or all of them. The head of a run of capitals is a name if a name stands in it, or
// inside a sentence.
bool heads_run(const Tree& tree, std::size_t i) {
    const Token& token = tree.tokens[i];
    if (!title_case(token) || i == 0) return false;
    if (token.tag != Tag::NN && token.tag != Tag::NNS) return false;
    const Token& before = tree.tokens[i - 1];
    if (!capital(before) || i == 1)
        return before.head == static_cast<std::int16_t>(i) && capital(before) && proper(before);
    const int up = before.head;
    const bool under =
        up == static_cast<int>(i) ||
        (up >= 0 && tree.tokens[static_cast<std::size_t>(up)].head == static_cast<std::int16_t>(i));
    if (!under || lexicon::nation(before.text)) return false;
    const bool joined = before.relation == Relation::compound ||
                        before.relation == Relation::flat || before.relation == Relation::amod;
    return joined && (proper(before) || (sentence_case(tree) && title_case(before)));
}

}  // namespace

bool name_word(const Tree& tree, std::size_t i) {
    const Token& token = tree.tokens[i];
    if (proper(token) || heads_run(tree, i)) return true;
    if (!title_case(token) || token.head < 0 || i == 0 || token.relation == Relation::nsubj ||
        !is_one_of(token.tag, {Tag::NN, Tag::NNS, Tag::JJ, Tag::NNP}))
        return false;
    const auto head = static_cast<std::size_t>(token.head);
    if (head <= i || head > i + 3 || lexicon::nation(token.text)) return false;
    // "Andean Sky Observatory"
    const bool institution =
        proper(tree.tokens[head]) && lexicon::organisation_word(tree.tokens[head].text).has_value();
    return institution || heads_run(tree, head);
}

// "the Union of Painters"
bool institution(const Tree& tree, std::size_t i) {
    const Token& token = tree.tokens[i];
    return capital(token) && (token.tag == Tag::NN || token.tag == Tag::NNS) &&
           i + 2 < tree.tokens.size() && tree.tokens[i + 1].lemma == "of" &&
           capital(tree.tokens[i + 2]) && proper(tree.tokens[i + 2]) &&
           lexicon::organisation_word(token.text) == lexicon::OrganisationWord::head;
}

bool calendar(std::string_view word) {
    return lexicon::month(word).has_value() || lexicon::weekday(word).has_value();
}

bool acronym(std::string_view text) {
    return text.size() >= 2 && text.size() <= 8 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Tokens name_tokens(const Tree& tree, int node) {
    const auto n = static_cast<std::size_t>(node);
    Tokens out;
    if (institution(tree, n)) return {static_cast<std::uint16_t>(n)};
    if (!name_word(tree, n)) return out;
    std::size_t first = n;
    std::size_t last = n;
    const auto joins = [&](std::size_t t) {
        const Token& token = tree.tokens[t];
        const bool inside =
            token.relation == Relation::compound || token.relation == Relation::flat ||
            token.relation == Relation::nummod || token.relation == Relation::goeswith ||
            (token.relation == Relation::amod && t < n && !lexicon::nation(token.text)) || t == n;
        const bool under =
            token.head == static_cast<std::int16_t>(n) ||
            (token.head >= 0 && tree.tokens[static_cast<std::size_t>(token.head)].head ==
                                    static_cast<std::int16_t>(n));
        return inside && under &&
               (name_word(tree, t) || token.universal == Universal::NUM || token.text == "&");
    };
    while (first > 0 && joins(first - 1) && tree.tokens[first - 1].universal != Universal::NUM)
        --first;
    while (last + 1 < tree.tokens.size() && joins(last + 1)) ++last;
    // "Acme CEO Jane Doe": the name begins after the title.
    for (std::size_t t = first; t < last; ++t)
        if (t < n || t == first)
            if (lexicon::title(tree.tokens[t].text)) {
                if (t + 1 <= n || tree.tokens[t].head == static_cast<std::int16_t>(n) || t == n)
                    first = std::min(t + 1, last);
            }
    add_range(out, first, last);
    return out;
}

}  // namespace gainsay::grammar
