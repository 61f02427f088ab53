// The syntax tree of one sentence. Dependency arcs bring each word's dependents together; the
// Spirit grammar (grammar/syntax/grammar.hpp) then reads the row of a word and its dependents, left
// to right, as a clause or a phrase and gives each its slot. A constituent is named by its head
// word: node i is the phrase that token i heads.
//
//   tree of "Acme has not sold its chips":
//     clause sold
//       subject   Acme
//       auxiliary has
//       negation  not
//       head      sold
//       object    chips (possessor its)
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/token.hpp"

namespace gainsay::grammar {

enum class SlotKind : std::uint8_t {
    head,
    coordinator,  // and, or; both
    marker,       // that, if, because; the "to" of an infinitive
    subject,
    expletive,  // there, it
    auxiliary,
    copula,
    negation,  // not, never
    adverb,
    particle,  // give UP
    object,
    indirect_object,
    oblique,            // of a verb: with a preposition, or a bare time or measure
    complement_clause,  // he said THAT IT FAILED
    open_complement,    // he agreed TO SELL: shares a subject with its governor
    adverbial_clause,   // WHILE IT LASTED
    relative_clause,
    reduced_clause,  // a model TRAINED BY US, a plan TO LEAVE
    conjunct,
    apposition,
    possessor,
    determiner,
    numeral,
    adjective,
    compound,  // CLOUD business, parts of names
    preposition,
    nominal_modifier,  // the roof OF THE HOUSE
    parenthetical,
    vocative,
    punctuation,
    unread  // the grammar found no place for it
};

struct Slot {
    SlotKind kind = SlotKind::unread;
    std::uint16_t token = 0;  // the head word of what fills the slot
};

enum class Category : std::uint8_t { clause, copular_clause, nominal, modifier };

struct Node {
    Category category = Category::modifier;
    std::uint16_t first = 0;  // the constituent is tokens [first, last]
    std::uint16_t last = 0;
    std::uint32_t slots_begin = 0;  // into Tree::slots
    std::uint32_t slots_end = 0;
};

struct Tree {
    std::span<const Token> tokens;  // borrowed: they outlive the tree
    std::vector<Node> nodes;        // one a token
    std::vector<Slot> slots;
    std::uint16_t root = 0;

    [[nodiscard]] std::span<const Slot> slots_of(std::size_t node) const {
        return std::span(slots).subspan(nodes[node].slots_begin,
                                        nodes[node].slots_end - nodes[node].slots_begin);
    }
    // The first filler of a slot, or -1.
    [[nodiscard]] int find(std::size_t node, SlotKind kind) const {
        for (const Slot& slot : slots_of(node))
            if (slot.kind == kind) return slot.token;
        return -1;
    }
    [[nodiscard]] bool has(std::size_t node, SlotKind kind) const { return find(node, kind) >= 0; }
    [[nodiscard]] bool is_clause(std::size_t node) const {
        return nodes[node].category == Category::clause ||
               nodes[node].category == Category::copular_clause;
    }
};

// Fills `tree` (reusing its memory) from tokens whose arcs form one projective tree.
void build_tree(std::span<const Token> tokens, Tree& tree);

[[nodiscard]] std::string_view name(SlotKind kind);
[[nodiscard]] std::string_view name(Category category);
// One constituent a line, indented: for tests and `claims --tree`.
[[nodiscard]] std::string dump(const Tree& tree);

}  // namespace gainsay::grammar
