#include "checker/guards/guard_figures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "checker/claims/entities.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

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

// The lines of an income statement that end in a profit or a loss (IAS 1 and IFRS 18).
std::string_view statement_line(const Phrase& phrase) {
    constexpr std::array<std::string_view, 10> lines = {
        "operating", "net",      "gross",      "pretax",     "pre-tax",
        "trading",   "adjusted", "underlying", "before tax", "after tax"};
    const std::string text = " " + fold_name(phrase.text) + " ";
    const auto line = std::find_if(lines.begin(), lines.end(), [&](std::string_view l) {
        return text.find(" " + std::string(l) + " ") != std::string::npos;
    });
    return line == lines.end() ? std::string_view() : *line;
}

// "Eleven over THE PAST FIVE YEARS": the time that a figure sums up, where it is not the figure.
std::string span_looked_back(const Sentence& s, const Quantity* figure) {
    const std::string text = lower(s.text);
    for (const Quantity& q : s.quantities) {
        if (&q == figure || q.span == figure->span || q.unit != "s") continue;
        for (const std::string_view word : {"past ", "last ", "previous ", "preceding "}) {
            const std::string looked = std::string(word) + lower(q.text);
            if (text.find(looked) != std::string::npos) return looked;
        }
    }
    return {};
}

// "Is 40 metres LONG", "the west wing [is] 35 [LONG]".
std::string side_measured(const Proposition& p) {
    for (const Adjunct& a : p.adjuncts)
        if (p.copular && in_class(a.slot.phrase->head, AdverbClass::dimension))
            return a.slot.phrase->head;
    return {};
}

bool person(std::string_view noun) {
    return lexicon::WordNet::instance().is_a(noun, "person", WordClass::noun, 8, 1).has_value();
}

// Whom a figure is for: "children" in "[5 euros] for children", "[5 euros for children]"; "" if
// nobody is named.
std::string for_whom(const Proposition& p, const Slot& figure) {
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.preposition == "for" && adjunct.slot.entity == 0 &&
            person(adjunct.slot.phrase->head))
            return adjunct.slot.phrase->head;
    if (!figure.filled()) return {};
    const std::size_t at = figure.phrase->text.find(" for ");
    if (at == std::string::npos) return {};
    const std::uint32_t begin = figure.phrase->span.begin + static_cast<std::uint32_t>(at);
    for (const Word& word : figure.phrase->words)
        if (word.span.begin > begin && word.word_class == WordClass::noun && person(word.lemma))
            return word.lemma;
    return {};
}

}  // namespace

std::string results_apart(const Pair& pair, const Conflict& conflict) {
    if (conflict.features[Feature::conflict_in_object] == 0) return {};
    const std::string_view a = statement_line(*pair.alignment.object.a.phrase);
    const std::string_view b = statement_line(*pair.alignment.object.b.phrase);
    if (a.empty() || b.empty() || a == b) return {};
    return "two lines of a statement: \"" + std::string(a) + "\" and \"" + std::string(b) + "\"";
}

std::string figures_apart(const Pair& pair, const Conflict& conflict) {
    const AlignedSlot* slot = slot_of_figures(pair, conflict);
    if (slot == nullptr) return {};
    if (smaller_in_part_of_time(pair, *slot))
        return "the smaller figure is for a part of the other's time";
    const std::string side_a = side_measured(pair.a);
    const std::string side_b = side_measured(pair.b);
    if (!side_a.empty() && !side_b.empty() && side_a != side_b)
        return "one is how " + side_a + " it is, the other how " + side_b;
    if (pair.a.sentence == nullptr || pair.b.sentence == nullptr) return {};
    const std::string span_a = span_looked_back(*pair.a.sentence, slot->quantity_a);
    const std::string span_b = span_looked_back(*pair.b.sentence, slot->quantity_b);
    if (span_a != span_b)
        return "one is of \"the " + (span_a.empty() ? span_b : span_a) + "\", the other is not";
    return figures_of_two_things(*pair.a.sentence, *slot->quantity_a, *pair.b.sentence,
                                 *slot->quantity_b);
}

bool rate_for_some(const Pair& pair) {
    return for_whom(pair.a, pair.alignment.object.a) != for_whom(pair.b, pair.alignment.object.b);
}

}  // namespace gainsay::checker
