#include "checker/alignment/slots.hpp"

#include <algorithm>
#include <array>

#include "checker/alignment/description.hpp"

namespace gainsay::checker {
namespace {

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

// "No one" is nobody, and counts none.
bool counts(const Phrase& phrase) {
    return !phrase.quantities.empty() && !(phrase.head == "one" && phrase.negated);
}

}  // namespace

AlignedSlot aligned(std::string_view name, const Slot& a, const Slot& b, const Context& context) {
    AlignedSlot out{name, a, b, relate(a, b, context.entities()), std::nullopt, nullptr, nullptr};
    if (one_pronoun(out, context) || stands_for(out, context)) {
        out.relation.relation = Relation::equivalence;
        out.relation.source = LexicalSource::identical;
    }
    relate_quantities(out);
    return out;
}

void settle_description(AlignedSlot& subject, const Proposition& a, const Proposition& b,
                        const Context& context) {
    if (!context.one_situation() || !described(subject, a, b)) return;
    subject.relation = {};
    subject.relation.relation = Relation::equivalence;
    subject.relation.basis = PhraseBasis::related_words;
    subject.relation.source = LexicalSource::hypernym;
    subject.relation.shared = 1;
}

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

Relation as_if_same(const AlignedSlot& slot) {
    const PhraseBasis basis = slot.relation.basis;
    if (basis == PhraseBasis::part_of || basis == PhraseBasis::namesake)
        return Relation::equivalence;
    return with_quantity(slot);
}

}  // namespace gainsay::checker
