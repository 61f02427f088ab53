#include "checker/existence.hpp"

#include <algorithm>

#include "checker/lexical_relation.hpp"
#include "checker/phrase_relation.hpp"
#include "checker/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

// What is told as a fact, of the time that the other side speaks of. "There is no bridge" leaves
// room for one that was.
bool of_one_time(const Proposition& none, const Proposition& other) {
    const Predicate& no = none.claim->predicate;
    const Predicate& yes = other.claim->predicate;
    const Mode mode = other.claim->mode;
    const bool planned = none.claim->mode == Mode::planned || no.tense == Tense::future;
    if (planned) return mode == Mode::planned || yes.tense == Tense::future;
    if (mode != Mode::asserted && mode != Mode::reported && mode != Mode::alleged) return false;
    const bool perfect = no.aspect == Aspect::perfect;
    if (no.tense == Tense::past || perfect)
        return yes.tense == Tense::past || yes.aspect == Aspect::perfect;
    return yes.tense == Tense::present && no.tense == Tense::present;
}

// "Called for", "ruled out", "was averted": commits nobody to what it names.
bool intensional(const Proposition& p) {
    if (in_class(p.verb, VerbClass::intensional) || in_class(p.verb, VerbClass::cancelling))
        return true;
    const std::string head = p.verb.substr(0, p.verb.find(' '));
    return in_class(head, VerbClass::intensional) ||
           std::any_of(p.claim->predicate.governors.begin(), p.claim->predicate.governors.end(),
                       [](const std::string& g) { return in_class(g, VerbClass::intensional); });
}

// The same word, a synonym, or a narrower one.
bool names(const Word& wide, const Word& narrow) {
    if (wide.lemma == narrow.lemma) return true;
    const Relation r =
        lexical_relation(narrow.lemma, narrow.word_class, wide.lemma, wide.word_class).relation;
    return r == Relation::equivalence || r == Relation::forward;
}

const Word* head_of(const Phrase& p) {
    for (std::size_t i = 0; i < p.words.size(); ++i)
        if (i < p.depth.size() && p.depth[i] == 0) return &p.words[i];
    return nullptr;
}

bool tells_time(const Word& w) {
    return w.word_class == WordClass::number || lexicon::month(w.text) || lexicon::weekday(w.text);
}

// Every word that narrows what is not there must be said of what is.
bool covers(const Proposition& none, const Word& head, const Proposition& other, const Word& verb) {
    const auto said = [&](const Word& w) {
        const auto in_phrase = [&](const Slot& slot) {
            return slot.filled() &&
                   std::any_of(slot.phrase->words.begin(), slot.phrase->words.end(),
                               [&](const Word& x) { return names(w, x); });
        };
        return names(w, verb) || in_phrase(other.subject) || in_phrase(other.object) ||
               in_phrase(other.agent) ||
               std::any_of(other.adjuncts.begin(), other.adjuncts.end(),
                           [&](const Adjunct& a) { return in_phrase(a.slot); });
    };
    const auto all_said = [&](const Phrase& p) {
        return std::all_of(p.words.begin(), p.words.end(),
                           [&](const Word& w) { return &w == &head || tells_time(w) || said(w); });
    };
    return all_said(*none.subject.phrase) &&
           std::all_of(none.adjuncts.begin(), none.adjuncts.end(), [&](const Adjunct& a) {
               return a.role == Role::time || a.role == Role::manner || all_said(*a.slot.phrase);
           });
}

}  // namespace

namespace {

// "The nearest airport is in Dunmere": tells where there is one, and so where there need be none.
bool places_it(const Proposition& p) {
    return p.copular && std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
               return !a.preposition.empty() && a.role != Role::time;
           });
}

}  // namespace

bool denies_existence(const Proposition& p) {
    if (!p.negated || p.denied || !p.subject.filled() || p.subject.entity != 0) return false;
    const Phrase& thing = *p.subject.phrase;
    // "The lake monster does not exist", "unicorns do not exist": of what is named, much may be
    // told.
    if (p.claim->predicate.text.find("exist") != std::string::npos) return false;
    return !p.object.filled() && !thing.pronoun && thing.head_class == WordClass::noun &&
           thing.quantifier != Quantifier::definite &&
           thing.text.find("'s ") == std::string::npos &&
           in_class(p.claim->predicate.lemma, VerbClass::existing);
}

std::optional<Slot> told_to_exist(const Proposition& none, const Proposition& other) {
    if (other.negated || other.denied || !of_one_time(none, other)) return std::nullopt;
    const Word* head = head_of(*none.subject.phrase);
    if (head == nullptr) return std::nullopt;
    Word verb;
    verb.lemma = other.verb;
    verb.word_class = WordClass::verb;
    const bool other_commits = !intensional(other);
    const auto found = [&](const Slot& slot) {
        if (!slot.filled() || slot.phrase->clause || slot.phrase->pronoun || slot.phrase->negated ||
            !other_commits)
            return false;
        const Word* its = head_of(*slot.phrase);
        return its != nullptr && its->word_class == WordClass::noun && names(*head, *its);
    };
    if (!covers(none, *head, other, verb)) return std::nullopt;
    if (found(other.subject) && !places_it(other)) return other.subject;
    if (found(other.object) && !other.copular) return other.object;
    for (const Adjunct& a : other.adjuncts)  // "went on strike"
        if (a.role == Role::oblique && a.preposition == "on" && found(a.slot)) return a.slot;
    if (!other.copular && names(*head, verb)) return none.subject;
    return std::nullopt;
}

}  // namespace gainsay::checker
