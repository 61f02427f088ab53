#include "gainsay/documents.hpp"

#include <algorithm>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/byte_source.hpp"
#include "documents/encoding.hpp"
#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/html.hpp"

namespace gainsay::documents {

namespace {

// The second half of every reader: furniture out, title and date found, lines joined.
void fill(Document& document, Extract extract, const Overrides& overrides) {
    if (extract.own_text) document.bytes = std::move(*extract.own_text);
    const auto warn = [&](const std::vector<ReadWarning>& warnings) {
        document.warnings.insert(document.warnings.end(), warnings.begin(), warnings.end());
    };
    warn(extract.text.warnings);
    warn(extract.warnings);
    Layout& layout = extract.layout;
    const std::string& text = extract.text.text;
    prune(layout, text);
    read_first_lines(layout, text, extract.found);
    document.info = describe(extract.found, document.info.path, overrides);
    document.blocks = assemble(layout.drafts, extract.text);
    if (extract.head_end > 0) layout.furniture.push_back({0, extract.head_end});
    std::sort(layout.furniture.begin(), layout.furniture.end());
    SourceMap map(extract.text);
    for (const Span& span : layout.furniture) document.furniture.push_back(map.source(span));
    if (document.blocks.empty())
        document.warnings.push_back(
            {0, 0, document.bytes.empty() ? "is empty" : "holds no text to read"});
}

}  // namespace

Document read_file(const std::string& path, const Overrides& overrides) {
    return read_bytes(read_bytes_of(path), path, overrides);
}

Document read_bytes(std::string bytes, const std::string& path, const Overrides& overrides) {
    if (bytes.size() > largest_file) refuse(path, "is larger than 256 MB; split it");
    Document document;
    document.id = identity_of(path);
    document.content_hash = hash_of(bytes);
    document.info.path = path;
    const Format* format = &format_of(bytes, path);
    if (format->text) {
        to_utf8(bytes, declared_encoding(bytes), document.warnings);
        format = &format_of(bytes, path);  // UTF-16 shows only now what it is
        refuse_others(bytes, path);
    }
    if (std::string label = mislabelled(*format, path); !label.empty())
        document.warnings.push_back({0, 0, std::move(label)});
    document.bytes = std::move(bytes);
    fill(document, format->read({document.bytes, path}), overrides);
    return document;
}

}  // namespace gainsay::documents
