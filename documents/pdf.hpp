// PDF to blocks: poppler tells the words with their boxes and fonts, `pdf_layout` what they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/extract.hpp"

namespace gainsay::documents {

struct PdfWord {
    std::string text;  // UTF-8
    float left = 0;    // points from the page's left and top
    float top = 0;
    float right = 0;
    float bottom = 0;
    float size = 0;  // of the font, in points
    bool bold = false;
    bool blank_after = false;
};

struct PdfPage {
    float width = 0;
    float height = 0;
    std::vector<PdfWord> words;  // in poppler's reading order: column after column
};

struct PdfFile {
    std::string title;  // as the file says; may be anything
    std::string author;
    std::vector<PdfPage> pages;
};

// Poppler in a process of its own. Throws Error(ExitCode::incomplete) for an encrypted, damaged or
// overly costly file.
[[nodiscard]] PdfFile pdf_words(const Input& input);

[[nodiscard]] Extract pdf_extract(const PdfFile& file, const std::string& path);

[[nodiscard]] Extract read_pdf(const Input& input);
[[nodiscard]] bool looks_like_pdf(std::string_view bytes, std::string_view ending);

}  // namespace gainsay::documents
