// What the models look at in one word, whatever its place: computed once per word type.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/perceptron/hash.hpp"

namespace gainsay::grammar::perceptron {

enum class Capital : std::uint8_t {
    lower,
    initial,
    upper,
    mixed,
    number,
    symbol,
    caseless,  // capitals in a headline or a shouted sentence say nothing
    boundary   // beyond the sentence
};

// Words seen often enough in training, with the set of tags they had. The set of a word seen a few
// times only is not told: in training it would give the answer away, later it would mislead.
class KnownWords {
public:
    struct Entry {
        Key key = 0;                   // of the word
        std::uint16_t tag_set = 0;     // number of the set of tags; 0: not told
        std::int16_t only_label = -1;  // for words that have one tag, nearly always
    };
    KnownWords() = default;
    explicit KnownWords(std::vector<Entry> entries);
    [[nodiscard]] const Entry* find(Key word) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    std::vector<Entry> entries_;  // by key
};

struct WordFeatures {
    Key exact = spread(11);
    Key lower = spread(12);  // digits as 0
    Key shape = spread(13);
    Key tag_set = spread(14);
    Key wordnet = spread(15);  // the forms it can be, in WordNet's bits
    std::array<Key, 5> suffix{};
    std::array<Key, 4> prefix{};
    Capital capital = Capital::boundary;
    bool hyphen = false;
    bool known = false;
    std::int16_t only_label = -1;
};

// The treebank's own spelling of Penn escapes and of typographic signs: -LRB- is (, `` is ", a dash
// is - or --.
[[nodiscard]] std::string_view plain_spelling(std::string_view text);
// An opening or closing quotation mark that says which it is; 0 if it does not: '<' opening, '>'
// closing.
[[nodiscard]] char quote_side(std::string_view text);

[[nodiscard]] std::string lower_ascii(std::string_view text);
[[nodiscard]] Capital capital_of(std::string_view text);

// `caseless`: the sentence's capitals say nothing.
[[nodiscard]] WordFeatures describe(std::string_view text, bool caseless, const KnownWords& known);

// True if nearly all words are capitalised: a headline, a shout. `capitals` are those of the
// sentence's words.
class CapitalCount {
public:
    void add(Capital capital) {
        if (capital == Capital::lower) ++lower_;
        if (capital == Capital::initial || capital == Capital::upper) ++upper_;
    }
    [[nodiscard]] bool caseless() const { return upper_ + lower_ >= 4 && upper_ >= 3 * lower_; }

private:
    unsigned lower_ = 0;
    unsigned upper_ = 0;
};

}  // namespace gainsay::grammar::perceptron
