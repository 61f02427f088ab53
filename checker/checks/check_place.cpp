// One thing in two places: born, founded, based or held in one city and in another; a building or a
// lake that is in one and in another. Only relations that exclusive.txt calls functions, or things
// that stay where they are, and only places of which neither is known to lie in the other.
#include <algorithm>
#include <array>
#include <string_view>

#include "checker/checks/checks.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Kinds of WordNet that stay where they are.
constexpr std::array<const char*, 5> fixed_kinds = {"structure", "facility", "plant",
                                                    "geographical area", "body of water"};

bool names_a_place(const Slot& slot) {
    return slot.filled() && slot.phrase->head_class == WordClass::proper &&
           slot.phrase->quantities.empty() && slot.phrase->words.size() <= 3;
}

bool kind_of(const Phrase& phrase, const char* kind) {
    return lexicon::WordNet::instance().is_a(phrase.text, kind, WordClass::noun, 4, 2).has_value();
}

// "Altona, Hamburg", "Lund in Sweden": a sentence that names both may tell that one lies in the
// other.
bool named_together(const Context& context, const Phrase& x, const Phrase& y) {
    for (const CheckedDocument& d : context.documents())
        for (const Sentence& s : d.reading->sentences)
            if (s.text.find(x.text) != std::string::npos &&
                s.text.find(y.text) != std::string::npos)
                return true;
    return false;
}

// Neither lies in the other: two of one kind by WordNet, or two of which nothing is known.
bool apart(const Context& context, const Phrase& x, const Phrase& y) {
    if (x.text.find(y.text) != std::string::npos || y.text.find(x.text) != std::string::npos)
        return false;
    const bool country_x = kind_of(x, "country");
    const bool country_y = kind_of(y, "country");
    if (country_x != country_y) return false;
    return !named_together(context, x, y);
}

std::optional<lexicon::Exclusive> function_of(const Proposition& p, std::string_view preposition) {
    const auto found = lexicon::exclusive(p.verb, WordClass::verb, preposition);
    return found && found->argument_unique ? found : std::nullopt;
}

Conflict conflict_of(const Pair& pair, const Phrase& x, const Phrase& y, std::string why) {
    Conflict out;
    out.check = "place";
    out.relation = Relation::alternation;
    out.marked_a = {x.span};
    out.marked_b = {y.span};
    out.step = {"place", x.text, y.text, std::string(name(out.relation)), std::move(why)};
    out.message = speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                  speaker(pair.b, pair.context) + " says \"" + in_words(pair.b) + "\".";
    out.features = common_features(pair, Feature::place);
    return out;
}

// What cannot move: "the factory", "the lake".
bool stands_still(const Slot& subject) {
    if (!subject.filled() || subject.entity != 0 || subject.phrase->pronoun || indefinite(subject))
        return false;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    return std::any_of(fixed_kinds.begin(), fixed_kinds.end(), [&](const char* kind) {
        return wordnet.is_a(subject.phrase->head, kind, WordClass::noun, 8, 1).has_value();
    });
}

// "Is in Tarn", "stands in Tarn", "is located in Lund": the name of the place; null if it tells
// none.
const Phrase* stands_in(const Proposition& p) {
    const bool stays = p.passive ? in_class(p.verb, VerbClass::keeping)
                                 : !p.object.filled() && in_class(p.verb, VerbClass::staying);
    if (!p.copular && !stays) return nullptr;
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.preposition == "in" && names_a_place(adjunct.slot) &&
            (!p.copular || adjunct.role == Role::complement))
            return adjunct.slot.phrase;
    return nullptr;
}

std::optional<Conflict> check_where_it_stands(const Pair& pair) {
    const Phrase* x = stands_in(pair.a);
    const Phrase* y = x == nullptr ? nullptr : stands_in(pair.b);
    if (y == nullptr || !both_affirmed(pair) || !subjects_match(pair) || !told_of_one_time(pair) ||
        !stands_still(pair.alignment.subject.a) || x->text == y->text ||
        !apart(pair.context, *x, *y))
        return std::nullopt;
    Conflict out = conflict_of(pair, *x, *y, "what is built or lies somewhere stays there");
    out.step.slot = "where it stands";
    out.features[Feature::adjuncts_extra] = 0;  // the places are what differs
    return out;
}

}  // namespace

std::optional<Conflict> check_place(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (auto fixed = check_where_it_stands(pair)) return fixed;
    if (a.copular || b.copular) return std::nullopt;
    if (!both_affirmed(pair) || a.verb != b.verb || !subjects_match(pair) || !objects_fit(pair))
        return std::nullopt;
    for (const AlignedSlot& slot : pair.alignment.adjuncts) {
        if (slot.relation.compatible() || !names_a_place(slot.a) || !names_a_place(slot.b))
            continue;
        const auto function = function_of(a, slot.slot);
        if (!function || (!function->ever && !told_of_one_time(pair)) ||
            !apart(pair.context, *slot.a.phrase, *slot.b.phrase))
            continue;
        return conflict_of(pair, *slot.a.phrase, *slot.b.phrase,
                           "there is one place for \"" + a.claim->predicate.text + "\" (" +
                               function->source.text() + ")");
    }
    return std::nullopt;
}

}  // namespace gainsay::checker
