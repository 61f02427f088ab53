// Writes SVG elements, everything from outside escaped.
//
//   Svg svg(200, 40, "Findings by theme");
//   svg.text(0, 20, "openness");
//   svg.rectangle(90, 6, 50, 18, "tension", "openness: 3 tensions");
//   svg.finish();
#pragma once

#include <string>
#include <string_view>

namespace gainsay::app {

class Svg {
public:
    // With `interactive` its parts, which may be links, are told to a screen reader one by one.
    Svg(int width, int height, std::string_view label, bool interactive = false);

    // `align`: "start", "middle" or "end".
    void text(int x, int y, std::string_view text, std::string_view css_class = "",
              std::string_view align = "start");
    // A `hint` is shown when the pointer rests on it; "" for none.
    void rectangle(int x, int y, int width, int height, std::string_view css_class,
                   std::string_view hint = "", double opacity = 1.0);
    void line(int x1, int y1, int x2, int y2, std::string_view css_class);
    void circle(int x, int y, int radius, std::string_view css_class, std::string_view hint = "");
    // `pair`: of documents, for the page's script; "" for none.
    void open_link(std::string_view target, std::string_view label, std::string_view pair = "");
    void close_link() { out_ += "</a>"; }
    [[nodiscard]] std::string finish() { return out_ + "</svg>"; }

private:
    std::string out_;
};

// Text for HTML and SVG: & < > " ' escaped, control characters and broken UTF-8 replaced.
[[nodiscard]] std::string html_escape(std::string_view text);

}  // namespace gainsay::app
