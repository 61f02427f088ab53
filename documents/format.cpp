#include "documents/format.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "documents/byte_source.hpp"
#include "documents/extracted_text.hpp"
#include "documents/html.hpp"
#include "documents/mail.hpp"
#include "documents/markdown.hpp"
#include "documents/office.hpp"
#include "documents/pdf.hpp"
#include "documents/plain_text.hpp"
#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

bool is_markdown(std::string_view bytes, std::string_view ending) {
    return lists().has("ending-markdown", std::string(ending)) || looks_like_markdown(bytes);
}
bool is_anything(std::string_view /*bytes*/, std::string_view /*ending*/) { return true; }

Extract with_head(const Input& input, Layout (*read)(std::string_view, std::uint32_t)) {
    Extract out;
    out.text = clean(input.bytes);
    Head head = read_head(out.text.text);
    out.layout = read(out.text.text, head.end);
    out.found = std::move(head.found);
    out.head_end = head.end;
    return out;
}
Extract read_markdown_file(const Input& input) { return with_head(input, read_markdown); }
Extract read_plain_file(const Input& input) { return with_head(input, read_plain_text); }

constexpr std::array<Format, 9> formats = {{
    {"a PDF", ".pdf", false, false, looks_like_pdf, read_pdf},
    {"an ODT", ".odt", false, false, looks_like_odt, read_odt},
    {"a DOCX", ".docx", false, false, looks_like_docx, read_docx},
    {"a mail", ".eml", false, false, looks_like_mail, read_mail},
    {"a web page (HTML)", ".html .htm .xhtml", true, false, looks_like_html, read_html},
    {"JSON Lines", ".jsonl .ndjson", true, false, looks_like_json_lines, nullptr, read_json_lines},
    {"a table (CSV)", ".csv .tsv", true, false, looks_like_csv, nullptr, read_csv},
    {"Markdown", ".md .markdown", true, true, is_markdown, read_markdown_file},
    {"plain text", ".txt .text", true, true, is_anything, read_plain_file},
}};

struct Magic {
    std::string_view start;
    std::string_view what;
};
constexpr std::array<Magic, 15> magics = {{
    {"PK\x03\x04", "is a zip archive; unpack it first"},
    {"\xD0\xCF\x11\xE0", "is an old or an encrypted Office document; save it as DOCX first"},
    {"{\\rtf", "is rich text (RTF); save it as DOCX or plain text first"},
    {"\x89PNG", "is a PNG image"},
    {"\xFF\xD8\xFF", "is a JPEG image"},
    {"GIF8", "is a GIF image"},
    {"\x7F"
     "ELF",
     "is a program"},
    {"MZ\x90", "is a program"},
    {"\x1F\x8B", "is compressed (gzip); unpack it first"},
    {"BZh", "is compressed (bzip2); unpack it first"},
    {"\xFD"
     "7zXZ",
     "is compressed (xz); unpack it first"},
    {"\x28\xB5\x2F\xFD", "is compressed (zstd); unpack it first"},
    {"7z\xBC\xAF", "is a 7-Zip archive; unpack it first"},
    {"SQLite format 3", "is a database"},
    {"OggS", "is a sound or film file"},
}};

// Control characters that text does not have, in the first part of the file.
bool looks_binary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, std::size_t{256} << 10U);
    const auto control = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' &&
                byte != 0x1B) ||
               byte == 0x7F;
    });
    return static_cast<std::size_t>(control) * 50 > sample.size() + 150;
}

bool names(std::string_view endings, std::string_view ending) {
    const auto all = words(endings);
    return std::find(all.begin(), all.end(), ending) != all.end();
}

}  // namespace

std::string ending_of(const std::string& path) {
    return folded(std::filesystem::path(path).extension().string());
}

const Format& format_of(std::string_view bytes, const std::string& path) {
    const std::string ending = ending_of(path);
    return *std::find_if(formats.begin(), std::prev(formats.end()),
                         [&](const Format& format) { return format.recognise(bytes, ending); });
}

Extract read_body(const Input& input) {
    Extract out = looks_like_html(input.bytes, "")   ? read_html(input)
                  : looks_like_markdown(input.bytes) ? read_markdown_file(input)
                                                     : read_plain_file(input);
    number_paragraphs(out.layout);
    return out;
}

Extract read_html_body(const Input& input) {
    Extract out = read_html(input);
    number_paragraphs(out.layout);
    return out;
}

void refuse_others(std::string_view bytes, const std::string& path) {
    for (const Magic& magic : magics)
        if (bytes.starts_with(magic.start)) refuse(path, std::string(magic.what));
    if (looks_binary(bytes)) refuse(path, "is no text but binary data");
}

std::string mislabelled(const Format& format, const std::string& path) {
    const std::string ending = ending_of(path);
    if (ending.empty() || names(format.endings, ending)) return "";
    const auto named = std::find_if(formats.begin(), formats.end(), [&](const Format& other) {
        return names(other.endings, ending);
    });
    // Markdown in a .txt, and a .md without any markup, surprise nobody.
    if (named == formats.end() || (named->line_text && format.line_text)) return "";
    return "is named " + ending + " but is " + std::string(format.name) + "; read as that";
}

}  // namespace gainsay::documents
