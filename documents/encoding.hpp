// Text in any encoding as UTF-8, by ICU.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.hpp"

namespace gainsay::documents {

// UTF-16 and UTF-32 (by their mark or by their zero bytes), what `declared` names, and what ICU's
// detector tells become UTF-8, with a warning: offsets then count the UTF-8 text, whose lines are
// those of the file. UTF-8 and Windows-1252 (with it ISO 8859-1) are left alone: `clean` repairs
// them byte by byte and keeps the file's offsets.
void to_utf8(std::string& bytes, std::string_view declared, std::vector<ReadWarning>& warnings);

// Text of a known encoding ("iso-8859-2"); nothing changes if ICU does not know it.
[[nodiscard]] std::string converted(std::string_view bytes, const std::string& encoding);

}  // namespace gainsay::documents
