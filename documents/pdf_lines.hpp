// The words of a PDF as lines, and which lines are no part of the text: running heads, page
// numbers, footnotes.
#pragma once

#include <string>
#include <vector>

#include "documents/pdf.hpp"

namespace gainsay::documents {

struct PdfLine {
    std::string text;
    float left = 0;  // points from the page's left and top
    float top = 0;
    float right = 0;
    float bottom = 0;
    float size = 0;  // of most of its characters
    bool bold = false;
    std::size_t page = 0;      // from 0
    bool row_goes_on = false;  // the next line stands beside this one, a column of a table away
    bool left_out = false;
};

struct PdfLines {
    std::vector<PdfLine> lines;
    float body_size = 0;  // of most of the text
    bool body_bold = false;
};

[[nodiscard]] PdfLines pdf_lines(const PdfFile& file);

}  // namespace gainsay::documents
