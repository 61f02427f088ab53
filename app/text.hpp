// Text for a terminal: columns, wrapping, marked words, tables. All of it knows UTF-8 and nothing
// of findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/console.hpp"

namespace gainsay::app {

// Zero-width signs around marked words, until `show_marks` turns them into what the terminal can
// show.
inline constexpr char mark_begin = '\x01';
inline constexpr char mark_end = '\x02';

// Terminal columns: combining marks none, East Asian wide characters two, marks none.
[[nodiscard]] std::size_t columns_of(std::string_view text);

// The longest beginning of whole characters that fits, with the combining marks of the last one.
[[nodiscard]] std::string_view beginning_of(std::string_view text, std::size_t width);

// Whitespace to single blanks; other control characters (a document may hold terminal escapes) and
// broken UTF-8 to U+FFFD. Marks stay.
[[nodiscard]] std::string tidy(std::string_view text);

// Lines of at most `width` columns, broken at blanks; a longer word is cut. A mark that spans lines
// is closed and opened again. An empty text gives one empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

// Bold and underlined where escapes are allowed; else "[[" and "]]", as case files write it. The
// latter takes columns, so plain marks are put in before wrapping: see `plain_marks`.
[[nodiscard]] std::string show_marks(std::string_view text, const Style& style);
[[nodiscard]] std::string plain_marks(std::string_view text);

[[nodiscard]] std::string pad(std::string_view text, std::size_t width);
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);  // "..." at the end
[[nodiscard]] std::string shorten_path(std::string_view text,
                                       std::size_t width);  // at the beginning

// "1 document", "3 documents"; irregular plurals are given.
[[nodiscard]] std::string count_of(std::size_t count, std::string_view one,
                                   std::string_view many = "");

// Rows under a heading, columns as wide as needed; the widest column gives way until the table fits
// `width`. A heading that starts with '>' aligns its column to the right; one with '<' has cells
// that are cut at their beginning, as paths are.
[[nodiscard]] std::string table(const std::vector<std::string>& headings,
                                const std::vector<std::vector<std::string>>& rows,
                                std::size_t width, const Style& style);

// Where a person finds it: "a.txt:12", or "b.pdf, page 3, paragraph 2" where the file has no lines.
[[nodiscard]] std::string spot(std::string_view path, std::uint32_t line, std::string_view place);

}  // namespace gainsay::app
