// Values by words and phrases of several words, to be found where they stand among others: "a
// couple of" in "sold a couple of lorries".
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "checker/words/data_lines.hpp"

namespace gainsay::checker {

template <class Value>
class PhraseMap {
public:
    void put(std::string_view phrase, Value value) {
        const auto blanks = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
        std::size_t& longest = longest_[std::string(phrase.substr(0, phrase.find(' ')))];
        longest = std::max(longest, blanks + 1);
        values_.insert_or_assign(std::string(phrase), std::move(value));
    }

    // Of a phrase as it stands; null for one that is not there.
    [[nodiscard]] const Value* find(std::string_view phrase) const {
        const auto found = values_.find(phrase);
        return found == values_.end() ? nullptr : &found->second;
    }

    // The longest phrase that begins with words[i], each a struct with its `text`: its value, and
    // how many words it has. Null and 0 where none does.
    template <class Word>
    [[nodiscard]] std::pair<const Value*, std::size_t> longest_at(std::span<const Word> words,
                                                                  std::size_t i) const {
        if (i >= words.size()) return {nullptr, 0};
        const auto begins = longest_.find(words[i].text);  // most words begin no phrase
        if (begins == longest_.end()) return {nullptr, 0};
        std::size_t size = std::min(begins->second, words.size() - i);
        std::string phrase = words[i].text;
        for (std::size_t k = 1; k < size; ++k) phrase += ' ' + words[i + k].text;
        for (;; --size) {
            if (const Value* value = find(phrase)) return {value, size};
            if (size == 1) return {nullptr, 0};
            phrase.resize(phrase.size() - words[i + size - 1].text.size() - 1);
        }
    }

    void add_first_words(WordSet& out) const {
        for (const auto& [word, size] : longest_) out.insert(word);
    }

private:
    ByWord<Value> values_;
    ByWord<std::size_t> longest_;  // by first word: how many words its longest phrase has
};

}  // namespace gainsay::checker
