// A greedy tagger: the best label for each word in turn, given the words around it and the labels
// before it (Collins 2002). Everything that depends on one word alone is summed once per word type
// and kept in a TypeCache.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/perceptron/model.hpp"
#include "grammar/perceptron/word.hpp"

namespace gainsay::grammar::perceptron {

inline constexpr std::uint32_t boundary_type =
    0;  // the type that stands before and behind a sentence

// The places of a word relative to the one to be tagged.
enum class Place : std::uint8_t {
    current,
    current_first,
    previous,
    next,
    second_previous,
    second_next
};
inline constexpr std::size_t place_count = 6;

// Word types and their summed weights. Forgets everything when full; never shared between threads.
class TypeCache {
public:
    explicit TypeCache(const TaggerModel& model);
    // The numbers of a sentence's types; they hold until the next call.
    void lookup(std::span<const std::string_view> words, std::vector<std::uint32_t>& types);
    [[nodiscard]] const WordFeatures& word(std::uint32_t type) const { return words_[type]; }
    [[nodiscard]] const Weight* sums(std::uint32_t type, Place place) const {
        return sums_.data() + (type * place_count + static_cast<std::size_t>(place)) * width_;
    }

private:
    struct Slot {
        Hash key = 0;
        std::uint32_t type = 0;  // 0: empty
    };
    std::uint32_t type_of(std::string_view text, bool caseless);
    void forget();
    void append(const WordFeatures& word);
    void add_sums(const WordFeatures& word);

    const TaggerModel& model_;
    std::size_t width_;
    std::vector<Slot> slots_;
    std::vector<WordFeatures> words_;
    std::vector<Weight> sums_;
};

class Tagger {
public:
    explicit Tagger(const TaggerModel& model);
    // Numbers of labels of the model, one for each type of the sentence.
    void tag(const TypeCache& cache, std::span<const std::uint32_t> types,
             std::vector<std::uint8_t>& labels) const;

private:
    void sum_histories();
    void sum_capitals();

    const TaggerModel& model_;
    std::vector<Weight> histories_;  // by the two labels before
    std::vector<Weight> capitals_;   // by the capitals of three words
};

}  // namespace gainsay::grammar::perceptron
