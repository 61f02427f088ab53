// Plain text to drafts: groups of lines between empty ones, told apart by how they look and where
// they stand.
#pragma once

#include <cstdint>
#include <string_view>

#include "documents/layout.hpp"

namespace gainsay::documents {

// `from`: where the body begins, behind a `Key: value` head.
[[nodiscard]] Layout read_plain_text(std::string_view clean, std::uint32_t from);

}  // namespace gainsay::documents
