#include "tests/documents/tiny_pdf.hpp"

namespace gainsay::documents {

TinyPdf& TinyPdf::line(int left, int top, const std::string& text, int size, bool bold) {
    std::string escaped;
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') escaped.push_back('\\');
        escaped.push_back(c);
    }
    pages_.back() += std::string("BT /F") + (bold ? "2" : "1") + " " + std::to_string(size) +
                     " Tf 1 0 0 1 " + std::to_string(left) + " " + std::to_string(800 - top) +
                     " Tm (" + escaped + ") Tj ET\n";
    return *this;
}

TinyPdf& TinyPdf::lines(int left, int top, const std::vector<std::string>& texts, int size,
                        int pitch) {
    for (const std::string& text : texts) {
        line(left, top, text, size);
        top += pitch;
    }
    return *this;
}

TinyPdf& TinyPdf::page() {
    pages_.emplace_back();
    return *this;
}

TinyPdf& TinyPdf::title(const std::string& text) {
    title_ = text;
    return *this;
}

TinyPdf& TinyPdf::encrypted() {
    encrypted_ = true;
    return *this;
}

std::string TinyPdf::bytes() const {
    std::vector<std::string> objects;
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i) kids += std::to_string(5 + 2 * i) + " 0 R ";
    objects.emplace_back("<< /Type /Catalog /Pages 2 0 R >>");
    objects.push_back("<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" +
                      kids + "] >>");
    for (const char* font : {"Helvetica", "Helvetica-Bold"})
        objects.push_back(std::string("<< /Type /Font /Subtype /Type1 /BaseFont /") + font +
                          " /Encoding /WinAnsiEncoding >>");
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R "
            "/F2 4 0 R >> >> /Contents " +
            std::to_string(6 + 2 * i) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(pages_[i].size()) + " >>\nstream\n" +
                          pages_[i] + "endstream");
    }
    objects.push_back("<< /Title (" + title_ + ") >>");
    const std::size_t info = objects.size();
    // No password fits: the check sums are no check sums.
    if (encrypted_)
        objects.push_back("<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + std::string(64, 'a') +
                          "> /U <" + std::string(64, 'b') + "> >>");
    std::string out = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(out.size());
        offset.insert(0, 10 - offset.size(), '0');
        table += offset + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t start = out.size();
    out +=
        table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R /Info " +
        std::to_string(info) + " 0 R" +
        (encrypted_ ? " /ID [<00> <00>] /Encrypt " + std::to_string(objects.size()) + " 0 R" : "") +
        " >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return out;
}

}  // namespace gainsay::documents
