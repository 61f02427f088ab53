#include "grammar/quantities/text_walk.hpp"

#include <algorithm>

namespace gainsay::grammar::figures {
namespace {

unsigned char byte(Cursor at) { return static_cast<unsigned char>(*at); }

bool continues(Cursor at) { return (byte(at) & 0xC0U) == 0x80U; }

// Bytes that the lead announces, cut at the end of the text.
std::ptrdiff_t sequence_length(Cursor at, Cursor last) {
    const unsigned char lead = byte(at);
    const std::ptrdiff_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    std::ptrdiff_t length = 1;
    while (length < wanted && at + length < last && continues(at + length)) ++length;
    return length;
}

// The beginning of the character that ends before `at`.
Cursor step_back(Cursor at, Cursor first) {
    Cursor begin = at - 1;
    if (byte(begin) < 0x80) return begin;
    for (int i = 0; i < 3 && begin > first && continues(begin); ++i) --begin;
    return begin + sequence_length(begin, at) == at ? begin : at - 1;
}

bool starts_with(Cursor at, Cursor last, std::string_view bytes) {
    return last - at >= static_cast<std::ptrdiff_t>(bytes.size()) &&
           std::equal(bytes.begin(), bytes.end(), at);
}

}  // namespace

std::ptrdiff_t wide_letter_at(Cursor at, Cursor last) {
    const unsigned char lead = byte(at);
    if (lead < 0xC3 || lead == 0xE2) return 0;
    return sequence_length(at, last);
}

std::ptrdiff_t wide_blank_at(Cursor at, Cursor last) {
    if (starts_with(at, last, "\xC2\xA0")) return 2;
    // U+2000 to U+200A, U+202F
    if (starts_with(at, last, "\xE2\x80") && last - at > 2) {
        const unsigned char third = byte(at + 2);
        if (third <= 0x8A || third == 0xAF) return 3;
    }
    return 0;
}

std::ptrdiff_t dash_at(Cursor at, Cursor last) {
    if (at >= last) return 0;
    if (*at == '-') return 1;
    if (starts_with(at, last, "\xE2\x80") && last - at > 2) {  // U+2010 to U+2015
        const unsigned char third = byte(at + 2);
        if (third >= 0x90 && third <= 0x95) return 3;
    }
    return starts_with(at, last, "\xE2\x88\x92") ? 3 : 0;  // U+2212
}

Cursor skip_letters(Cursor at, Cursor last) {
    while (const std::ptrdiff_t length = letter_at(at, last)) at += length;
    return at;
}

Cursor skip_gap(Cursor at, Cursor last) {
    for (std::ptrdiff_t i = 0; i < longest_gap; ++i) {
        const std::ptrdiff_t length = blank_at(at, last);
        if (length == 0) break;
        at += length;
    }
    return at;
}

Cursor skip_gap_back(Cursor at, Cursor first) {
    for (std::ptrdiff_t i = 0; i < longest_gap && at > first; ++i) {
        const Cursor begin = step_back(at, first);
        if (blank_at(begin, at) != at - begin) break;
        at = begin;
    }
    return at;
}

Piece word_at(Cursor at, Cursor last) {
    const Cursor limit = last - at > longest_word ? at + longest_word : last;
    Cursor end = at;
    while (const std::ptrdiff_t length = letter_at(end, limit)) end += length;
    if (end == limit && limit != last && letter_at(end, last) != 0) return {at, at};
    return {at, end};
}

Piece word_after(Cursor at, Cursor last) {
    const Cursor begin = skip_gap(at, last);
    return begin == at ? Piece{at, at} : word_at(begin, last);
}

Piece word_before(Cursor at, Cursor first) {
    const Cursor end = skip_gap_back(at, first);
    Cursor begin = end;
    while (begin > first) {
        const Cursor previous = step_back(begin, first);
        if (letter_at(previous, begin) != begin - previous) break;
        begin = previous;
        if (end - begin > longest_word) return {end, end};
    }
    return {begin, end};
}

Piece run_before(Cursor at, Cursor first) {
    const Cursor end = skip_gap_back(at, first);
    Cursor begin = end;
    while (begin > first) {
        const Cursor previous = step_back(begin, first);
        if (blank_at(previous, begin) != 0 || *previous == '(' || *previous == '[') break;
        begin = previous;
        if (end - begin > longest_word) return {end, end};
    }
    return {begin, end};
}

}  // namespace gainsay::grammar::figures
