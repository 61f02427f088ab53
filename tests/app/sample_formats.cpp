#include "tests/app/sample_formats.hpp"

#include <nlohmann/json.hpp>

#include "tests/documents/tiny_pdf.hpp"
#include "tests/documents/tiny_zip.hpp"

namespace gainsay::app::samples {
namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else
            out.push_back(c);
    }
    return out;
}

std::string meta(const std::string& name, const std::string& value) {
    return "<meta name=\"" + name + "\" content=\"" + escaped(value) + "\">\n";
}

// With what stands around the text of a page, and words in bold.
std::string html(const Document& document) {
    const DocumentInfo& info = document.info;
    std::string out = "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>\n<title>" +
                      escaped(info.title) + " | The site</title>\n" + meta("og:title", info.title) +
                      meta("source", info.source) + meta("kind", info.kind) +
                      meta("date", iso_date(info.date.first)) +
                      "</head><body>\n<nav><ul><li><a href=/>Home</a></li></ul></nav>\n"
                      "<div id=cookie-consent>We use cookies.</div>\n<article>\n";
    bool in_list = false;
    for (const Block& block : document.blocks) {
        const bool item = block.kind == BlockKind::list_item;
        if (item != in_list) out += item ? "<ul>\n" : "</ul>\n";
        in_list = item;
        std::string text = escaped(block.text);
        const std::size_t blank = text.find(' ', text.size() / 2);
        if (blank != std::string::npos) text.replace(blank, 1, " <b></b>\n   ");
        const std::string tag = item ? "li"
                                : block.kind == BlockKind::heading
                                    ? "h" + std::to_string(block.level)
                                    : "p";
        out += "<" + tag + ">" + text + "</" + tag + ">\n";
    }
    return out + (in_list ? "</ul>\n" : "") +
           "</article>\n<footer>All rights reserved.</footer></body></html>\n";
}

std::vector<std::string> head_of(const DocumentInfo& info) {
    return {"Source: " + info.source, "Kind: " + info.kind, "Date: " + iso_date(info.date.first)};
}

std::string docx(const Document& document) {
    const auto paragraph = [](const std::string& text, const std::string& properties) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" +
               escaped(text) + "</w:t></w:r></w:p>";
    };
    std::string body;
    for (const std::string& line : head_of(document.info)) body += paragraph(line, "");
    for (const Block& block : document.blocks) {
        std::string properties;
        if (block.kind == BlockKind::heading)
            properties = "<w:pStyle w:val=\"berschrift" + std::to_string(block.level) + "\"/>";
        if (block.kind == BlockKind::list_item)
            properties = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        body += paragraph(block.text, properties);
    }
    return documents::docx_of(body, escaped(document.info.title));
}

std::string odt(const Document& document) {
    std::string text;
    for (const std::string& line : head_of(document.info))
        text += "<text:p>" + escaped(line) + "</text:p>";
    for (const Block& block : document.blocks) {
        const std::string words = escaped(block.text);
        if (block.kind == BlockKind::heading)
            text += "<text:h text:outline-level=\"" + std::to_string(block.level) + "\">" + words +
                    "</text:h>";
        else if (block.kind == BlockKind::list_item)
            text += "<text:list><text:list-item><text:p>" + words +
                    "</text:p></text:list-item></text:list>";
        else
            text += "<text:p>" + words + "</text:p>";
    }
    return documents::odt_of(text, escaped(document.info.title));
}

// Lines of at most 80 characters; a long word is split at their end now and then.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        at = end + 1;
    }
    return lines;
}

// Pages with a running head and a number; paragraphs that go over a page's end.
std::string pdf(const Document& document) {
    documents::TinyPdf out;
    int page = 1;
    int top = 80;
    const auto furnish = [&] {
        out.line(60, 40, "The samples of gainsay, in print", 8);
        out.line(300, 770, std::to_string(page), 8);
    };
    furnish();
    const auto line = [&](int left, const std::string& text, int size) {
        if (top > 240) {  // small pages, so that there are several
            out.page();
            ++page;
            furnish();
            top = 80;
        }
        out.line(left, top, text, size);
        top += size + 2;
    };
    for (const std::string& one : head_of(document.info)) line(60, one, 10);
    top += 10;
    for (const Block& block : document.blocks) {
        const bool heading = block.kind == BlockKind::heading;
        const bool item = block.kind == BlockKind::list_item;
        const int size = heading ? (block.level == 1 ? 18 : 14) : 10;
        const auto lines = wrapped(block.text, heading ? 48 : 80);
        for (std::size_t i = 0; i < lines.size(); ++i)
            line(item && i > 0 ? 70 : 60, (item && i == 0 ? "- " : "") + lines[i], size);
        top += 10;
    }
    return out.bytes();
}

// Markdown, with a word in bold, so that it is told from plain text by one heading too.
std::string plain(const Document& document) {
    std::string out;
    bool bold = false;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::heading) out += std::string(block.level, '#') + " ";
        const bool item = block.kind == BlockKind::list_item;
        if (item) out += "- ";
        std::string text = block.text;
        if (block.kind == BlockKind::paragraph && !bold) {
            text = "**" + text.substr(0, text.find(' ')) + "**" + text.substr(text.find(' '));
            bold = true;
        }
        const bool last = &block == &document.blocks.back();
        const bool goes_on = item && !last && (&block)[1].kind == BlockKind::list_item;
        out += text + (goes_on ? "\n" : "\n\n");
    }
    return out;
}

// Quoted-printable, with an older mail quoted below.
std::string eml(const Document& document) {
    std::string body;
    std::size_t column = 0;
    for (const char c : plain(document)) {
        if (column > 70 && c != '\n') {
            body += "=\r\n";
            column = 0;
        }
        body += c == '=' ? std::string("=3D") : c == '\n' ? std::string("\r\n") : std::string(1, c);
        column = c == '\n' ? 0 : column + 1;
    }
    return "Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nFrom: " + document.info.source +
           " <a@example.org>\r\nSubject: " + document.info.title +
           "\r\nX-Kind: x\r\nDate: " + iso_date(document.info.date.first).substr(8, 2) + " " +
           std::string("JanFebMarAprMayJunJulAugSepOctNovDec")
               .substr(3 * (std::stoul(iso_date(document.info.date.first).substr(5, 2)) - 1), 3) +
           " " + iso_date(document.info.date.first).substr(0, 4) +
           " 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
           body + "On Monday, Bo Lund wrote:\r\n\r\n> Norvane never sold a ship.\r\n";
}

std::string jsonl(const Document& document) {
    return nlohmann::json{{"title", document.info.title},
                          {"source", document.info.source},
                          {"kind", document.info.kind},
                          {"date", iso_date(document.info.date.first)},
                          {"text", plain(document)}}
               .dump() +
           "\n";
}

std::string csv(const Document& document) {
    const auto cell = [](const std::string& text) {
        std::string out = "\"";
        for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out + "\"";
    };
    return "title,source,kind,date,text\r\n" + cell(document.info.title) + "," +
           cell(document.info.source) + "," + cell(document.info.kind) + "," +
           cell(iso_date(document.info.date.first)) + "," + cell(plain(document)) + "\r\n";
}

}  // namespace

std::string in_format(const Document& document, const std::string& format) {
    if (format == "html") return html(document);
    if (format == "docx") return docx(document);
    if (format == "odt") return odt(document);
    if (format == "pdf") return pdf(document);
    if (format == "eml") return eml(document);
    return format == "jsonl" ? jsonl(document) : csv(document);
}

}  // namespace gainsay::app::samples
