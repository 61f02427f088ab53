// Small questions about UTF-8 text that block splitting asks. Text given here is valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::documents {

struct CodePoint {
    char32_t value = 0;
    std::size_t size =
        0;  // bytes; 0: the bytes are no UTF-8 (overlong forms and surrogates included)
};

[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);

[[nodiscard]] inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
[[nodiscard]] inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] bool is_upper(char32_t value);  // Latin, Greek and Cyrillic capitals
[[nodiscard]] bool is_lower(char32_t value);
[[nodiscard]] inline bool is_letter(char32_t value) {
    return is_upper(value) || is_lower(value) || value >= 0x0500;
}

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::size_t width(std::string_view text);  // code points
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);
// Lower case (ASCII), runs of blanks as one, typographic quotes as ASCII: to compare texts by eye.
[[nodiscard]] std::string folded(std::string_view text);

// The last character that is no closing quote, bracket or emphasis mark; 0 if none.
[[nodiscard]] char32_t last_character(std::string_view text);
// Ends like a sentence: . ! ? or an ellipsis, also inside closing quotes.
[[nodiscard]] bool ends_sentence(std::string_view text);
// Its first letter, opening quotes and brackets passed over, is a small one.
[[nodiscard]] bool starts_lower(std::string_view text);

// One whole text against a pattern: '*' is any text, '#' one or more digits, all else stands for
// itself.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);

}  // namespace gainsay::documents
