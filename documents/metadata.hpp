// Title, date, source and kind of a document: from its head, its first lines, its file name.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "documents/layout.hpp"
#include "gainsay/document.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::documents {

// What was found, by the best of its sources; empty fields were not found.
struct Metadata {
    std::string title;
    std::string kind;
    std::string address;  // on the web
    std::optional<TimeInterval> date;
    std::map<std::size_t, std::string> sources;  // by rank of the key: the first one speaks

    [[nodiscard]] std::string source() const {
        return sources.empty() ? "" : sources.begin()->second;
    }
};

// Takes a value by the name it was given ("author", "Published on"): names that words.txt does not
// know are passed over, and what was found already stays.
void take(const std::string& key, std::string_view value, Metadata& found);

// A `Key: value` head or YAML front matter: what it says, and where the text behind it begins (0:
// there is no head).
struct Head {
    Metadata found;
    std::uint32_t end = 0;
};
[[nodiscard]] Head read_head(std::string_view clean);

// Fills what the head left open from the first and last lines, and takes those lines (dates,
// bylines) out of the drafts; they count as furniture.
void read_first_lines(Layout& layout, std::string_view clean, Metadata& found);

// Head and lines, then the file's name, then what the user says, which wins.
[[nodiscard]] DocumentInfo describe(const Metadata& found, const std::string& path,
                                    const Overrides& overrides);

}  // namespace gainsay::documents
