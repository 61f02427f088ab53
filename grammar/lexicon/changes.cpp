#include "grammar/lexicon/changes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(changes)

namespace gainsay::lexicon {
namespace {

struct Changes {
    std::unordered_map<std::string_view, std::string_view> nouns;
    std::unordered_map<std::string_view, std::string_view> words;  // "falling", "lower"
    std::unordered_map<std::string, ChangeTelling> verbs;          // "lead to", "see"
    WordSet finding;
    std::vector<std::string_view> due;  // "due to"
};

constexpr std::array<std::pair<std::string_view, ChangeTelling>, 3> tellings = {
    {{"undergoing", ChangeTelling::undergoing},
     {"causing", ChangeTelling::causing},
     {"presupposing", ChangeTelling::presupposing}}};

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
                const auto telling = std::find_if(tellings.begin(), tellings.end(),
                                                  [&](const auto& t) { return t.first == kind; });
                if (kind == "noun" && !last.empty())
                    out.nouns.emplace(word, last);
                else if (kind == "before" && !last.empty())
                    out.words.emplace(word, last);
                else if (kind == "due")
                    out.due.push_back(word);
                else if (kind == "finding")
                    out.finding.insert(word);
                else if (telling != tellings.end())
                    out.verbs.emplace(governed(word, last), telling->second);
                else
                    fail(fact, fact.cell(0),
                         "expected noun or before (with a verb), undergoing, causing, "
                         "presupposing, due or finding");
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

std::string_view changing(std::string_view word) {
    const auto found = changes().words.find(word);
    return found == changes().words.end() ? std::string_view() : found->second;
}

bool due_to(std::string_view preposition, std::string_view complement) {
    std::string whole(preposition);
    if (!whole.empty()) whole += ' ';
    whole += complement;
    return std::any_of(changes().due.begin(), changes().due.end(), [&](std::string_view words) {
        return whole.starts_with(words) &&
               std::string_view(whole).substr(words.size()).starts_with(' ');
    });
}

bool finds(std::string_view verb) { return changes().finding.contains(verb); }

}  // namespace gainsay::lexicon
