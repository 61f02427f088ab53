// Who did it to whom, turned round: "Norvane bought Quayle Foods", "Quayle Foods bought Norvane".
// Only what has a direction: acts that happen once, transfers of one thing, asymmetric relations.
#include <algorithm>

#include "checker/checks/one_event.hpp"
#include "checker/claims/direction.hpp"
#include "checker/claims/headline.hpp"
#include "checker/claims/route.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

// Whom it is done to: the object, or the one whom it names ("a stake in Norvane").
EntityId party(const Slot& slot) {
    if (!slot.filled()) return 0;
    return slot.entity != 0 ? slot.entity : slot.owner;
}

// "A stake in Norvane", "a stake in Halden": the same done, whomever it names.
bool one_kind(const Slot& a, const Slot& b) {
    if ((a.entity != 0) != (b.entity != 0) || a.phrase->clause || b.phrase->clause) return false;
    // "Orvane's tyre unit", "Kelbrook's brake unit": a thing of the one and of the other.
    if (a.phrase->text.find("'s ") != std::string::npos ||
        b.phrase->text.find("'s ") != std::string::npos)
        return false;
    return a.entity != 0 || a.phrase->head == b.phrase->head;
}

// One name; and of two tellings of one situation "the mayor" and "the mayor", and a name that is
// not known again.
struct Participant {
    const Slot& slot;
    const Proposition& told_in;
};

bool one_party(const Participant& x, const Participant& y, const Context& context) {
    if (x.slot.entity != 0 && y.slot.entity != 0) return x.slot.entity == y.slot.entity;
    if (!context.one_situation() || names_no_one_thing(x.slot, x.told_in, context) ||
        names_no_one_thing(y.slot, y.told_in, context))
        return false;
    const auto& v = x.slot.phrase->words;
    const auto& w = y.slot.phrase->words;
    return !v.empty() &&
           std::equal(v.begin(), v.end(), w.begin(), w.end(),
                      [](const Word& p, const Word& q) { return p.lemma == q.lemma; });
}

// "Took a stake in Halden": what is done to somebody's share is done once as far as two tellings of
// one situation go.
bool turned_share(const Pair& pair) {
    const Slot& doer_a = doer(pair.a);
    const Slot& share_a = done_to(pair.a);
    const Slot& share_b = done_to(pair.b);
    return pair.context.one_situation() && share_a.entity == 0 && one_kind(share_a, share_b) &&
           doer_a.entity != 0 && party(share_a) != 0 && doer_a.entity != party(share_a) &&
           doer_a.entity == party(share_b) && party(share_a) == doer(pair.b).entity;
}

struct Turned {
    std::string a;  // "Norvane -> Tessel"
    std::string b;
    std::vector<Span> marked_a;
    std::vector<Span> marked_b;
    std::string why;
    std::string_view slot = "roles";
};

// "Bought Quayle Foods", "beat Halden", "took a stake in Halden"
std::optional<Turned> turned_act(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.copular || b.copular || !told_as_done(a) || !told_as_done(b) || a.verb != b.verb ||
        lexicon::is_mutual(a.verb))
        return std::nullopt;
    // "Dismissed the claim", "dismissed the governor"
    if (lexicon::reporting(a.verb, WordClass::verb) && !happens_once(a, pair.context))
        return std::nullopt;
    const Slot& doer_a = doer(a);
    const Slot& doer_b = doer(b);
    const Slot& object_a = done_to(a);
    const Slot& object_b = done_to(b);
    if (!doer_a.filled() || !doer_b.filled() || !object_a.filled() || !object_b.filled())
        return std::nullopt;
    const bool contest = pair.context.one_situation() && in_class(a.verb, VerbClass::contest);
    const bool once = contest || happens_once(a, pair.context);
    const auto same = [&](const Participant& x, const Participant& y) {
        return one_party(x, y, pair.context);
    };
    const bool changed_places = once && same({doer_a, a}, {object_b, b}) &&
                                same({object_a, a}, {doer_b, b}) &&
                                !same({doer_a, a}, {object_a, a});
    if (!changed_places && !turned_share(pair)) return std::nullopt;
    return Turned{doer_a.phrase->text + " -> " + object_a.phrase->text,
                  doer_b.phrase->text + " -> " + object_b.phrase->text,
                  {doer_a.phrase->span, object_a.phrase->span},
                  {doer_b.phrase->span, object_b.phrase->span},
                  contest ? "\"" + a.verb + "\" has one winner (verb-classes.txt)"
                          : "\"" + a.verb + "\" has a direction and happens once (once.txt)"};
}

std::string named(const Party& party, const Context& context) {
    return party.entity != 0 ? context.entities().name(party.entity) : party.text;
}

// "Owns Tessel", "is a subsidiary of Tessel", "received a loan from Tessel"
std::optional<Turned> turned_relation(const Pair& pair) {
    const bool facts = told_as_fact(*pair.a.claim) && told_as_fact(*pair.b.claim);
    if (!both_affirmed(pair) || (!facts && pair.a.claim->mode != pair.b.claim->mode))
        return std::nullopt;
    const auto a = direction_of(pair.a);
    const auto b = a ? direction_of(pair.b) : std::nullopt;
    if (!b || !one_relation(*a, *b) || !a->from.is(b->to) || !a->to.is(b->from))
        return std::nullopt;
    // Coal and letters go to and fro; what is conferred goes one way, as far as two tellings of one
    // situation go.
    const bool one_thing = a->theme == nullptr || (a->theme->quantifier == Quantifier::definite &&
                                                   b->theme->quantifier == Quantifier::definite);
    const bool conferred = pair.context.one_situation() && a->theme != nullptr &&
                           in_class(a->theme->head, AdverbClass::conferred);
    // "Two million euros", "fourteen aircraft": as many of one kind, both ways.
    const bool counted = pair.context.one_situation() && a->theme != nullptr &&
                         !a->theme->quantities.empty() &&
                         lower(a->theme->text) == lower(b->theme->text);
    const bool names = a->from.entity != 0 && a->to.entity != 0;
    if (!one_thing && !conferred && !counted) return std::nullopt;
    if (!pair.context.one_situation() && (!names || !told_of_one_time(pair))) return std::nullopt;
    const auto line = [&](const Direction& d) {
        return named(d.from, pair.context) + " -> " + named(d.to, pair.context);
    };
    return Turned{
        line(*a), line(*b), {a->from.span, a->to.span}, {b->from.span, b->to.span}, a->why};
}

// "Norvane beat Tessel", "Norvane lost to Tessel": the same told from the other side, and here by
// the same side.
std::optional<Turned> turned_converse(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    const AlignedSlot& doers = pair.alignment.subject;
    const AlignedSlot& others = pair.alignment.object;
    if (!pair.alignment.turned || a.verb == b.verb || a.passive || b.passive || !told_as_done(a) ||
        !told_as_done(b) || !doers.both() || !others.both() ||
        !lexicon::converse(a.verb, b.verb, WordClass::verb))
        return std::nullopt;
    const bool once = (pair.context.one_situation() && (in_class(a.verb, VerbClass::contest) ||
                                                        in_class(b.verb, VerbClass::contest))) ||
                      (happens_once(a, pair.context) && happens_once(b, pair.context));
    const auto same = [&](const Slot& x, const Slot& y) {
        return one_party({x, a}, {y, b}, pair.context);
    };
    if (!once || !same(doers.a, others.b) || !same(others.a, doers.b)) return std::nullopt;
    const auto line = [](const Slot& x, const Slot& y) {
        return x.phrase->text + " -> " + y.phrase->text;
    };
    return Turned{line(doers.a, others.a),
                  line(doers.b, others.b),
                  {a.claim->predicate.span},
                  {b.claim->predicate.span},
                  "\"" + a.verb + "\" and \"" + b.verb +
                      "\" tell one act from its two sides (converses.txt)"};
}

// "LATER it moved back", "moved AGAIN".
bool then(const Proposition& p) {
    const std::string text = " " + lower(p.sentence->text) + " ";
    for (const std::string_view word :
         {" later ", " later,", " then ", " again ", " back ", " again."})
        if (text.find(word) != std::string::npos) return true;
    return false;
}

// "Moved its head office from Oslo to Rome", "from Rome to Oslo": one move, as far as two tellings
// of one situation go.
std::optional<Turned> turned_move(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || a.verb != b.verb || a.passive != b.passive ||
        !in_class(a.verb, VerbClass::relocating) || !told_as_done(a) || !told_as_done(b) ||
        a.claim->time.stated != b.claim->time.stated ||
        (a.claim->time.stated && !a.claim->time.overlaps(b.claim->time)) || then(a) || then(b) ||
        a.subject.phrase == nullptr || b.subject.phrase == nullptr ||
        fold_name(a.subject.phrase->text) != fold_name(b.subject.phrase->text) ||
        (a.passive && indefinite(a.subject)))
        return std::nullopt;
    const auto x = route_of(a);
    const auto y = x ? route_of(b) : std::nullopt;
    if (!y || x->from != y->to || x->to != y->from || x->moved != y->moved) return std::nullopt;
    // "Moved workers": there are others.
    const Phrase* moved = a.passive ? nullptr : a.object.phrase;
    if (moved != nullptr && indefinite(a.object)) return std::nullopt;
    return Turned{x->from + " -> " + x->to,
                  y->from + " -> " + y->to,
                  {a.claim->predicate.span},
                  {b.claim->predicate.span},
                  "\"" + a.verb + "\" takes it from one place to the other (verb-classes.txt)",
                  "route"};
}

}  // namespace

std::optional<Conflict> check_role(const Pair& pair) {
    if (one_comparison(pair)) return std::nullopt;  // "more coal than Tessel", "less than Norvane"
    std::optional<Turned> found = turned_act(pair);
    if (!found) found = turned_converse(pair);
    if (!found) found = turned_relation(pair);
    if (!found) found = turned_move(pair);
    if (!found) return std::nullopt;
    Conflict out;
    out.check = "role";
    out.relation = Relation::alternation;
    out.marked_a = std::move(found->marked_a);
    out.marked_b = std::move(found->marked_b);
    out.step = {std::string(found->slot), found->a, found->b, std::string(name(out.relation)),
                found->why};
    out.message = speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                  speaker(pair.b, pair.context) + " says it the other way round: \"" +
                  in_words(pair.b) + "\".";
    out.features = common_features(pair, Feature::role);
    out.features[Feature::subject_related] = 0;  // who they are was compared crosswise
    out.features[Feature::subject_narrowed] = 0;
    out.features[Feature::object_related] = 0;
    return out;
}

}  // namespace gainsay::checker
