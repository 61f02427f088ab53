// PDFs made at test time: words at places, in Helvetica.
#pragma once

#include <string>
#include <vector>

namespace gainsay::documents {

class TinyPdf {
public:
    TinyPdf() { pages_.emplace_back(); }

    // A page is 600 by 800 points; `top` counts from above, `text` is ASCII.
    TinyPdf& line(int left, int top, const std::string& text, int size = 10, bool bold = false);
    // Several lines, `pitch` points apart.
    TinyPdf& lines(int left, int top, const std::vector<std::string>& texts, int size = 10,
                   int pitch = 12);
    TinyPdf& page();
    TinyPdf& title(const std::string& text);
    TinyPdf& encrypted();

    [[nodiscard]] std::string bytes() const;

private:
    std::vector<std::string> pages_;  // content streams
    std::string title_;
    bool encrypted_ = false;
};

}  // namespace gainsay::documents
