#include "grammar/lexicon/references.hpp"

#include <algorithm>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(descriptions)
GAINSAY_LEXICON_DATA(reference_words)

namespace gainsay::lexicon {
namespace {

// description -> own nouns, sorted
const ByWord<std::string_view>& descriptions() {
    static const ByWord<std::string_view> table = [] {
        ByWord<std::string_view> out;
        for (const Fact& fact : parse_facts("descriptions.txt", descriptions_text(), 2, 2))
            for (const Cell& cell : fact.columns[0])
                for (const Cell& own : fact.columns[1])
                    out[read_lemma(fact, cell)].push_back(read_lemma(fact, own));
        for (auto& [noun, own] : out) std::sort(own.begin(), own.end());
        return out;
    }();
    return table;
}

}  // namespace

bool description_fits(std::string_view noun, std::string_view own) {
    if (noun == own) return true;
    const auto* known = find_word(descriptions(), noun);
    return known != nullptr && std::binary_search(known->begin(), known->end(), own);
}

bool organisation_description(std::string_view noun) { return descriptions().contains(noun); }

ReferenceWord reference_word(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, ReferenceWord>, 9> kinds = {
        {{"another", ReferenceWord::another},
         {"lesser", ReferenceWord::lesser},
         {"trade", ReferenceWord::trade},
         {"unit", ReferenceWord::unit},
         {"kind", ReferenceWord::kind},
         {"appoint", ReferenceWord::appoint},
         {"succeed", ReferenceWord::succeed},
         {"lead", ReferenceWord::lead},
         {"inanimate", ReferenceWord::inanimate}}};
    static const ByWord<ReferenceWord> table = [] {
        ByWord<ReferenceWord> out;
        for (const Fact& fact : parse_facts("reference_words.txt", reference_words_text(), 2, 2))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(one_of(fact, fact.cell(1), kinds));
        return out;
    }();
    const auto* entries = table.find_any_case(text);
    return entries == nullptr ? ReferenceWord::none : entries->front();
}

}  // namespace gainsay::lexicon
