// The words of figures.txt and the number words of the lexicon in one table, with a filter in front
// of it: nearly all words of a text are told to be no figure words without a look at the table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gainsay::grammar::figures {

// One bit a class of figures.txt (its first names are number words). A word may be of several.
using Classes = std::uint64_t;

enum class Class : std::uint8_t {
    units,
    tens,
    hundred,
    scale,
    scale_letter,
    fraction,
    ordinal,  // number words
    rise,
    fall,
    raise,
    lower,
    more_after,
    less_after,
    multiplied,
    multiply,
    times,
    modal,
    times_after,
    vague,
    several,
    of_after,
    rank_before,
    rank_plain,
    rank_noun,
    not_rank,
    number_sign,
    superlative,
    behind,
    label,
    filler,
    not_per,
    per_noun,
    yearly,
    stop,
    not_counted,
    not_unit,
    days,
    months,
    clock,
    season,
    which,
    today,
    recent,
    ago,
    thirds,
    time_lead,
    fiscal,
    year_before,
    month_name,
    weekday,
    particle_verb,
    clause_end,
    year_on_year,
    not_number,
    not_approximator,
    plural,
    fold,
    approximator_first,  // words that an approximator of the lexicon begins with
    approximator_last,   // and ends with
    count
};

[[nodiscard]] constexpr Classes bit(Class c) { return Classes{1} << static_cast<unsigned>(c); }
template <typename... C>
[[nodiscard]] constexpr Classes bits(C... c) {
    return (bit(c) | ...);
}

inline constexpr Classes number_words =
    bits(Class::units, Class::tens, Class::hundred, Class::scale, Class::scale_letter,
         Class::fraction, Class::ordinal);

class Vocabulary {
public:
    [[nodiscard]] static const Vocabulary& instance();

    // In any case of letters; 0 for words of no class.
    [[nodiscard]] Classes classes(std::string_view word) const;
    [[nodiscard]] bool is(std::string_view word, Classes any_of) const {
        return (classes(word) & any_of) != 0;
    }
    // The number that goes with the word in that class; 0 if it is not of the class.
    [[nodiscard]] double value(std::string_view word, Class c) const;

private:
    struct Value {
        Class in = Class::count;
        double number = 0.0;
    };
    struct Entry {
        Classes classes = 0;
        std::array<Value, 4> values;
    };
    struct Slot {
        std::string word;
        Entry entry;
    };

    Vocabulary();
    void load_figures();
    void load_numbers();
    void load_calendar();
    void load_approximators();
    void add(std::string_view word, Class c, double number);
    void build_table();
    [[nodiscard]] const Slot* find(std::string_view word) const;

    std::unordered_map<std::string, Entry> entries_;  // while loading
    std::vector<Slot> slots_;                         // open addressing, a power of two
    std::array<std::uint32_t, 32 * 32>
        lengths_{};  // by the first two letters: a bit for each length of a word
};

}  // namespace gainsay::grammar::figures
