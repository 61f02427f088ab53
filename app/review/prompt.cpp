#include "app/review/prompt.hpp"

#include <algorithm>

#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// A character goes with the combining marks behind it.
std::size_t character_end(const std::string& text, std::size_t at) {
    const auto next = [&](std::size_t from) {
        std::size_t end = std::min(from + 1, text.size());
        while (end < text.size() && continues(text[end])) ++end;
        return end;
    };
    std::size_t end = next(at);
    while (end < text.size() && columns_of(text.substr(end, next(end) - end)) == 0) end = next(end);
    return end;
}

std::size_t character_before(const std::string& text, std::size_t at) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < at; i = character_end(text, i)) begin = i;
    return begin;
}

// Of the word before, with the blanks behind it, as shells have it.
std::size_t word_before(const std::string& text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    while (at > 0 && text[at - 1] != ' ') --at;
    return at;
}

}  // namespace

Prompt::Prompt(std::string question, std::string text)
    : question_(std::move(question)), text_(std::move(text)), cursor_(text_.size()) {}

void Prompt::press(const Key& key) {
    using Kind = Key::Kind;
    switch (key.kind) {
        case Kind::character:
            text_.insert(cursor_, key.text);
            cursor_ += key.text.size();
            break;
        case Kind::backspace: {
            const std::size_t begin = character_before(text_, cursor_);
            text_.erase(begin, cursor_ - begin);
            cursor_ = begin;
            break;
        }
        case Kind::remove:
            text_.erase(cursor_, character_end(text_, cursor_) - cursor_);
            break;
        case Kind::erase_word:
        case Kind::erase_all: {
            const std::size_t begin = key.kind == Kind::erase_all ? 0 : word_before(text_, cursor_);
            text_.erase(begin, cursor_ - begin);
            cursor_ = begin;
            break;
        }
        case Kind::left:
            cursor_ = character_before(text_, cursor_);
            break;
        case Kind::right:
            cursor_ = character_end(text_, cursor_);
            break;
        case Kind::home:
            cursor_ = 0;
            break;
        case Kind::end:
            cursor_ = text_.size();
            break;
        default:
            break;
    }
}

Line Prompt::line(std::size_t width) const {
    Line out(" " + question_ + " ", bold);
    const std::size_t room = std::max<std::size_t>(width - std::min(width, out.columns()), 4) - 1;
    std::size_t begin = 0;
    while (columns_of(text_.substr(begin, cursor_ - begin)) + 1 > room)
        begin = character_end(text_, begin);
    const std::size_t end = character_end(text_, cursor_);
    out.add(text_.substr(begin, cursor_ - begin));
    out.add(cursor_ < text_.size() ? text_.substr(cursor_, end - cursor_) : " ", chosen);
    if (cursor_ < text_.size()) out.add(text_.substr(end));
    return out.cut(width);
}

}  // namespace gainsay::app::review
