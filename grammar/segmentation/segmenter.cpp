#include "grammar/segmentation/segmenter.hpp"

#include <algorithm>
#include <array>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/segmentation/icu_breaks.hpp"
#include "grammar/segmentation/letters.hpp"

namespace gainsay::grammar {
namespace {

using std::string_view;

// "U.S", "e.g", "p.m": single letters parted by dots.
bool is_dotted(string_view word) {
    if (word.size() < 3) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((i % 2 == 0) != is_letter(word[i]) || (i % 2 == 1 && word[i] != '.')) return false;
    return true;
}

bool is_number(string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

string_view first_word(string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(0, end);
}

// The end of a sentence without closing quotes and brackets behind its last mark.
string_view without_closers(string_view sentence) {
    for (;;) {
        if (sentence.ends_with(right_double_quote) || sentence.ends_with(right_single_quote))
            sentence.remove_suffix(3);
        else if (!sentence.empty() &&
                 string_view("\"')]").find(sentence.back()) != string_view::npos)
            sentence.remove_suffix(1);
        else
            return sentence;
    }
}

// Is the break that ICU saw between two sentences none? The rules, in order: a small letter goes
// on; only a full stop can belong to a word; initials, titles, numbers after "No.", other
// abbreviations and dotted words go on unless a word follows that likes to begin sentences; a
// number that opens a list item goes on.
bool joins(string_view before, string_view after) {
    const string_view core = without_closers(before);
    if (core.empty() || after.empty()) return false;
    if (is_lower(after.front())) return true;
    if (core.back() != '.' || core.size() != before.size() || core.ends_with("..")) return false;
    std::size_t begin = core.size() - 1;
    while (begin > 0 && !is_blank(core[begin - 1]) && is_ascii(core[begin - 1]) &&
           string_view("([\"'").find(core[begin - 1]) == string_view::npos)
        --begin;
    const string_view word = core.substr(begin, core.size() - 1 - begin);
    const string_view next = first_word(after);
    const bool starts = lexicon::sentence_starter(next);
    if (word.size() == 1 && is_upper(word[0]) && word != "I") return !starts || begin > 0;
    if (const auto kind = lexicon::abbreviation(word)) {
        if (*kind == lexicon::AbbreviationKind::title) return true;
        if (*kind == lexicon::AbbreviationKind::before_number) return is_digit(after.front());
        return !starts && after.front() != '"' && is_ascii(after.front());
    }
    if (is_dotted(word)) return !starts && after.front() != '"' && is_ascii(after.front());
    return begin == 0 && is_number(word) && word.size() <= 3;
}

// Clitics, as Penn splits them: "do n't", "it 's", "can not", "gon na".
struct Cut {
    std::size_t at = 0;  // 0: none
};

Cut clitic(string_view word) {
    for (std::size_t p = word.size(); p-- > 1;) {
        const std::size_t mark = apostrophe(word, p);
        if (mark == 0) continue;
        std::array<char, 4> tail{};
        const string_view rest = word.substr(p + mark);
        if (rest.empty() || rest.size() > 2) return {};
        for (std::size_t i = 0; i < rest.size(); ++i) tail[i] = lower(rest[i]);
        const string_view t(tail.data(), rest.size());
        if (t == "t" && p > 1 && lower(word[p - 1]) == 'n') return {p - 1};
        if (t == "s" || t == "re" || t == "ve" || t == "ll" || t == "d" || t == "m") return {p};
        return {};
    }
    const auto is = [&](string_view other) {
        return word.size() == other.size() &&
               std::equal(word.begin(), word.end(), other.begin(),
                          [](char a, char b) { return lower(a) == b; });
    };
    if (is("cannot") || is("gonna") || is("gotta") || is("wanna")) return {3};
    return {};
}

}  // namespace

struct Segmenter::State {
    IcuBreaks sentence_breaks{BreakKind::sentence};
    IcuBreaks word_breaks{BreakKind::word};
    std::vector<std::uint32_t> boundaries;

    // May ICU's pieces `left` and `right`, which touch, be one token?
    static bool one_token(string_view left, string_view right, bool last) {
        const char c = right.front();
        if (right == ".") {
            if (left.find_first_not_of('.') == string_view::npos) return true;  // "..."
            if (!is_letter(left.back())) return false;
            const bool dotted = left.find('.') != string_view::npos && is_dotted(left);
            if (dotted) return true;
            const bool initial = left.size() == 1 && is_upper(left[0]);
            return !last && (initial || lexicon::abbreviation(left).has_value());
        }
        if (string_view("-!?*=").find(c) != string_view::npos)
            return left.find_first_not_of(c) == string_view::npos;  // "--", "!!!"
        return false;
    }
};

Segmenter::Segmenter() : state_(std::make_unique<State>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<Span> Segmenter::sentences(string_view text) {
    std::vector<Span> out;
    state_->sentence_breaks.find(text, state_->boundaries);
    for (std::size_t i = 0; i + 1 < state_->boundaries.size(); ++i) {
        Span piece{state_->boundaries[i], state_->boundaries[i + 1]};
        while (!piece.empty() && is_blank(text[piece.begin])) ++piece.begin;
        while (!piece.empty() && is_blank(text[piece.end - 1])) --piece.end;
        if (piece.empty()) continue;
        if (!out.empty() &&
            joins(text.substr(out.back().begin, out.back().size()), text.substr(piece.begin)))
            out.back().end = piece.end;
        else
            out.push_back(piece);
    }
    return out;
}

std::vector<Span> Segmenter::tokens(string_view sentence, std::uint32_t offset) {
    std::vector<Span> out;
    tokens(sentence, offset, out);
    return out;
}

void Segmenter::tokens(string_view sentence, std::uint32_t offset, std::vector<Span>& out) {
    state_->word_breaks.find(sentence, state_->boundaries);
    const std::size_t first = out.size();
    for (std::size_t i = 0; i + 1 < state_->boundaries.size(); ++i) {
        const std::uint32_t begin = state_->boundaries[i];
        const std::uint32_t end = state_->boundaries[i + 1];
        const string_view word = sentence.substr(begin, end - begin);
        if (is_blank(word.front())) continue;
        if (out.size() > first && out.back().end == begin + offset) {
            const Span& previous = out.back();
            const string_view left = sentence.substr(previous.begin - offset, previous.size());
            if (State::one_token(left, word, end == sentence.size())) {
                out.back().end = end + offset;
                continue;
            }
        }
        const bool letters = is_letter(word.front()) || !is_ascii(word.front());
        const Cut cut = letters ? clitic(word) : Cut{};
        if (cut.at != 0) {
            const auto middle = begin + static_cast<std::uint32_t>(cut.at);
            out.push_back({begin + offset, middle + offset});
            out.push_back({middle + offset, end + offset});
        } else {
            out.push_back({begin + offset, end + offset});
        }
    }
}

}  // namespace gainsay::grammar
