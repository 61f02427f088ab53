// Sets and tables of words, quick to tell what they do not hold: nearly all words of a text are in
// no list. Keys are views; their text must outlive the table.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gainsay::lexicon {

// The lengths of a list's words by their first and by their last letters, whatever their case.
class WordFilter {
public:
    void add(std::string_view word) {
        if (word.empty()) return;
        first_[letter(word.front())] |= length_bit(word);
        last_[letter(word.back())] |= length_bit(word);
    }
    // False only for words that were not added, in any case of their letters.
    [[nodiscard]] bool may_hold(std::string_view word) const {
        return !word.empty() &&
               (first_[letter(word.front())] & last_[letter(word.back())] & length_bit(word)) != 0;
    }

private:
    static std::size_t letter(char c) { return static_cast<unsigned char>(c) & 31U; }
    static std::uint32_t length_bit(std::string_view word) {
        return std::uint32_t{1} << std::min<std::size_t>(word.size(), 31);
    }
    std::array<std::uint32_t, 32> first_{};
    std::array<std::uint32_t, 32> last_{};
};

// ASCII lower case of a short text without allocation; longer ones are cut, and so match nothing.
class Lower {
public:
    explicit Lower(std::string_view text) {
        if (text.size() > text_.size()) return;
        size_ = text.size();
        for (std::size_t i = 0; i < size_; ++i) {
            const char c = text[i];
            text_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
    }
    [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }

private:
    std::array<char, 64> text_;
    std::size_t size_ = 0;
};

class WordSet {
public:
    void insert(std::string_view word) {
        filter_.add(word);
        words_.insert(word);
    }
    [[nodiscard]] bool contains(std::string_view word) const {
        return filter_.may_hold(word) && words_.contains(word);
    }
    // Of sets in lower case.
    [[nodiscard]] bool contains_any_case(std::string_view word) const {
        return filter_.may_hold(word) && words_.contains(Lower(word).view());
    }

private:
    WordFilter filter_;
    std::unordered_set<std::string_view> words_;
};

// Values by a word; several of one word keep their order.
template <class Value>
class ByWord {
public:
    std::vector<Value>& operator[](std::string_view word) {
        filter_.add(word);
        return table_[word];
    }
    [[nodiscard]] const std::vector<Value>* find(std::string_view word) const {
        if (!filter_.may_hold(word)) return nullptr;
        const auto place = table_.find(word);
        return place == table_.end() ? nullptr : &place->second;
    }
    // Of tables in lower case.
    [[nodiscard]] const std::vector<Value>* find_any_case(std::string_view word) const {
        return filter_.may_hold(word) ? find(Lower(word).view()) : nullptr;
    }
    [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }

    [[nodiscard]] auto begin() { return table_.begin(); }
    [[nodiscard]] auto end() { return table_.end(); }

private:
    WordFilter filter_;
    std::unordered_map<std::string_view, std::vector<Value>> table_;
};

template <class Value>
const std::vector<Value>* find_word(const ByWord<Value>& table, std::string_view word) {
    return table.find(word);
}

}  // namespace gainsay::lexicon
