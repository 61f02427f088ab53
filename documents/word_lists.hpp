// The words that reading goes by: documents/words.txt, built into the binary.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gainsay::documents {

class WordLists {
public:
    explicit WordLists(std::string_view file);

    [[nodiscard]] bool has(const std::string& list, const std::string& entry) const;
    // The entries of a list in the file's order; none if there is no such list.
    [[nodiscard]] const std::vector<std::string>& entries(const std::string& list) const;

private:
    struct List {
        std::vector<std::string> entries;
        std::unordered_set<std::string> set;
    };
    std::unordered_map<std::string, List> lists_;
};

// The shipped lists, read once.
[[nodiscard]] const WordLists& lists();

}  // namespace gainsay::documents
