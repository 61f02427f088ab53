// The text of formats whose words have no bytes of their own in the file (PDF, DOCX, mail ...): a
// block a line, with the place where it stood.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/extract.hpp"

namespace gainsay::documents {

class ExtractedText {
public:
    // Text beyond this is refused: what a bomb unpacks to.
    static constexpr std::size_t most = std::size_t{64} << 20U;  // bytes

    explicit ExtractedText(std::string path) : path_(std::move(path)) {}

    // One block. Runs of blanks and line ends become one blank; nothing happens for blanks alone.
    // `place` is shown to people: "page 3, paragraph 2".
    void add(BlockKind kind, std::uint8_t level, std::string_view text, std::string place);
    // The same for a block of several lines, which are joined as wrapped lines are.
    void add_lines(BlockKind kind, std::uint8_t level, const std::vector<std::string>& lines,
                   std::string place);
    // Cells that follow stand on one line until the next block of another kind or `end_row`.
    void end_row() { in_row_ = false; }
    // What was left out on purpose: a running head, a footnote.
    void leave_out(std::string_view text);

    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] Extract finish(Metadata found) &&;

private:
    Span append(std::string_view text);

    std::string path_;
    std::string text_;
    Layout layout_;
    bool in_row_ = false;
};

// Numbers the blocks of a text that came with its own line structure (a mail's body, a record):
// "paragraph 3".
void number_paragraphs(Layout& layout);

}  // namespace gainsay::documents
