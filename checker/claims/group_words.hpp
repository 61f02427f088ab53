// The words that tell shares of groups (checker/data/group-shares.txt).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/words/phrase_lists.hpp"

namespace gainsay::checker::groups {

[[nodiscard]] const PhraseLists& lists();

// Words for one thing, which stand on one line; the first is its name.
class Names {
public:
    explicit Names(std::string_view kind);
    // The word itself where no line has it.
    [[nodiscard]] std::string of(std::string_view word) const;
    // The longest with which `words` begin, by its name, and how many words it has.
    [[nodiscard]] std::pair<std::string, std::size_t> at(std::span<const ClauseWord> words) const;

private:
    std::vector<std::pair<std::string, std::string>> names_;
};
[[nodiscard]] const Names& of_groups();  // "women": "female"
[[nodiscard]] const Names& of_wholes();  // "employee": "staff"

// Nobody belongs to both; everybody to one of them.
[[nodiscard]] bool exclusive(const std::string& a, const std::string& b);
[[nodiscard]] bool complementary(const std::string& a, const std::string& b);

}  // namespace gainsay::checker::groups
