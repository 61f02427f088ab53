// Small steps over text: words, gaps, dashes, forwards and backwards. A word is a run of letters,
// with UTF-8 letters outside ASCII; blanks, dashes, quotes and signs of General Punctuation and
// Latin-1 (leads C2 and E2) end it.
//
// Every step looks at a bounded number of bytes (`longest_word`, `longest_gap`), so that walking
// back from each number of a hostile text stays linear.
#pragma once

#include <cstddef>
#include <string_view>

#include "gainsay/span.hpp"

namespace gainsay::grammar::figures {

using Cursor = const char*;

inline constexpr std::ptrdiff_t longest_word = 40;
inline constexpr std::ptrdiff_t longest_gap = 8;

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return is_lower(c) || is_upper(c); }
[[nodiscard]] constexpr char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// The text's two ends; all steps stay within.
struct Text {
    Cursor first = nullptr;
    Cursor last = nullptr;

    [[nodiscard]] Span span(Cursor begin, Cursor end) const {
        return {static_cast<std::uint32_t>(begin - first), static_cast<std::uint32_t>(end - first)};
    }
};

// What stands before or after: [begin, end), empty (begin == end) if nothing of the kind.
struct Piece {
    Cursor begin = nullptr;
    Cursor end = nullptr;
    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] std::string_view view() const {
        return {begin, static_cast<std::size_t>(end - begin)};
    }
};

[[nodiscard]] std::ptrdiff_t wide_letter_at(Cursor at, Cursor last);
[[nodiscard]] std::ptrdiff_t wide_blank_at(Cursor at, Cursor last);

// Bytes of the letter that starts at `at`; 0 if none does.
[[nodiscard]] inline std::ptrdiff_t letter_at(Cursor at, Cursor last) {
    if (at >= last) return 0;
    if (static_cast<unsigned char>(*at) < 0x80) return is_ascii_letter(*at) ? 1 : 0;
    return wide_letter_at(at, last);
}
// Bytes of the blank (tab, line end, no-break blanks too) at `at`; 0 if none.
[[nodiscard]] inline std::ptrdiff_t blank_at(Cursor at, Cursor last) {
    if (at >= last) return 0;
    if (static_cast<unsigned char>(*at) < 0x80)
        return *at == ' ' || *at == '\t' || *at == '\n' || *at == '\r' ? 1 : 0;
    return wide_blank_at(at, last);
}
// Bytes of the hyphen, dash or minus sign at `at`; 0 if none.
[[nodiscard]] std::ptrdiff_t dash_at(Cursor at, Cursor last);

[[nodiscard]] Cursor skip_letters(Cursor at, Cursor last);  // as many as there are
[[nodiscard]] Cursor skip_gap(Cursor at, Cursor last);      // at most `longest_gap` blanks
[[nodiscard]] Cursor skip_gap_back(Cursor at, Cursor first);

// The word that starts at `at`; empty if none does or it is longer than `longest_word`.
[[nodiscard]] Piece word_at(Cursor at, Cursor last);
// The word after the gap, if there is one; "-" counts as no gap.
[[nodiscard]] Piece word_after(Cursor at, Cursor last);
// The word that ends at `at`, or before the gap that ends there.
[[nodiscard]] Piece word_before(Cursor at, Cursor first);
// The run of anything but blanks and brackets that ends at `at`, or before the gap: "US$", "~".
[[nodiscard]] Piece run_before(Cursor at, Cursor first);

}  // namespace gainsay::grammar::figures
