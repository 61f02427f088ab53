// Words of one family across classes, beside WordNet's derivations: die, death, dead.
//
//   same_family("die", "dead")->text()     // "die and dead are of one family (derivations.txt:6)"
//
// Lower case; pure, thread-safe, loaded on first use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/lexicon/source.hpp"

namespace gainsay::lexicon {

struct Family {
    Source source;
    [[nodiscard]] std::string text(std::string_view a, std::string_view b) const;
};
[[nodiscard]] std::optional<Family> same_family(std::string_view a, std::string_view b);
// All words of a word's families, itself among them.
[[nodiscard]] std::vector<std::string_view> families_of(std::string_view word);

}  // namespace gainsay::lexicon
