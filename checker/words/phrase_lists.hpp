// Words and phrases by kind, from one of the checker's own data files: lines "kind: item, item".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/words/data_lines.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::checker {

class PhraseLists {
public:
    explicit PhraseLists(std::string_view data);

    // In the order of the file, over several lines of one kind; empty for a kind that has none.
    [[nodiscard]] std::span<const std::string> of(std::string_view kind) const;
    [[nodiscard]] bool has(std::string_view kind, std::string_view item) const;
    // An item of the kind opens the text, or stands somewhere in it, as whole words.
    [[nodiscard]] bool opens(std::string_view text, std::string_view kind) const;
    [[nodiscard]] bool says(std::string_view text, std::string_view kind) const;

private:
    ByWord<std::vector<std::string>> lists_;
    ByWord<std::vector<std::string>> kinds_;  // by item
    lexicon::WordFilter items_;               // most words are asked for and in none
};

// The words stand in the text, and no letter or digit right before or behind them. Both in lower
// case.
[[nodiscard]] bool has_words(std::string_view text, std::string_view words);
// ... at its end.
[[nodiscard]] bool ends_with_words(std::string_view text, std::string_view words);

}  // namespace gainsay::checker
