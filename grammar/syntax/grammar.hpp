// The Spirit X3 grammar of English clauses and phrases, behind two plain functions. It reads a row
// of constituents: a head word and its dependents in the order of the sentence. Rules and their
// examples stand in grammar.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {

// A dependent (or the head itself) as the grammar sees it: one word that stands for all it heads.
struct Constituent {
    const Token* token = nullptr;
    std::uint16_t index = 0;
    bool head = false;
};

using Row = std::span<const Constituent>;

// Appends one slot for every constituent of the row, in order; what no rule takes is `unread`.
void read_row(Row row, Category category, std::vector<Slot>& slots);

}  // namespace gainsay::grammar
