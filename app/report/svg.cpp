#include "app/report/svg.hpp"

#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::string attribute(std::string_view name, int value) {
    return " " + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? "" : " " + std::string(name) + "=\"" + html_escape(value) + "\"";
}

std::string with_hint(std::string_view element, std::string_view hint) {
    if (hint.empty()) return "/>";
    return "><title>" + html_escape(hint) + "</title></" + std::string(element) + ">";
}

}  // namespace

std::string html_escape(std::string_view text) {
    std::string out;
    for (const char c : tidy(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out.push_back(c);
        }
    }
    return out;
}

Svg::Svg(int width, int height, std::string_view label, bool interactive)
    : out_("<svg viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) + "\"" +
           attribute("width", width) + attribute("height", height) +
           attribute("role", interactive ? "group" : "img") + attribute("aria-label", label) +
           ">") {}

void Svg::text(int x, int y, std::string_view text, std::string_view css_class,
               std::string_view align) {
    out_ += "<text" + attribute("x", x) + attribute("y", y) + attribute("class", css_class);
    if (align != "start") out_ += attribute("text-anchor", align);
    out_ += ">" + html_escape(text) + "</text>";
}

void Svg::rectangle(int x, int y, int width, int height, std::string_view css_class,
                    std::string_view hint, double opacity) {
    out_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
            attribute("height", height) + " rx=\"3\"" + attribute("class", css_class);
    if (opacity < 1.0)  // in hundredths: no locale writes a comma
        out_ += attribute("fill-opacity", std::to_string(static_cast<int>(opacity * 100)) + "%");
    out_ += with_hint("rect", hint);
}

void Svg::line(int x1, int y1, int x2, int y2, std::string_view css_class) {
    out_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) +
            attribute("y2", y2) + attribute("class", css_class) + "/>";
}

void Svg::circle(int x, int y, int radius, std::string_view css_class, std::string_view hint) {
    out_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) +
            attribute("class", css_class) + with_hint("circle", hint);
}

void Svg::open_link(std::string_view target, std::string_view label, std::string_view pair) {
    out_ += "<a" + attribute("href", target) + attribute("aria-label", label) +
            attribute("data-pair", pair) + ">";
}

}  // namespace gainsay::app
