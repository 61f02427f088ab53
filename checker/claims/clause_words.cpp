#include "checker/claims/clause_words.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "checker/claims/proposition.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

constexpr bool stands_around(char c) {
    return c == '(' || c == ')' || c == '[' || c == ']' || c == '"' || c == '\'';
}

constexpr bool stands_behind(char c) {
    return c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '.' ||
           (c != '(' && c != '[' && stands_around(c));
}

// "3 p.m." keeps its full stops.
bool abbreviation(std::string_view word) {
    return word.size() > 2 && word.back() == '.' &&
           word.substr(0, word.size() - 1).find('.') != std::string_view::npos;
}

ClauseWord word_of(std::string_view text, std::uint32_t begin) {
    ClauseWord out;
    while (!text.empty() && stands_around(text.front())) {
        text.remove_prefix(1);
        ++begin;
    }
    while (!text.empty() && stands_behind(text.back()) && !abbreviation(text)) {
        out.ends_clause = out.ends_clause || text.back() != '\'';
        text.remove_suffix(1);
    }
    out.text = text;
    for (char& c : out.text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    out.span = {begin, begin + static_cast<std::uint32_t>(text.size())};
    return out;
}

std::vector<ClauseWord> split(std::string_view text, std::uint32_t begin) {
    std::vector<ClauseWord> out;
    out.reserve(text.size() / 5 + 1);  // English words with their blank: about 5.5 bytes
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find(' ', at), text.size());
        ClauseWord word =
            word_of(text.substr(at, end - at), begin + static_cast<std::uint32_t>(at));
        if (!word.text.empty()) out.push_back(std::move(word));
        at = end;
    }
    return out;
}

// Whether bytes of the file are bytes of the sentence: it stands on one line and nothing was
// unwrapped in it.
bool in_place(const Proposition& p) {
    const Sentence* s = p.sentence;
    const Span predicate = p.claim->predicate.span;
    if (s == nullptr || s->span.end - s->span.begin != s->text.size() ||
        !s->span.contains(predicate) || predicate.begin >= predicate.end)
        return false;
    // "Need not be inspected" is "need be inspected" in the claim.
    const std::string_view written = std::string_view(s->text).substr(
        predicate.begin - s->span.begin, predicate.end - predicate.begin);
    const std::string_view text = p.claim->predicate.text;
    return written.starts_with(text.substr(0, text.find(' '))) &&
           written.ends_with(text.substr(text.find_last_of(' ') + 1));
}

std::vector<ClauseWord> from_arguments(const Claim& claim) {
    std::vector<ClauseWord> out;
    const auto add = [&](const std::string& text) {
        for (ClauseWord& word : split(text, 0)) {
            word.span = {};
            out.push_back(std::move(word));
        }
    };
    for (const Argument& argument : claim.objects) {
        add(argument.preposition);
        add(argument.phrase.text);
    }
    return out;
}

}  // namespace

std::vector<ClauseWord> words_before(const Proposition& p) {
    if (!in_place(p)) return split(p.claim->subject.text, 0);
    const Sentence& s = *p.sentence;
    return split(std::string_view(s.text).substr(0, p.claim->predicate.span.begin - s.span.begin),
                 s.span.begin);
}

namespace {

// From the predicate to `end`, both in the file.
std::vector<ClauseWord> words_until(const Proposition& p, std::uint32_t end) {
    const Sentence& s = *p.sentence;
    const std::uint32_t begin = p.claim->predicate.span.end;
    // A full stop that belongs to the last word ("p.m.") is outside the claim.
    if (end + 1 == s.span.end) end = s.span.end;
    return split(std::string_view(s.text).substr(begin - s.span.begin, end - begin), begin);
}

std::uint32_t end_of_claim(const Proposition& p) {
    return std::min(std::max(p.claim->span.end, p.claim->predicate.span.end), p.sentence->span.end);
}

}  // namespace

std::vector<ClauseWord> words_after(const Proposition& p) {
    return in_place(p) ? words_until(p, end_of_claim(p)) : from_arguments(*p.claim);
}

std::vector<ClauseWord> sentence_words_after(const Proposition& p) {
    return in_place(p) ? words_until(p, p.sentence->span.end) : from_arguments(*p.claim);
}

std::vector<ClauseWord> words_after_with_time(const Proposition& p) {
    if (!in_place(p)) return from_arguments(*p.claim);
    const std::uint32_t end = end_of_claim(p);
    const std::string_view rest =
        std::string_view(p.sentence->text).substr(end - p.sentence->span.begin);
    for (const std::string_view opener : {" following ", " after "})
        if (rest.starts_with(opener)) return words_until(p, p.sentence->span.end);
    return words_until(p, end);
}

std::string words_beside(const Proposition& p, Span span) {
    std::vector<ClauseWord> words = words_after(p);
    std::erase_if(words, [&](const ClauseWord& word) {
        return word.span.begin == word.span.end || span.overlaps(word.span);
    });
    return joined(words);
}

std::string joined(std::span<const ClauseWord> words) {
    std::string out;
    for (const ClauseWord& word : words) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

Span span_of(std::span<const ClauseWord> words) {
    return words.empty() ? Span{} : Span{words.front().span.begin, words.back().span.end};
}

std::optional<double> number_in(std::string_view word) {
    double value = 0.0;
    const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc() && rest == word.data() + word.size()) return value;
    for (const auto kind : {lexicon::NumberKind::units, lexicon::NumberKind::tens})
        if (const auto told = lexicon::number_word(word, kind)) return told->value;
    return std::nullopt;
}

bool after_comma(const Phrase& phrase, const Sentence* sentence) {
    if (sentence == nullptr) return false;
    const std::size_t at = sentence->text.find(phrase.text);
    return at != std::string::npos && at > 1 && sentence->text.compare(at - 2, 2, ", ") == 0;
}

bool article(std::string_view word) { return word == "the" || word == "a" || word == "an"; }

}  // namespace gainsay::checker
