// The checker's own small data files: lines with `#` comments, embedded in the binary.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay::checker {

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// Calls `use` with every non-empty piece between separators, trimmed.
template <class Use>
void for_each_item(std::string_view text, char separator, Use&& use) {
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        const std::string_view item = trimmed(text.substr(0, end));
        if (!item.empty()) use(item);
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

// Calls `use` with every line that is neither empty nor a comment.
template <class Use>
void for_each_line(std::string_view text, Use&& use) {
    for_each_item(text, '\n', [&](std::string_view line) {
        if (line.front() != '#') use(line);
    });
}

}  // namespace gainsay::checker
