#include "grammar/lexicon/changes.hpp"

#include <string>
#include <unordered_map>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(changes)

namespace gainsay::lexicon {
namespace {

struct Changes {
    std::unordered_map<std::string_view, std::string_view> nouns;
    std::unordered_map<std::string, ChangeTelling> verbs;  // "lead to", "see"
    WordSet finding;
};

std::string governed(std::string_view verb, std::string_view preposition) {
    std::string out(verb);
    if (!preposition.empty()) out.append(" ").append(preposition);
    return out;
}

const Changes& changes() {
    static const Changes loaded = [] {
        Changes out;
        for (const Fact& fact : parse_facts("changes.txt", changes_text(), 2, 3)) {
            const std::string_view kind = fact.cell(0).text;
            const std::string_view last = fact.has(2) ? read_lemma(fact, fact.cell(2)) : "";
            for (const Cell& cell : fact.columns[1]) {
                const std::string_view word = read_lemma(fact, cell);
                if (kind == "noun" && !last.empty())
                    out.nouns.emplace(word, last);
                else if (kind == "finding")
                    out.finding.insert(word);
                else if (kind == "undergoing" || kind == "causing")
                    out.verbs.emplace(governed(word, last), kind == "causing"
                                                                ? ChangeTelling::causing
                                                                : ChangeTelling::undergoing);
                else
                    fail(fact, fact.cell(0),
                         "expected noun (with its verb), undergoing, causing or finding");
            }
        }
        return out;
    }();
    return loaded;
}

}  // namespace

std::string_view change_verb(std::string_view noun) {
    const auto found = changes().nouns.find(noun);
    return found == changes().nouns.end() ? std::string_view() : found->second;
}

ChangeTelling tells_change(std::string_view verb, std::string_view preposition) {
    const auto found = changes().verbs.find(governed(verb, preposition));
    return found == changes().verbs.end() ? ChangeTelling::none : found->second;
}

bool finds(std::string_view verb) { return changes().finding.contains(verb); }

}  // namespace gainsay::lexicon
