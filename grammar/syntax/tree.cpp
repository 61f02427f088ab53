#include "grammar/syntax/tree.hpp"

#include <algorithm>
#include <array>

#include "grammar/syntax/grammar.hpp"

namespace gainsay::grammar {
namespace {

bool is_verb(Tag tag) { return (tag >= Tag::VB && tag <= Tag::VBZ) || tag == Tag::MD; }

bool is_nominal(Universal universal) {
    return universal == Universal::NOUN || universal == Universal::PROPN ||
           universal == Universal::PRON || universal == Universal::NUM ||
           universal == Universal::SYM;
}

// What a word heads follows from the word and from what hangs on it.
Category category_of(const Token& token, Row row) {
    bool has_copula = false;
    bool has_subject = false;
    bool has_nominal_front = false;
    for (const Constituent& c : row) {
        if (c.head) continue;
        const Relation r = c.token->relation;
        has_copula |= r == Relation::cop;
        has_subject |= r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::csubj;
        has_nominal_front |= r == Relation::det || r == Relation::amod || r == Relation::nmod_poss;
    }
    if (has_copula) return Category::copular_clause;
    const bool used_as_modifier =
        token.relation == Relation::amod || token.relation == Relation::compound ||
        token.relation == Relation::case_ || token.relation == Relation::mark ||
        token.relation == Relation::aux || token.relation == Relation::cop ||
        token.relation == Relation::aux_pass;
    const bool noun_like = token.tag == Tag::VBG && has_nominal_front && !has_subject;
    if (is_verb(token.tag) && !used_as_modifier && !noun_like) return Category::clause;
    if (has_subject) return Category::copular_clause;  // headline style: "Acme in trouble"
    return is_nominal(token.universal) || noun_like ? Category::nominal : Category::modifier;
}

}  // namespace

void build_tree(std::span<const Token> tokens, Tree& tree) {
    const std::size_t n = tokens.size();
    tree.tokens = tokens;
    tree.slots.clear();
    tree.nodes.assign(n, {});
    tree.root = 0;

    // Dependents of each word, in order: a counting sort by head.
    std::vector<std::uint32_t> start(n + 1, 0);
    for (std::size_t i = 0; i < n; ++i) {
        if (tokens[i].head >= 0)
            ++start[static_cast<std::size_t>(tokens[i].head) + 1];
        else
            tree.root = static_cast<std::uint16_t>(i);
    }
    for (std::size_t i = 0; i < n; ++i) start[i + 1] += start[i];
    std::vector<std::uint16_t> dependents(n);
    std::vector<std::uint32_t> fill(start.begin(), start.end() - 1);
    for (std::size_t i = 0; i < n; ++i)
        if (tokens[i].head >= 0)
            dependents[fill[static_cast<std::size_t>(tokens[i].head)]++] =
                static_cast<std::uint16_t>(i);

    std::vector<Constituent> row;
    row.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        Node& node = tree.nodes[i];
        row.clear();
        const auto self = static_cast<std::uint16_t>(i);
        bool placed = false;
        for (std::uint32_t d = start[i]; d < start[i + 1]; ++d) {
            if (!placed && dependents[d] > self) {
                row.push_back({&tokens[i], self, true});
                placed = true;
            }
            row.push_back({&tokens[dependents[d]], dependents[d], false});
        }
        if (!placed) row.push_back({&tokens[i], self, true});
        node.category = category_of(tokens[i], row);
        node.slots_begin = static_cast<std::uint32_t>(tree.slots.size());
        if (row.size() == 1)
            tree.slots.push_back({SlotKind::head, self});
        else
            read_row(row, node.category, tree.slots);
        node.slots_end = static_cast<std::uint32_t>(tree.slots.size());
        node.first = node.last = self;
    }
    // The range of a constituent reaches from its first descendant to its last: fold bottom-up
    // along the arcs.
    for (std::size_t i = 0; i < n; ++i) {
        int up = tokens[i].head;
        for (std::size_t guard = 0; up >= 0 && guard < n; ++guard) {
            Node& above = tree.nodes[static_cast<std::size_t>(up)];
            const auto at = static_cast<std::uint16_t>(i);
            if (above.first <= at && at <= above.last) break;
            above.first = std::min(above.first, at);
            above.last = std::max(above.last, at);
            up = tokens[static_cast<std::size_t>(up)].head;
        }
    }
}

std::string_view name(SlotKind kind) {
    static constexpr std::array<std::string_view, 31> names = {"head",
                                                               "coordinator",
                                                               "marker",
                                                               "subject",
                                                               "expletive",
                                                               "auxiliary",
                                                               "copula",
                                                               "negation",
                                                               "adverb",
                                                               "particle",
                                                               "object",
                                                               "indirect-object",
                                                               "oblique",
                                                               "complement-clause",
                                                               "open-complement",
                                                               "adverbial-clause",
                                                               "relative-clause",
                                                               "reduced-clause",
                                                               "conjunct",
                                                               "apposition",
                                                               "possessor",
                                                               "determiner",
                                                               "numeral",
                                                               "adjective",
                                                               "compound",
                                                               "preposition",
                                                               "nominal-modifier",
                                                               "parenthetical",
                                                               "vocative",
                                                               "punctuation",
                                                               "unread"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view name(Category category) {
    static constexpr std::array<std::string_view, 4> names = {"clause", "copular-clause", "nominal",
                                                              "modifier"};
    return names.at(static_cast<std::size_t>(category));
}

namespace {

void dump_node(const Tree& tree, std::size_t node, SlotKind slot, int depth, std::string& out) {
    if (depth > 64) return;
    const std::span<const Slot> slots = tree.slots_of(node);
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out.append(name(slot)).append(" ");
    if (slots.size() > 1) out.append(name(tree.nodes[node].category)).append(" ");
    const Token& token = tree.tokens[node];
    out.append(token.text).append("  ").append(name(token.tag)).append(" ");
    out.append(name(token.relation)).append("\n");
    for (const Slot& s : slots)
        if (s.kind != SlotKind::head) dump_node(tree, s.token, s.kind, depth + 1, out);
}

}  // namespace

std::string dump(const Tree& tree) {
    std::string out;
    if (!tree.tokens.empty()) dump_node(tree, tree.root, SlotKind::head, 0, out);
    return out;
}

}  // namespace gainsay::grammar
