#include "checker/checks/two_doers.hpp"

#include <string>
#include <string_view>

#include "checker/checks/one_event.hpp"
#include "checker/checks/rivals.hpp"
#include "checker/claims/headline.hpp"
#include "checker/claims/holder.hpp"
#include "checker/words/word_classes.hpp"
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

// Holds of the time that is spoken of: "operates the plant", "Norvane, the operator of the plant".
bool told_as_state(const Proposition& p) {
    const Tense tense = p.claim->predicate.tense;
    return !p.negated && !p.denied && told_as_fact(*p.claim) &&
           (tense == Tense::present || (tense == Tense::none && holder_of(p)));
}

// "Is THE operator of the plant", "operates the plant": what holds of one at one time; or what was
// done by one, whatever the tense ("is the founder").
bool told_of_one_holder(const Pair& pair) {
    const auto x = holder_of(pair.a);
    const auto y = holder_of(pair.b);
    if ((!x || !x->the) && (!y || !y->the)) return false;
    if ((x && !x->the) || (y && !y->the)) return false;  // "AN operator of the plant"
    const auto done = [](const Proposition& p, const std::optional<Holder>& holder) {
        return holder ? !p.negated && !p.denied && told_as_fact(*p.claim) : told_as_done(p);
    };
    if ((x ? x : y)->noun.deed) return done(pair.a, x) && done(pair.b, y);
    const bool past = pair.a.claim->predicate.tense == Tense::past && told_of_one_time(pair) &&
                      done(pair.a, x) && done(pair.b, y);
    return past || (told_as_state(pair.a) && told_as_state(pair.b));
}

// With the same words; or with a name in common, and more words on one side ("the deal with
// Norvane", "the deal with the dairy Norvane").
bool told_of_one_thing(const Slot& a, const Slot& b, const PhraseRelation& relation) {
    if (relation.extra_a + relation.extra_b == 0) return true;
    return (relation.extra_a == 0 || relation.extra_b == 0) &&
           std::any_of(a.phrase->words.begin(), a.phrase->words.end(), [&](const Word& w) {
               return w.word_class == WordClass::proper && has_lemma(*b.phrase, w.lemma);
           });
}

}  // namespace

std::optional<Conflict> two_doers(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || a.copular || b.copular || a.verb != b.verb)
        return std::nullopt;
    const bool one_holder = told_of_one_holder(pair);
    const bool alone = doer_alone(a) || doer_alone(b);
    const auto presides = [](const Proposition& p) {  // not "is A chairman of the board"
        const bool one_of_them = p.claim->predicate.text.find(" a ") != std::string::npos;
        return in_class(p.verb, VerbClass::presiding) && p.adjuncts.empty() && !one_of_them;
    };
    const bool presided = presides(a) && presides(b);
    const bool state = (alone || presided) && told_as_state(a) && told_as_state(b);
    if (!one_holder && !state && (!told_as_done(a) || !told_as_done(b))) return std::nullopt;
    // "Was resurfaced by Corbel", "by Tarn": done once, but perhaps by both.
    const bool once = a.passive && b.passive && happens_once(a, pair.context);
    if (!alone && !one_holder && !presided && !has_one_doer(a) && !once) return std::nullopt;
    if (presided && !state) return std::nullopt;
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
    if (!thing.compatible() || !told_of_one_thing(thing_a, thing_b, thing)) return std::nullopt;
    Conflict out;
    out.check = "exclusive";
    out.relation = Relation::alternation;
    out.marked_a = {x.phrase->span};
    out.marked_b = {y.phrase->span};
    out.step = {"who did it", x.phrase->text, y.phrase->text, std::string(name(out.relation)),
                one_holder        ? "\"the\": there is one"
                : presided        ? "one alone does it at a time (verb-classes.txt)"
                : alone           ? "one says it of nobody else"
                : has_one_doer(a) ? "\"" + a.verb + "\" has one doer (exclusive.txt)"
                                  : "\"" + a.verb + "\" happens to one thing once (once.txt)"};
    out.message = speaker(a, pair.context) + " says who did it: \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " names another: \"" + in_words(b) + "\".";
    out.soft = !alone && !one_holder &&
               (in_class(a.verb, VerbClass::jointly) || (!presided && !has_one_doer(a)));
    out.features = common_features(pair, Feature::exclusive);
    take_thing(thing, out.features);
    return out;
}

}  // namespace gainsay::checker
