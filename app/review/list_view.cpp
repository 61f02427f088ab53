#include "app/review/list_view.hpp"

#include <algorithm>

namespace gainsay::app::review {

Lines ListView::lines(std::size_t width, std::size_t height) {
    Lines out = head(width);
    if (size() == 0) out.emplace_back(" " + nothing());
    head_ = out.size();
    page_ = height > head_ ? height - head_ : 1;
    cursor_ = std::min(cursor_, size() == 0 ? 0 : size() - 1);
    first_ = scrolled(first_, cursor_, page_);
    for (std::size_t i = first_; i < std::min(size(), first_ + page_); ++i) {
        Line line = row(i, width).cut(width);
        if (i == cursor_) line.fill(width).reversed();
        out.push_back(std::move(line));
    }
    out.resize(height);
    return out;
}

bool ListView::press(const Key& key) {
    const std::size_t last = size() == 0 ? 0 : size() - 1;
    using Kind = Key::Kind;
    if (key.kind == Kind::up || key.is('k'))
        cursor_ -= std::min<std::size_t>(cursor_, 1);
    else if (key.kind == Kind::down || key.is('j'))
        cursor_ = std::min(last, cursor_ + 1);
    else if (key.kind == Kind::page_up)
        cursor_ -= std::min(cursor_, page_);
    else if (key.kind == Kind::page_down)
        cursor_ = std::min(last, cursor_ + page_);
    else if (key.kind == Kind::home || key.is('g'))
        cursor_ = 0;
    else if (key.kind == Kind::end || key.is('G'))
        cursor_ = last;
    else if (key.kind == Kind::click && key.row >= head_)
        cursor_ = std::min(last, first_ + key.row - head_);
    else
        return false;
    return true;
}

}  // namespace gainsay::app::review
