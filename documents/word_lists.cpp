#include "documents/word_lists.hpp"

#include "documents/text.hpp"

extern "C" {
extern const char document_words_begin[];
extern const char document_words_end[];
}

namespace gainsay::documents {

WordLists::WordLists(std::string_view file) {
    List* list = nullptr;
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        const std::string_view line = trimmed(file.substr(0, end));
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.empty() || line.front() == ';') continue;
        if (line.front() == '[' && line.back() == ']') {
            list = &lists_[std::string(line.substr(1, line.size() - 2))];
        } else if (list != nullptr) {
            list->entries.emplace_back(line);
            list->set.emplace(line);
        }
    }
}

bool WordLists::has(const std::string& list, const std::string& entry) const {
    const auto found = lists_.find(list);
    return found != lists_.end() && found->second.set.contains(entry);
}

const std::vector<std::string>& WordLists::entries(const std::string& list) const {
    static const std::vector<std::string> none;
    const auto found = lists_.find(list);
    return found == lists_.end() ? none : found->second.entries;
}

const WordLists& lists() {
    static const WordLists shipped({document_words_begin, document_words_end});
    return shipped;
}

}  // namespace gainsay::documents
