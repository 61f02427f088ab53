// Page furniture: what a page shows around its text. Told conservatively, by general patterns
// (words.txt) and by what repeats; a line that might say something stays.
#pragma once

#include <string_view>
#include <vector>

#include "documents/layout.hpp"
#include "documents/lines.hpp"

namespace gainsay::documents {

// Per line: a page number, a running head, or the repetition of the title or of the line before.
[[nodiscard]] std::vector<bool> furniture_lines(const std::vector<Line>& lines,
                                                std::string_view clean);

// The unwrapped text of a block is a banner, a button, a notice of rights ... as a whole.
[[nodiscard]] bool is_furniture(std::string_view text);

// Where a page's foot that ran into the text begins, "... of the year. 72 Example Holdings Co.,
// Ltd."; the text's size if there is none.
[[nodiscard]] std::size_t running_foot(std::string_view text);

// Takes such blocks and feet out of a layout, and joins a paragraph that a page's end had cut in
// two.
void prune(Layout& layout, std::string_view clean);

}  // namespace gainsay::documents
