#include "app/review/line.hpp"

#include "app/text.hpp"

namespace gainsay::app::review {

Line& Line::add(std::string_view text, Look look) {
    if (text.empty()) return *this;
    if (!pieces_.empty() && pieces_.back().look == look)
        pieces_.back().text += text;
    else
        pieces_.push_back({std::string(text), look});
    return *this;
}

Line& Line::add(const Line& other) {
    for (const Piece& piece : other.pieces_) add(piece.text, piece.look);
    return *this;
}

Line& Line::add_marked(std::string_view text, Look look) {
    Look inside = look;
    inside.bold = inside.underline = true;
    inside.dim = false;
    bool open = false;
    while (!text.empty()) {
        const std::size_t sign = text.find_first_of(std::string{mark_begin, mark_end});
        add(text.substr(0, sign), open ? inside : look);
        if (sign == std::string_view::npos) break;
        open = text[sign] == mark_begin;
        text.remove_prefix(sign + 1);
    }
    return *this;
}

Line& Line::fill(std::size_t column, Look look) {
    const std::size_t used = columns();
    return used < column ? add(std::string(column - used, ' '), look) : *this;
}

Line& Line::cut(std::size_t most) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const std::size_t width = columns_of(pieces_[i].text);
        if (used + width <= most) {
            used += width;
            continue;
        }
        std::string& text = pieces_[i].text;
        text.resize(beginning_of(text, most - used).size());
        pieces_.resize(text.empty() ? i : i + 1);
        return *this;
    }
    return *this;
}

Line& Line::reversed() {
    for (Piece& piece : pieces_) piece.look.reverse = true;
    return *this;
}

std::size_t Line::columns() const {
    std::size_t out = 0;
    for (const Piece& piece : pieces_) out += columns_of(piece.text);
    return out;
}

std::string Line::text() const {
    std::string out;
    for (const Piece& piece : pieces_) out += piece.text;
    return out;
}

}  // namespace gainsay::app::review
