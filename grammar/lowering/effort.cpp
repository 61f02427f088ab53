#include "grammar/lowering/effort.hpp"

#include <algorithm>
#include <cstddef>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/noun_words.hpp"

namespace gainsay::grammar {
namespace {

int first_of(const Tree& tree, int verb, SlotKind kind) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(verb)))
        if (slot.kind == kind) return slot.token;
    return -1;
}

bool measures_time(const Tree& tree, int word) {
    return lexicon::time_noun(token_at(tree, word).lemma);
}

// "Two years" may be read as the object or as a circumstance.
bool takes_time(const Tree& tree, int verb) {
    const auto slots = tree.slots_of(static_cast<std::size_t>(verb));
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return (slot.kind == SlotKind::object || slot.kind == SlotKind::oblique) &&
               measures_time(tree, slot.token);
    });
}

// "The clinic took two years TO BUILD": whoever built it.
bool told_of_object(const Tree& tree, int verb) {
    const auto slots = tree.slots_of(static_cast<std::size_t>(verb));
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        const auto act = static_cast<std::size_t>(slot.token);
        return slot.kind == SlotKind::adverbial_clause && slot.token > verb &&
               tree.has(act, SlotKind::marker) && !tree.has(act, SlotKind::object) &&
               lexicon::wants_an_object(token_at(tree, slot.token).lemma);
    });
}

}  // namespace

int doer_of_effort(const Tree& tree, int verb, int subject) {
    if (subject < 0 || token_at(tree, verb).lemma != "take") return subject;
    const bool timed = takes_time(tree, verb);
    if (token_at(tree, subject).lemma == "it") {
        if (!timed && first_of(tree, verb, SlotKind::expletive) != subject) return subject;
        const int receiver = first_of(tree, verb, SlotKind::indirect_object);
        if (receiver >= 0) return receiver;
        const int object = first_of(tree, verb, SlotKind::object);
        return timed && object >= 0 && !measures_time(tree, object) ? object : -1;
    }
    const bool none = timed && (names_none(tree, static_cast<std::size_t>(subject)) ||
                                told_of_object(tree, verb));
    return none ? -1 : subject;
}

}  // namespace gainsay::grammar
