#include "grammar/rules/place.hpp"

#include <algorithm>
#include <iterator>

namespace gainsay::grammar::rules {

SourceMap::SourceMap(std::string_view text, const std::string& path)
    : text_(text), path_(path), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool carriage_return_alone =
            text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || carriage_return_alone) starts_.push_back(i + 1);
    }
}

Place SourceMap::place(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(std::distance(starts_.begin(), after));
    return {path_, line, static_cast<std::uint32_t>(offset - *std::prev(after) + 1)};
}

std::string SourceMap::line(std::uint32_t number) const {
    if (number == 0 || number > starts_.size()) return "";
    const std::size_t begin = starts_[number - 1];
    const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    return std::string(text_.substr(begin, end - begin));
}

RuleError SourceMap::error(std::size_t offset, std::string message) const {
    Place where = place(offset);
    std::string text = line(where.line);
    return {std::move(where), std::move(message), std::move(text)};
}

}  // namespace gainsay::grammar::rules
