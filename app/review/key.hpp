// What a person does at the screen: a key, or the mouse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace gainsay::app::review {

struct Key {
    enum class Kind : std::uint8_t {
        character,  // `text` holds it, one character in UTF-8
        enter,
        escape,
        tab,
        backspace,
        remove,      // the Delete key
        erase_word,  // Ctrl-W
        erase_all,   // Ctrl-U: all before the cursor
        up,
        down,
        left,
        right,
        page_up,
        page_down,
        home,
        end,
        click,  // at `row` and `column`, from 0
        other   // nothing the screen knows; a resize comes as this
    };
    Kind kind = Kind::other;
    std::string text{};
    std::size_t row = 0;
    std::size_t column = 0;

    [[nodiscard]] bool is(char c) const {
        return kind == Kind::character && text.size() == 1 && text[0] == c;
    }
    friend bool operator==(const Key&, const Key&) = default;
};

[[nodiscard]] inline Key key(char c) { return {Key::Kind::character, std::string(1, c)}; }
[[nodiscard]] inline Key key(Key::Kind kind) { return {kind}; }

}  // namespace gainsay::app::review
