#include "grammar/lexicon/agent_nouns.hpp"

#include <array>
#include <utility>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(agent_nouns)

namespace gainsay::lexicon {

std::optional<AgentNoun> agent_noun(std::string_view noun) {
    static constexpr std::array<std::pair<std::string_view, bool>, 2> aspects = {
        {{"state", false}, {"deed", true}}};
    static constexpr std::array<std::pair<std::string_view, bool>, 2> numbers = {
        {{"one", true}, {"many", false}}};
    static const ByWord<AgentNoun> table = [] {
        ByWord<AgentNoun> out;
        for (const Fact& fact : parse_facts("agent_nouns.txt", agent_nouns_text(), 4, 4))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(
                    {read_lemma(fact, fact.cell(1)), one_of(fact, fact.cell(2), aspects),
                     one_of(fact, fact.cell(3), numbers), fact.source});
        return out;
    }();
    const auto* found = find_word(table, noun);
    return found == nullptr ? std::nullopt : std::optional(found->front());
}

}  // namespace gainsay::lexicon
