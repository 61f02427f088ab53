#include "checker/checks/two_parties.hpp"

#include "checker/checks/one_event.hpp"
#include "checker/checks/rivals.hpp"
#include "checker/claims/handover.hpp"
#include "checker/claims/headline.hpp"

namespace gainsay::checker {
namespace {

// Whom both name on this side of the act cannot be one. `told_alone`: only where a cleft says that
// nobody else was.
bool rivals(const Slot& x, const Slot& y, const Pair& pair, bool told_alone) {
    if (!x.filled() || !y.filled() || x.phrase->pronoun || y.phrase->pronoun || joins(*x.phrase) ||
        joins(*y.phrase))
        return false;
    const bool alone = says_nobody_else(pair.a, *x.phrase) || says_nobody_else(pair.b, *y.phrase);
    if (!alone && told_alone) return false;
    return two_names(x, y, pair) || (alone && two_descriptions(x, y, pair.context));
}

// The same on this side, as far as both tell.
bool may_be_one(const Slot& x, const Slot& y, const Context& context) {
    return !x.filled() || !y.filled() || relate(x, y, context.entities()).compatible();
}

}  // namespace

std::optional<Conflict> two_parties(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || !told_as_done(a) || !told_as_done(b) || at_two_times(a, b))
        return std::nullopt;
    const auto x = handover_of(a);
    const auto y = x ? handover_of(b) : std::nullopt;
    if (!y || !one_act(*x, *y) || !goes_to_one(*x) || !goes_to_one(*y)) return std::nullopt;
    const Context& context = pair.context;
    if (names_no_one_thing(x->thing, a, context) || names_no_one_thing(y->thing, b, context) ||
        ordinals(*x->thing.phrase) != ordinals(*y->thing.phrase))
        return std::nullopt;
    const PhraseRelation thing = relate(x->thing, y->thing, context.entities());
    if (!thing.compatible() || thing.extra_a + thing.extra_b > 0) return std::nullopt;
    const bool receivers =
        rivals(x->receiver, y->receiver, pair, false) && may_be_one(x->giver, y->giver, context);
    // One may have sold for another.
    const bool givers = !receivers && rivals(x->giver, y->giver, pair, false) &&
                        may_be_one(x->receiver, y->receiver, context);
    const bool surely = receivers || rivals(x->giver, y->giver, pair, true);
    if (!receivers && !givers) return std::nullopt;
    const Phrase& one = *(receivers ? x->receiver : x->giver).phrase;
    const Phrase& other = *(receivers ? y->receiver : y->giver).phrase;
    Conflict out;
    out.check = "exclusive";
    out.relation = Relation::alternation;
    out.soft = !surely;
    out.marked_a = {one.span};
    out.marked_b = {other.span};
    out.step = {receivers ? "who got it" : "who gave it", one.text, other.text,
                std::string(name(out.relation)),
                "\"" + x->thing.phrase->text + "\" goes from one to one (handovers.txt)"};
    out.message = speaker(a, context) + " says " + (receivers ? "who got it" : "who gave it") +
                  ": \"" + in_words(a) + "\"; " + speaker(b, context) + " names another: \"" +
                  in_words(b) + "\".";
    out.features = common_features(pair, Feature::exclusive);
    take_thing(thing, out.features);
    out.features[Feature::adjuncts_extra] = 0;  // the parties were compared
    return out;
}

}  // namespace gainsay::checker
