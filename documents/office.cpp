#include "documents/office.hpp"

#include "documents/byte_source.hpp"

namespace gainsay::documents {

void parse_xml(pugi::xml_document& to, const std::string& xml, const std::string& path) {
    const pugi::xml_parse_result result =
        to.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result)
        refuse(path, "is damaged: its text is no XML (" + std::string(result.description()) + ")");
}

void too_deep(const std::string& path) {
    refuse(path, "nests its parts more than " + std::to_string(deepest_xml) +
                     " levels deep; no document for people does");
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view local) {
    for (const pugi::xml_attribute& one : node.attributes()) {
        const std::string_view name = one.name();
        const std::size_t colon = name.find(':');
        if (name.substr(colon == std::string_view::npos ? 0 : colon + 1) == local)
            return one.value();
    }
    return {};
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view local) {
    for (const pugi::xml_node& one : node.children())
        if (local_name(one) == local) return one;
    return {};
}

}  // namespace gainsay::documents
