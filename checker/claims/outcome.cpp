#include "checker/claims/outcome.hpp"

#include <algorithm>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/data_lines.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"

extern "C" {
extern const char outcomes_begin[];
extern const char outcomes_end[];
}

namespace gainsay::checker {
namespace {

struct Matter {
    std::string name;
    std::string bearer;  // "any", "person", "thing" or a kind
};

// "Find .. guilty": what must stand behind a verb, and what it tells.
struct Pattern {
    std::string behind;  // "" for none
    std::string words;
    std::uint16_t matter = 0;
    std::uint16_t side = 0;
    BearerPlace place = BearerPlace::subject;
};

struct Outcomes {
    std::vector<Matter> matters;
    std::vector<std::string> sides;        // "verdict guilty"
    ByWord<std::vector<Pattern>> by_verb;  // by the first word
    ByWord<WordSet> kinds;
    WordSet loose;  // matters
    std::vector<WordSet> bodies;
    std::vector<std::string> stages;
};

std::string_view next_cell(std::string_view& line) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    const std::string_view cell = trimmed(line.substr(0, bar));
    line.remove_prefix(std::min(bar + 1, line.size()));
    return cell;
}

template <class Item>
std::uint16_t place_in(std::vector<Item>& all, std::string_view name, auto&& name_of) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Item& item) { return name_of(item) == name; });
    if (found != all.end()) return static_cast<std::uint16_t>(found - all.begin());
    all.emplace_back();
    return static_cast<std::uint16_t>(all.size() - 1);
}

void read_row(std::string_view line, Outcomes& out) {
    std::string_view head = next_cell(line);
    const std::size_t comma = head.find(',');
    const std::string_view name = trimmed(head.substr(0, comma));
    const std::string_view who = trimmed(head.substr(comma + 1));
    const std::string side = std::string(name) + " " + std::string(next_cell(line));
    const std::string_view slot = next_cell(line);
    Pattern pattern;
    pattern.matter = place_in(out.matters, name, [](const Matter& m) { return m.name; });
    out.matters[pattern.matter] = {std::string(name), std::string(who)};
    pattern.side = place_in(out.sides, side, [](const std::string& s) { return s; });
    out.sides[pattern.side] = side;
    pattern.place = slot == "object"   ? BearerPlace::object
                    : slot == "either" ? BearerPlace::either
                                       : BearerPlace::subject;
    for_each_item(line, ',', [&](std::string_view words) {
        const std::size_t blank = words.find(' ');
        pattern.words = words;
        pattern.behind = blank == std::string_view::npos ? "" : words.substr(blank + 1);
        out.by_verb[std::string(words.substr(0, blank))].push_back(pattern);
    });
}

const Outcomes& table() {
    static const Outcomes loaded = [] {
        Outcomes out;
        for_each_line({outcomes_begin, outcomes_end}, [&](std::string_view line) {
            const std::size_t colon = std::min(line.find(':'), line.size());
            const std::string_view label = line.substr(0, colon);
            const auto words_of = [&](auto&& add) {
                for_each_item(line.substr(std::min(colon + 1, line.size())), ',', add);
            };
            if (label == "stage") {
                words_of([&](std::string_view word) { out.stages.emplace_back(word); });
            } else if (label == "body" || label == "loose" || label.starts_with("kind ")) {
                WordSet& list = label == "body"    ? out.bodies.emplace_back()
                                : label == "loose" ? out.loose
                                                   : out.kinds[std::string(label.substr(5))];
                words_of([&](std::string_view word) { list.emplace(word); });
            } else {
                read_row(line, out);
            }
        });
        return out;
    }();
    return loaded;
}

bool fits(const Slot& slot, const std::string& wanted) {
    if (!slot.filled()) return false;
    const Phrase& phrase = *slot.phrase;
    if (wanted == "any" || phrase.head_class == WordClass::proper) return true;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const auto is_a = [&](std::string_view wide, int senses) {
        return wordnet.is_a(phrase.head, wide, WordClass::noun, 9, senses).has_value();
    };
    if (wanted == "thing")  // a "ward" is a person, too
        return !is_a("person", 2) || is_a("artifact", 3);
    if (wanted == "person") return phrase.pronoun || is_a("person", 2) || is_a("people", 2);
    const auto kind = table().kinds.find(wanted);
    if (kind == table().kinds.end()) return false;
    if (kind->second.contains(phrase.head)) return true;
    return lexicon::particle(phrase.head) &&  // "tie-up", "buy-out"
           std::any_of(phrase.words.begin(), phrase.words.end(),
                       [&](const Word& w) { return kind->second.contains(w.lemma); });
}

}  // namespace

std::vector<MatterOutcome> outcomes_of(const Proposition& p) {
    std::vector<MatterOutcome> out;
    if (p.sentence == nullptr || p.claim->origin == Origin::possessive) return out;
    const std::string_view verb = p.verb;
    const auto found = table().by_verb.find(verb.substr(0, verb.find(' ')));
    if (found == table().by_verb.end()) return out;
    std::string behind;
    for (const Pattern& pattern : found->second) {
        if (pattern.words != verb) {
            if (pattern.behind.empty()) continue;
            if (behind.empty()) behind = joined(words_after(p));
            if (!has_words(behind, pattern.behind)) continue;
        }
        const MatterOutcome told{pattern.matter, pattern.side, pattern.place, pattern.words};
        if (fits(bearer(p, told), table().matters[pattern.matter].bearer)) out.push_back(told);
    }
    return out;
}

bool one_meaning(std::uint16_t matter) {
    return !table().loose.contains(table().matters[matter].name);
}

std::string_view matter_name(std::uint16_t matter) { return table().matters[matter].name; }

Slot bearer(const Proposition& p, const MatterOutcome& outcome) {
    if (p.passive) return outcome.place == BearerPlace::subject ? Slot() : p.subject;
    if (outcome.place == BearerPlace::subject || p.copular) return p.subject;  // "was found guilty"
    if (p.object.filled() && !p.object.phrase->clause) return p.object;
    if (outcome.place == BearerPlace::either) return p.subject;
    for (const Adjunct& adjunct : p.adjuncts)  // "waved THROUGH the merger"
        if (!adjunct.preposition.empty() && outcome.words.ends_with(adjunct.preposition))
            return adjunct.slot;
    return {};
}

Slot decider(const Proposition& p, const MatterOutcome& outcome) {
    if (p.passive) return p.agent;
    const bool of_object = outcome.place == BearerPlace::object ||
                           (outcome.place == BearerPlace::either && p.object.filled());
    return of_object ? p.subject : Slot();
}

bool may_be_one_body(std::string_view head_a, std::string_view head_b) {
    if (head_a == head_b) return true;
    const auto& bodies = table().bodies;
    return std::any_of(bodies.begin(), bodies.end(), [&](const WordSet& body) {
        return body.contains(head_a) && body.contains(head_b);
    });
}

std::string stages_of(const Sentence& sentence) {
    std::string out;
    const std::string text = lower(sentence.text);
    for (const std::string& stage : table().stages)
        if (has_words(text, stage)) out += stage + " ";
    return out;
}

}  // namespace gainsay::checker
