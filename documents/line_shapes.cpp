#include "documents/line_shapes.hpp"

#include <algorithm>
#include <array>

#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

constexpr std::array<std::string_view, 13> bullets = {"•", "◦", "▪", "▫", "‣", "⁃", "·",
                                                      "●", "○", "■", "□", "►", "➢"};
constexpr std::array<std::string_view, 5> dashes = {"-", "*", "+", "–", "—"};

std::size_t blanks_at(std::string_view line, std::size_t at) {
    std::size_t end = at;
    while (end < line.size() && is_blank(line[end])) ++end;
    return end - at;
}

std::size_t digits_at(std::string_view line, std::size_t at) {
    std::size_t end = at;
    while (end < line.size() && is_digit(line[end])) ++end;
    return end - at;
}

std::optional<Marker> counted_marker(std::string_view line) {
    std::size_t at = line.starts_with('(') ? 1 : 0;
    Marker marker;
    const std::size_t digits = digits_at(line, at);
    if (digits > 0 && digits <= 3) {
        marker.form = Marker::Form::number;
        for (std::size_t i = at; i < at + digits; ++i)
            marker.number = marker.number * 10 + (line[i] - '0');
        at += digits;
    } else if (digits == 0 && at < line.size() && line[at] >= 'a' && line[at] <= 'z') {
        marker.form = Marker::Form::letter;
        marker.number = line[at] - 'a' + 1;
        ++at;
    } else {
        return std::nullopt;
    }
    if (at >= line.size() || (line[at] != ')' && (line[at] != '.' || line.front() == '(')))
        return std::nullopt;
    ++at;
    const std::size_t blanks = blanks_at(line, at);
    if (blanks == 0 || at + blanks >= line.size()) return std::nullopt;
    marker.length = at + blanks;
    return marker;
}

// "/ 01 /", "01 |", "#3": decorated numbers.
std::size_t slashed_number(std::string_view line) {
    if (line.empty() || line.front() != '/') return 0;
    std::size_t at = 1 + blanks_at(line, 1);
    const std::size_t digits = digits_at(line, at);
    if (digits == 0 || digits > 3) return 0;
    at += digits;
    at += blanks_at(line, at);
    if (at >= line.size() || line[at] != '/') return 0;
    ++at;
    return at + blanks_at(line, at);
}

// "2.3 ", "2.3.1. ": at least two numbers.
TitleNumber dotted_number(std::string_view line) {
    TitleNumber out;
    std::size_t at = 0;
    while (true) {
        const std::size_t digits = digits_at(line, at);
        if (digits == 0 || digits > 2) break;
        at += digits;
        ++out.level;
        if (at >= line.size() || line[at] != '.') break;
        ++at;
    }
    const std::size_t blanks = blanks_at(line, at);
    if (out.level < 2 || blanks == 0) return {};
    // "1.5 million people" is a number, "1.5 Market" a title.
    if (at + blanks >= line.size() || !is_upper(decode(line, at + blanks).value)) return {};
    out.length = at + blanks;
    out.unmistakable = true;
    return out;
}

TitleNumber roman_number(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && std::string_view("IVX").find(line[at]) != std::string_view::npos)
        ++at;
    if (at == 0 || at > 5 || at >= line.size() || line[at] != '.') return {};
    const std::size_t blanks = blanks_at(line, at + 1);
    if (blanks == 0) return {};
    return {at + 1 + blanks, 2, false};
}

bool inner_sentence_end(std::string_view line) {
    for (std::size_t at = 1; at + 2 < line.size(); ++at) {
        const bool stop = line[at] == '.' || line[at] == '!' || line[at] == '?';
        if (!stop || line[at + 1] != ' ' || !is_upper(decode(line, at + 2).value)) continue;
        // "U.S. Sanctions", "Dr. Who", "No. 1": short words before the point are abbreviations.
        std::size_t begin = at;
        while (begin > 0 && line[begin - 1] != ' ') --begin;
        if (line[at] != '.' || at - begin > 3) return true;
    }
    return false;
}

}  // namespace

std::optional<Marker> list_marker(std::string_view line) {
    const auto marked = [&](std::string_view mark, Marker::Form form) -> std::optional<Marker> {
        if (!line.starts_with(mark)) return std::nullopt;
        const std::size_t blanks = blanks_at(line, mark.size());
        const std::size_t length = mark.size() + blanks;
        if (length >= line.size() || (blanks == 0 && form == Marker::Form::dash))
            return std::nullopt;
        return Marker{form, 0, length};
    };
    for (const std::string_view bullet : bullets)
        if (const auto marker = marked(bullet, Marker::Form::bullet)) return marker;
    for (const std::string_view dash : dashes)
        if (const auto marker = marked(dash, Marker::Form::dash)) return marker;
    return line.empty() ? std::nullopt : counted_marker(line);
}

QuotePrefix quote_prefix(std::string_view line) {
    QuotePrefix prefix;
    std::size_t at = 0;
    while (at < line.size() && line[at] == '>') {
        ++prefix.depth;
        ++at;
        at += blanks_at(line, at);
        prefix.length = at;
    }
    return prefix;
}

char rule_mark(std::string_view line) {
    if (line.size() < 3) return 0;
    const char mark = line.front();
    if (std::string_view("-=_*~#.+").find(mark) == std::string_view::npos) return 0;
    const bool uniform =
        std::all_of(line.begin(), line.end(), [&](char c) { return c == mark || c == ' '; });
    return uniform && std::count(line.begin(), line.end(), mark) >= 3 ? mark : '\0';
}

TitleNumber title_number(std::string_view line) {
    if (const std::size_t slashed = slashed_number(line); slashed > 0 && slashed < line.size())
        return {slashed, 2, true};
    if (const TitleNumber dotted = dotted_number(line); dotted.length > 0) return dotted;
    if (const TitleNumber roman = roman_number(line); roman.length > 0) return roman;
    const auto marker = list_marker(line);
    if (marker && marker->form == Marker::Form::number) return {marker->length, 2, false};
    return {};
}

bool title_case(std::string_view line) {
    std::size_t capital = 0;
    std::size_t small = 0;
    for (const std::string_view word : words(line)) {
        if (starts_lower(word)) {
            if (!lists().has("title-small-word", std::string(word))) ++small;
        } else if (is_letter(decode(word, 0).value)) {
            ++capital;
        }
    }
    return capital > 0 && small * 5 <= capital;
}

bool all_capitals(std::string_view line) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint point = decode(line, at);
        if (is_lower(point.value)) return false;
        if (is_upper(point.value)) ++letters;
        at += std::max<std::size_t>(point.size, 1);
    }
    return letters >= 3;
}

bool could_be_title(std::string_view line) {
    constexpr std::size_t longest = 140;
    if (line.empty() || line.size() > longest * 4 || width(line) > longest || starts_lower(line))
        return false;
    const bool letters = std::any_of(line.begin(), line.end(), [](char c) {
        return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    const char32_t last = last_character(line);
    if (!letters || last == U'.' || last == U'!' || last == 0x2026 || last == U',' ||
        last == U';' || last == U':' || last == U'-')
        return false;
    const auto all = words(line);
    if (lists().has("function-word", folded(all.back())) && !title_case(line)) return false;
    return !inner_sentence_end(line);
}

std::vector<Cell> table_cells(std::string_view line) {
    std::vector<Cell> cells;
    const auto add = [&](std::size_t begin, std::size_t end) {
        while (begin < end && is_blank(line[begin])) ++begin;
        while (end > begin && is_blank(line[end - 1])) --end;
        if (end > begin) cells.push_back({begin, end});
    };
    const bool pipes = std::count(line.begin(), line.end(), '|') >= (line.starts_with('|') ? 2 : 1);
    const bool tabs = !pipes && line.find('\t') != std::string_view::npos;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t gap = 0;
        if (pipes ? line[at] == '|' : tabs && line[at] == '\t') gap = 1;
        if (!pipes && !tabs && line[at] == ' ' && blanks_at(line, at) >= 3)
            gap = blanks_at(line, at);
        if (gap > 0) {
            add(begin, at);
            begin = at + gap;
        }
        at += std::max<std::size_t>(gap, 1);
    }
    add(begin, line.size());
    return cells;
}

bool table_rule(std::string_view line) {
    return line.size() >= 3 && line.find("--") != std::string_view::npos &&
           line.find_first_not_of("|-:+ \t=") == std::string_view::npos;
}

}  // namespace gainsay::documents
