#include "grammar/lexicon/derivations.hpp"

#include <map>
#include <vector>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(derivations)

namespace gainsay::lexicon {

std::string Family::text(std::string_view a, std::string_view b) const {
    return std::string(a) + " and " + std::string(b) + " are of one family (" + source.text() + ")";
}

namespace {

const std::multimap<std::string_view, Source>& all_families() {
    static const std::multimap<std::string_view, Source> families = [] {
        std::multimap<std::string_view, Source> out;
        for (const Fact& fact : parse_facts("derivations.txt", derivations_text(), 1, 1))
            for (const Cell& cell : fact.columns[0])
                out.emplace(read_lemma(fact, cell), fact.source);
        return out;
    }();
    return families;
}

}  // namespace

std::vector<std::string_view> families_of(std::string_view word) {
    std::vector<std::string_view> out;
    const auto [first, last] = all_families().equal_range(word);
    if (first == last) return out;
    for (const auto& [other, source] : all_families())
        for (auto one = first; one != last; ++one)
            if (source == one->second) out.push_back(other);
    return out;
}

std::optional<Family> same_family(std::string_view a, std::string_view b) {
    const auto& families = all_families();
    const auto [first, last] = families.equal_range(a);
    for (auto one = first; one != last; ++one) {
        const auto [begin, end] = families.equal_range(b);
        for (auto other = begin; other != end; ++other)
            if (other->second == one->second) return Family{one->second};
    }
    return std::nullopt;
}

}  // namespace gainsay::lexicon
