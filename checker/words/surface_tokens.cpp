#include "checker/words/surface_tokens.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

int row_of(const std::string& word) {
    static constexpr std::array<std::string_view, 8> ordinals = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"};
    static constexpr std::array<std::string_view, 12> units = {
        "day",     "days",     "week", "weeks", "month",  "months",
        "quarter", "quarters", "year", "years", "decade", "decades"};
    if (std::find(ordinals.begin(), ordinals.end(), word) != ordinals.end()) return 1;
    if (lexicon::weekday(word)) return 4;
    if (word != "may" && word != "march" && lexicon::month(word)) return 5;
    if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h') && word[1] >= '1' && word[1] <= '4')
        return word[0];
    return std::find(units.begin(), units.end(), word) != units.end() ? 2 : 0;
}

namespace {

// "2024", "2024-01-01".
bool year(const std::string& text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, digit) &&
           (text.starts_with("19") || text.starts_with("20")) &&
           (text.size() == 4 || text[4] == '-');
}

std::optional<double> number(const std::string& text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t first = text.find_first_not_of(',');
    if (first == std::string::npos) return std::nullopt;
    if (!digit(text[first])) {
        if (text == "one" || text == "a" || text == "an") return std::nullopt;
        for (const auto kind : {lexicon::NumberKind::units, lexicon::NumberKind::tens})
            if (const auto word = lexicon::number_word(text, kind)) return word->value;
        return std::nullopt;
    }
    std::string digits;
    for (const char c : text)
        if (c != ',') digits += c;
    char* end = nullptr;
    const double value = std::strtod(digits.c_str(), &end);
    return *end == '\0' ? std::optional(value) : std::nullopt;
}

// "Failed to", "refused to": the verb that follows is said not to have come about.
bool fails_to(const Word& word) {
    if (word.word_class != WordClass::verb) return false;
    const auto governs = lexicon::implicative(word.lemma, WordClass::verb, lexicon::Complement::to);
    return governs && governs->positive == lexicon::Effect::fails;
}

// "Plans to", "hopes to": what follows need not come about.
bool leaves_open(const Word& word, const std::vector<std::string>& pieces, std::size_t at) {
    if (at + 1 >= pieces.size() || pieces[at + 1] != "to") return false;
    const auto governs = lexicon::implicative(word.lemma, word.word_class, lexicon::Complement::to);
    return governs && governs->positive == lexicon::Effect::open;
}

// The sentence's content words, with negators, hedges and markers of conditions among them.
class SurfaceTokens {
public:
    explicit SurfaceTokens(const Sentence& sentence) : sentence_(sentence) {
        lower_.reserve(sentence.words.size());
        for (const Word& word : sentence.words) lower_.push_back(lower(word.text));
        std::vector<std::string> pieces;
        const std::string& text = sentence.text;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = piece_end(text, begin);
            pieces.push_back(lower(std::string_view(text).substr(begin, end - begin)));
            begin = end;
            while (begin < text.size() && text[begin] == ' ') ++begin;
        }
        for (std::size_t i = 0; i < pieces.size(); ++i) add(pieces, i);
        mark_subject();
    }
    [[nodiscard]] const std::vector<SurfaceToken>& all() const { return tokens_; }

private:
    static bool mark(char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != '-' && c != '.' &&
               c != ',' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z');
    }
    // Words and numbers whole ("1,200.5", "mid-2020"), other marks alone; "n't" apart.
    static std::size_t piece_end(const std::string& text, std::size_t begin) {
        if (mark(text[begin])) return begin + 1;
        std::size_t end = begin;
        while (end < text.size() && !mark(text[end])) ++end;
        while (end > begin + 1 &&
               (text[end - 1] == '.' || text[end - 1] == ',' || text[end - 1] == '\''))
            --end;
        const std::string_view piece = std::string_view(text).substr(begin, end - begin);
        if (piece.size() > 3 && piece.ends_with("n't")) return end - 3;
        return end;
    }
    void add(const std::vector<std::string>& pieces, std::size_t at) {
        const std::string& word = pieces[at];
        SurfaceToken token;
        token.text = word;
        const Word* known = find(word);
        if (known != nullptr) {
            token.lemma = known->lemma;
            token.word_class = known->word_class;
            token.span = known->span;
        }
        token.is_year = year(word);
        if (const auto value = number(word)) {
            token.kind = TokenKind::number;
            token.value = *value;
            token.approximate = approximate(pieces, at);
        } else if (in_class(word, AdverbClass::negating)) {
            token.kind = TokenKind::negator;
            token.text = word == "n't" || word == "cannot" ? "not" : word;
        } else if (known != nullptr && at + 1 < pieces.size() && pieces[at + 1] == "to" &&
                   fails_to(*known)) {
            token.kind = TokenKind::negator;
        } else if (lexicon::hedge(word) || in_class(word, AdverbClass::limiting) ||
                   (known != nullptr && leaves_open(*known, pieces, at))) {
            token.kind = TokenKind::hedge;
        } else if (row_of(word) != 0) {
            token.kind = TokenKind::period;
        } else if (known == nullptr && !token.is_year) {
            return;
        }
        tokens_.push_back(std::move(token));
    }
    // "More than", "just under $": among the three words before the number.
    static bool approximate(const std::vector<std::string>& pieces, std::size_t at) {
        std::string phrase;
        for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
            phrase = phrase.empty() ? pieces[at - back] : pieces[at - back] + " " + phrase;
            if (lexicon::approximator(phrase) || lexicon::approximator(pieces[at - back]))
                return true;
        }
        return false;
    }
    void mark_subject() {
        const auto verb =
            std::find_if(tokens_.begin(), tokens_.end(), [](const SurfaceToken& token) {
                return token.word_class == WordClass::verb && token.kind == TokenKind::content;
            });
        if (verb == tokens_.end()) return;
        for (auto token = tokens_.begin(); token != verb; ++token) token->before_verb = true;
    }
    const Word* find(const std::string& word) {
        for (std::size_t i = 0; i < sentence_.words.size(); ++i) {  // usually the next one
            const std::size_t at = (next_ + i) % sentence_.words.size();
            if (lower_[at] != word) continue;
            next_ = (at + 1) % sentence_.words.size();
            return &sentence_.words[at];
        }
        return nullptr;
    }

    const Sentence& sentence_;
    std::vector<std::string> lower_;  // its words
    std::size_t next_ = 0;
    std::vector<SurfaceToken> tokens_;
};

}  // namespace

std::vector<SurfaceToken> surface_tokens(const Sentence& sentence) {
    return SurfaceTokens(sentence).all();
}

}  // namespace gainsay::checker
