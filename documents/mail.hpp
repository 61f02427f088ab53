// Mail (EML, RFC 5322 and MIME), by GMime: the plain text, else the HTML; what was quoted from
// other mails and the signature are left out.
#pragma once

#include <string_view>

#include "documents/extract.hpp"

namespace gainsay::documents {

[[nodiscard]] Extract read_mail(const Input& input);
// A head with the lines that mail programs write, and none that a person would.
[[nodiscard]] bool looks_like_mail(std::string_view bytes, std::string_view ending);

}  // namespace gainsay::documents
