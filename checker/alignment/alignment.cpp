#include "checker/alignment/alignment.hpp"

#include <algorithm>
#include <array>

#include "checker/alignment/adjuncts.hpp"
#include "checker/alignment/passive.hpp"
#include "checker/alignment/predicate_relation.hpp"
#include "checker/alignment/slots.hpp"
#include "checker/alignment/told_otherwise.hpp"
#include "checker/claims/standing.hpp"
#include "checker/claims/transfer.hpp"
#include "checker/claims/unfinished.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

// "Brandt and Ferrer did not sign": neither of them did. What holds of one of several under "not"
// is the wider claim before the "not" is put to it. "Did not sign two": together or each, is open.
void spread_negation(Alignment& out, bool a_negated, bool b_negated) {
    const auto counted = [](const Slot& object) {
        return object.filled() && !object.phrase->quantities.empty();
    };
    if (out.subject.relation.basis != PhraseBasis::several || counted(out.object.a) ||
        counted(out.object.b))
        return;
    Relation& relation = out.subject.relation.relation;
    if (a_negated && relation == Relation::forward)
        relation = Relation::reverse;
    else if (b_negated && relation == Relation::reverse)
        relation = Relation::forward;
}

Slot participle_slot(const Proposition& p) {
    if (!p.participle) return object_slot(p);
    Slot slot;
    slot.phrase = &*p.participle;
    return slot;
}

// "Put on makeup" read with a particle on one side and with a preposition on the other.
const Adjunct* object_behind_particle(const Proposition& p, const Proposition& phrasal) {
    if (p.object.filled() || !phrasal.object.filled() || phrasal.verb.size() <= p.verb.size() + 1 ||
        !phrasal.verb.starts_with(p.verb) || phrasal.verb[p.verb.size()] != ' ')
        return nullptr;
    const std::string_view particle = std::string_view(phrasal.verb).substr(p.verb.size() + 1);
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.preposition == particle) return &adjunct;
    return nullptr;
}

// "Is linked [to the rating]", "is [independent of the rating]": beside a participle it is a phrase
// of its own.
void settle_state(Alignment& out, bool a_is_participle) {
    if (out.agent_in_state) {  // "hit by the strike", "[unaffected by the strike]"
        (a_is_participle ? out.object.relation.extra_b : out.object.relation.extra_a) = 0;
        return;
    }
    const std::uint8_t extra = a_is_participle ? out.extra_a : out.extra_b;
    const Adjunct* beside = a_is_participle ? out.first_extra_a : out.first_extra_b;
    const Phrase* state = a_is_participle ? out.object.b.phrase : out.object.a.phrase;
    if (extra != 1 || beside == nullptr || state == nullptr) return;
    for (const Word& word : beside->slot.phrase->words)
        if (std::none_of(state->words.begin(), state->words.end(),
                         [&](const Word& w) { return w.lemma == word.lemma; }))
            return;
    (a_is_participle ? out.extra_a : out.extra_b) = 0;
    (a_is_participle ? out.first_extra_a : out.first_extra_b) = nullptr;
    (a_is_participle ? out.object.relation.extra_b : out.object.relation.extra_a) = 0;
}

// "Founded by nuns", "founded by a banker": who did it, where both sides are passive.
Relation agent_relation(const Proposition& a, const Proposition& b, const Context& context) {
    if (!a.passive || !b.passive) return Relation::equivalence;
    if (a.agent.filled() && b.agent.filled())
        return relate(a.agent, b.agent, context.entities()).relation;
    return a.agent.filled()   ? Relation::forward
           : b.agent.filled() ? Relation::reverse
                              : Relation::equivalence;
}

// Who is named with the preposition, where nothing is passive.
const Adjunct* other_party(const Proposition& p, std::string_view preposition) {
    return p.passive ? nullptr : adjunct_behind(p, preposition);
}

// Both speak of few firms, or of at most five: what these did is the body of the quantifier. Of "no
// firms" the claim's polarity tells.
Relation through_subject(Relation did, const AlignedSlot& subject) {
    if (!subject.both() || subject.a.phrase->quantifier != subject.b.phrase->quantifier ||
        subject.a.phrase->quantifier == Quantifier::no)
        return did;
    return project(did, body(subject.a.phrase->quantifier));
}

}  // namespace

Relation with_polarity(Relation affirmed, bool a_negated, bool b_negated) {
    if (a_negated && b_negated) return project(affirmed, negated());
    if (b_negated) return join(affirmed, Relation::negation);
    if (a_negated) return join(Relation::negation, affirmed);
    return affirmed;
}

std::optional<Alignment> align(const Proposition& a, const Proposition& b, const Context& context) {
    if (auto out = align_told_otherwise(a, b, context)) return out;
    Alignment out;
    Frame of_a = surface_frame(a);
    Frame of_b = surface_frame(b);
    const PredicateRelation predicates = relate_predicates(a, b);
    out.predicate = predicates.relation;
    out.value_verbs = predicates.value_verbs;
    out.unfinished = predicates.unfinished;
    out.settled = predicates.why;
    out.rank_verbs = predicates.rank_verbs;
    out.trends = predicates.trends;
    out.where = predicates.where;
    std::array<const Adjunct*, 2> of_other{};
    std::array<const Adjunct*, 2> objects = {object_behind_particle(a, b),
                                             object_behind_particle(b, a)};
    if (objects[0] != nullptr) of_a.object = objects[0]->slot;
    if (objects[1] != nullptr) of_b.object = objects[1]->slot;
    if (objects[0] != nullptr || objects[1] != nullptr)
        out.predicate = {Relation::equivalence, LexicalSource::identical};
    const bool states = predicates.states;
    if (states) {
        of_a.object = participle_slot(a);
        of_b.object = participle_slot(b);
    }
    if (predicates.settled) of_a.object = of_b.object = {};
    if (predicates.standing) objects = {standing_phrase(a), standing_phrase(b)};
    const bool state_a = passive_as_state(a, b);
    if (state_a || passive_as_state(b, a)) {
        (state_a ? of_b : of_a).subject = (state_a ? b : a).object;
        of_a.object = of_b.object = {};
        out.predicate = {Relation::equivalence, LexicalSource::identical};
        out.turned = true;
    }
    if (predicates.unfinished) of_other = {state_phrase(a), state_phrase(b)};
    // Buying is no opposite of selling: it is the same deal seen from the other side.
    const auto pair = a.verb == b.verb  // "leased to" and "leased to"
                          ? std::nullopt
                          : lexicon::converse(a.verb, b.verb, WordClass::verb);
    if (pair) {
        if (!pair->preposition_a.empty() && !pair->preposition_b.empty()) {
            // "Bought it FROM Tessel", "sold it TO Norvane": each names the other's subject.
            of_other = {other_party(a, pair->preposition_a), other_party(b, pair->preposition_b)};
            if (of_other[0] == nullptr || of_other[1] == nullptr) return std::nullopt;
            out.adjuncts.push_back(
                aligned(pair->preposition_a, of_other[0]->slot, of_b.subject, context));
            of_b.subject = of_other[1]->slot;
        } else if (!pair->preposition_a.empty() || !pair->preposition_b.empty()) {
            // "Norvane beat Tessel", "Tessel lost TO Norvane"
            const bool on_a = !pair->preposition_a.empty();
            const Proposition& p = on_a ? a : b;
            const Adjunct* party = other_party(p, on_a ? pair->preposition_a : pair->preposition_b);
            if (party == nullptr || p.object.filled()) return std::nullopt;
            (on_a ? of_a : of_b) = {party->slot, p.subject};
            objects[on_a ? 0 : 1] = party;
        } else {
            std::swap(of_b.subject, of_b.object);
        }
        out.predicate = {Relation::equivalence, LexicalSource::derived};
        out.turned = true;
    } else if (out.predicate.relation == Relation::independence && !out.rank_verbs && !out.trends) {
        const auto of_goods_a = transfer_of(a);
        const auto of_goods_b = of_goods_a ? transfer_of(b) : std::nullopt;
        if (!of_goods_b) return std::nullopt;
        // "All assets revert to ...", "the trustee distributes the assets to ...".
        of_a = {of_goods_a->theme, {}};
        of_b = {of_goods_b->theme, {}};
        out.transfer = true;
    }
    if (!states && !predicates.settled && !out.transfer && !out.turned && turn_passive(a, b)) {
        of_a = active_frame(a);
        of_b = active_frame(b);
        out.turned = true;
        const Adjunct* doer = settle_doer(a.passive ? a : b, a.passive ? of_a : of_b,
                                          a.passive ? b : a, a.passive ? of_b : of_a, context);
        if (doer != nullptr) objects[a.passive ? 0 : 1] = doer;
    }
    // "The council sued", "the council was sued": who does it is not to whom it is done.
    if (!out.turned && !states && a.passive != b.passive && a.verb == b.verb &&
        !(a.passive ? b : a).object.filled() && lexicon::wants_an_object(a.verb))
        return std::nullopt;
    if (moves_alone(a) && moves_another(b)) {
        of_b = {of_b.object, {}};
        out.turned = true;
    } else if (moves_alone(b) && moves_another(a)) {
        of_a = {of_a.object, {}};
        out.turned = true;
    }
    out.subject = aligned("subject", of_a.subject, of_b.subject, context);
    settle_description(out.subject, a, b, context);
    out.object = aligned("object", of_a.object, of_b.object, context);
    spread_negation(out, a.negated, b.negated);
    align_adjuncts(a, b, context,
                   of_other[0] != nullptr || of_other[1] != nullptr ? of_other : objects, out);
    settle_attachment(out, out.object);
    if (out.turned) settle_attachment(out, out.subject);
    const Phrase* state = a.copular ? a.object_phrase() : b.object_phrase();
    out.agent_in_state = states && (a.agent.filled() || b.agent.filled()) && state != nullptr &&
                         state->text.find("by ") != std::string::npos;
    if (states) settle_state(out, a.participle.has_value() && !a.copular);
    if (a.frequency && b.frequency)
        out.frequency = relate_rates(a.frequency->per_year, b.frequency->per_year);
    out.manner_a = extra_manner(a, b);
    out.manner_b = extra_manner(b, a);
    const std::array<Relation, 4> did = {out.predicate.relation, with_quantity(out.object),
                                         adjunct_relation(out), agent_relation(a, b, context)};
    const std::array<Relation, 2> core = {
        as_if_same(out.subject), through_subject(join_slots(std::span(did).first(2)), out.subject)};
    const std::array<Relation, 2> whole = {core[0], through_subject(join_slots(did), out.subject)};
    out.core = join_slots(core);
    out.whole = join_slots(whole);
    return out;
}

}  // namespace gainsay::checker
