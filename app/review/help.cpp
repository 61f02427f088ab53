#include "app/review/help.hpp"

#include <algorithm>

#include "app/filter.hpp"
#include "app/review/evidence.hpp"
#include "app/review/view.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

void Help::open() {
    search_.clear();
    cursor_ = 0;
    first_ = 0;
}

std::vector<const Binding*> Help::found() const {
    std::vector<const Binding*> out;
    const std::string wanted = small_letters(search_);
    for (const Binding& one : bindings())
        if (small_letters(one.about).find(wanted) != std::string::npos ||
            small_letters(one.shown) == wanted)
            out.push_back(&one);
    return out;
}

std::optional<Command> Help::press(const Key& key) {
    const std::vector<const Binding*> all = found();
    using Kind = Key::Kind;
    if (key.kind == Kind::enter)
        return cursor_ < all.size() ? std::optional(all[cursor_]->command) : std::nullopt;
    if (key.kind == Kind::down && cursor_ + 1 < all.size()) ++cursor_;
    if (key.kind == Kind::up && cursor_ > 0) --cursor_;
    if (key.kind == Kind::character) {
        search_ += key.text;
        cursor_ = 0;
    }
    if (key.kind == Kind::backspace && !search_.empty()) {
        while (!search_.empty() && (static_cast<unsigned char>(search_.back()) & 0xC0U) == 0x80U)
            search_.pop_back();
        if (!search_.empty()) search_.pop_back();
        cursor_ = 0;
    }
    return std::nullopt;
}

Lines Help::lines(std::size_t width, std::size_t height) {
    Lines out{heading("Keys", width)};
    out.push_back(Line(" Type to search, Enter runs the key, Esc goes back: ", dim)
                      .add(search_, bold)
                      .add(" ", chosen));
    const std::vector<const Binding*> all = found();
    const std::size_t rows = height > out.size() ? height - out.size() : 1;
    first_ = scrolled(std::min(first_, all.size()), cursor_, rows);
    if (all.empty()) out.emplace_back(" no key does that");
    for (std::size_t i = first_; i < std::min(all.size(), first_ + rows); ++i) {
        Line line(i == cursor_ ? " > " : "   ");
        line.add(pad(all[i]->shown, 10), bold).add(all[i]->about);
        if (i == cursor_) line.fill(width).reversed();
        out.push_back(std::move(line));
    }
    out.resize(height);
    for (Line& line : out) line.cut(width);
    return out;
}

}  // namespace gainsay::app::review
