#include "checker/alignment/withdrawal.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "checker/words/lexical_relation.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Rooms and buildings are left, too, by who comes back: what one takes part in is an event, a work,
// a group or a market.
bool taken_part_in(const Phrase& p) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const char* place : {"structure", "facility", "location", "vehicle"})
        if (wordnet.is_a(p.head, place, WordClass::noun, 6, 1)) return false;
    if (wordnet.forms(p.head) == 0) return true;  // "biopic"
    for (const char* kind :
         {"state", "relation", "group", "event", "act", "social group", "show", "creation",
          "communication", "market", "contest", "organization", "activity"})
        if (wordnet.is_a(p.head, kind, WordClass::noun, 9, 2)) return true;
    return false;
}

bool out_of_it(const Adjunct& a) {
    return a.preposition == "from" || a.preposition == "of" || a.preposition == "out of" ||
           a.preposition == "on";
}

std::optional<Slot> what_is_left(const Proposition& p) {
    const bool fact = told_as_fact(*p.claim);
    // "Decided against leaving", "threatened to quit": has not left
    if (p.negated || p.denied || p.passive || !fact || p.claim->time.stated ||
        !p.claim->predicate.governors.empty())
        return std::nullopt;
    // "Left the rate UNCHANGED": keeps it so.
    if (std::any_of(p.adjuncts.begin(), p.adjuncts.end(),
                    [](const Adjunct& a) { return a.role == Role::complement; }))
        return std::nullopt;
    if (in_class(p.verb, VerbClass::quitting) && p.object.filled() &&
        taken_part_in(*p.object.phrase))
        return p.object;
    if (!in_class(p.verb, VerbClass::withdrawing)) return std::nullopt;
    if (p.object.filled()) return std::nullopt;
    for (const Adjunct& a : p.adjuncts)
        if (out_of_it(a) && taken_part_in(*a.slot.phrase)) return a.slot;
    return std::nullopt;
}

// "The Lund festival", "the Moss festival"; "the mortgage business", "the insurance business".
bool of_others(const Phrase& a, const Phrase& b) {
    const auto beside = [](const Phrase& p) {
        std::vector<std::string_view> out;
        for (const Word& w : p.words)
            if (w.lemma != p.head && w.word_class != WordClass::number) out.push_back(w.lemma);
        return out;
    };
    const auto name = [](const Phrase& p) {
        return std::any_of(p.words.begin(), p.words.end(), [&](const Word& w) {
            return w.lemma != p.head && w.text[0] >= 'A' && w.text[0] <= 'Z';
        });
    };
    const std::vector<std::string_view> x = beside(a);
    const std::vector<std::string_view> y = beside(b);
    // "Tesla biopic", "an upcoming biopic": a name and a property tell nothing apart.
    if (x.empty() || y.empty() || name(a) != name(b)) return false;
    return std::none_of(x.begin(), x.end(), [&](std::string_view n) {
        return std::find(y.begin(), y.end(), n) != y.end();
    });
}

std::optional<Slot> what_is_joined(const Proposition& p, const Slot& left) {
    const bool planned =
        p.claim->mode == Mode::planned || p.claim->predicate.tense == Tense::future;
    if (p.negated || p.denied || !planned || !in_class(p.verb, VerbClass::participating))
        return std::nullopt;
    const auto same = [&](const Slot& slot) {
        if (!slot.filled() || slot.phrase->clause || of_others(*slot.phrase, *left.phrase))
            return false;
        const std::string& x = left.phrase->head;
        const std::string& y = slot.phrase->head;
        return x == y || lexical_relation(x, WordClass::noun, y, WordClass::noun).relation ==
                             Relation::equivalence;
    };
    if (same(p.object)) return p.object;
    for (const Adjunct& a : p.adjuncts)
        if (same(a.slot)) return a.slot;
    return std::nullopt;
}

}  // namespace

bool withdraws(const Proposition& p) { return what_is_left(p).has_value(); }

std::optional<std::array<Slot, 2>> left_and_joined(const Proposition& a, const Proposition& b) {
    if (const auto left = what_is_left(a))
        if (const auto joined = what_is_joined(b, *left)) return {{*left, *joined}};
    if (const auto left = what_is_left(b))
        if (const auto joined = what_is_joined(a, *left)) return {{*joined, *left}};
    return std::nullopt;
}

}  // namespace gainsay::checker
