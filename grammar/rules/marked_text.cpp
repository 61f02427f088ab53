#include "grammar/rules/marked_text.hpp"

#include <string_view>
#include <utility>

namespace gainsay::grammar::rules {

void MarkedText::add_line(const Text& line) {
    const std::size_t size = line.text.find_last_not_of(" \t") + 1;  // 0 when there is nothing else
    if (size == 0) {
        paragraph_ = !text_.empty();
        return;
    }
    if (!text_.empty()) text_ += paragraph_ ? "\n\n" : " ";
    paragraph_ = false;
    for (std::size_t i = 0; i < size; ++i) {
        const std::string_view two = std::string_view(line.text).substr(i, 2);
        if (two != "[[" && two != "]]") {
            text_ += line.text[i];
            continue;
        }
        two == "[[" ? open(line.at + i) : close(line.at + i);
        ++i;
    }
}

void MarkedText::finish(CaseSide& side) {
    if (open_at_ != nullptr) mistakes_.push_back({open_at_, "[[ without its ]]"});
    side.text = std::move(text_);
    side.marked = std::move(marked_);
}

void MarkedText::open(At at) {
    if (open_at_ != nullptr)
        return mistakes_.push_back({at, "[[ inside another [[ ]]; marks do not nest"});
    open_at_ = at;
    begin_ = static_cast<std::uint32_t>(text_.size());
}

void MarkedText::close(At at) {
    if (open_at_ == nullptr) return mistakes_.push_back({at, "]] without its [["});
    // Blanks at the ends of a mark are not meant.
    auto end = static_cast<std::uint32_t>(text_.size());
    while (begin_ < end && text_[begin_] == ' ') ++begin_;
    while (begin_ < end && text_[end - 1] == ' ') --end;
    if (end == begin_) mistakes_.push_back({open_at_, "[[ ]] marks no text"});
    marked_.push_back({begin_, end});
    open_at_ = nullptr;
}

}  // namespace gainsay::grammar::rules
