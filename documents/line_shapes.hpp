// What one line looks like, by itself: a marker, a rule, a title.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gainsay::documents {

struct Marker {
    enum class Form : std::uint8_t { bullet, dash, number, letter };
    Form form = Form::bullet;
    int number = 0;          // of a number or letter (a is 1)
    std::size_t length = 0;  // bytes to the text, the blanks after the marker included
};

// "• text", "- text", "3. text", "(b) text"; nothing if no text follows.
[[nodiscard]] std::optional<Marker> list_marker(std::string_view line);

// Bytes of "> > " before the text, and how deep it is.
struct QuotePrefix {
    std::size_t length = 0;
    std::size_t depth = 0;
};
[[nodiscard]] QuotePrefix quote_prefix(std::string_view line);

// A line of one repeated mark, "-----": that mark, or 0.
[[nodiscard]] char rule_mark(std::string_view line);

// The number before a title, "/ 01 / Title", "2.3 Title", "IV. Title": its bytes, and how deep it
// is.
struct TitleNumber {
    std::size_t length = 0;  // 0: there is none
    std::uint8_t level = 0;
    bool unmistakable = false;  // nothing but a title looks so: "/ 01 /", "2.3"
};
[[nodiscard]] TitleNumber title_number(std::string_view line);

// Most words begin with a capital, as headlines have it.
[[nodiscard]] bool title_case(std::string_view line);
[[nodiscard]] bool all_capitals(std::string_view line);
// Could stand above a text: not long, has letters, does not end like a sentence or go on, holds one
// sentence at most.
[[nodiscard]] bool could_be_title(std::string_view line);

// Byte ranges of the cells of a table row; fewer than two: it is none.
struct Cell {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<Cell> table_cells(std::string_view line);
// "|---|:--:|", "----  ----": the line under a table's head.
[[nodiscard]] bool table_rule(std::string_view line);

}  // namespace gainsay::documents
