#include "documents/lines.hpp"

#include <algorithm>
#include <limits>

#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

constexpr std::uint32_t widest_wrap = 200;  // beyond, a line is a paragraph of its own

Line measured(std::string_view clean, std::size_t begin, std::size_t end) {
    Line line;
    std::uint32_t column = 0;
    while (begin < end && is_blank(clean[begin])) {
        column = clean[begin] == '\t' ? (column / 4 + 1) * 4 : column + 1;
        ++begin;
    }
    while (end > begin && is_blank(clean[end - 1])) --end;
    line.text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    line.indent = static_cast<std::uint16_t>(
        std::min<std::uint32_t>(column, std::numeric_limits<std::uint16_t>::max()));
    line.width = static_cast<std::uint32_t>(width(clean.substr(begin, end - begin)));
    return line;
}

}  // namespace

std::vector<Line> split_lines(std::string_view clean, std::uint32_t from) {
    std::vector<Line> lines;
    bool blank = true;
    bool page_break = false;
    for (std::size_t at = from; at < clean.size();) {
        const std::size_t end = std::min(clean.find_first_of("\n\f", at), clean.size());
        Line line = measured(clean, at, end);
        if (line.text.empty()) {
            blank = true;
        } else {
            line.blank_before = blank;
            line.page_break = page_break;
            if (blank && !lines.empty()) lines.back().blank_after = true;
            lines.push_back(line);
            blank = false;
            page_break = false;
        }
        if (end < clean.size() && clean[end] == '\f') blank = page_break = true;
        at = end + 1;
    }
    if (!lines.empty()) lines.back().blank_after = true;
    return lines;
}

std::uint32_t wrap_width(const std::vector<Line>& lines) {
    std::vector<std::uint32_t> widths;  // of lines that go on in the next one
    for (const Line& line : lines)
        if (!line.blank_after) widths.push_back(line.width);
    if (widths.size() < 4) return 0;
    const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 95 / 100);
    std::nth_element(widths.begin(), most, widths.end());
    const std::uint32_t wrap = *most;
    if (wrap > widest_wrap || wrap < 40) return 0;
    const auto full = std::count_if(widths.begin(), widths.end(),
                                    [&](std::uint32_t w) { return w * 10 >= wrap * 7; });
    return full * 2 >= std::ssize(widths) ? wrap : 0;
}

}  // namespace gainsay::documents
