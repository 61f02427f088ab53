// Documents of word processors: DOCX (Office Open XML, ECMA-376) and ODT (OpenDocument, ISO 26300).
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "documents/extract.hpp"

namespace gainsay::documents {

[[nodiscard]] Extract read_docx(const Input& input);
[[nodiscard]] Extract read_odt(const Input& input);
[[nodiscard]] bool looks_like_docx(std::string_view bytes, std::string_view ending);
[[nodiscard]] bool looks_like_odt(std::string_view bytes, std::string_view ending);

// Elements within elements that a document may have; more is refused.
constexpr int deepest_xml = 200;

// Throws Error(ExitCode::incomplete) for text that is no XML.
void parse_xml(pugi::xml_document& to, const std::string& xml, const std::string& path);
[[noreturn]] void too_deep(const std::string& path);
// The name without its prefix: "p" of "w:p".
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
[[nodiscard]] std::string_view attribute_of(const pugi::xml_node& node, std::string_view local);
[[nodiscard]] pugi::xml_node child_of(const pugi::xml_node& node, std::string_view local);

}  // namespace gainsay::documents
