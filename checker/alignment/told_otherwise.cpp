#include "checker/alignment/told_otherwise.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "checker/alignment/adjuncts.hpp"
#include "checker/alignment/cause_pair.hpp"
#include "checker/alignment/existence.hpp"
#include "checker/alignment/no_part.hpp"
#include "checker/alignment/outcome_pair.hpp"
#include "checker/alignment/slots.hpp"
#include "checker/alignment/withdrawal.hpp"
#include "checker/claims/act_duration.hpp"
#include "checker/claims/activity_span.hpp"
#include "checker/claims/event_date.hpp"
#include "checker/claims/focus.hpp"
#include "checker/claims/group_share.hpp"
#include "checker/claims/handover.hpp"
#include "checker/claims/lifespan.hpp"
#include "checker/claims/phase.hpp"
#include "checker/claims/stake.hpp"
#include "checker/claims/term.hpp"

namespace gainsay::checker {
namespace {

// "Sold the mill in 2010", "owned the mill in 2012".
bool state_outside(const Proposition& bounded, const Proposition& other) {
    const auto span = activity_span(bounded);
    return span && !span->bounding_act.empty() && told_of(*span, bounded, other) &&
           outside(*span, other);
}

// "There was no strike", "the strike lasted a week": the thing on each side, where only one side
// denies it and the verbs are not the same.
std::optional<std::array<Slot, 2>> existence_frames(const Proposition& a, const Proposition& b) {
    if (a.claim->predicate.lemma == b.claim->predicate.lemma) return std::nullopt;
    if (denies_existence(a))
        if (const auto thing = told_to_exist(a, b)) return {{a.subject, *thing}};
    if (denies_existence(b))
        if (const auto thing = told_to_exist(b, a)) return {{*thing, b.subject}};
    return std::nullopt;
}

// "Sent TO PRISON", "went down TO DEFEAT", "waved THROUGH THE BILL": the phrase that is a part of
// the words that tell it, or what it is told of.
const Adjunct* told_by(const Proposition& p, std::string_view words, const Slot& bearer) {
    const auto found = std::find_if(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& a) {
        return a.slot.phrase == bearer.phrase ||
               (!a.preposition.empty() &&
                words.find(std::string(a.preposition) + " " + a.slot.phrase->head) !=
                    std::string_view::npos);
    });
    return found == p.adjuncts.end() ? nullptr : &*found;
}

// What was compared otherwise, word by word.
AlignedSlot taken_as_one(std::string_view name, const Slot& a, const Slot& b,
                         const Context& context) {
    AlignedSlot out = aligned(name, a, b, context);
    PhraseRelation& things = out.relation;
    if (!things.compatible()) things = {};
    things.relation = Relation::equivalence;
    things.basis = PhraseBasis::same_words;
    things.shared = 2;
    things.source = LexicalSource::identical;
    things.extra_a = things.extra_b = 0;
    return out;
}

// "Sold the mill to Tessel", "Tessel got the mill from the council": who gave and who received,
// whichever of the two tells it. Of one verb on one side the slots tell as much.
std::optional<Alignment> one_handover(const Proposition& a, const Proposition& b,
                                      const Context& context) {
    const auto told = two_sides(a, b);
    if (!told) return std::nullopt;
    const Handover* const x = &told->a;
    const Handover* const y = &told->b;
    const bool givers = x->giver.filled() && y->giver.filled();
    const bool receivers = x->receiver.filled() && y->receiver.filled();
    if (!givers && !receivers) return std::nullopt;
    Alignment out;
    out.turned = true;
    out.settled = "one act, told by who gives and by who receives (handovers.txt)";
    out.predicate = {Relation::equivalence, LexicalSource::derived};
    const AlignedSlot giver = aligned("giver", x->giver, y->giver, context);
    const AlignedSlot receiver = aligned("receiver", x->receiver, y->receiver, context);
    out.subject = receivers ? receiver : giver;
    if (givers && receivers) out.adjuncts.push_back(giver);
    out.object = aligned("object", x->thing, y->thing, context);
    settle_description(out.subject, a, b, context);
    align_adjuncts(a, b, context, {x->party, y->party}, out);
    // Who gave or received, where one side leaves it out.
    for (const auto& [of_a, of_b] :
         {std::pair(&x->giver, &y->giver), std::pair(&x->receiver, &y->receiver)}) {
        if (of_a->filled() && !of_b->filled()) ++out.extra_a;
        if (of_b->filled() && !of_a->filled()) ++out.extra_b;
    }
    out.manner_a = extra_manner(a, b);
    out.manner_b = extra_manner(b, a);
    // "Got": whichever way, so that who bought has got; but who was given has got, and no more.
    const auto plain = [](const Handover& h) { return h.act == "any" || h.act == "gift"; };
    const Relation act = x->act == y->act || (plain(*x) && plain(*y)) ? Relation::equivalence
                         : x->act == "any"                            ? Relation::reverse
                                                                      : Relation::forward;
    out.core = join(join(as_if_same(out.subject), with_quantity(out.object)), act);
    out.whole = join(out.core, adjunct_relation(out));
    return out;
}

bool share_a_mention(const Proposition& a, const Proposition& b) {
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](EntityId entity) {
        return std::binary_search(b.mentions.begin(), b.mentions.end(), entity);
    });
}

}  // namespace

bool told_from_two_sides(const Proposition& a, const Proposition& b, const Context& context) {
    const auto told = two_sides(a, b);
    if (!told) return false;
    const auto same = [&](const Slot& one, const Slot& other) {
        return one.filled() && other.filled() &&
               relate(one, other, context.entities()).compatible();
    };
    return same(told->a.giver, told->b.giver) || same(told->a.receiver, told->b.receiver);
}

// "Is renewing its fleet", "the renewal will begin next year": by the same, as far as both say.
bool tell_one_undertaking(const Proposition& a, const Proposition& b, const Context& context) {
    const Undertaking* x = a.undertaking.get();
    const Undertaking* y = b.undertaking.get();
    if (x == nullptr || y == nullptr || !one_undertaking(*x, *y)) return false;
    if ((x->recurs || y->recurs) && !context.one_situation()) return false;
    if (x->doer == nullptr || y->doer == nullptr || x->doer->pronoun || y->doer->pronoun)
        return true;
    const Slot& doer_a = a.passive ? a.agent : a.subject;
    const Slot& doer_b = b.passive ? b.agent : b.subject;
    return relate(doer_a, doer_b, context.entities()).compatible();
}

// What the two tell cannot both be, whatever the slots: of one `thing`, as the reader of it says.
void settle_as_opposed(const Proposition& a, const Proposition& b, std::string_view thing,
                       const char* why, const Context& context, Alignment& out) {
    out.settled = why;
    out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
    out.subject = taken_as_one(thing, a.subject, b.subject, context);
}

std::optional<Alignment> align_told_otherwise(const Proposition& a, const Proposition& b,
                                              const Context& context) {
    Alignment out;
    if (auto told = one_handover(a, b, context)) return told;
    if (const auto told = existence_frames(a, b)) {
        out.existence = true;
        out.settled = "one says that there is none of what the other tells";
        out.predicate = {Relation::equivalence, LexicalSource::derived};
        out.subject = aligned("subject", (*told)[0], (*told)[1], context);
        // What narrows the one is said of the other, if by other slots.
        PhraseRelation& things = out.subject.relation;
        things.relation = denies_existence(a) ? Relation::reverse : Relation::forward;
        things.extra_a = things.extra_b = 0;
        if (things.basis == PhraseBasis::nothing) things.basis = PhraseBasis::related_words;
        out.core = out.whole = things.relation;
        return out;
    }
    if (const AttributePair told = differing_attributes(a, b); told.a != nullptr) {
        out.attributes = told;
        out.settled = "one attribute, told in two forms (attributes.txt)";
        out.predicate = {Relation::equivalence, LexicalSource::derived};
        out.subject = aligned("subject", told.a->slot(), told.b->slot(), context);
        settle_description(out.subject, a, b, context);
        // "Nobody was killed" is no negation of how many were.
        if (!a.negated && !b.negated)
            out.core = out.whole = join(as_if_same(out.subject), Relation::alternation);
        return out;
    }
    if (const auto life = outside_life(a, b)) {
        out.other_time = true;
        out.settled = life->why;
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", life->subject_a, life->subject_b, context);
        settle_description(out.subject, a, b, context);
        out.core = out.whole = join(as_if_same(out.subject), Relation::alternation);
        return out;
    }
    if (state_outside(a, b) || state_outside(b, a)) {
        out.other_time = true;
        out.settled =
            "what it began or ended by doing is told of another time (activity-spans.txt)";
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", a.subject, b.subject, context);
        out.object = aligned("object", a.object, b.object, context);
        out.core = out.whole =
            join(join(as_if_same(out.subject), with_quantity(out.object)), Relation::alternation);
        return out;
    }
    if (const auto terms = opposed_terms(a, b)) {
        out.terms = true;
        out.settled = terms->begin ? "two beginnings of one thing" : "two ends of one thing";
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", a.subject, b.subject, context);
        settle_description(out.subject, a, b, context);
        out.core = out.whole = join(as_if_same(out.subject), Relation::alternation);
        return out;
    }
    // Across texts, the staff may be another's: a name must tell whose.
    const bool one_owner = context.one_situation() || share_a_mention(a, b);
    if (const char* why = one_owner ? opposed_group_shares(a, b) : nullptr) {
        out.group_shares = why;
        settle_as_opposed(a, b, "whole", "two shares of one whole (group-shares.txt)", context,
                          out);
        return out;
    }
    if (const char* why = opposed_dates(a, b)) {
        out.event_dates = why;
        settle_as_opposed(a, b, "event",
                          "one event, told to be moved or to be on a date (event-dates.txt)",
                          context, out);
        return out;
    }
    if (opposed_causes(a, b)) {
        out.causes = true;
        settle_as_opposed(a, b, "event", "one event, told to have had two causes (causes.txt)",
                          context, out);
        return out;
    }
    if (opposed_durations(a, b)) {
        out.durations = true;
        settle_as_opposed(a, b, "act", "one act, told to have taken two times (durations.txt)",
                          context, out);
        return out;
    }
    if (opposed_stakes(a, b)) {
        out.stakes = true;
        settle_as_opposed(a, b, "subject", "two stakes in one thing (stakes.txt)", context, out);
        return out;
    }
    out.bonds = opposed_bonds(a, b);
    if (out.bonds.a != nullptr) {
        settle_as_opposed(a, b, "subject", "one relation, told in two forms (bonds.txt)", context,
                          out);
        return out;
    }
    if (const auto done = deed_without_part(a, b)) {
        out.settled = "who has no part in it does nothing about it";
        out.predicate = {Relation::equivalence, LexicalSource::derived};
        out.subject = aligned("subject", a.subject, b.subject, context);
        out.object = aligned("object", (*done)[0], (*done)[1], context);
        const Relation act = a.no_part_in ? Relation::reverse : Relation::forward;
        out.core = out.whole = join(join(as_if_same(out.subject), with_quantity(out.object)), act);
        return out;
    }
    if (const auto told = left_and_joined(a, b)) {
        out.settled = "who has left it does not take part in it (verb-classes.txt)";
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", a.subject, b.subject, context);
        out.object = aligned("object", (*told)[0], (*told)[1], context);
        // "Tesla biopic" and "a biopic": told of one person, one is left and joined.
        PhraseRelation& thing = out.object.relation;
        if (!thing.compatible()) {
            thing = {};
            thing.relation = Relation::equivalence;
            thing.basis = PhraseBasis::related_words;
        }
        out.core = out.whole = join(as_if_same(out.subject), Relation::alternation);
        return out;
    }
    if (const auto told = outcomes_of_one_matter(a, b, context)) {
        out.settled = told->same ? "one outcome, told in two ways (outcomes.txt)"
                                 : "of one matter two outcomes (outcomes.txt)";
        out.predicate = {told->same ? Relation::equivalence : Relation::alternation,
                         told->same ? LexicalSource::derived : LexicalSource::listed_opposite};
        AlignedSlot bearers = aligned("subject", told->bearer_a, told->bearer_b, context);
        if (!bearers.relation.compatible()) {
            bearers.relation = {};
            bearers.relation.relation = Relation::equivalence;
            bearers.relation.basis = PhraseBasis::related_words;
            bearers.relation.shared = 2;
            bearers.relation.source = LexicalSource::identical;
        }
        if (told->decider_a.filled()) {
            out.subject = aligned("subject", told->decider_a, told->decider_b, context);
            bearers.slot = "object";
            out.object = std::move(bearers);
        } else {
            out.subject = std::move(bearers);
        }
        align_adjuncts(
            a, b, context,
            {told_by(a, told->words_a, told->bearer_a), told_by(b, told->words_b, told->bearer_b)},
            out);
        if (told->same) {
            out.manner_a = extra_manner(a, b);
            out.manner_b = extra_manner(b, a);
        }
        out.core = join(as_if_same(out.subject), out.predicate.relation);
        out.whole = join(out.core, adjunct_relation(out));
        return out;
    }
    if (timetables_clash(a, b)) {
        out.timetables = true;
        out.settled = "told of days on which the other tells it otherwise (timetables.txt)";
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", a.subject, b.subject, context);
        settle_description(out.subject, a, b, context);
        return out;
    }
    // "Comprise pensions", "exclusively cover bonuses"
    if (a.claim->predicate.lemma != b.claim->predicate.lemma &&
        (left_out(a, b) || left_out(b, a))) {
        out.settled = "both tell what the subject consists of";
        out.predicate = {Relation::equivalence, LexicalSource::derived};
        out.subject = aligned("subject", a.subject, b.subject, context);
        return out;
    }
    if (a.undertaking != nullptr && b.undertaking != nullptr &&
        exclude(a.undertaking->phase, b.undertaking->phase) &&
        tell_one_undertaking(a, b, context)) {
        out.phases = true;
        out.settled = "one undertaking, told to have got to two phases (phases.txt)";
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        const auto slot = [](const Proposition& p) {
            Slot theme;
            theme.phrase = p.undertaking->theme;
            return theme;
        };
        out.subject = taken_as_one("undertaking", slot(a), slot(b), context);
        return out;
    }
    return std::nullopt;
}

}  // namespace gainsay::checker
