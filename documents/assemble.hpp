// Drafts to blocks: joins wrapped lines and words, and maps every byte back to the file.
#pragma once

#include <string_view>
#include <vector>

#include "documents/clean_text.hpp"
#include "documents/layout.hpp"

namespace gainsay::documents {

// The unwrapped text of one draft, without its way back: for questions about its words.
[[nodiscard]] std::string joined(const Draft& draft, std::string_view text);

[[nodiscard]] std::vector<Block> assemble(const std::vector<Draft>& drafts, const CleanText& clean);

}  // namespace gainsay::documents
