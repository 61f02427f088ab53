// Rows of a tab-separated file of text pairs. No quoting: a tab always ends a field, as in the
// benchmark files.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/error.hpp"

namespace gainsay::app {

struct PairRow {
    std::string id;
    std::string text_a;
    std::string text_b;
};

struct BadRow {
    Place place;
    std::string message;
};

// Reads one row at a time, whatever the size of the file. The header names the columns id, text_a
// and text_b, in any order and among others; Error(usage) if one is missing.
class PairFile {
public:
    PairFile(std::istream& in, std::string path);

    // The next good row; bad ones on the way are added to `bad`. Nothing at the end.
    [[nodiscard]] std::optional<PairRow> next(std::vector<BadRow>& bad);

private:
    std::istream& in_;
    std::string path_;
    std::uint32_t line_ = 0;
    std::size_t columns_ = 0;
    std::size_t id_ = 0;
    std::size_t text_a_ = 0;
    std::size_t text_b_ = 0;
};

}  // namespace gainsay::app
