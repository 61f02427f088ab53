#include "grammar/segmentation/token_rules.hpp"

#include <algorithm>
#include <array>

#include "grammar/lexicon/forms.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/segmentation/characters.hpp"

namespace gainsay::grammar {

namespace {

using std::string_view;

char lower(char c) {
    return is_upper_ascii(static_cast<unsigned char>(c)) ? static_cast<char>(c + 32) : c;
}

bool same_word(string_view text, string_view lower_word) {
    return text.size() == lower_word.size() &&
           std::equal(text.begin(), text.end(), lower_word.begin(),
                      [](char a, char b) { return lower(a) == b; });
}

template <std::size_t size>
bool is_one_of(string_view text, const std::array<string_view, size>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](string_view word) { return same_word(text, word); });
}

bool is_word_character(char32_t c) { return is_digit(c) || is_letter(c); }

// Marks that make one token when repeated.
bool repeats(char32_t c) {
    constexpr string_view ascii = ".-!?*=~_+<>/\\|^#`'";
    return c < 0x80 ? ascii.find(static_cast<char>(c)) != string_view::npos
                    : c == 0x2013U || c == 0x2014U || c == 0x2026U || c == 0x2019U || c == 0x2018U;
}

// ":)", ";-)", "=D".
bool is_emoticon(string_view text) {
    if (text.size() < 2 || text.size() > 3) return false;
    constexpr string_view eyes = ":;=8", noses = "-o'^", mouths = ")(DPpO/\\|*]3[";
    const bool nose = text.size() == 3;
    if (nose && noses.find(text[1]) == string_view::npos) return false;
    return eyes.find(text[0]) != string_view::npos &&
           mouths.find(text.back()) != string_view::npos &&
           !(text[0] == '8' || (text[0] == '=' && text.back() == '3'));
}

bool is_address(string_view text) {
    for (const string_view scheme : {"http://", "https://", "ftp://", "www.", "mailto:"})
        if (text.size() > scheme.size() && same_word(text.substr(0, scheme.size()), scheme))
            return true;
    return false;
}

// How many bytes at the beginning are digits with hyphens between that make a telephone number or
// code: 555-0199, 020-7946-0018; a plain range (5-10) is not one.
std::size_t hyphenated_code(string_view text) {
    std::size_t at = 0, parts = 0, part = 0;
    std::array<std::size_t, 2> first_parts{};
    while (at < text.size()) {
        if (is_digit(static_cast<unsigned char>(text[at]))) {
            ++part;
        } else if (text[at] == '-' && part > 0 && at + 1 < text.size() &&
                   is_digit(static_cast<unsigned char>(text[at + 1]))) {
            if (parts < 2) first_parts[parts] = part;
            ++parts;
            part = 0;
        } else {
            break;
        }
        ++at;
    }
    if (at < text.size() && is_letter(decode(text, at).code)) return 0;
    if (parts == 0) return 0;
    if (parts < 2) first_parts[parts] = part;
    const bool telephone = parts == 1 && first_parts[0] == 3 && first_parts[1] == 4;
    return parts >= 2 || telephone ? at : 0;
}

// Where a clitic begins in a word, or 0: "do|n't", "it|'s", "can|not". Decades keep their s:
// "1980's".
std::size_t clitic(string_view word) {
    for (std::size_t at = word.size() - 1; at > 0; --at) {
        const Character c = decode(word, at);
        if (!is_apostrophe(c.code)) {
            if (word.size() - at > 5) break;
            continue;
        }
        const string_view tail = word.substr(at + c.size);
        if (same_word(tail, "t") && at > 1 && lower(word[at - 1]) == 'n') return at - 1;
        static constexpr std::array<string_view, 6> tails = {"s", "re", "ve", "ll", "d", "m"};
        if (!is_one_of(tail, tails)) return 0;
        return is_digit(static_cast<unsigned char>(word[at - 1])) ? 0 : at;
    }
    return lexicon::contraction(word);
}

// Where the unit begins in a number written together with it ("5pm", "30km", "4.7bn"), or 0.
std::size_t unit_suffix(string_view word) {
    if (word.empty() || !is_digit(static_cast<unsigned char>(word[0]))) return 0;
    std::size_t at = word.size();
    while (at > 0 && is_letter_ascii(static_cast<unsigned char>(word[at - 1]))) --at;
    if (at == 0 || at == word.size() || !is_digit(static_cast<unsigned char>(word[at - 1])))
        return 0;
    const string_view suffix = word.substr(at);
    static constexpr std::array<string_view, 6> ordinals = {"st", "nd", "rd", "th", "s", "d"};
    if (is_one_of(suffix, ordinals)) return 0;
    static constexpr std::array<string_view, 3> others = {"am", "pm", "x"};
    if (is_one_of(suffix, others)) return at;
    return lexicon::unit(suffix) || lexicon::number_word(suffix, lexicon::NumberKind::scale) ? at
                                                                                             : 0;
}

bool is_dotted(string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool letter = is_letter_ascii(static_cast<unsigned char>(word[i]));
        if (i % 2 == 0 ? !letter : word[i] != '.') return false;
    }
    return word.size() >= 3 && word.size() % 2 == 1;
}

std::size_t final_stop(string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        const Character c = decode_before(text, end);
        if (!is_closer(c.code) && !is_blank(c.code)) break;
        end -= c.size;
    }
    return end > 0 && text[end - 1] == '.' ? end - 1 : string_view::npos;
}

}  // namespace

TokenScanner::TokenScanner(string_view sentence, std::uint32_t offset, std::vector<Span>& out)
    : text_(sentence), offset_(offset), out_(out), final_stop_(final_stop(sentence)) {}

void TokenScanner::add(std::size_t begin, std::size_t end) {
    if (begin < end)
        out_.push_back({offset_ + static_cast<std::uint32_t>(begin),
                        offset_ + static_cast<std::uint32_t>(end)});
}

std::optional<Span> TokenScanner::scan() {
    while (at_ < text_.size()) {
        const Character c = decode(text_, at_);
        if (is_blank(c.code)) {
            at_ += c.size;
            continue;
        }
        if (at_ >= chunk_end_) {
            chunk_begin_ = chunk_end_ = at_;
            while (chunk_end_ < text_.size() && !is_blank(decode(text_, chunk_end_).code))
                chunk_end_ += decode(text_, chunk_end_).size;
            if (take_address()) continue;
        }
        if (is_unspaced(c.code)) {
            const std::size_t begin = at_;
            while (at_ < chunk_end_ && is_unspaced(decode(text_, at_).code))
                at_ += decode(text_, at_).size;
            return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        }
        if (is_word_character(c.code)) {
            const std::size_t begin = at_;
            at_ = word_end(begin);
            if (at_ < text_.size() && text_[at_] == '.' && dot_belongs(begin, at_)) ++at_;
            add_word(begin, at_);
        } else {
            const std::size_t begin = at_;
            at_ = mark_end(begin);
            add(begin, at_);
        }
    }
    return std::nullopt;
}

// URLs, e-mail addresses and emoticons: a whole chunk but for stops and brackets at its end.
bool TokenScanner::take_address() {
    const string_view chunk = text_.substr(chunk_begin_, chunk_end_ - chunk_begin_);
    if (is_emoticon(chunk)) {
        add(chunk_begin_, chunk_end_);
        at_ = chunk_end_;
        return true;
    }
    const char first = lower(chunk.front());
    if ((first != 'h' && first != 'w' && first != 'f' && first != 'm') || !is_address(chunk))
        return false;
    std::size_t end = chunk_end_;
    while (end > chunk_begin_) {
        const Character c = decode_before(text_, end);
        if (!is_closer(c.code) && (c.code >= 0x80 || string_view(".,;:!?>").find(static_cast<char>(
                                                         c.code)) == string_view::npos))
            break;
        end -= c.size;
    }
    add(chunk_begin_, end);
    at_ = end;
    return true;
}

std::size_t TokenScanner::word_end(std::size_t begin) const {
    std::size_t at = begin;
    if (is_digit(static_cast<unsigned char>(text_[begin])))
        if (const std::size_t code = hyphenated_code(text_.substr(begin, chunk_end_ - begin));
            code != 0)
            return begin + code;
    if (const std::size_t code = lexicon::model_code(text_.substr(begin, chunk_end_ - begin));
        code != 0)
        return begin + code;
    while (at < chunk_end_) {
        const Character c = decode(text_, at);
        if (is_word_character(c.code)) {
            if (is_unspaced(c.code)) break;
            at += c.size;
            continue;
        }
        if (c.code == '$') return at - begin <= 3 && all_capitals(begin, at) ? at + 1 : at;
        if (at + c.size >= chunk_end_ || !goes_on(begin, at, c.code, at + c.size)) break;
        at += c.size;
    }
    return at;
}

bool TokenScanner::all_capitals(std::size_t begin, std::size_t end) const {
    return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                       text_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char c) { return is_upper_ascii(static_cast<unsigned char>(c)); });
}

// Does the word that began at `begin` go on after the mark at `at`, with what stands at `next`?
bool TokenScanner::goes_on(std::size_t begin, std::size_t at, char32_t mark,
                           std::size_t next) const {
    const char32_t before = decode_before(text_, at).code;
    const char32_t after = decode(text_, next).code;
    const bool digits = is_digit(before) && is_digit(after);
    const bool letters = is_letter(before) && is_letter(after);
    switch (mark) {
        case '\'':
        case 0x2019U:
            return is_letter(after);
        case '.':
            if (digits) return true;
            if (letters) {  // "e.g", "acme.com"; but "the end.Then" lacks a blank
                const char32_t second = decode(text_, next + 1).code;
                return !(is_lower(before) && is_upper(after) && is_lower(second) && at - begin > 1);
            }
            return is_word_character(after) && !is_upper(after);
        case ',':
        case ':':
            return digits;
        case '/':
            return digits || (letters && at == begin + 1 && single_letter(next));
        case '-':
        case 0x2010U:
        case 0x2011U:
            return is_word_character(after) &&
                   lexicon::is_bound_prefix(text_.substr(begin, at - begin));
        case '&':
            return at - begin <= 3 && is_upper(before) && is_upper(after);
        case '_':
        case '@':
            return is_word_character(after);
        case '*':
            return letters;
        default:
            return false;
    }
}

bool TokenScanner::single_letter(std::size_t at) const {
    const Character c = decode(text_, at);
    return is_letter(c.code) && !is_word_character(decode(text_, at + c.size).code);
}

// Abbreviations keep their dot, but give it to the sentence that it ends.
bool TokenScanner::dot_belongs(std::size_t begin, std::size_t dot) const {
    if (dot == final_stop_ || (dot + 1 < text_.size() && text_[dot + 1] == '.')) return false;
    const string_view word = text_.substr(begin, dot - begin);
    if (word.size() == 1) return is_upper_ascii(static_cast<unsigned char>(word[0]));
    return is_dotted(word) || lexicon::abbreviation(word).has_value();
}

std::size_t TokenScanner::mark_end(std::size_t begin) const {
    const Character c = decode(text_, begin);
    std::size_t at = begin + c.size;
    const auto next = [&] { return at < chunk_end_ ? decode(text_, at).code : U'\0'; };
    if (begin == chunk_begin_) {
        if ((c.code == '+' || c.code == '.') && is_digit(next())) return word_end(at);
        if (c.code == '.' && is_letter(next())) return word_end(at);  // ".net", ".doc"
        if (is_apostrophe(c.code) && at < chunk_end_) {
            const std::size_t end = word_end(at);
            const string_view word = text_.substr(at, end - at);
            static constexpr std::array<string_view, 13> clipped = {
                "s", "re", "ve", "ll", "d", "m", "em", "til", "cause", "bout", "n", "t", "tis"};
            const bool decade = word.size() >= 2 && word.size() <= 3 &&
                                is_digit(static_cast<unsigned char>(word[0])) &&
                                is_digit(static_cast<unsigned char>(word[1]));
            if (decade || is_one_of(word, clipped)) return end;
        }
    }
    if (c.code == '!' || c.code == '?') {
        while (next() == '!' || next() == '?') ++at;
        return at;
    }
    if (repeats(c.code))
        while (next() == c.code) at += c.size;
    return at;
}

void TokenScanner::add_word(std::size_t begin, std::size_t end) {
    const string_view word = text_.substr(begin, end - begin);
    std::size_t cut = clitic(word);
    if (cut == 0) cut = unit_suffix(word);
    add(begin, begin + cut);
    add(begin + cut, end);
}

}  // namespace gainsay::grammar
