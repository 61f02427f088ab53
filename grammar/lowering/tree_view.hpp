// Short names for what every lowering step asks of a tree.
#pragma once

#include <span>

#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {

class TreeView {
public:
    explicit TreeView(const Tree& tree) : tree_(tree) {}

protected:
    const Token& token(int node) const { return tree_.tokens[static_cast<std::size_t>(node)]; }
    std::span<const Slot> slots(int node) const {
        return tree_.slots_of(static_cast<std::size_t>(node));
    }
    int find(int node, SlotKind kind) const {
        return tree_.find(static_cast<std::size_t>(node), kind);
    }
    bool is_clause(int node) const { return tree_.is_clause(static_cast<std::size_t>(node)); }
    bool copular(int node) const {
        return tree_.nodes[static_cast<std::size_t>(node)].category == Category::copular_clause;
    }

    const Tree& tree_;
};

}  // namespace gainsay::grammar
