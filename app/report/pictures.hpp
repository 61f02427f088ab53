// Pictures of a report as inline SVG, each with the table that says the same.
#pragma once

#include <string>
#include <vector>

#include "app/report/content.hpp"

namespace gainsay::app {

struct Picture {
    std::string name;  // "matrix", "timeline", "themes", "entities"
    std::string title;
    std::string about;  // how to read it
    std::string svg;    // escaped markup
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;  // plain text
};

// Those that have something to show.
[[nodiscard]] std::vector<Picture> pictures(const ReportContent& content);

// The short name of a document of the report: its number and title, or its path.
[[nodiscard]] std::string document_name(const ReportContent& content, std::size_t index);
// Where a side's document stands in the report; nothing if it is not there.
[[nodiscard]] std::optional<std::size_t> document_index(const ReportContent& content,
                                                        const Evidence& side);

}  // namespace gainsay::app
