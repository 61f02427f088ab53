#include "app/sections.hpp"

#include <algorithm>
#include <string_view>

namespace gainsay::app {
namespace {

// Where to cut a full buffer.
std::size_t cut_of(std::string_view text) {
    for (const std::string_view end : {"\n\n", "\n\r\n", "\n", " "}) {
        const std::size_t at = text.rfind(end);
        if (at != std::string_view::npos && at >= text.size() / 2) return at + end.size();
    }
    std::size_t at = text.size();  // not within a character of UTF-8
    while (at > 1 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
    return at > 1 && static_cast<unsigned char>(text[at - 1]) >= 0xC0U ? at - 1 : text.size();
}

}  // namespace

bool Sections::next(Section& section) {
    const std::size_t had = rest_.size();
    rest_.resize(largest);
    in_.read(rest_.data() + had, static_cast<std::streamsize>(largest - had));
    rest_.resize(had + static_cast<std::size_t>(in_.gcount()));
    if (rest_.empty() && !first_) return false;
    first_ = false;
    const std::size_t cut = rest_.size() < largest ? rest_.size() : cut_of(rest_);
    section.bytes = rest_.substr(0, cut);
    section.offset = offset_;
    section.line = line_;
    rest_.erase(0, cut);
    offset_ += cut;
    line_ +=
        static_cast<std::uint64_t>(std::count(section.bytes.begin(), section.bytes.end(), '\n'));
    return true;
}

}  // namespace gainsay::app
