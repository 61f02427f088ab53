// The answer first: how much was found, between which documents, about whom, and what changed.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/report/content.hpp"

namespace gainsay::app {

struct Headline {
    std::string counts;   // "2 contradictions, 3 tensions"
    std::string read;     // "6 documents with 139 sentences and 204 claims were compared."
    std::string changed;  // "Since run 3 (2024-05-01): 2 new, 1 gone."
    std::string decided;  // "3 confirmed, 1 false alarm.", "" when nothing was decided

    struct Between {
        std::string first;
        std::string second;
        std::size_t count = 0;
    };
    std::optional<Between> between;                          // the two documents with most findings
    std::vector<std::pair<std::string, std::size_t>> about;  // the three names with most findings
};

[[nodiscard]] Headline headline_of(const ReportContent& content);

}  // namespace gainsay::app
