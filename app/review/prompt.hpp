// One line that a person edits: a note, a search, a filter, a file name.
#pragma once

#include <cstddef>
#include <string>

#include "app/review/key.hpp"
#include "app/review/line.hpp"

namespace gainsay::app::review {

class Prompt {
public:
    Prompt() = default;
    Prompt(std::string question, std::string text);

    void press(const Key& key);  // anything but Enter and Escape
    [[nodiscard]] const std::string& text() const { return text_; }
    // The cursor is a reversed character; a text that is too long is shown around it.
    [[nodiscard]] Line line(std::size_t width) const;

private:
    std::string question_;
    std::string text_;
    std::size_t cursor_ = 0;  // in bytes, always before a character
};

}  // namespace gainsay::app::review
