// The non-blank lines of clean text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gainsay/span.hpp"

namespace gainsay::documents {

struct Line {
    Span text;                  // of the clean text, without blanks at either end
    std::uint16_t indent = 0;   // columns before it; a tab goes to the next multiple of 4
    bool blank_before = false;  // an empty line, a page break or the document's begin
    bool blank_after = false;   // the same behind it
    bool page_break = false;    // a form feed stands before it
    std::uint32_t width = 0;    // characters

    [[nodiscard]] std::string_view in(std::string_view clean) const {
        return clean.substr(text.begin, text.size());
    }
};

// Lines from offset `from` on.
[[nodiscard]] std::vector<Line> split_lines(std::string_view clean, std::uint32_t from);

// The width, in characters, at which this text was wrapped by hand or by a program; 0 if it was
// not.
[[nodiscard]] std::uint32_t wrap_width(const std::vector<Line>& lines);

}  // namespace gainsay::documents
