// Markdown to drafts, by md4c. Its text callbacks point into the text it was given, which keeps
// every offset.
#pragma once

#include <cstdint>
#include <string_view>

#include "documents/layout.hpp"

namespace gainsay::documents {

[[nodiscard]] Layout read_markdown(std::string_view clean, std::uint32_t from);

// A text whose ending does not say so, but that has Markdown's headings.
[[nodiscard]] bool looks_like_markdown(std::string_view clean);

}  // namespace gainsay::documents
