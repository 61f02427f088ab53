#include "checker/claims/outcome.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

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
    std::string bearer;  // "person", "thing" or a kind
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
    WordSet shells;
    WordSet one_thing;  // kinds
    std::vector<WordSet> bodies;
    std::vector<std::string> stages;
    std::vector<std::string> openers;
};

[[noreturn]] void slip(std::string_view line) {  // in our own file, which every test would meet
    throw std::logic_error("outcomes.txt: " + std::string(line));
}

std::string_view next_cell(std::string_view& line) {
    const std::size_t bar = line.find('|');
    if (bar == std::string_view::npos) slip(line);
    const std::string_view cell = trimmed(line.substr(0, bar));
    line.remove_prefix(bar + 1);
    return cell;
}

BearerPlace place_named(std::string_view slot) {
    if (slot == "subject") return BearerPlace::subject;
    if (slot == "object") return BearerPlace::object;
    if (slot == "either") return BearerPlace::either;
    slip(slot);
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
    const std::string_view head = next_cell(line);
    const std::size_t comma = head.find(',');
    if (comma == std::string_view::npos) slip(head);
    const std::string_view name = trimmed(head.substr(0, comma));
    const std::string_view bearer = trimmed(head.substr(comma + 1));
    const std::string side = std::string(name) + " " + std::string(next_cell(line));
    Pattern pattern;
    pattern.place = place_named(next_cell(line));
    pattern.matter = place_in(out.matters, name, [](const Matter& m) { return m.name; });
    Matter& matter = out.matters[pattern.matter];
    if (!matter.name.empty() && matter.bearer != bearer) slip(head);
    matter = {std::string(name), std::string(bearer)};
    pattern.side = place_in(out.sides, side, [](const std::string& s) { return s; });
    out.sides[pattern.side] = side;
    for_each_item(line, ',', [&](std::string_view words) {
        const std::size_t blank = words.find(' ');
        pattern.words = words;
        pattern.behind = blank == std::string_view::npos ? "" : words.substr(blank + 1);
        out.by_verb[std::string(words.substr(0, blank))].push_back(pattern);
    });
}

// "kind deal: merger, takeover"; false for a row of a matter.
bool read_list(std::string_view line, Outcomes& out) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.find('|') < colon) return false;
    const std::string_view label = line.substr(0, colon);
    const auto words = [&](auto&& add) { for_each_item(line.substr(colon + 1), ',', add); };
    const auto fill = [&](WordSet& list) {
        words([&](std::string_view word) { list.emplace(word); });
    };
    if (label == "stage")
        words([&](std::string_view word) { out.stages.emplace_back(word); });
    else if (label == "openers")
        words([&](std::string_view word) { out.openers.emplace_back(word); });
    else if (label == "body")
        fill(out.bodies.emplace_back());
    else if (label == "loose")
        fill(out.loose);
    else if (label == "one thing")
        fill(out.one_thing);
    else if (label == "shell")
        fill(out.shells);
    else if (label.starts_with("kind "))
        fill(out.kinds[std::string(label.substr(5))]);
    else
        slip(line);
    return true;
}

const Outcomes& table() {
    static const Outcomes loaded = [] {
        Outcomes out;
        for_each_line({outcomes_begin, outcomes_end}, [&](std::string_view line) {
            if (!read_list(line, out)) read_row(line, out);
        });
        for (const Matter& m : out.matters)
            if (m.bearer != "person" && m.bearer != "thing" && !out.kinds.contains(m.bearer))
                slip(m.bearer);
        return out;
    }();
    return loaded;
}

enum class Fit : std::uint8_t { no, name, kind };

// What the bearer is called: of the kind that the matter is of, or by a name that may be.
Fit fit(const Slot& slot, const std::string& wanted) {
    if (!slot.filled() || slot.phrase->clause) return Fit::no;
    const Phrase& phrase = *slot.phrase;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const bool person = wordnet.is_a(phrase.head, "person", WordClass::noun, 9, 2) ||
                        wordnet.is_a(phrase.head, "people", WordClass::noun, 9, 2);
    const bool name = phrase.head_class == WordClass::proper;
    if (wanted == "person") return person || phrase.pronoun || name ? Fit::kind : Fit::no;
    if (wanted == "thing") return name || person ? Fit::no : Fit::kind;
    const WordSet& kind = table().kinds.find(wanted)->second;
    // "The ferry Sella", "tie-up"
    const bool beside = name || lexicon::particle(phrase.head);
    const bool said = std::any_of(phrase.words.begin(), phrase.words.end(), [&](const Word& w) {
        return (beside || w.lemma == phrase.head) && kind.contains(w.lemma);
    });
    return said ? Fit::kind : name && slot.entity != 0 ? Fit::name : Fit::no;
}

// Tells when or where ("off THE CAPE", no "in contrast"), and not of what.
bool tells_when_or_where(const Adjunct& a) {
    if (a.role == Role::time || a.role == Role::manner || a.role == Role::agent ||
        lexicon::time_noun(a.slot.phrase->head))
        return true;
    const std::string text = lower(a.slot.phrase->text);
    const bool there = text.starts_with("the ") || text.starts_with("a ") ||
                       a.slot.phrase->head_class == WordClass::proper;
    return lexicon::tells_where(a.preposition) && there;
}

bool small_word(std::string_view word) {  // between a verb and what belongs to it
    return article(word) || word == "his" || word == "her" || word == "its" || word == "their" ||
           word == "my" || word == "our";
}

// The words stand right behind the verb, or behind its object: "found HER guilty".
bool stand_behind(const Proposition& p, std::string_view words) {
    const std::vector<ClauseWord> behind = words_after(p);
    std::vector<std::string_view> wanted;
    for_each_item(words, ' ', [&](std::string_view w) { wanted.push_back(w); });
    const auto of_object = [&](const ClauseWord& w) {
        return p.object.filled() && p.object.phrase->span.contains(w.span);
    };
    std::size_t at = 0;
    for (std::size_t next = 0; next < behind.size(); ++next) {
        if (behind[next].text == wanted[at]) {
            if (++at == wanted.size()) return true;
            if (behind[next].ends_clause) return false;
            continue;
        }
        const bool passed = small_word(behind[next].text) || (at == 0 && of_object(behind[next]));
        if (!passed || behind[next].ends_clause) return false;
    }
    return false;
}

// "Is guilty", not "was positive about the results"; "the ban stands", not "stands in contrast".
bool says_no_more(const Proposition& p) {
    const bool limits = std::any_of(p.adjuncts.begin(), p.adjuncts.end(),
                                    [](const Adjunct& a) { return !tells_when_or_where(a); });
    return !limits;
}

bool matches(const Proposition& p, const Pattern& pattern) {
    const bool alone = pattern.behind.empty();
    if (alone && pattern.words != p.verb) return false;
    if (!alone && pattern.words != p.verb && !stand_behind(p, pattern.behind)) return false;
    if (pattern.place != BearerPlace::subject) return true;
    if (pattern.words.starts_with("be "))
        return p.copular && p.object_phrase() != nullptr &&
               lower(p.object_phrase()->text).ends_with(pattern.behind) && says_no_more(p);
    // "Failed the exam", "landed a contract"
    return !alone || (!p.object.filled() && !p.passive && says_no_more(p));
}

}  // namespace

std::vector<MatterOutcome> outcomes_of(const Proposition& p) {
    std::vector<MatterOutcome> out;
    if (p.sentence == nullptr || p.claim->origin == Origin::possessive) return out;
    std::string_view verb = p.verb;
    if (p.copular && p.claim->predicate.lemma == "be") verb = "be";
    const auto found = table().by_verb.find(verb.substr(0, verb.find(' ')));
    if (found == table().by_verb.end()) return out;
    for (const Pattern& pattern : found->second) {
        if (!matches(p, pattern)) continue;
        MatterOutcome told{pattern.matter, pattern.side, pattern.place, false, pattern.words};
        const Fit how = fit(bearer(p, told), table().matters[pattern.matter].bearer);
        told.says_kind = how == Fit::kind;
        if (how != Fit::no) out.push_back(told);
    }
    return out;
}

bool one_meaning(std::uint16_t matter) {
    return !table().loose.contains(table().matters[matter].name);
}

bool one_thing_in_two_words(std::uint16_t matter) {
    return table().one_thing.contains(table().matters[matter].bearer);
}

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
    return of_object && !p.copular ? p.subject : Slot();
}

bool may_be_one_body(std::string_view head_a, std::string_view head_b) {
    if (head_a == head_b) return true;
    const auto& bodies = table().bodies;
    return std::any_of(bodies.begin(), bodies.end(), [&](const WordSet& body) {
        return body.contains(head_a) && body.contains(head_b);
    });
}

bool holds_another(std::string_view head) { return table().shells.contains(head); }

std::span<const std::string> outcome_openers() { return table().openers; }

std::string stages_of(const Sentence& sentence) {
    std::string out;
    const std::string text = lower(sentence.text);
    for (const std::string& stage : table().stages)
        if (has_words(text, stage)) out += stage + " ";
    return out;
}

}  // namespace gainsay::checker
