#include "checker/words/phrase_lists.hpp"

#include <algorithm>
#include <cstddef>

namespace gainsay::checker {
namespace {

bool part_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

PhraseLists::PhraseLists(std::string_view data) {
    for_each_line(data, [&](std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        const std::string kind(line.substr(0, colon));
        std::vector<std::string>& list = lists_[kind];
        for_each_item(line.substr(colon + 1), ',', [&](std::string_view item) {
            list.emplace_back(item);
            kinds_[std::string(item)].push_back(kind);
            items_.add(item);
        });
    });
}

std::span<const std::string> PhraseLists::of(std::string_view kind) const {
    const auto found = lists_.find(kind);
    if (found == lists_.end()) return {};
    return found->second;
}

bool PhraseLists::has(std::string_view kind, std::string_view item) const {
    if (!items_.may_hold(item)) return false;
    const auto found = kinds_.find(item);
    return found != kinds_.end() &&
           std::find(found->second.begin(), found->second.end(), kind) != found->second.end();
}

bool PhraseLists::opens(std::string_view text, std::string_view kind) const {
    const auto items = of(kind);
    return std::any_of(items.begin(), items.end(), [&](const std::string& words) {
        return text.starts_with(words) &&
               (text.size() == words.size() || !part_of_word(text[words.size()]));
    });
}

bool PhraseLists::says(std::string_view text, std::string_view kind) const {
    const auto items = of(kind);
    return std::any_of(items.begin(), items.end(),
                       [&](const std::string& words) { return has_words(text, words); });
}

bool has_words(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || !part_of_word(text[at - 1])) &&
            (end == text.size() || !part_of_word(text[end])))
            return true;
    }
    return false;
}

bool ends_with_words(std::string_view text, std::string_view words) {
    return text.ends_with(words) &&
           (text.size() == words.size() || !part_of_word(text[text.size() - words.size() - 1]));
}

}  // namespace gainsay::checker
