#include "grammar/lowering/phrases.hpp"

#include <algorithm>

#include "grammar/lexicon/measures.hpp"
#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Steps from a word up to the phrase's head.
std::uint16_t depth_of(const Tree& tree, std::size_t token, std::size_t head) {
    std::uint16_t depth = 0;
    for (std::size_t t = token; t != head && depth < 32; ++depth) {
        const int up = tree.tokens[t].head;
        if (up < 0) break;
        t = static_cast<std::size_t>(up);
    }
    return depth;
}

Quantifier quantifier_of(const Token& word) {
    const std::string_view l = word.lemma;
    if (l == "all" || l == "every" || l == "each" || l == "both") return Quantifier::all;
    if (l == "no" || l == "neither" || l == "none") return Quantifier::no;
    if (l == "most") return Quantifier::most;
    if (l == "many" || l == "numerous") return Quantifier::many;
    if (l == "few") return Quantifier::few;
    if (l == "some" || l == "several" || l == "any" || l == "a" || l == "an" || l == "another")
        return Quantifier::some;
    if (l == "the" || l == "this" || l == "that" || l == "these" || l == "those")
        return Quantifier::definite;
    if (l == "only") return Quantifier::only;
    if (l == "exactly" || l == "precisely") return Quantifier::exactly;
    return Quantifier::none;
}

// Stronger words win: "all the partners", "a few partners", "only some".
void quantify(const Tree& tree, int node, Phrase& phrase) {
    if (tree.tokens[static_cast<std::size_t>(node)].lemma == "none")
        phrase.quantifier = Quantifier::no;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node))) {
        const Token& word = tree.tokens[slot.token];
        if (slot.kind == SlotKind::possessor && phrase.quantifier == Quantifier::none)
            phrase.quantifier = Quantifier::definite;
        if (slot.kind == SlotKind::negation && slot.token < node) phrase.negated = true;
        const bool asks = slot.kind == SlotKind::determiner || slot.kind == SlotKind::adjective ||
                          slot.kind == SlotKind::adverb || slot.kind == SlotKind::numeral;
        if (!asks || slot.token > node) continue;
        const Quantifier q = quantifier_of(word);
        if (q == Quantifier::none) continue;
        const bool weak = phrase.quantifier == Quantifier::none ||
                          phrase.quantifier == Quantifier::definite ||
                          phrase.quantifier == Quantifier::some;
        if (weak && !(q == Quantifier::definite && phrase.quantifier == Quantifier::some))
            phrase.quantifier = q;
    }
    if (not_a_single(tree, static_cast<std::size_t>(node))) {
        phrase.quantifier = Quantifier::no;
        for (std::size_t i = 0; i < phrase.words.size() && i < phrase.depth.size(); ++i)
            if (phrase.words[i].lemma == "single") {  // of none there are no other ones
                phrase.words.erase(phrase.words.begin() + static_cast<std::ptrdiff_t>(i));
                phrase.depth.erase(phrase.depth.begin() + static_cast<std::ptrdiff_t>(i));
                break;
            }
    }
    phrase.negated |= phrase.quantifier == Quantifier::no;
}

// "The majority of firms", "hardly any firms": several words before all others. Negation is read
// from the tree.
void quantify_by_words(Phrase& phrase) {
    const bool weak = phrase.quantifier == Quantifier::none ||
                      phrase.quantifier == Quantifier::definite ||
                      phrase.quantifier == Quantifier::some;
    if (!weak || phrase.pronoun) return;
    constexpr int most_words = 5;
    std::size_t end = phrase.text.find(' ');
    for (int words = 2; words <= most_words && end != std::string::npos; ++words) {
        end = phrase.text.find(' ', end + 1);
        const auto found = lexicon::quantifier(std::string_view(phrase.text).substr(0, end));
        if (found && *found != Quantifier::no) phrase.quantifier = *found;
    }
}

// "At least three firms": the count is the quantifier.
void count(Phrase& phrase) {
    if (phrase.quantifier != Quantifier::none) return;
    for (const Quantity& quantity : phrase.quantities) {
        if (quantity.counted != phrase.head) continue;
        const Approximator bound = quantity.approximator;
        if (bound == Approximator::at_least || bound == Approximator::more_than)
            phrase.quantifier = Quantifier::at_least;
        else if (bound == Approximator::at_most || bound == Approximator::less_than)
            phrase.quantifier = Quantifier::at_most;
    }
}

}  // namespace

WordClass word_class(const Token& token) {
    switch (token.universal) {
        case Universal::NOUN:
        case Universal::SYM:
            return WordClass::noun;
        case Universal::PROPN:
            return WordClass::proper;
        case Universal::VERB:
            return WordClass::verb;
        case Universal::ADJ:
            return WordClass::adjective;
        case Universal::ADV:
            return WordClass::adverb;
        case Universal::NUM:
            return WordClass::number;
        case Universal::PRON:
            return WordClass::pronoun;
        default:
            return WordClass::other;
    }
}

bool is_content(WordClass word_class) {
    return word_class != WordClass::other && word_class != WordClass::pronoun;
}

Word word_of(const Token& token, const Block& block) {
    return {std::string(token.text), lowered(token.lemma), word_class(token),
            block.source(token.span)};
}

std::string text_of(const Tree& tree, const Tokens& tokens, const Block& block) {
    std::string out;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t j = i;
        while (j + 1 < tokens.size() && tokens[j + 1] == tokens[j] + 1) ++j;
        const std::uint32_t begin = tree.tokens[tokens[i]].span.begin;
        const std::uint32_t end = tree.tokens[tokens[j]].span.end;
        if (!out.empty()) out += ' ';
        out.append(block.text, begin, end - begin);
        i = j + 1;
    }
    return out;
}

Span span_of(const Tree& tree, const Tokens& tokens, const Block& block) {
    if (tokens.empty()) return {};
    return block.source(
        {tree.tokens[tokens.front()].span.begin, tree.tokens[tokens.back()].span.end});
}

namespace {

// "It was THE OLD MILL that they sold": a copula's noun without the copula is a phrase like others.
bool without_its_copula(const Tree& tree, int node, const Tokens& tokens) {
    if (word_class(tree.tokens[static_cast<std::size_t>(node)]) != WordClass::noun) return false;
    const auto& slots = tree.slots_of(static_cast<std::size_t>(node));
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return slot.kind == SlotKind::copula &&
               std::find(tokens.begin(), tokens.end(), slot.token) == tokens.end();
    });
}

}  // namespace

Phrase phrase_of(const Tree& tree, int node, const Tokens& tokens, const SentenceContext& context) {
    Phrase phrase;
    const Token& head = tree.tokens[static_cast<std::size_t>(node)];
    phrase.text = text_of(tree, tokens, context.block);
    phrase.span = span_of(tree, tokens, context.block);
    phrase.head = lowered(head.lemma);
    phrase.head_class = word_class(head);
    phrase.pronoun = head.universal == Universal::PRON;
    phrase.clause =
        tree.is_clause(static_cast<std::size_t>(node)) && !without_its_copula(tree, node, tokens);
    const auto words =
        static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), [&](std::uint16_t t) {
            return is_content(word_class(tree.tokens[t]));
        }));
    phrase.words.reserve(words);
    phrase.depth.reserve(words);
    for (const std::uint16_t t : tokens) {
        const Token& token = tree.tokens[t];
        if (!is_content(word_class(token))) continue;
        phrase.words.push_back(word_of(token, context.block));
        phrase.depth.push_back(depth_of(tree, t, static_cast<std::size_t>(node)));
    }
    if (!phrase.clause) {
        quantify(tree, node, phrase);
        quantify_by_words(phrase);
    }
    // Figures whose numeral lies in the phrase.
    for (const FoundQuantity& found : context.quantities) {
        const std::uint32_t at = found.number.begin + context.range.begin;
        const auto holds = [&](std::uint16_t t) {
            const Span& s = tree.tokens[t].span;
            return s.begin <= at && at < s.end;
        };
        if (std::none_of(tokens.begin(), tokens.end(), holds)) continue;
        Quantity quantity = found.quantity;
        const Span in_block = {quantity.span.begin + context.range.begin,
                               quantity.span.end + context.range.begin};
        quantity.span = context.block.source(in_block);
        phrase.quantities.push_back(std::move(quantity));
    }
    count(phrase);
    return phrase;
}

}  // namespace gainsay::grammar
