#include "gainsay/documents.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/byte_source.hpp"
#include "documents/clean_text.hpp"
#include "documents/furniture.hpp"
#include "documents/markdown.hpp"
#include "documents/metadata.hpp"
#include "documents/plain_text.hpp"
#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

bool is_markdown(const std::string& path, std::string_view clean) {
    const std::string ending = folded(std::filesystem::path(path).extension().string());
    return lists().has("ending-markdown", ending) || looks_like_markdown(clean);
}

}  // namespace

Document read_file(const std::string& path, const Overrides& overrides) {
    return read_bytes(read_bytes_of(path), path, overrides);
}

Document read_bytes(std::string bytes, const std::string& path, const Overrides& overrides) {
    Document document;
    document.id = identity_of(path);
    document.content_hash = hash_of(bytes);
    check_text(bytes, path, document.warnings);
    document.bytes = std::move(bytes);

    CleanText text = clean(document.bytes);
    document.warnings.insert(document.warnings.end(), text.warnings.begin(), text.warnings.end());
    Head head = read_head(text.text);
    Layout layout = is_markdown(path, text.text) ? read_markdown(text.text, head.end)
                                                 : read_plain_text(text.text, head.end);
    prune(layout, text.text);
    read_first_lines(layout, text.text, head.found);
    document.info = describe(head.found, path, overrides);
    document.blocks = assemble(layout.drafts, text);
    if (head.end > 0) layout.furniture.push_back({0, head.end});
    std::sort(layout.furniture.begin(), layout.furniture.end());
    SourceMap map(text);
    for (const Span& span : layout.furniture) document.furniture.push_back(map.source(span));
    if (document.blocks.empty())
        document.warnings.push_back(
            {0, 0, document.bytes.empty() ? "is empty" : "holds no text to read"});
    return document;
}

}  // namespace gainsay::documents
