#include "app/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace gainsay::app {
namespace {

struct Character {
    char32_t code = 0xFFFD;
    std::size_t bytes = 1;
    bool valid = false;
};

// The character at `at`; a broken byte is one invalid character.
Character character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80U) return {first, 1, true};
    const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC2U ? 2 : 0;
    if (length == 0 || first > 0xF4U || at + length > text.size()) return {};
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    if (code < smallest.at(length) || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return {code, length, true};
}

struct Range {
    char32_t first;
    char32_t last;
};

// The blocks that matter for prose, after Unicode's EastAsianWidth.txt and general category Mn.
constexpr std::array<Range, 9> wide = {{{0x1100, 0x115F},
                                        {0x2E80, 0x303E},
                                        {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3},
                                        {0xF900, 0xFAFF},
                                        {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},
                                        {0x1F300, 0x1FAFF},
                                        {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 7> zero = {{{0x0300, 0x036F},
                                        {0x0483, 0x0489},
                                        {0x0591, 0x05BD},
                                        {0x200B, 0x200F},
                                        {0x20D0, 0x20FF},
                                        {0xFE00, 0xFE0F},
                                        {0xFEFF, 0xFEFF}}};

template <std::size_t N>
bool within(char32_t code, const std::array<Range, N>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [code](const Range& range) {
        return code >= range.first && code <= range.last;
    });
}

bool is_mark(char32_t code) { return code == U'\x01' || code == U'\x02'; }

std::size_t columns_of(char32_t code) {
    if (is_mark(code) || within(code, zero)) return 0;
    return within(code, wide) ? 2 : 1;
}

// The longest beginning of `text` that fits, at least one character.
std::size_t fitting(std::string_view text, std::size_t width) {
    std::size_t at = 0;
    std::size_t used = 0;
    while (at < text.size()) {
        const Character next = character(text, at);
        used += columns_of(next.code);
        if (used > width && at > 0) break;
        at += next.bytes;
    }
    return at;
}

// Makes each line stand alone: a mark left open is closed at its end and opened again on the next.
void carry_marks(std::vector<std::string>& lines) {
    bool open = false;
    for (std::string& line : lines) {
        const bool opened_before = open;
        for (const char c : line) {
            if (c == mark_begin) open = true;
            if (c == mark_end) open = false;
        }
        if (opened_before) line.insert(line.begin(), mark_begin);
        if (open) line += mark_end;
    }
}

}  // namespace

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character(text, at);
        columns += columns_of(next.code);
        at += next.bytes;
    }
    return columns;
}

std::string_view beginning_of(std::string_view text, std::size_t width) {
    if (text.empty() || columns_of(character(text, 0).code) > width) return {};
    return text.substr(0, fitting(text, width));
}

std::string tidy(std::string_view text) {
    std::string out;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character(text, at);
        const bool space = next.code == ' ' || (next.code >= '\t' && next.code <= '\r');
        const bool control =
            (next.code < 0x20 && !is_mark(next.code)) || (next.code >= 0x7F && next.code < 0xA0);
        if (!space) {
            if (blank && !out.empty()) out += ' ';
            if (!next.valid || control)
                out += "\xEF\xBF\xBD";
            else
                out += text.substr(at, next.bytes);
        }
        blank = space;
        at += next.bytes;
    }
    return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        std::string_view word = text.substr(0, blank);
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
        if (used > 0 && used + 1 + columns_of(word) > width) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        while (columns_of(word) > width) {
            const std::size_t cut = fitting(word, width);
            lines.back() += word.substr(0, cut);
            lines.emplace_back();
            word.remove_prefix(cut);
        }
        lines.back() += word;
        used += columns_of(word);
    }
    carry_marks(lines);
    return lines;
}

std::string show_marks(std::string_view text, const Style& style) {
    std::string out;
    for (const char c : text) {
        if (c == mark_begin)
            out += style.emphasis ? "\x1b[1;4m" : "";
        else if (c == mark_end)
            out += style.emphasis ? "\x1b[0m" : "";
        else
            out += c;
    }
    return out;
}

std::string plain_marks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == mark_begin)
            out += "[[";
        else if (c == mark_end)
            out += "]]";
        else
            out += c;
    }
    return out;
}

std::string pad(std::string_view text, std::size_t width) {
    const std::size_t used = columns_of(text);
    return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string shorten(std::string_view text, std::size_t width) {
    if (columns_of(text) <= width) return std::string(text);
    if (width <= 3) return std::string(text.substr(0, fitting(text, width)));
    return std::string(text.substr(0, fitting(text, width - 3))) + "...";
}

std::string shorten_path(std::string_view text, std::size_t width) {
    if (columns_of(text) <= width) return std::string(text);
    const std::size_t dots = width > 3 ? 3 : 0;
    while (columns_of(text) > width - dots) text.remove_prefix(character(text, 0).bytes);
    return std::string(dots, '.') + std::string(text);
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
    const std::string plural = many.empty() ? std::string(one) + "s" : std::string(many);
    return std::to_string(count) + " " + (count == 1 ? std::string(one) : plural);
}

std::string table(const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows, std::size_t width,
                  const Style& style) {
    const std::size_t count = headings.size();
    std::vector<std::string> titles = headings;
    std::vector<bool> right(count, false);
    std::vector<bool> cut_front(count, false);
    std::vector<std::size_t> widths(count);
    for (std::size_t i = 0; i < count; ++i) {
        right[i] = titles[i].starts_with('>');
        cut_front[i] = titles[i].starts_with('<');
        if (right[i] || cut_front[i]) titles[i].erase(0, 1);
        widths[i] = columns_of(titles[i]);
        for (const auto& row : rows) widths[i] = std::max(widths[i], columns_of(row[i]));
    }
    const std::size_t gaps = 2 * (count - 1);
    while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= 8) break;  // rather too wide than unreadable
        --*widest;
    }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string cell =
                cut_front[i] ? shorten_path(cells[i], widths[i]) : shorten(cells[i], widths[i]);
            const std::string fill(widths[i] - std::min(widths[i], columns_of(cell)), ' ');
            out += right[i] ? fill + cell : cell + fill;
            if (i + 1 < count) out += "  ";
        }
        out.erase(out.find_last_not_of(' ') + 1);
        return out;
    };
    std::string out = style.bold(line(titles)) + "\n";
    for (const auto& row : rows) out += line(row) + "\n";
    return out;
}

std::string spot(std::string_view path, std::uint32_t line, std::string_view place) {
    if (!place.empty()) return tidy(path) + ", " + tidy(place);
    return tidy(path) + (line == 0 ? "" : ":" + std::to_string(line));
}

}  // namespace gainsay::app
