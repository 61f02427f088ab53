#include "grammar/lexicon/derivations.hpp"

#include <map>
#include <vector>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(derivations)

namespace gainsay::lexicon {

std::string Family::text(std::string_view a, std::string_view b) const {
    return std::string(a) + " and " + std::string(b) + " are of one family (" + source.text() + ")";
}

std::optional<Family> same_family(std::string_view a, std::string_view b) {
    static const std::multimap<std::string_view, Source> families = [] {
        std::multimap<std::string_view, Source> out;
        for (const Fact& fact : parse_facts("derivations.txt", derivations_text(), 1, 1))
            for (const Cell& cell : fact.columns[0])
                out.emplace(read_lemma(fact, cell), fact.source);
        return out;
    }();
    const auto [first, last] = families.equal_range(a);
    for (auto one = first; one != last; ++one) {
        const auto [begin, end] = families.equal_range(b);
        for (auto other = begin; other != end; ++other)
            if (other->second.line == one->second.line) return Family{one->second};
    }
    return std::nullopt;
}

}  // namespace gainsay::lexicon
