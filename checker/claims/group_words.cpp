#include "checker/claims/group_words.hpp"

#include <algorithm>
#include <array>

#include "checker/words/data_lines.hpp"
#include "checker/words/lexical_relation.hpp"

extern "C" {
extern const char group_shares_begin[];
extern const char group_shares_end[];
}

namespace gainsay::checker::groups {

const PhraseLists& lists() {
    static const PhraseLists loaded({group_shares_begin, group_shares_end});
    return loaded;
}

Names::Names(std::string_view kind) {
    for_each_line({group_shares_begin, group_shares_end}, [&](std::string_view line) {
        if (!line.starts_with(kind) || line.substr(kind.size(), 1) != ":") return;
        std::string first;
        for_each_item(line.substr(kind.size() + 1), ',', [&](std::string_view item) {
            if (first.empty()) first = item;
            names_.emplace_back(item, first);
        });
    });
}

std::string Names::of(std::string_view word) const {
    const auto found = std::find_if(names_.begin(), names_.end(),
                                    [&](const auto& name) { return name.first == word; });
    return found == names_.end() ? std::string(word) : found->second;
}

std::pair<std::string, std::size_t> Names::at(std::span<const ClauseWord> words) const {
    constexpr std::size_t longest = 3;  // "in favour of"
    for (std::size_t n = std::min(words.size(), longest); n > 0; --n) {
        const std::string text = joined(words.first(n));
        for (const auto& [word, first] : names_)
            if (word == text) return {first, n};
    }
    return {};
}

const Names& of_groups() {
    static const Names loaded("group");
    return loaded;
}

const Names& of_wholes() {
    static const Names loaded("whole");
    return loaded;
}

bool exclusive(const std::string& a, const std::string& b) {
    if (a == b) return false;
    if (lists().has("exclusive", a) && lists().has("exclusive", b)) return true;
    constexpr std::array<WordClass, 2> classes = {WordClass::adjective, WordClass::noun};
    return std::any_of(classes.begin(), classes.end(), [&](WordClass word_class) {
        const LexicalRelation r = lexical_relation(a, word_class, b, word_class);
        return r.opposite() &&
               (r.source == LexicalSource::listed_opposite ||
                r.source == LexicalSource::listed_gradable || r.source == LexicalSource::antonym ||
                r.source == LexicalSource::disjoint);
    });
}

bool complementary(const std::string& a, const std::string& b) {
    static const Names pairs("complementary");
    return a != b && pairs.of(a) == pairs.of(b) && exclusive(a, b);
}

}  // namespace gainsay::checker::groups
