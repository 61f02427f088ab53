#include "checker/checks/place_of_move.hpp"

#include <algorithm>
#include <utility>

#include "checker/checks/places_apart.hpp"
#include "checker/checks/rivals.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/people.hpp"

namespace gainsay::checker {
namespace {

struct Move {
    PutThing thing;
    std::optional<Site> from;
    Site to;
};

// The first preposition of the kind.
std::size_t first_of(std::span<const ClauseWord> words, std::string_view kind) {
    const auto at = std::find_if(words.begin(), words.end(), [&](const ClauseWord& w) {
        return place_words().has(kind, w.text);
    });
    return static_cast<std::size_t>(at - words.begin());
}

std::optional<Move> move_of(const Proposition& p) {
    if (p.copular || !in_class(p.verb, VerbClass::relocating)) return std::nullopt;
    const std::vector<ClauseWord> words = words_after(p);
    const std::size_t to = first_of(words, "goal");
    auto site = site_behind(p, words, to);
    if (!site) return std::nullopt;
    const std::size_t from = first_of(words, "source");
    Move out{put_thing(p, words, std::min(from, to)), site_behind(p, words, from),
             *std::move(site)};
    return out;
}

// "Under Carl Ohm", "after the war".
std::string occasion(const Proposition& p) {
    const std::vector<ClauseWord> words = words_after(p);
    const std::size_t first = first_of(words, "occasion");
    return joined(std::span(words).subspan(first));
}

bool two_occasions(const Proposition& a, const Proposition& b) {
    const std::string x = occasion(a);
    const std::string y = x.empty() ? x : occasion(b);
    return !y.empty() && x != y;
}

bool moved(const Proposition& p) { return p.passive || p.object.filled(); }

// "Its headquarters", "production": one thing; people go to and fro.
bool one_thing(const PutThing& thing, bool moved_by_another) {
    if (!thing.slot->filled() || partitive(*thing.slot->phrase) ||
        thing.slot->phrase->quantifier == Quantifier::some)
        return false;
    if (moved_by_another && thing.lemmas.size() == 1 &&
        place_words().has("activity", thing.lemmas.front()))
        return true;
    const std::string& head = thing.slot->phrase->head;
    const std::string text = thing.slot->phrase->text;
    const bool body = place_words().has("mover", head);
    const bool moved_whole = moved_by_another && (place_words().has("staged", head) ||
                                                  of_kind(thing, "movable_kind", 3));
    return (body || (moved_whole && !of_kind(thing, "moving_kind", 1))) &&
           one_definite_thing(thing) && !lexicon::first_name(lower(text.substr(0, text.find(' '))));
}

}  // namespace

std::optional<TwoSites> ends_of_one_move(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || a.verb != b.verb || !told_alike(pair) ||
        at_two_times(a, b) || two_occasions(a, b) || !one_doer(pair))
        return std::nullopt;
    auto x = move_of(a);
    auto y = x ? move_of(b) : std::nullopt;
    if (!y || !one_thing(x->thing, moved(a)) || !one_thing(y->thing, moved(b)) ||
        !same_thing(x->thing, y->thing))
        return std::nullopt;
    // From two places: two moves.
    if (x->from && y->from && x->from->text != y->from->text) return std::nullopt;
    if (!apart(pair.context, x->to, y->to)) return std::nullopt;
    return TwoSites{
        std::move(x->to),        std::move(y->to),
        *x->thing.slot,          *y->thing.slot,
        "where it was moved to", "one thing is moved to one place at a time (places.txt)"};
}

}  // namespace gainsay::checker
