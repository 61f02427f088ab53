// Web pages to drafts, by gumbo: the main text without menus, advertisements and banners. Offsets
// lead back to the page's own bytes, entities included.
#pragma once

#include <string>
#include <string_view>

#include "documents/extract.hpp"

namespace gainsay::documents {

[[nodiscard]] Extract read_html(const Input& input);

[[nodiscard]] bool looks_like_html(std::string_view bytes, std::string_view ending);

// The encoding that `<meta charset=...>` names, in small letters; "" if none.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

}  // namespace gainsay::documents
