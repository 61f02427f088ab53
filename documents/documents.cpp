#include "gainsay/documents.hpp"

#include <algorithm>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/byte_source.hpp"
#include "documents/encoding.hpp"
#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/html.hpp"
#include "documents/records.hpp"

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
    if (document.blocks.empty() && extract.warnings.empty())  // else the reader said why
        document.warnings.push_back(
            {0, 0, document.bytes.empty() ? "is empty" : "holds no text to read"});
}

}  // namespace

namespace {

constexpr std::size_t most_problems = 20;  // of one file that are told one by one

Document read_one(std::string bytes, const std::string& path, const Overrides& overrides,
                  std::vector<ReadWarning> warnings, const Format& format) {
    Document document;
    document.id = identity_of(path);
    document.content_hash = hash_of(bytes);
    document.info.path = path;
    document.warnings = std::move(warnings);
    document.bytes = std::move(bytes);
    fill(document, format.read({document.bytes, path}), overrides);
    return document;
}

Document read_record(Record record, const std::string& path, const Overrides& overrides) {
    Document document;
    document.info.path = path + "#" + record.name;
    document.id = hash_of(identity_of(path) + "#" + record.name);
    document.content_hash = hash_of(record.text);
    document.bytes = std::move(record.text);
    Extract extract = read_body({document.bytes, document.info.path});
    Metadata found = std::move(record.found);  // what the record says beats what its text says
    if (found.title.empty()) found.title = extract.found.title;
    if (!found.date) found.date = extract.found.date;
    for (const auto& [rank, source] : extract.found.sources) found.sources.emplace(rank, source);
    extract.found = std::move(found);
    fill(document, std::move(extract), overrides);
    return document;
}

// Throws for a document in another language than English.
void check_language(const Document& document, const Overrides& overrides) {
    if (overrides.any_language) return;
    const std::string language = language_of(document);
    if (!language.empty())
        refuse(document.info.path, "is in " + language +
                                       "; left out, for only English is understood (--any-language "
                                       "reads it all the same)");
}

FileContent read_records(Records records, const std::string& path, const Overrides& overrides) {
    FileContent out;
    out.problems = std::move(records.problems);
    const std::size_t blank = std::erase_if(records.records, [](const Record& record) {
        return record.text.find_first_not_of(" \t\r\n") == std::string::npos;
    });
    for (Record& record : records.records) try {
            Document document = read_record(std::move(record), path, overrides);
            check_language(document, overrides);
            out.documents.push_back(std::move(document));
        } catch (const Error& error) {
            out.problems.push_back({path, error.what()});
        }
    const std::string told =
        std::to_string(blank) + (blank == 1 ? " record has" : " records have") + " no text";
    if (blank > 0 && !out.documents.empty())
        out.documents.front().warnings.insert(out.documents.front().warnings.begin(), {0, 0, told});
    if (blank > 0 && out.documents.empty()) out.problems.push_back({path, path + ": " + told});
    if (out.problems.size() > most_problems) {
        const std::size_t more = out.problems.size() - most_problems;
        out.problems.resize(most_problems);
        out.problems.push_back({path, "and " + std::to_string(more) + " more records"});
    }
    return out;
}

}  // namespace

FileContent read_all_bytes(std::string bytes, const std::string& path, const Overrides& overrides) {
    if (bytes.size() > largest_file) refuse(path, "is larger than 256 MB; split it");
    std::vector<ReadWarning> warnings;
    const Format* format = &format_of(bytes, path);
    if (format->text) {
        to_utf8(bytes, declared_encoding(bytes), warnings);
        if (!warnings.empty())
            format = &format_of(bytes, path);  // UTF-16 shows only now what it is
        refuse_others(bytes, path);
    }
    if (std::string label = mislabelled(*format, path); !label.empty() && !bytes.empty())
        warnings.push_back({0, 0, std::move(label)});
    FileContent out;
    if (format->read_records != nullptr) {
        out = read_records(format->read_records({bytes, path}, overrides.columns), path, overrides);
        if (!out.documents.empty()) {
            auto& first = out.documents.front().warnings;
            first.insert(first.begin(), warnings.begin(), warnings.end());
        }
        return out;
    }
    out.documents.push_back(
        read_one(std::move(bytes), path, overrides, std::move(warnings), *format));
    check_language(out.documents.front(), overrides);
    return out;
}

FileContent read_all(const std::string& path, const Overrides& overrides) {
    return read_all_bytes(read_bytes_of(path), path, overrides);
}

Document read_file(const std::string& path, const Overrides& overrides) {
    return read_bytes(read_bytes_of(path), path, overrides);
}

Document read_bytes(std::string bytes, const std::string& path, const Overrides& overrides) {
    Overrides any = overrides;
    any.any_language = true;
    FileContent content = read_all_bytes(std::move(bytes), path, any);
    if (content.documents.size() != 1)
        refuse(path, "holds " + std::to_string(content.documents.size()) + " documents, not one");
    return std::move(content.documents.front());
}

bool reads_in_sections(std::string_view start) { return format_of(start, "-").line_text; }

}  // namespace gainsay::documents
