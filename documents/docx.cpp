#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "documents/archive.hpp"
#include "documents/byte_source.hpp"
#include "documents/extracted_text.hpp"
#include "documents/office.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

constexpr const char* main_part = "word/document.xml";

int number_of(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// What the styles mean: Word names them in the user's language, but "heading 1" by this name.
class Styles {
public:
    enum class Role : std::uint8_t { text, title, quote, list };
    struct Style {
        std::string based_on;
        int level = 0;  // of a heading; 0: none
        Role role = Role::text;
    };

    Styles(const std::string& xml, const std::string& path) {
        if (xml.empty()) return;
        pugi::xml_document document;
        parse_xml(document, xml, path);
        for (const pugi::xml_node& node : document.document_element().children())
            if (local_name(node) == "style") add(node);
    }

    [[nodiscard]] Style of(const std::string& id) const {
        Style out;
        std::string name = id;
        for (int step = 0; step < 20; ++step) {  // a chain may bite its own tail
            const auto found = by_id_.find(name);
            if (found == by_id_.end()) break;
            if (out.level == 0) out.level = found->second.level;
            if (out.role == Role::text) out.role = found->second.role;
            name = found->second.based_on;
        }
        return out;
    }

private:
    void add(const pugi::xml_node& node) {
        Style style;
        style.based_on = attribute_of(child_of(node, "basedOn"), "val");
        const std::string name = folded(attribute_of(child_of(node, "name"), "val"));
        if (name.starts_with("heading ")) style.level = number_of(name.substr(8), 0);
        if (name == "title") style.role = Role::title;
        if (name == "quote" || name == "intense quote") style.role = Role::quote;
        if (name.starts_with("list bullet") || name.starts_with("list number"))
            style.role = Role::list;
        const pugi::xml_node outline = child_of(child_of(node, "pPr"), "outlineLvl");
        if (outline && style.level == 0)
            style.level = 1 + number_of(attribute_of(outline, "val"), 8);
        if (style.level > 6) style.level = 0;
        by_id_[std::string(attribute_of(node, "styleId"))] = style;
    }

    std::map<std::string, Style> by_id_;
};

class DocxReader {
public:
    DocxReader(const std::string& path, const Styles& styles)
        : path_(path), styles_(styles), out_(path) {}

    void read(const pugi::xml_node& body) { blocks(body, 0); }
    [[nodiscard]] std::string title() const { return title_; }
    [[nodiscard]] Extract finish(Metadata found) && {
        return std::move(out_).finish(std::move(found));
    }

private:
    void blocks(const pugi::xml_node& parent, int depth) {
        if (depth > deepest_xml) too_deep(path_);
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "p") {
                paragraph(node);
            } else if (name == "tbl") {
                table(node, depth + 1);
            } else if (name == "sdt" || name == "sdtContent" || name == "ins" ||
                       name == "customXml" || name == "smartTag") {
                blocks(node, depth + 1);
            }
        }
    }

    void paragraph(const pugi::xml_node& node) {
        std::string text;
        collect(node, text, 0);
        if (trimmed(text).empty()) return;
        const pugi::xml_node properties = child_of(node, "pPr");
        const Styles::Style style =
            styles_.of(std::string(attribute_of(child_of(properties, "pStyle"), "val")));
        const pugi::xml_node outline = child_of(properties, "outlineLvl");
        const int level = outline ? 1 + number_of(attribute_of(outline, "val"), 8) : style.level;
        const pugi::xml_node numbers = child_of(properties, "numPr");
        const std::string place = "paragraph " + std::to_string(++paragraphs_);
        if (style.role == Styles::Role::title) {
            if (title_.empty()) title_ = trimmed(text);
            out_.add(BlockKind::heading, 1, text, place);
        } else if (level >= 1 && level <= 6) {
            out_.add(BlockKind::heading, static_cast<std::uint8_t>(level), text, place);
        } else if (numbers || style.role == Styles::Role::list) {
            const int depth = number_of(attribute_of(child_of(numbers, "ilvl"), "val"), 0);
            out_.add(BlockKind::list_item, static_cast<std::uint8_t>(1 + std::clamp(depth, 0, 8)),
                     text, place);
        } else if (style.role == Styles::Role::quote) {
            out_.add(BlockKind::quote, 1, text, place);
        } else {
            out_.add(BlockKind::paragraph, 0, text, place);
        }
    }

    // The words of runs; what was deleted, notes and pictures are none.
    void collect(const pugi::xml_node& parent, std::string& text, int depth) const {
        if (depth > deepest_xml) too_deep(path_);
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "t") {
                text += node.text().get();
            } else if (name == "tab" || name == "br" || name == "cr") {
                if (local_name(parent) == "r") text.push_back(name == "tab" ? ' ' : '\n');
            } else if (name == "noBreakHyphen") {
                text.push_back('-');
            } else if (name == "r" || name == "hyperlink" || name == "ins" || name == "smartTag" ||
                       name == "sdt" || name == "sdtContent" || name == "fldSimple" ||
                       name == "customXml" || name == "moveTo" || name == "dir" || name == "bdo") {
                collect(node, text, depth + 1);
            }
        }
    }

    void table(const pugi::xml_node& node, int depth) {
        if (depth > deepest_xml) too_deep(path_);
        const std::string place = "table " + std::to_string(++tables_) + ", row ";
        std::size_t number = 0;
        for (const pugi::xml_node& row : node.children()) {
            if (local_name(row) != "tr") continue;
            ++number;
            std::vector<pugi::xml_node> cells;
            for (const pugi::xml_node& cell : row.children())
                if (local_name(cell) == "tc") cells.push_back(cell);
            if (cells.size() == 1) {  // it only places text on the page
                blocks(cells.front(), depth + 1);
                continue;
            }
            for (const pugi::xml_node& cell : cells) {
                std::string text;
                cell_text(cell, text, depth + 1);
                out_.add(BlockKind::table_cell, 0, text, place + std::to_string(number));
            }
            out_.end_row();
        }
    }

    void cell_text(const pugi::xml_node& parent, std::string& text, int depth) const {
        if (depth > deepest_xml) too_deep(path_);
        for (const pugi::xml_node& node : parent.children()) {
            if (local_name(node) == "p") {
                if (!text.empty()) text.push_back(' ');
                collect(node, text, depth);
            } else {
                cell_text(node, text, depth + 1);
            }
        }
    }

    const std::string& path_;
    const Styles& styles_;
    ExtractedText out_;
    std::string title_;
    std::size_t paragraphs_ = 0;
    std::size_t tables_ = 0;
};

Metadata properties(const std::string& xml, const std::string& path) {
    Metadata found;
    if (xml.empty()) return found;
    pugi::xml_document document;
    parse_xml(document, xml, path);
    for (const pugi::xml_node& node : document.document_element().children()) {
        const std::string_view name = local_name(node);
        if (name == "title") take("title", node.text().get(), found);
        if (name == "creator") take("author", node.text().get(), found);
        if (name == "category") take("kind", node.text().get(), found);
    }
    return found;
}

}  // namespace

bool looks_like_docx(std::string_view bytes, std::string_view ending) {
    if (!is_zip(bytes)) return false;
    return ending == ".docx" || bytes.find(main_part) != std::string_view::npos;
}

Extract read_docx(const Input& input) {
    auto members = zip_members(input, {main_part, "word/styles.xml", "docProps/core.xml"});
    if (!members.contains(main_part))
        refuse(input.path, "is a zip archive but no DOCX: it has no " + std::string(main_part));
    const Styles styles(members["word/styles.xml"], input.path);
    pugi::xml_document document;
    parse_xml(document, members[main_part], input.path);
    DocxReader reader(input.path, styles);
    reader.read(child_of(document.document_element(), "body"));
    Metadata found = properties(members["docProps/core.xml"], input.path);
    if (!reader.title().empty()) found.title = reader.title();
    return std::move(reader).finish(std::move(found));
}

}  // namespace gainsay::documents
