#include "grammar/segmentation/sentence_rules.hpp"

#include <algorithm>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/segmentation/characters.hpp"

namespace gainsay::grammar {

namespace {

using lexicon::AbbreviationKind;

// The word of ASCII letters that a text begins with.
std::string_view first_word(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
        return is_letter_ascii(static_cast<unsigned char>(c));
    });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool opens(char c) { return c == '(' || c == '[' || c == '"' || c == '\''; }

// "e.g", "U.S": single letters with dots between.
bool is_dotted(std::string_view word) {
    if (word.size() < 3) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool letter = is_letter_ascii(static_cast<unsigned char>(word[i]));
        if (i % 2 == 0 ? !letter : word[i] != '.') return false;
    }
    return word.size() % 2 == 1;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(static_cast<unsigned char>(c));
    });
}

// Where closing quotes and brackets before `end` begin.
std::size_t without_closers(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin) {
        const Character c = decode_before(text, end);
        if (!is_closer(c.code)) break;
        end -= c.size;
    }
    return end;
}

// "?", "??", "?!"; and "!" but after a word with a capital.
bool ends_question(std::string_view text, std::size_t begin, std::size_t end) {
    bool question = false;
    std::size_t word_end = end;
    while (word_end > begin && (text[word_end - 1] == '?' || text[word_end - 1] == '!'))
        question |= text[--word_end] == '?';
    if (word_end == end || question) return question;
    std::size_t word = word_end;
    while (word > begin && !is_blank(static_cast<unsigned char>(text[word - 1]))) --word;
    return word < word_end && !is_upper_ascii(static_cast<unsigned char>(text[word]));
}

bool joined_after_dot(std::string_view text, std::size_t begin, std::size_t dot,
                      std::string_view next) {
    std::size_t start = dot;
    while (start > begin && !opens(text[start - 1]) &&
           !is_blank(static_cast<unsigned char>(text[start - 1])) &&
           static_cast<unsigned char>(text[start - 1]) < 0x80)
        --start;
    const std::string_view word = text.substr(start, dot - start);
    if (word.empty()) return false;
    const std::string_view next_word = first_word(next);
    const bool starter = lexicon::sentence_starter(next_word);
    const auto next_char = decode(next, 0).code;

    // "1. Sign here": the number of a list item.
    if (all_digits(word) && start == begin) return word.size() <= 3;
    // An initial: "J. Smith"; but "plan B. The".
    if (word.size() == 1 && is_upper_ascii(static_cast<unsigned char>(word[0])) && word[0] != 'I')
        return !starter && is_letter(next_char);
    if (const auto kind = lexicon::abbreviation(word)) {
        switch (*kind) {
            case AbbreviationKind::title:
                return true;
            case AbbreviationKind::before_number:
                return is_digit(next_char);
            case AbbreviationKind::general:
                break;
        }
    } else if (!is_dotted(word)) {
        return false;
    }
    return !starter && next_char != '"' && next_char != 0x201CU && next_char != 0x2018U;
}

}  // namespace

bool is_joined(std::string_view text, std::size_t begin, std::size_t end, std::size_t next) {
    if (next >= text.size()) return false;
    // A blank line parts sentences whatever stands around it.
    const std::string_view gap = text.substr(end, next - end);
    if (std::count(gap.begin(), gap.end(), '\n') > 1) return false;
    const std::size_t core = without_closers(text, begin, end);
    // A small letter goes on after a quoted question or a name ("Yahoo! said"); after a bare
    // question a careless writer begins anew.
    if (is_lower(decode(text, next).code))
        return core != end || core <= begin || !ends_question(text, begin, core);
    if (core <= begin) return true;  // closing marks alone belong to what follows or precedes
    // What is parted by a closing mark from its stop is a quotation; it ends here unless a
    // lower-case word goes on.
    if (text[core - 1] != '.' || core != end) return false;
    if (core - begin >= 2 && text[core - 2] == '.') return false;  // an ellipsis
    return joined_after_dot(text, begin, core - 1, text.substr(next));
}

std::size_t after_references(std::string_view text, std::size_t end) {
    constexpr std::string_view before = ".!?\"')";
    if (end < 2 || text[end - 1] != '[' || before.find(text[end - 2]) == std::string_view::npos)
        return end;
    std::size_t at = end - 1;
    while (at < text.size() && text[at] == '[') {
        std::size_t close = at + 1;
        while (close < text.size() && is_digit(static_cast<unsigned char>(text[close]))) ++close;
        if (close == at + 1 || close == text.size() || text[close] != ']') return end;
        at = close + 1;
    }
    return at;
}

}  // namespace gainsay::grammar
