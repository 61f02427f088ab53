#include "checker/alignment/alignment.hpp"

#include <algorithm>
#include <array>

#include "checker/alignment/description.hpp"
#include "checker/alignment/existence.hpp"
#include "checker/alignment/no_part.hpp"
#include "checker/alignment/passive.hpp"
#include "checker/alignment/predicate_relation.hpp"
#include "checker/alignment/withdrawal.hpp"
#include "checker/claims/activity_span.hpp"
#include "checker/claims/lifespan.hpp"
#include "checker/claims/standing.hpp"
#include "checker/claims/transfer.hpp"
#include "checker/claims/unfinished.hpp"
#include "checker/words/word_classes.hpp"
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

// The first two quantities that measure the same; else the first pair, so that the trace can say
// why not.
void relate_quantities(AlignedSlot& slot) {
    if (!slot.both()) return;
    for (const Quantity& x : slot.a.phrase->quantities) {
        for (const Quantity& y : slot.b.phrase->quantities) {
            const QuantityRelation r = relate(x, y);
            if (slot.quantity &&
                (slot.quantity->measure == Measure::same || r.measure != Measure::same))
                continue;
            slot.quantity = r;
            slot.quantity_a = &x;
            slot.quantity_b = &y;
        }
    }
}

// "It ... it", "I ... I" within two short texts put side by side: one pronoun, one thing. "Someone"
// and "someone" may be two.
bool one_pronoun(const AlignedSlot& slot, const Context& context) {
    static constexpr std::array<std::string_view, 10> personal = {
        "i", "we", "you", "he", "she", "it", "they", "this", "that", "these"};
    return slot.both() &&
           std::find(personal.begin(), personal.end(), slot.a.phrase->head) != personal.end() &&
           context.one_situation() && slot.relation.basis == PhraseBasis::pronoun &&
           slot.a.phrase->head == slot.b.phrase->head && !slot.a.phrase->head.empty();
}

// "Found a comet", "found it" of one situation: in the same slot of the same verb the pronoun
// stands for the thing.
bool stands_for(const AlignedSlot& slot, const Context& context) {
    if (!context.one_situation() || !slot.both() || slot.relation.basis != PhraseBasis::pronoun ||
        slot.slot != "object" || slot.a.phrase->pronoun == slot.b.phrase->pronoun)
        return false;
    const Phrase& pronoun = slot.a.phrase->pronoun ? *slot.a.phrase : *slot.b.phrase;
    const Phrase& thing = slot.a.phrase->pronoun ? *slot.b.phrase : *slot.a.phrase;
    return pronoun.head == "it" && thing.head_class == WordClass::noun && !thing.clause &&
           thing.quantifier != Quantifier::no && !thing.negated;
}

AlignedSlot aligned(std::string_view name, const Slot& a, const Slot& b, const Context& context) {
    AlignedSlot out{name, a, b, relate(a, b, context.entities()), std::nullopt, nullptr, nullptr};
    if (one_pronoun(out, context) || stands_for(out, context)) {
        out.relation.relation = Relation::equivalence;
        out.relation.source = LexicalSource::identical;
    }
    relate_quantities(out);
    return out;
}

bool same_place(const Adjunct& a, const Adjunct& b) {
    if (a.preposition != b.preposition) return false;
    const auto free = [](Role role) { return role == Role::oblique || role == Role::place; };
    return a.role == b.role || (free(a.role) && free(b.role));
}

// How well an adjunct fits another; 0: they share nothing but the preposition.
int fit(const PhraseRelation& r) {
    if (r.relation == Relation::equivalence) return 3;
    if (r.compatible()) return 2;
    return incompatible(r.relation) ? 1 : 0;
}

// Time adjuncts that became the claim's interval are compared as intervals, not as words; clauses
// that give a reason or a contrast limit nothing.
bool counted(const Adjunct& adjunct, const Proposition& p, const Proposition& other) {
    if (in_class(std::string(adjunct.preposition) + " " + adjunct.slot.phrase->text,
                 AdverbClass::stressing))
        return false;
    if (!p.negated && in_class(adjunct.preposition, AdverbClass::explaining)) return false;
    if (in_class(adjunct.preposition, AdverbClass::conceding)) return false;
    if (adjunct.how_often && other.frequency) return false;
    if (adjunct.role == Role::time && p.claim->time.stated) return false;
    if (adjunct.role == Role::clause) return in_class(adjunct.preposition, AdverbClass::limiting);
    return adjunct.role != Role::manner;
}

// "No longer makes", "does not make any more": against what is told of the same present or future,
// a plain negation. Of what was once, it says nothing.
bool denies_the_present(const Proposition& no, const Proposition& yes) {
    const Predicate& over = no.claim->predicate;
    const Predicate& told = yes.claim->predicate;
    const bool lasting = told.aspect == Aspect::simple || told.aspect == Aspect::progressive;
    return no.negated && !yes.negated && lasting && told.tense == over.tense &&
           told.tense != Tense::past;
}

// "More" alone compares ("does not help pupils more").
bool tells_it_is_over(const Proposition& p, std::string_view adverb) {
    if (p.claim->predicate.text.find("longer") != std::string::npos &&
        (adverb == "long" || adverb == "no" || adverb == "any"))
        return true;
    return adverb == "anymore" ||
           (adverb == "more" &&
            std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
                return fold_name(adjunct.slot.phrase->text) == "any more";
            }));
}

// Whether `of` says how, in words that the other does not use.
bool extra_manner(const Proposition& of, const Proposition& other) {
    const bool both_rates = of.frequency && other.frequency;
    const bool plain = denies_the_present(of, other);
    const auto adverbs = [&](const Proposition& p) {
        std::vector<std::string_view> out(p.claim->predicate.adverbs.begin(),
                                          p.claim->predicate.adverbs.end());
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.role == Role::manner &&
                !in_class(fold_name(adjunct.slot.phrase->text), AdverbClass::neutral))  // "so far"
                out.push_back(adjunct.slot.phrase->head);
        if (both_rates)
            std::erase_if(out, [&](std::string_view adverb) {
                return p.frequency->text.find(adverb) != std::string::npos;
            });
        std::erase_if(out, [](std::string_view a) { return in_class(a, AdverbClass::neutral); });
        if (plain) std::erase_if(out, [&](std::string_view a) { return tells_it_is_over(of, a); });
        return out;
    };
    const std::vector<std::string_view> theirs = adverbs(other);
    for (const std::string_view adverb : adverbs(of))
        if (std::find(theirs.begin(), theirs.end(), adverb) == theirs.end()) return true;
    return false;
}

std::vector<std::string> numbers_of(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end > i) out.emplace_back(text.substr(i, end - i));
        i = std::max(end, i + 1);
    }
    return out;
}

// "On 4 May", "on 11 May": days of which no year is told are no intervals yet.
bool other_day(const Adjunct& a, const Adjunct& b) {
    if (a.role != Role::time || b.role != Role::time) return false;
    const std::vector<std::string> x = numbers_of(a.slot.phrase->text);
    const std::vector<std::string> y = numbers_of(b.slot.phrase->text);
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const std::string& number) {
               return std::find(y.begin(), y.end(), number) != y.end();
           });
}

// "Laughed when she won", "cried when she lost".
bool other_clause(const Adjunct& a, const Adjunct& b) {
    return a.role == Role::clause && in_class(a.preposition, AdverbClass::limiting) &&
           fold_name(a.slot.phrase->text) != fold_name(b.slot.phrase->text);
}

void align_adjuncts(const Proposition& a, const Proposition& b, const Context& context,
                    std::array<const Adjunct*, 2> objects, Alignment& out) {
    std::vector<bool> taken(b.adjuncts.size());
    for (const Adjunct& x : a.adjuncts) {
        if (!counted(x, a, b) || &x == objects[0]) continue;
        std::size_t best = b.adjuncts.size();
        AlignedSlot best_slot;
        int best_fit = -1;
        for (std::size_t j = 0; j < b.adjuncts.size(); ++j) {
            if (taken[j] || !counted(b.adjuncts[j], b, a) || &b.adjuncts[j] == objects[1] ||
                !same_place(x, b.adjuncts[j]))
                continue;
            AlignedSlot slot = aligned(x.preposition.empty() ? name(x.role) : x.preposition, x.slot,
                                       b.adjuncts[j].slot, context);
            if (other_day(x, b.adjuncts[j]) || other_clause(x, b.adjuncts[j])) slot.relation = {};
            const int now = fit(slot.relation) * 2 + (slot.quantity.has_value() ? 1 : 0);
            if (now <= best_fit) continue;
            best = j;
            best_fit = now;
            best_slot = slot;
        }
        if (best == b.adjuncts.size()) {
            if (out.extra_a++ == 0) out.first_extra_a = &x;
            continue;
        }
        taken[best] = true;
        if (!best_slot.relation.compatible() && !best_slot.quantity) out.scope_differs = true;
        out.adjuncts.push_back(best_slot);
    }
    for (std::size_t j = 0; j < b.adjuncts.size(); ++j) {
        if (taken[j] || !counted(b.adjuncts[j], b, a) || &b.adjuncts[j] == objects[1]) continue;
        if (out.extra_b++ == 0) out.first_extra_b = &b.adjuncts[j];
    }
}

// "No one" is nobody, and counts none.
bool counts(const Phrase& phrase) {
    return !phrase.quantities.empty() && !(phrase.head == "one" && phrase.negated);
}

// A quantity on one side only narrows; a conflict of quantities is left to its own check.
Relation with_quantity(const AlignedSlot& slot) {
    Relation r = slot.relation.relation;
    if (!slot.both()) return r;
    const bool on_a = counts(*slot.a.phrase);
    const bool on_b = counts(*slot.b.phrase);
    if (on_a && !on_b) return join(Relation::forward, r);
    if (on_b && !on_a) return join(r, Relation::reverse);
    if (slot.quantity && slot.quantity->measure == Measure::same && !slot.quantity_conflict())
        return join(r, slot.quantity->relation);
    return r;
}

// Parts and namesakes are compared as if they were the whole and the other: the guards then name
// them.
Relation as_if_same(const AlignedSlot& slot) {
    const PhraseBasis basis = slot.relation.basis;
    if (basis == PhraseBasis::part_of || basis == PhraseBasis::namesake)
        return Relation::equivalence;
    return with_quantity(slot);
}

// Deleting an adjunct widens the claim.
Relation adjunct_relation(const Alignment& out) {
    std::vector<Relation> relations;
    for (const AlignedSlot& slot : out.adjuncts) relations.push_back(with_quantity(slot));
    if (out.frequency) relations.push_back(*out.frequency);
    if (out.extra_a > 0 || out.manner_a) relations.push_back(Relation::forward);
    if (out.extra_b > 0 || out.manner_b) relations.push_back(Relation::reverse);
    return join_slots(relations);
}

// Whether a phrase holds what the other side says beside its object: "a depot in Lund" holds "in
// Lund".
bool holds(const Slot& object, const Adjunct& beside) {
    if (beside.preposition.empty()) return false;
    const std::string words = std::string(beside.preposition) + " " + beside.slot.phrase->text;
    return (object.phrase->text + " ").find(" " + words + " ") != std::string::npos;
}

// "Operates [a depot in Lund]", "operate [a depot] [in Lund]": to which word the last phrase
// belongs is the parser's guess; where all its words are on both sides, nothing is narrower.
void settle_attachment(Alignment& out, AlignedSlot& object) {
    const bool opposite = object.both() && object.relation.head_conflict;
    if (!object.both() || (!opposite && (object.relation.source != LexicalSource::identical ||
                                         object.relation.conflict_a != nullptr)))
        return;
    const auto inside = [&](std::uint8_t own, std::uint8_t extra, const Slot& slot,
                            std::uint8_t beside, const Adjunct* adjunct) {
        return own == 0 && extra > 0 && beside == 1 && holds(slot, *adjunct) &&
               (opposite ? extra == adjunct->slot.phrase->words.size()
                         : extra >= adjunct->slot.phrase->words.size());
    };
    PhraseRelation& r = object.relation;
    const bool in_b = inside(r.extra_a, r.extra_b, object.b, out.extra_a, out.first_extra_a);
    const bool in_a = inside(r.extra_b, r.extra_a, object.a, out.extra_b, out.first_extra_b);
    if (!in_a && !in_b) return;
    std::uint8_t& extra = in_b ? r.extra_b : r.extra_a;
    const Adjunct* adjunct = in_b ? out.first_extra_a : out.first_extra_b;
    extra = static_cast<std::uint8_t>(extra - adjunct->slot.phrase->words.size());
    if (opposite || extra == 0)
        r.relation = opposite ? Relation::alternation : Relation::equivalence;
    (in_b ? out.extra_a : out.extra_b) = 0;
    (in_b ? out.first_extra_a : out.first_extra_b) = nullptr;
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
    if (p.passive) return nullptr;
    const auto found =
        std::find_if(p.adjuncts.begin(), p.adjuncts.end(),
                     [&](const Adjunct& adjunct) { return adjunct.preposition == preposition; });
    return found == p.adjuncts.end() ? nullptr : &*found;
}

// Both speak of few firms, or of at most five: what these did is the body of the quantifier. Of "no
// firms" the claim's polarity tells.
Relation through_subject(Relation did, const AlignedSlot& subject) {
    if (!subject.both() || subject.a.phrase->quantifier != subject.b.phrase->quantifier ||
        subject.a.phrase->quantifier == Quantifier::no)
        return did;
    return project(did, body(subject.a.phrase->quantifier));
}

// "Sold the mill in 2010", "owned the mill in 2012".
bool state_outside(const Proposition& bounded, const Proposition& other) {
    const auto span = activity_span(bounded);
    return span && !span->verb.empty() && told_of(*span, bounded, other) && outside(*span, other);
}

// "The film", "Slow Rivers".
void settle_description(AlignedSlot& subject, const Proposition& a, const Proposition& b,
                        const Context& context) {
    if (!context.one_situation() || !described(subject, a, b)) return;
    subject.relation = {};
    subject.relation.relation = Relation::equivalence;
    subject.relation.basis = PhraseBasis::related_words;
    subject.relation.source = LexicalSource::hypernym;
    subject.relation.shared = 1;
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

}  // namespace

Relation with_polarity(Relation affirmed, bool a_negated, bool b_negated) {
    if (a_negated && b_negated) return project(affirmed, negated());
    if (b_negated) return join(affirmed, Relation::negation);
    if (a_negated) return join(Relation::negation, affirmed);
    return affirmed;
}

std::optional<Alignment> align(const Proposition& a, const Proposition& b, const Context& context) {
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
        out.lifetime = true;
        out.settled = life->why;
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", life->subject_a, life->subject_b, context);
        settle_description(out.subject, a, b, context);
        out.core = out.whole = join(as_if_same(out.subject), Relation::alternation);
        return out;
    }
    if (state_outside(a, b) || state_outside(b, a)) {
        out.lifetime = true;
        out.settled =
            "what it began or ended by doing is told of another time (activity-spans.txt)";
        out.predicate = {Relation::alternation, LexicalSource::listed_opposite};
        out.subject = aligned("subject", a.subject, b.subject, context);
        out.object = aligned("object", a.object, b.object, context);
        out.core = out.whole =
            join(join(as_if_same(out.subject), with_quantity(out.object)), Relation::alternation);
        return out;
    }
    if (const auto done = deed_without_part(a, b)) {
        out.settled = "who has no part in it does nothing about it";
        out.predicate = {Relation::equivalence, LexicalSource::derived};
        out.turned = false;
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
    if (const auto pair = lexicon::converse(a.verb, b.verb, WordClass::verb)) {
        if (!pair->preposition_a.empty() && !pair->preposition_b.empty()) {
            // "Bought it FROM Tessel", "sold it TO Norvane": each names the other's subject.
            of_other = {other_party(a, pair->preposition_a), other_party(b, pair->preposition_b)};
            if (of_other[0] == nullptr || of_other[1] == nullptr) return std::nullopt;
            out.adjuncts.push_back(
                aligned(pair->preposition_a, of_other[0]->slot, of_b.subject, context));
            of_b.subject = of_other[1]->slot;
        } else if (!pair->preposition_a.empty() || !pair->preposition_b.empty()) {
            return std::nullopt;
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
