#include "documents/text.hpp"

#include <algorithm>

namespace gainsay::documents {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Quotes, brackets and emphasis marks that may stand after a sentence's last point.
bool closes(char32_t c) {
    return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'*' || c == U'_' ||
           c == 0x2019 || c == 0x201D || c == 0x00BB;
}

bool opens(char32_t c) {
    return c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == U'*' || c == U'_' ||
           c == 0x2018 || c == 0x201C || c == 0x00AB;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + size > text.size()) return {};
    char32_t value = first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if (!is_continuation(text[at + i])) return {};
        value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
    return {value, size};
}

void append_utf8(std::string& out, char32_t value) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z';
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
    if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
    if (c >= 0x14A && c <= 0x177) return c % 2 == 0;
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

bool is_lower(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    if (c >= 0xDF && c <= 0xFF) return c != 0xF7;
    if (c >= 0x100 && c <= 0x17F) return !is_upper(c);
    return (c >= 0x3B1 && c <= 0x3C9) || (c >= 0x430 && c <= 0x45F);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (is_blank(text.front()) || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

std::size_t width(std::string_view text) {
    return text.size() -
           static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && (is_blank(text[at]) || text[at] == '\n')) ++at;
        const std::size_t begin = at;
        while (at < text.size() && !is_blank(text[at]) && text[at] != '\n') ++at;
        if (at > begin) out.push_back(text.substr(begin, at - begin));
    }
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const char c = text[at];
        if (is_blank(c) || c == '\n') {
            if (!out.empty() && out.back() != ' ') out.push_back(' ');
        } else if (point.value == 0x2018 || point.value == 0x2019) {
            out.push_back('\'');
        } else if (point.value == 0x201C || point.value == 0x201D) {
            out.push_back('"');
        } else if (point.size <= 1) {
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        } else {
            out.append(text.substr(at, point.size));
        }
        at += std::max<std::size_t>(point.size, 1);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

char32_t last_character(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        --at;
        if (is_continuation(text[at])) continue;
        const char32_t value = decode(text, at).value;
        if (value != U' ' && value != U'\t' && !closes(value)) return value;
    }
    return 0;
}

bool ends_sentence(std::string_view text) {
    const char32_t last = last_character(text);
    return last == U'.' || last == U'!' || last == U'?' || last == 0x2026;
}

bool starts_lower(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (point.value != U' ' && !opens(point.value)) return is_lower(point.value);
        at += std::max<std::size_t>(point.size, 1);
    }
    return false;
}

bool matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == '#' && is_digit(text[t])) {
            while (t < text.size() && is_digit(text[t])) ++t;
            ++p;
        } else if (p < pattern.size() && pattern[p] != '#' && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

}  // namespace gainsay::documents
