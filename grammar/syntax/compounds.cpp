#include "grammar/syntax/compounds.hpp"

#include <algorithm>

namespace gainsay::grammar {
namespace {

bool letters(const Token& t) {
    const char c = t.text.empty() ? '\0' : t.text[0];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool touches(const Token& a, const Token& b) { return a.span.end == b.span.begin; }

// "Empty [-] handed": not "2019-2020", nor "Nova-2", which is a name.
bool joins(std::span<const Token> tokens, std::size_t first) {
    if (first + 2 >= tokens.size()) return false;
    const Token& a = tokens[first];
    const Token& hyphen = tokens[first + 1];
    const Token& b = tokens[first + 2];
    if (hyphen.text != "-" || !touches(a, hyphen) || !touches(hyphen, b) || !letters(b))
        return false;
    const bool part = letters(a) || a.tag == Tag::CD;
    return part && !is_finite(b.tag) && b.universal != Universal::ADP &&
           b.universal != Universal::PROPN;
}

// "Long-running", "part-owned": no verb; "a four-month study", "long-term debt": no noun.
// Behind "be" it is what was done: "was part-OWNED by".
void settle(Token& word, const Token& first, const Token* before, const Token* next) {
    const bool helped = before != nullptr && before->universal == Universal::AUX;
    const bool participle =
        !helped && (word.tag == Tag::VBG || word.tag == Tag::VBN || word.tag == Tag::VB);
    const bool measure = word.tag == Tag::NN && (first.tag == Tag::CD || first.tag == Tag::JJ) &&
                         next != nullptr &&
                         (is_nominal(*next) || next->universal == Universal::ADJ);
    if (!participle && !measure) return;
    word.tag = Tag::JJ;
    word.universal = Universal::ADJ;
}

}  // namespace

JoinedCompounds::JoinedCompounds(std::span<const Token> tokens) : count_(tokens.size()) {
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t last = i;
        while (joins(tokens, last)) last += 2;
        words_.push_back(tokens[last]);
        kept_.push_back(last);
        if (last > i)
            settle(words_.back(), tokens[i], i > 0 ? &tokens[i - 1] : nullptr,
                   last + 1 < count_ ? &tokens[last + 1] : nullptr);
        i = last + 1;
    }
}

int JoinedCompounds::word_of(int token) const {
    if (token < 0) return token;
    return static_cast<int>(
        std::lower_bound(kept_.begin(), kept_.end(), static_cast<std::size_t>(token)) -
        kept_.begin());
}

void JoinedCompounds::spread(std::span<Token> tokens) const {
    std::size_t begin = 0;
    for (std::size_t w = 0; w < words_.size(); ++w) {
        const std::size_t last = kept_[w];
        const Token& word = words_[w];
        Token& head = tokens[last];
        head.relation = word.relation;
        if (word.relation != Relation::amod && word.relation != Relation::compound) {
            head.tag = word.tag;  // "left empty-HANDED"
            head.universal = word.universal;
        }
        head.head = word.head < 0
                        ? word.head
                        : static_cast<std::int16_t>(kept_[static_cast<std::size_t>(word.head)]);
        for (std::size_t part = begin; part < last; ++part) {
            tokens[part].head = static_cast<std::int16_t>(last);
            tokens[part].relation =
                tokens[part].text == "-" ? Relation::punct
                : head.universal == Universal::VERB && head.relation != Relation::amod
                    ? Relation::advmod
                : tokens[part].tag == Tag::JJ ? Relation::amod
                                              : Relation::compound;
        }
        begin = last + 1;
    }
}

}  // namespace gainsay::grammar
