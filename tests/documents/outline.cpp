#include "tests/documents/outline.hpp"

namespace gainsay::documents {

std::string outline(const Document& document) {
    std::string out;
    for (const Block& block : document.blocks) {
        const std::string level = std::to_string(static_cast<int>(block.level));
        switch (block.kind) {
            case BlockKind::heading:
                out += "heading" + level;
                break;
            case BlockKind::paragraph:
                out += "text";
                break;
            case BlockKind::list_item:
                out += "item" + level;
                break;
            case BlockKind::quote:
                out += "quote" + level;
                break;
            case BlockKind::table_cell:
                out += "cell";
                break;
        }
        out += " " + block.text + "\n";
    }
    return out;
}

std::string outline_of(const std::string& text, const std::string& path) {
    return outline(read_bytes(text, path));
}

std::string furniture_of(const std::string& text, const std::string& path) {
    const Document document = read_bytes(text, path);
    std::string out;
    for (const Span& span : document.furniture)
        out += document.bytes.substr(span.begin, span.size()) + "\n";
    return out;
}

}  // namespace gainsay::documents
