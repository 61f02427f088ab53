// Bytes as the segmentation rules see them: ASCII letters and digits, and the typographic marks of
// UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay::grammar {

[[nodiscard]] constexpr bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
[[nodiscard]] constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

inline constexpr std::string_view right_single_quote = "\xE2\x80\x99";
inline constexpr std::string_view right_double_quote = "\xE2\x80\x9D";
inline constexpr std::string_view left_double_quote = "\xE2\x80\x9C";
inline constexpr std::string_view left_single_quote = "\xE2\x80\x98";

// Bytes of an apostrophe at `at`, straight or typographic; 0 if there is none.
[[nodiscard]] constexpr std::size_t apostrophe(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '\'') return 1;
    return text.substr(at < text.size() ? at : text.size()).starts_with(right_single_quote) ? 3 : 0;
}

}  // namespace gainsay::grammar
