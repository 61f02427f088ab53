// Documents as text, so that tests are tables of input and outline.
#pragma once

#include <string>

#include "gainsay/documents.hpp"

namespace gainsay::documents {

// One line a block, "heading1 The title", "item2 A point", "text ...", "quote1 ...", "cell ...".
[[nodiscard]] std::string outline(const Document& document);
[[nodiscard]] std::string outline_of(const std::string& text, const std::string& path = "note.txt");

// One line a piece of furniture, as the file has it.
[[nodiscard]] std::string furniture_of(const std::string& text,
                                       const std::string& path = "note.txt");

}  // namespace gainsay::documents
