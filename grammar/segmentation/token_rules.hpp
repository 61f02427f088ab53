// Words and marks of a sentence, as the Penn Treebank and the English Web Treebank part them (Bies
// et al. 2012): clitics split off, hyphens split but after bound prefixes, dots kept with
// abbreviations, URLs and addresses whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gainsay/span.hpp"

namespace gainsay::grammar {

// Appends the tokens of `sentence` to `out`. `scan` stops before each run of a script that writes
// no blanks and returns it, for the caller to add its words; nothing at the end.
class TokenScanner {
public:
    TokenScanner(std::string_view sentence, std::uint32_t offset, std::vector<Span>& out);

    [[nodiscard]] std::optional<Span> scan();
    void add(std::size_t begin, std::size_t end);

private:
    [[nodiscard]] bool take_address();
    [[nodiscard]] std::size_t word_end(std::size_t begin) const;
    [[nodiscard]] bool goes_on(std::size_t begin, std::size_t at, char32_t mark,
                               std::size_t next) const;
    [[nodiscard]] bool all_capitals(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool single_letter(std::size_t at) const;
    [[nodiscard]] bool dot_belongs(std::size_t begin, std::size_t dot) const;
    [[nodiscard]] std::size_t mark_end(std::size_t begin) const;
    void add_word(std::size_t begin, std::size_t end);

    std::string_view text_;
    std::uint32_t offset_;
    std::vector<Span>& out_;
    std::size_t at_ = 0;
    std::size_t chunk_begin_ = 0;  // a chunk: bytes between blanks
    std::size_t chunk_end_ = 0;
    std::size_t final_stop_;  // the full stop that ends the sentence; npos if none
};

}  // namespace gainsay::grammar
