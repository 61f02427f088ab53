#include "checker/guard_figures.hpp"

#include "checker/figure_context.hpp"

namespace gainsay::checker {
namespace {

// The slot whose figures conflict.
const AlignedSlot* slot_of_figures(const Pair& pair, const Conflict& conflict) {
    const auto marked = [&](const AlignedSlot& slot) {
        return slot.quantity_a != nullptr && slot.quantity_b != nullptr &&
               !conflict.marked_a.empty() && slot.quantity_a->span == conflict.marked_a[0];
    };
    if (marked(pair.alignment.object)) return &pair.alignment.object;
    if (marked(pair.alignment.subject)) return &pair.alignment.subject;
    for (const AlignedSlot& slot : pair.alignment.adjuncts)
        if (marked(slot)) return &slot;
    return nullptr;
}

// What is counted in a part of the time may be less; more would be a contradiction.
bool smaller_in_part_of_time(const Pair& pair, const AlignedSlot& slot) {
    const TimeInterval& a = pair.a.claim->time;
    const TimeInterval& b = pair.b.claim->time;
    if (!a.stated || !b.stated || !a.first || !a.last || !b.first || !b.last || a == b)
        return false;
    const bool a_in_b = *b.first <= *a.first && *a.last <= *b.last;
    const bool b_in_a = *a.first <= *b.first && *b.last <= *a.last;
    if (!a_in_b && !b_in_a) return false;
    const Interval& part = (a_in_b ? slot.quantity_a : slot.quantity_b)->value;
    const Interval& whole = (a_in_b ? slot.quantity_b : slot.quantity_a)->value;
    return slot.quantity_a->unit != "%" && part.high < whole.low;
}

}  // namespace

std::string figures_apart(const Pair& pair, const Conflict& conflict) {
    const AlignedSlot* slot = slot_of_figures(pair, conflict);
    if (slot == nullptr) return {};
    if (smaller_in_part_of_time(pair, *slot))
        return "the smaller figure is for a part of the other's time";
    if (pair.a.sentence == nullptr || pair.b.sentence == nullptr) return {};
    return figures_of_two_things(*pair.a.sentence, *slot->quantity_a, *pair.b.sentence,
                                 *slot->quantity_b);
}

}  // namespace gainsay::checker
