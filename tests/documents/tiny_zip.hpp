// Archives made at test time, by libarchive.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gainsay::documents {

using ZipMembers = std::vector<std::pair<std::string, std::string>>;  // name, content

[[nodiscard]] std::string zip_of(const ZipMembers& members);

// The smallest DOCX that Word opens: `body` stands in <w:body>.
[[nodiscard]] std::string docx_of(const std::string& body, const std::string& title = "");
// `text` stands in <office:text>.
[[nodiscard]] std::string odt_of(const std::string& text, const std::string& title = "");

}  // namespace gainsay::documents
