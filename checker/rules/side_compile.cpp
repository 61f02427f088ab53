// A side of a rule with its word lists looked up and its bounds in canonical units.
#include <algorithm>
#include <string>

#include "checker/rules/side_match.hpp"
#include "checker/words/joined.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

// In the unit that readings use: "5 km" is 5000 m, "50 cent" 0.5 USD.
QuantityBound canonical(QuantityBound bound) {
    if (bound.unit.empty()) return bound;
    if (const auto unit = lexicon::unit(bound.unit)) {
        bound.value = bound.value * unit->factor + unit->offset;
        bound.unit = std::string(unit->base);
    } else if (const auto currency = lexicon::currency(bound.unit)) {
        bound.value *= currency->factor;
        bound.unit = std::string(currency->code);
    }
    return bound;
}

}  // namespace

CompiledSide compile(const SidePattern& pattern, const SidePattern& other, WordLists& lists) {
    CompiledSide out;
    out.pattern = &pattern;
    const auto find = [&](const std::string& name) {
        const ListId id = lists.find(name);
        if (id == WordLists::none) out.broken = true;
        return id;
    };
    const auto in_place = [](const std::vector<WordPattern>& words) {
        return joined(words, [](const WordPattern& each) { return in_words(each); });
    };
    // Each word list needs a hit of its own; words given in place are alternatives.
    for (const std::string& name : pattern.with) {
        const ListId id = find(name);
        const bool shared =
            std::find(other.with.begin(), other.with.end(), name) != other.with.end();
        const bool pole = id != WordLists::none && lists.opposite(id) != WordLists::none;
        out.with.push_back({id, name, shared && !pole});
    }
    for (const std::string& name : pattern.without) out.without.push_back({find(name), name});
    if (!pattern.with_words.empty())
        out.with.push_back({lists.add(pattern.with_words), in_place(pattern.with_words)});
    if (!pattern.without_words.empty())
        out.without.push_back({lists.add(pattern.without_words), in_place(pattern.without_words)});
    for (const PartCondition& each : pattern.in_parts) {
        const std::string text = each.list.empty() ? in_place(each.words) : each.list;
        const auto part = [](ClaimPart one) { return name(one); };
        out.in_parts.push_back(
            {each.list.empty() ? lists.add(each.words) : find(each.list), each.absent, each.parts,
             (each.absent ? "without " : "with ") + text + " in " + joined(each.parts, part, "|")});
    }
    for (const QuantityBound& each : pattern.quantities) out.quantities.push_back(canonical(each));
    if (!pattern.predicate.empty()) out.predicate = lists.add(pattern.predicate);
    return out;
}

}  // namespace gainsay::checker
