#include "checker/words/prepositions.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>

#include "checker/words/data_lines.hpp"

extern "C" {
extern const char opposite_prepositions_begin[];
extern const char opposite_prepositions_end[];
}

namespace gainsay::checker {
namespace {

struct Pole {
    int line = 0;  // negative: the other pole
    bool place = false;
};
using Poles = ByWord<Pole>;

const Poles& poles() {
    static const Poles table = [] {
        constexpr std::string_view of_place = "place:";
        Poles out;
        int number = 0;
        for_each_line({opposite_prepositions_begin, opposite_prepositions_end},
                      [&](std::string_view line) {
                          const bool place = line.starts_with(of_place);
                          if (place) line.remove_prefix(of_place.size());
                          const std::size_t bar = line.find('|');
                          if (bar == std::string_view::npos) return;
                          ++number;
                          for_each_item(line.substr(0, bar), ',', [&](std::string_view word) {
                              out[std::string(word)] = {number, place};
                          });
                          for_each_item(line.substr(bar + 1), ',', [&](std::string_view word) {
                              out[std::string(word)] = {-number, place};
                          });
                      });
        return out;
    }();
    return table;
}

}  // namespace

bool opposite_prepositions(std::string_view a, std::string_view b) {
    const auto x = poles().find(a);
    const auto y = poles().find(b);
    return x != poles().end() && y != poles().end() && x->second.line == -y->second.line;
}

bool opens_place(std::string_view phrase) {
    const std::size_t length = preposition_length(phrase);
    return length > 0 && poles().find(phrase.substr(0, length - 1))->second.place;
}

std::size_t preposition_length(std::string_view phrase) {
    std::size_t longest = 0;
    for (const auto& [word, pole] : poles())
        if (phrase.size() > word.size() && phrase[word.size()] == ' ' && phrase.starts_with(word))
            longest = std::max(longest, word.size() + 1);
    return longest;
}

}  // namespace gainsay::checker
