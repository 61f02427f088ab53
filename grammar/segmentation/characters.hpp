// Classes of characters, with ASCII decided by comparisons and the rest by ICU.
#pragma once

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <string_view>

namespace gainsay::grammar {

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower_ascii(char32_t c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper_ascii(char32_t c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter_ascii(char32_t c) { return is_lower_ascii(c | 0x20U); }

// A character of valid UTF-8 and the bytes it takes; {0, 0} at the end.
struct Character {
    char32_t code = 0;
    std::uint32_t size = 0;
};

inline Character decode(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const auto bits = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3FU : 0U;
    };
    if (first < 0xE0) return {(first & 0x1FU) << 6U | bits(at + 1), at + 1 < text.size() ? 2U : 1U};
    if (first < 0xF0)
        return {(first & 0x0FU) << 12U | bits(at + 1) << 6U | bits(at + 2),
                at + 2 < text.size() ? 3U : 1U};
    return {(first & 0x07U) << 18U | bits(at + 1) << 12U | bits(at + 2) << 6U | bits(at + 3),
            at + 3 < text.size() ? 4U : 1U};
}

inline Character decode_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last < 0x80) return {last, 1};
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    return {decode(text, begin).code, static_cast<std::uint32_t>(at - begin)};
}

inline bool is_blank(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200BU || c == 0xFEFFU;
}

inline bool is_letter(char32_t c) {
    if (c < 0x80) return is_letter_ascii(c);
    const int8_t type = u_charType(static_cast<UChar32>(c));
    return (U_MASK(type) & (U_GC_L_MASK | U_GC_M_MASK)) != 0 || c == 0xADU || c == 0x200DU;
}

inline bool is_upper(char32_t c) {
    return c < 0x80 ? is_upper_ascii(c) : u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

inline bool is_lower(char32_t c) {
    return c < 0x80 ? is_lower_ascii(c) : u_isULowercase(static_cast<UChar32>(c)) != 0;
}

constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019U; }

// Quotation marks and brackets that end something.
constexpr bool is_closer(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0x2019U ||
           c == 0x201DU || c == 0xBBU;
}

// Scripts that write no blanks between words; their runs go to ICU's word breaks.
inline bool is_unspaced(char32_t c) {
    if (c < 0xE00U) return false;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return false;
    }
}

}  // namespace gainsay::grammar
