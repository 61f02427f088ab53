#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>

#include "documents/byte_source.hpp"
#include "documents/isolated.hpp"
#include "documents/pdf.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

// Poppler's own conversion loads a module of libc, which a forked process had better not.
std::string utf8(const poppler::ustring& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char32_t value = text[at];
        const bool pair = value >= 0xD800 && value <= 0xDBFF && at + 1 < text.size() &&
                          text[at + 1] >= 0xDC00 && text[at + 1] <= 0xDFFF;
        if (pair) value = 0x10000 + ((value - 0xD800) << 10U) + (text[++at] - 0xDC00U);
        append_utf8(out, value >= 0xD800 && value <= 0xDFFF ? 0xFFFD : value);
    }
    return out;
}

// The words as bytes, to go through a pipe.
class Writer {
public:
    void text(const std::string& value) {
        number(static_cast<std::uint32_t>(value.size()));
        out_ += value;
    }
    template <typename Number>
    void number(Number value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        out_.append(bytes, sizeof value);
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    std::string text() {
        const auto size = number<std::uint32_t>();
        std::string out(bytes_.substr(0, size));
        bytes_.remove_prefix(out.size());
        return out;
    }
    template <typename Number>
    Number number() {
        Number value{};
        if (bytes_.size() >= sizeof value) {
            std::memcpy(&value, bytes_.data(), sizeof value);
            bytes_.remove_prefix(sizeof value);
        }
        return value;
    }
    [[nodiscard]] bool done() const { return bytes_.empty(); }

private:
    std::string_view bytes_;
};

void write_page(Writer& out, const poppler::page& page) {
    const poppler::rectf box = page.page_rect();
    const std::vector<poppler::text_box> words =
        page.text_list(poppler::page::text_list_include_font);
    out.number(static_cast<float>(box.width()));
    out.number(static_cast<float>(box.height()));
    const auto turned = [](const poppler::text_box& word) { return word.rotation() != 0; };
    const auto sideways = std::count_if(words.begin(), words.end(), turned);
    out.number(static_cast<std::uint32_t>(words.size() - static_cast<std::size_t>(sideways)));
    for (const poppler::text_box& word : words) {
        if (turned(word)) continue;  // along the edge of the page, on an axis of a chart
        const poppler::rectf at = word.bbox();
        const bool font = word.has_font_info();
        std::string name = folded(font ? word.get_font_name() : "");
        out.text(utf8(word.text()));
        for (const double value : {at.left(), at.top(), at.right(), at.bottom(),
                                   font ? word.get_font_size() : at.height()})
            out.number(static_cast<float>(value));
        out.number<std::uint8_t>(name.find("bold") != std::string::npos ||
                                 name.find("black") != std::string::npos);
        out.number<std::uint8_t>(word.has_space_after());
    }
}

std::string words_of(std::string_view bytes) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw Refusal("is too large");
    const std::unique_ptr<poppler::document> file(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!file) throw Refusal("is a damaged or cut-off PDF that cannot be opened");
    if (file->is_locked()) throw Refusal("is an encrypted PDF; save it without its password first");
    Writer out;
    out.text(utf8(file->get_title()));
    out.text(utf8(file->get_author()));
    for (int i = 0; i < file->pages(); ++i)
        if (const std::unique_ptr<poppler::page> page(file->create_page(i)); page)
            write_page(out, *page);
    return out.take();
}

}  // namespace

PdfFile pdf_words(const Input& input) {
    const std::string bytes =
        run_isolated(input.path, Bounds{}, [&] { return words_of(input.bytes); });
    Reader in(bytes);
    PdfFile file;
    file.title = in.text();
    file.author = in.text();
    while (!in.done()) {
        PdfPage page;
        page.width = in.number<float>();
        page.height = in.number<float>();
        page.words.resize(std::min<std::size_t>(in.number<std::uint32_t>(), bytes.size()));
        for (PdfWord& word : page.words) {
            word.text = in.text();
            for (float* value : {&word.left, &word.top, &word.right, &word.bottom, &word.size})
                *value = in.number<float>();
            word.bold = in.number<std::uint8_t>() != 0;
            word.blank_after = in.number<std::uint8_t>() != 0;
        }
        file.pages.push_back(std::move(page));
    }
    return file;
}

bool looks_like_pdf(std::string_view bytes, std::string_view /*ending*/) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos &&
           (bytes.starts_with("%PDF-") || bytes.find("%%EOF") != std::string_view::npos);
}

Extract read_pdf(const Input& input) {
    const PdfFile file = pdf_words(input);
    Extract out = pdf_extract(file, input.path);
    if (out.layout.drafts.empty() && !file.pages.empty())
        out.warnings.push_back(
            {0, 0, "holds pictures of pages but no text; run a text recognition (OCR) first"});
    return out;
}

}  // namespace gainsay::documents
