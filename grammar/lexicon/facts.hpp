// Reads the data files: one fact a line, columns parted by '|', the values of a column by ','; '#'
// starts a comment at a line's beginning or after a blank. Views point into the text given, which
// must outlive them; so do texts that a user added.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/error.hpp"
#include "grammar/lexicon/source.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::lexicon {

struct Cell {
    std::string_view text;     // without blanks around it; "" for an empty column
    std::uint32_t column = 0;  // from 1, in bytes
};

struct Fact {
    Source source;
    std::vector<std::vector<Cell>> columns;  // each with one cell at least

    [[nodiscard]] const Cell& cell(std::size_t column) const { return columns[column].front(); }
    [[nodiscard]] bool has(std::size_t column) const {
        return column < columns.size() && !columns[column].front().text.empty();
    }
};

// A line of a list that cannot be read: gainsay::Error with file:line:column.
class FactError : public Error {
public:
    FactError(const Place& place, const std::string& message)
        : Error(ExitCode::usage, place, message), place_(place), message_(message) {}
    [[nodiscard]] const Place& place() const { return place_; }
    [[nodiscard]] const std::string& message() const { return message_; }

private:
    Place place_;
    std::string message_;
};

// The facts of the text, and behind them those that a user has added to the list. Every fact has
// between `least` and `most` columns; a bad line throws FactError.
[[nodiscard]] std::vector<Fact> parse_facts(std::string_view file, std::string_view text,
                                            std::size_t least, std::size_t most);

// Throws FactError at a cell.
[[noreturn]] void fail(const Fact& fact, const Cell& cell, const std::string& message);

// The value of a cell by name ("noun", "planned"); throws for any other text.
template <class Value, std::size_t size>
Value one_of(const Fact& fact, const Cell& cell,
             const std::array<std::pair<std::string_view, Value>, size>& values) {
    std::string known;
    for (const auto& [name, value] : values) {
        if (name == cell.text) return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    fail(fact, cell, "unknown word '" + std::string(cell.text) + "', expected one of: " + known);
}

[[nodiscard]] WordClass read_class(const Fact& fact, const Cell& cell);
[[nodiscard]] Mode read_mode(const Fact& fact, const Cell& cell);
[[nodiscard]] double read_number(const Fact& fact, const Cell& cell);
// The cell's text, which must not be empty nor hold ASCII capitals.
[[nodiscard]] std::string_view read_lemma(const Fact& fact, const Cell& cell);

}  // namespace gainsay::lexicon

// The text of data/NAME.txt, embedded by CMakeLists.txt; at namespace scope.
#define GAINSAY_LEXICON_DATA(NAME)                                                        \
    extern "C" const unsigned char lexicon_##NAME##_begin[];                              \
    extern "C" const unsigned char lexicon_##NAME##_end[];                                \
    static std::string_view NAME##_text() {                                               \
        return {reinterpret_cast<const char*>(lexicon_##NAME##_begin),                    \
                static_cast<std::size_t>(lexicon_##NAME##_end - lexicon_##NAME##_begin)}; \
    }
