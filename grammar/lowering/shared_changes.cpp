#include "grammar/lowering/shared_changes.hpp"

#include <string>

namespace gainsay::grammar {
namespace {

Quantity* figure_in(const Tree& tree, int node, std::uint32_t sentence,
                    std::vector<FoundQuantity>& figures) {
    const Node& phrase = tree.nodes[static_cast<std::size_t>(node)];
    const std::uint32_t begin = tree.tokens[phrase.first].span.begin - sentence;
    const std::uint32_t end = tree.tokens[static_cast<std::size_t>(node)].span.end - sentence;
    for (FoundQuantity& found : figures)
        if (found.quantity.span.begin < end && begin < found.quantity.span.end)
            return &found.quantity;
    return nullptr;
}

// "48 metres high, the south tower 51": metres, too; not "3 million euros, the deposit 5".
void share_unit(const Quantity& first, Quantity& other) {
    // The figure as it is written: digits, a blank and the unit.
    const std::size_t digits = first.text.find_first_not_of("0123456789");
    const bool plain = first.value.is_point() && digits > 0 && digits != std::string::npos &&
                       first.text.find(' ') == first.text.rfind(' ');
    if (!first.unit.empty() && other.unit.empty() && other.counted.empty() && plain &&
        first.kind == other.kind)
        other.unit = first.unit;
}

}  // namespace

void share_changes(const Tree& tree, const std::vector<Proposition>& propositions,
                   std::uint32_t sentence, std::vector<FoundQuantity>& figures) {
    if (figures.size() < 2) return;
    for (const Proposition& p : propositions)
        for (const PropositionArgument& a : p.arguments) {
            if (a.instead_of < 0 || a.node < 0) continue;
            const Quantity* first = figure_in(tree, a.instead_of, sentence, figures);
            Quantity* other = figure_in(tree, a.node, sentence, figures);
            if (first == nullptr || other == nullptr || first == other) continue;
            share_unit(*first, *other);
            if (first->kind != QuantityKind::change || other->kind != QuantityKind::level ||
                first->unit != other->unit)
                continue;
            other->kind = QuantityKind::change;
            if (first->value.high <= 0 && other->value.low > 0)
                other->value = {-other->value.high, -other->value.low, other->value.high_open,
                                other->value.low_open};
        }
}

}  // namespace gainsay::grammar
