// The sample documents in every format, made at test time from their blocks.
#pragma once

#include <string>
#include <vector>

#include "gainsay/document.hpp"

namespace gainsay::app::samples {

// "html", "docx", "odt", "pdf", "eml", "jsonl" or "csv": the bytes of a file (for the last two, of
// a file of one record).
[[nodiscard]] std::string in_format(const Document& document, const std::string& format);

}  // namespace gainsay::app::samples
