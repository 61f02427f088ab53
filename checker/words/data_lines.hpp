// The checker's own small data files: lines with `#` comments, embedded in the binary.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace gainsay::checker {

// Tables of words that are looked up by views, without a copy.
struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>()(word);
    }
};
template <class Value>
using ByWord = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;

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
