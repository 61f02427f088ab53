#include <algorithm>
#include <charconv>
#include <map>

#include "documents/archive.hpp"
#include "documents/byte_source.hpp"
#include "documents/extracted_text.hpp"
#include "documents/office.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

int number_of(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class OdtReader {
public:
    explicit OdtReader(const std::string& path) : path_(path), out_(path) {}

    void read(const pugi::xml_node& root) {
        for (const pugi::xml_node& style : child_of(root, "automatic-styles").children())
            parents_[std::string(attribute_of(style, "name"))] =
                attribute_of(style, "parent-style-name");
        blocks(child_of(child_of(root, "body"), "text"), 0, 0);
    }
    [[nodiscard]] std::string title() const { return title_; }
    [[nodiscard]] Extract finish(Metadata found) && {
        return std::move(out_).finish(std::move(found));
    }

private:
    void blocks(const pugi::xml_node& parent, int lists, int depth) {
        if (depth > deepest_xml) too_deep(path_);
        bool first = true;  // of a list item: what follows in it are paragraphs of their own
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "h" || name == "p") {
                const bool item = local_name(parent) == "list-item" && first;
                first = false;
                paragraph(node, name == "h", item ? lists : 0);
            } else if (name == "list") {
                blocks(node, lists + 1, depth + 1);
            } else if (name == "table") {
                table(node, depth + 1);
            } else if (name == "list-item" || name == "list-header" || name == "section" ||
                       name == "index-body" || name == "numbered-paragraph") {
                blocks(node, lists, depth + 1);
            }
        }
    }

    void paragraph(const pugi::xml_node& node, bool heading, int lists) {
        std::string text;
        collect(node, text, 0);
        if (trimmed(text).empty()) return;
        const std::string style = style_of(node);
        const std::string place = "paragraph " + std::to_string(++paragraphs_);
        if (heading) {
            const int level = std::clamp(number_of(attribute_of(node, "outline-level"), 1), 1, 6);
            out_.add(BlockKind::heading, static_cast<std::uint8_t>(level), text, place);
        } else if (style == "Title") {
            if (title_.empty()) title_ = trimmed(text);
            out_.add(BlockKind::heading, 1, text, place);
        } else if (lists > 0) {
            out_.add(BlockKind::list_item, static_cast<std::uint8_t>(std::min(lists, 9)), text,
                     place);
        } else if (style == "Quotations") {
            out_.add(BlockKind::quote, 1, text, place);
        } else {
            out_.add(BlockKind::paragraph, 0, text, place);
        }
    }

    // The style that a user chose, below what the program made of it.
    [[nodiscard]] std::string style_of(const pugi::xml_node& node) const {
        std::string name(attribute_of(node, "style-name"));
        const auto parent = parents_.find(name);
        return parent == parents_.end() || parent->second.empty() ? name : parent->second;
    }

    // Notes, comments and deleted text are none of the words.
    void collect(const pugi::xml_node& parent, std::string& text, int depth) const {
        if (depth > deepest_xml) too_deep(path_);
        for (const pugi::xml_node& node : parent.children()) {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                text += node.value();
                continue;
            }
            const std::string_view name = local_name(node);
            if (name == "s" || name == "tab") {
                text.push_back(' ');
            } else if (name == "line-break") {
                text.push_back('\n');
            } else if (name != "note" && name != "annotation" && name != "frame" &&
                       name != "bibliography-mark" && name != "ruby-text") {
                collect(node, text, depth + 1);
            }
        }
    }

    void table(const pugi::xml_node& node, int depth) {
        const std::string place = "table " + std::to_string(++tables_) + ", row ";
        std::size_t number = 0;
        rows(node, place, number, depth);
    }

    void rows(const pugi::xml_node& parent, const std::string& place, std::size_t& number,
              int depth) {
        if (depth > deepest_xml) too_deep(path_);
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
                rows(node, place, number, depth + 1);
            if (name != "table-row") continue;
            ++number;
            std::vector<pugi::xml_node> cells;
            for (const pugi::xml_node& cell : node.children())
                if (local_name(cell) == "table-cell") cells.push_back(cell);
            if (cells.size() == 1) {  // it only places text on the page
                blocks(cells.front(), 0, depth + 1);
                continue;
            }
            for (const pugi::xml_node& cell : cells) {
                std::string text;
                for (const pugi::xml_node& part : cell.children()) {
                    if (!text.empty()) text.push_back(' ');
                    collect(part, text, depth + 1);
                }
                out_.add(BlockKind::table_cell, 0, text, place + std::to_string(number));
            }
            out_.end_row();
        }
    }

    const std::string& path_;
    ExtractedText out_;
    std::map<std::string, std::string> parents_;  // of automatic styles
    std::string title_;
    std::size_t paragraphs_ = 0;
    std::size_t tables_ = 0;
};

Metadata properties(const std::string& xml, const std::string& path) {
    Metadata found;
    if (xml.empty()) return found;
    pugi::xml_document document;
    parse_xml(document, xml, path);
    std::string first_author;
    for (const pugi::xml_node& node : child_of(document.document_element(), "meta").children()) {
        const std::string_view name = local_name(node);
        if (name == "title") take("title", node.text().get(), found);
        if (name == "initial-creator") first_author = node.text().get();
        if (name == "creator" && first_author.empty()) first_author = node.text().get();
    }
    take("author", first_author, found);
    return found;
}

}  // namespace

bool looks_like_odt(std::string_view bytes, std::string_view ending) {
    if (!is_zip(bytes)) return false;
    const auto has = [](std::string_view in, const char* what) {
        return in.find(what) != std::string_view::npos;
    };
    // The type comes first and is not packed, unless somebody packed the file anew.
    const std::string_view start = bytes.substr(0, 200);
    if (has(start, "opendocument.")) return has(start, "opendocument.text");
    return ending == ".odt" || (has(bytes, "mimetype") && has(bytes, "content.xml"));
}

Extract read_odt(const Input& input) {
    auto members = zip_members(input, {"content.xml", "meta.xml", "META-INF/manifest.xml"});
    if (members["META-INF/manifest.xml"].find("encryption-data") != std::string::npos)
        refuse(input.path, "is encrypted; save it without its password first");
    if (!members.contains("content.xml"))
        refuse(input.path, "is a zip archive but no ODT: it has no content.xml");
    pugi::xml_document document;
    parse_xml(document, members["content.xml"], input.path);
    OdtReader reader(input.path);
    reader.read(document.document_element());
    Metadata found = properties(members["meta.xml"], input.path);
    if (!reader.title().empty()) found.title = reader.title();
    return std::move(reader).finish(std::move(found));
}

}  // namespace gainsay::documents
