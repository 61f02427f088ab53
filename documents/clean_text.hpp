// The first step of reading: a file's bytes as valid UTF-8 with '\n' line ends, and the way back to
// the bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.hpp"

namespace gainsay::documents {

// `text` holds no control characters but '\n', '\t' and '\f'; no-break blanks are blanks; marks
// that nobody sees (byte order mark, zero-width space) are gone, and bytes that are no UTF-8 stand
// as what Windows-1252 means by them.
struct CleanText {
    std::string text;
    std::vector<OffsetRun> runs;  // from `text` to the file, ordered by text; the first starts at 0
    std::vector<ReadWarning> warnings;
};

[[nodiscard]] CleanText clean(std::string_view bytes);

// Follows `CleanText::runs` for offsets that mostly grow.
class SourceMap {
public:
    explicit SourceMap(const CleanText& clean) : runs_(clean.runs) {}

    struct Step {
        std::uint32_t source = 0;
        bool repaired = false;
        std::uint32_t until = 0;  // the same run holds up to this text offset
    };
    [[nodiscard]] Step at(std::uint32_t text);
    // The file's bytes of a piece of clean text.
    [[nodiscard]] Span source(Span text);

private:
    const std::vector<OffsetRun>& runs_;
    std::size_t run_ = 0;
};

}  // namespace gainsay::documents
