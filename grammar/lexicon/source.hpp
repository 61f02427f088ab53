// Where a lexical fact stands, so that every judgement can name its source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::lexicon {

// A line of a data file of grammar/lexicon/data, or of a file that a user added to it.
struct Source {
    std::string_view file;  // "opposites.txt"
    std::uint32_t line = 0;

    friend bool operator==(const Source&, const Source&) = default;
    [[nodiscard]] std::string text() const {
        return std::string(file) + ":" + std::to_string(line);
    }
};

}  // namespace gainsay::lexicon
