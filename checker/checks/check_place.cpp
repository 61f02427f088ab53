// One thing in two places: born, founded, based or held in one city and in another; a building or a
// lake that is in one and in another; one event told of two places. Only relations that
// exclusive.txt calls functions, things that stay where they are, and what happens once, and only
// places of which neither is known to lie in the other.
#include <algorithm>
#include <array>
#include <string_view>

#include "checker/checks/one_event.hpp"
#include "checker/checks/place_of_move.hpp"
#include "checker/checks/place_of_thing.hpp"
#include "checker/checks/places_apart.hpp"
#include "checker/checks/rivals.hpp"
#include "checker/claims/headline.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Kinds of WordNet that stay where they are.
constexpr std::array<const char*, 5> fixed_kinds = {"structure", "facility", "plant",
                                                    "geographical area", "body of water"};

bool names_a_place(const Slot& slot) {
    const auto of_calendar = [](const Word& w) {
        return lexicon::month(w.text).has_value() || lexicon::weekday(w.text).has_value();
    };
    if (slot.filled() &&
        std::any_of(slot.phrase->words.begin(), slot.phrase->words.end(), of_calendar))
        return false;
    return slot.filled() && slot.phrase->head_class == WordClass::proper &&
           slot.phrase->quantities.empty() && slot.phrase->words.size() <= 3;
}

std::optional<lexicon::Exclusive> function_of(const Proposition& p, std::string_view preposition) {
    const auto found = lexicon::exclusive(p.verb, WordClass::verb, preposition);
    return found && found->argument_unique ? found : std::nullopt;
}

Conflict conflict_of(const Pair& pair, const Place& x, const Place& y, std::string why) {
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
bool stays_where_it_is(const Phrase& phrase) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    return std::any_of(fixed_kinds.begin(), fixed_kinds.end(), [&](const char* kind) {
        return wordnet.is_a(phrase.head, kind, WordClass::noun, 8, 1).has_value();
    });
}

bool stands_still(const Slot& subject) {
    return subject.filled() && subject.entity == 0 && !subject.phrase->pronoun &&
           !indefinite(subject) && !several(*subject.phrase) && stays_where_it_is(*subject.phrase);
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
        !apart(pair.context, place_of(*x), place_of(*y)))
        return std::nullopt;
    Conflict out = conflict_of(pair, place_of(*x), place_of(*y),
                               "what is built or lies somewhere stays there");
    out.step.slot = "where it stands";
    out.features[Feature::adjuncts_extra] = 0;  // the places are what differs
    return out;
}

bool in_or_at(std::string_view preposition) { return preposition == "in" || preposition == "at"; }

// "The banker IN LEEDS", "by the police IN OSLO": read as a part of the phrase that stands before.
std::optional<Place> place_behind(const Phrase& phrase) {
    if (phrase.quantifier == Quantifier::some || phrase.words.size() < 2) return std::nullopt;
    const Word& last = phrase.words.back();
    const std::size_t at = phrase.text.rfind(' ' + last.text);
    if (last.word_class != WordClass::proper || at == std::string::npos ||
        at + 1 + last.text.size() != phrase.text.size())
        return std::nullopt;
    const std::size_t before = phrase.text.rfind(' ', at - 1);
    if (before == std::string::npos ||
        !in_or_at(std::string_view(phrase.text).substr(before + 1, at - before - 1)))
        return std::nullopt;
    return Place{last.text, last.span};
}

// Where it was done.
struct Venue {
    Place place;
    bool in_phrase = false;  // read as a part of the object or of who did it
};

std::optional<Venue> venue_of(const Proposition& p) {
    for (const Adjunct& adjunct : p.adjuncts)
        if (in_or_at(adjunct.preposition) && adjunct.role != Role::time &&
            names_a_place(adjunct.slot))
            return Venue{place_of(*adjunct.slot.phrase), false};
    const Slot& last = p.passive ? p.agent : p.object;
    // "The plant in Lund" is one plant and the plant in Gent another; a banker moves about.
    if (!last.filled() || (!p.passive && stays_where_it_is(*last.phrase))) return std::nullopt;
    auto place = place_behind(*last.phrase);
    return place ? std::optional(Venue{std::move(*place), true}) : std::nullopt;
}

// What it happened to: "arrested THE BANKER", "THE TRAIN crashed".
const Slot& theme(const Proposition& p) {
    return p.passive || !p.object.filled() ? p.subject : p.object;
}

// "The banker" of "the banker in Leeds".
std::vector<std::string_view> words_without(const Slot& slot, const Venue& venue) {
    std::vector<std::string_view> out;
    for (const Word& w : slot.phrase->words)
        if (w.span.begin != venue.place.span.begin) out.push_back(w.lemma);
    return out;
}

// The same words but for the place; or one side does not tell.
bool same_but_for_place(const Slot& a, const Venue& of_a, const Slot& b, const Venue& of_b) {
    return !a.filled() || !b.filled() || words_without(a, of_a) == words_without(b, of_b);
}

bool one_event(const Pair& pair, const Venue& x, const Venue& y) {
    const Slot& thing_a = theme(pair.a);
    const Slot& thing_b = theme(pair.b);
    if (!thing_a.filled() || !thing_b.filled() ||
        names_no_one_thing(thing_a, pair.a, pair.context) ||
        names_no_one_thing(thing_b, pair.b, pair.context))
        return false;
    if (!x.in_phrase && !y.in_phrase) return same_thing_done(pair) && doers_fit(pair);
    return same_but_for_place(thing_a, x, thing_b, y) &&
           (same_but_for_place(doer(pair.a), x, doer(pair.b), y) || doers_fit(pair));
}

// "Stole the van in Porto", "stole the van in Lisbon": of two tellings of one situation.
std::optional<Conflict> check_where_it_happened(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || a.copular || b.copular || !told_as_done(a) ||
        !told_as_done(b) || a.verb != b.verb || !happens_once(a, pair.context))
        return std::nullopt;
    const auto x = venue_of(a);
    const auto y = x ? venue_of(b) : std::nullopt;
    if (!y || x->place.text == y->place.text || !one_event(pair, *x, *y) ||
        !apart(pair.context, x->place, y->place))
        return std::nullopt;
    Conflict out = conflict_of(pair, x->place, y->place,
                               "\"" + a.verb + "\" happens to one thing once (once.txt)");
    out.step.slot = "where it happened";
    take_thing_for_doer(pair, out.features);
    out.features[Feature::object_related] = 0;  // held against each other without the places
    out.features[Feature::object_narrowed] = 0;
    return out;
}

// "Is based in Ghent", "has its headquarters in Ghent".
bool sits(const Proposition& p) { return p.verb == "base" || p.verb == "headquarter"; }

// "The Ghent-based unit": the place tells which one, unless a name does.
bool told_in_passing(const Proposition& a, const Proposition& b) {
    const auto tells_which = [](const Proposition& p) {
        return p.claim->origin == Origin::nominal && p.subject.entity == 0;
    };
    return tells_which(a) || tells_which(b);
}

// One thing at two sites, moved to two places; all of them in one when some are in another.
std::optional<Conflict> check_sites(const Pair& pair) {
    auto found = sites_of_one_thing(pair);
    if (!found) found = ends_of_one_move(pair);
    if (!found) found = sites_of_members(pair);
    if (!found) return std::nullopt;
    Conflict out = conflict_of(pair, {found->a.text, found->a.span}, {found->b.text, found->b.span},
                               std::move(found->why));
    out.step.slot = std::move(found->slot);
    PhraseRelation thing;  // told in the same words
    const bool entity =
        found->thing_a.entity != 0 && found->thing_a.entity == found->thing_b.entity;
    thing.basis = entity ? PhraseBasis::same_entity : PhraseBasis::same_words;
    thing.source = LexicalSource::identical;
    thing.shared = 2;
    take_thing(thing, out.features);
    for (const Feature f :
         {Feature::adjuncts_extra, Feature::object_related, Feature::object_narrowed})
        out.features[f] = 0;  // the places are what differs
    return out;
}

}  // namespace

std::optional<Conflict> check_place(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (auto fixed = check_where_it_stands(pair)) return fixed;
    if (auto event = check_where_it_happened(pair)) return event;
    if (auto sites = check_sites(pair)) return sites;
    if (a.copular || b.copular || told_in_passing(a, b)) return std::nullopt;
    const bool one_relation = a.verb == b.verb || (sits(a) && sits(b));
    // "The talks took place in Geneva in March", "in Vienna in June"; one meeting of each year
    if (takes_place(a) &&
        (!pair.context.one_situation() || at_two_times(a, b) || told_again(a) || told_again(b)))
        return std::nullopt;
    if (!both_affirmed(pair) || !one_relation || !subjects_match(pair) || !objects_fit(pair))
        return std::nullopt;
    for (const AlignedSlot& slot : pair.alignment.adjuncts) {
        if (slot.relation.compatible() || !names_a_place(slot.a) || !names_a_place(slot.b))
            continue;
        const auto function = function_of(a, slot.slot);
        if (!function ||
            (!function->ever && (!told_of_one_time(pair) || several(*a.subject.phrase))) ||
            !apart(pair.context, place_of(*slot.a.phrase), place_of(*slot.b.phrase)))
            continue;
        return conflict_of(pair, place_of(*slot.a.phrase), place_of(*slot.b.phrase),
                           "there is one place for \"" + a.claim->predicate.text + "\" (" +
                               function->source.text() + ")");
    }
    return std::nullopt;
}

}  // namespace gainsay::checker
