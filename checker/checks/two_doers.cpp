#include "checker/checks/two_doers.hpp"

#include <string>
#include <string_view>

#include "checker/checks/one_event.hpp"
#include "checker/checks/rivals.hpp"
#include "checker/claims/headline.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

bool doer_alone(const Proposition& p) {
    return !p.passive && p.subject.filled() && says_nobody_else(p, *p.subject.phrase);
}

bool has_one_doer(const Proposition& p) {
    const auto found = lexicon::exclusive(p.verb, WordClass::verb, "");
    return found && found->subject_unique;
}

}  // namespace

std::optional<Conflict> two_doers(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || a.copular || b.copular || a.verb != b.verb ||
        !told_as_done(a) || !told_as_done(b))
        return std::nullopt;
    const bool alone = doer_alone(a) || doer_alone(b);
    if (!alone && !has_one_doer(a)) return std::nullopt;
    const Slot& x = doer(a);
    const Slot& y = doer(b);
    if (!x.filled() || !y.filled() || x.phrase->pronoun || y.phrase->pronoun || joins(*x.phrase) ||
        joins(*y.phrase) || at_two_times(a, b))
        return std::nullopt;
    if (!two_names(x, y, pair) && !(alone && two_descriptions(x, y, pair.context)))
        return std::nullopt;
    const Slot& thing_a = done_to(a);
    const Slot& thing_b = done_to(b);
    if (!thing_a.filled() || !thing_b.filled() || names_no_one_thing(thing_a, a, pair.context) ||
        names_no_one_thing(thing_b, b, pair.context))
        return std::nullopt;
    const PhraseRelation thing = relate(thing_a, thing_b, pair.context.entities());
    if (ordinals(*thing_a.phrase) != ordinals(*thing_b.phrase)) return std::nullopt;
    if (!thing.compatible() || thing.extra_a + thing.extra_b > 0) return std::nullopt;
    Conflict out;
    out.check = "exclusive";
    out.relation = Relation::alternation;
    out.marked_a = {x.phrase->span};
    out.marked_b = {y.phrase->span};
    out.step = {
        "who did it", x.phrase->text, y.phrase->text, std::string(name(out.relation)),
        alone ? "one says it of nobody else" : "\"" + a.verb + "\" has one doer (exclusive.txt)"};
    out.message = speaker(a, pair.context) + " says who did it: \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " names another: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::exclusive);
    take_thing(thing, out.features);
    return out;
}

}  // namespace gainsay::checker
