#include "grammar/lowering/words_of.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lowering/attitude.hpp"

namespace gainsay::grammar {

using lexicon::Lower;

void add_range(Tokens& tokens, std::size_t first, std::size_t last) {
    if (last < first) return;
    if (tokens.empty() || tokens.back() < first) {  // mostly: behind all the others
        const std::size_t size = tokens.size();
        tokens.resize(size + (last - first + 1));
        std::iota(tokens.begin() + static_cast<std::ptrdiff_t>(size), tokens.end(),
                  static_cast<std::uint16_t>(first));
        return;
    }
    for (std::size_t i = first; i <= last; ++i) {
        const auto token = static_cast<std::uint16_t>(i);
        const auto at = std::lower_bound(tokens.begin(), tokens.end(), token);
        if (at == tokens.end() || *at != token) tokens.insert(at, token);
    }
}

void remove_range(Tokens& tokens, std::size_t first, std::size_t last) {
    std::erase_if(tokens, [&](std::uint16_t t) { return t >= first && t <= last; });
}

void trim_punctuation(const Tree& tree, Tokens& tokens) {
    // "( CBS )" as a whole
    while (tokens.size() > 2 &&
           is_one_of(tree.tokens[tokens.front()].tag, {Tag::OPEN_BRACKET, Tag::OPEN_QUOTE}) &&
           is_one_of(tree.tokens[tokens.back()].tag, {Tag::CLOSE_BRACKET, Tag::CLOSE_QUOTE})) {
        tokens.pop_back();
        tokens.erase(tokens.begin());
    }
    const auto punctuation = [&](std::uint16_t t) { return is_punctuation(tree.tokens[t]); };
    const auto closes = [&](std::uint16_t t) {
        return is_one_of(tree.tokens[t].tag, {Tag::CLOSE_BRACKET, Tag::CLOSE_QUOTE});
    };
    const auto opens = [&](std::uint16_t t) {
        return is_one_of(tree.tokens[t].tag, {Tag::OPEN_BRACKET, Tag::OPEN_QUOTE});
    };
    const auto holds = [&](auto what) { return std::any_of(tokens.begin(), tokens.end(), what); };
    while (!tokens.empty() && punctuation(tokens.back()) &&
           !(closes(tokens.back()) && holds(opens)))
        tokens.pop_back();
    while (!tokens.empty() && punctuation(tokens.front()) &&
           !(opens(tokens.front()) && holds(closes)))
        tokens.erase(tokens.begin());
    // A comma before a hole has lost what it set off.
    for (std::size_t i = 0; i + 1 < tokens.size();) {
        const bool hole = tokens[i + 1] != tokens[i] + 1;
        if (hole && tree.tokens[tokens[i]].tag == Tag::COMMA)
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

bool excluded(const Tree& tree, int phrase) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(phrase))) {
        if (slot.token > phrase) break;
        const std::string_view lemma = tree.tokens[slot.token].lemma;
        if (slot.kind == SlotKind::negation && lemma == "not" && !only_adds(tree, slot.token))
            return true;
        if ((slot.kind == SlotKind::coordinator || slot.kind == SlotKind::preposition) &&
            (lemma == "rather" || lemma == "instead" || lemma == "not"))
            return true;
    }
    return false;
}

bool contrasts(const Tree& tree, const Slot& slot) {
    return (slot.kind == SlotKind::conjunct || slot.kind == SlotKind::apposition ||
            slot.kind == SlotKind::nominal_modifier) &&
           excluded(tree, slot.token);
}

bool leaves_verb_out(const Tree& tree, std::size_t conjunct) {
    const auto slots = tree.slots_of(conjunct);
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return tree.tokens[slot.token].relation == Relation::orphan;
    });
}

void drop_owners(const Tree& tree, std::vector<PropositionArgument>& arguments) {
    for (PropositionArgument& a : arguments)
        if (a.tokens.size() > 1 && tree.tokens[a.tokens.front()].tag == Tag::PRPS)
            a.tokens.erase(a.tokens.begin());
}

std::vector<int> coordinated(const Tree& tree, int node) {
    std::vector<int> all = {node};
    for (std::size_t i = 0; i < all.size() && all.size() < 64; ++i)
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(all[i])))
            if (slot.kind == SlotKind::conjunct && !tree.is_clause(slot.token) &&
                !excluded(tree, slot.token))
                all.push_back(slot.token);
    std::sort(all.begin(), all.end());
    return all;
}

namespace {

// "According to the report, orders were [below plan]": of a property, what stands before its
// subject or tells who says it.
bool of_the_clause(const Tree& tree, std::size_t node, const Slot& slot) {
    if (tree.nodes[node].category != Category::copular_clause) return false;
    for (const Slot& other : tree.slots_of(node))
        if (other.kind == SlotKind::subject && other.token > slot.token) return true;
    return Lower(tree.tokens[tree.nodes[slot.token].first].text).view() == "according";
}

// What does not belong to the phrase proper.
bool set_apart(const Tree& tree, std::size_t node, const Slot& slot, bool with_conjuncts) {
    const auto after_comma = [&] {
        const std::size_t first = tree.nodes[slot.token].first;
        return tree.tokens[first].tag == Tag::OPEN_BRACKET ||
               (first > 0 && is_punctuation(tree.tokens[first - 1]));
    };
    switch (slot.kind) {
        case SlotKind::relative_clause:
        case SlotKind::parenthetical:
        case SlotKind::vocative:
        case SlotKind::marker:
        case SlotKind::copula:
        case SlotKind::auxiliary:
        case SlotKind::subject:
        case SlotKind::expletive:
        case SlotKind::adverbial_clause:
            return true;
        case SlotKind::oblique:
            return of_the_clause(tree, node, slot);
        case SlotKind::apposition:
            return after_comma() || excluded(tree, slot.token);
        case SlotKind::nominal_modifier:
            return excluded(tree, slot.token);
        case SlotKind::reduced_clause:
            return slot.token > node && after_comma();
        case SlotKind::preposition:
            return slot.token < node || tree.tokens[slot.token].tag != Tag::POS;
        case SlotKind::coordinator:
            return !with_conjuncts || slot.token == tree.nodes[node].first;
        case SlotKind::conjunct:
            return !with_conjuncts || tree.is_clause(slot.token) || excluded(tree, slot.token) ||
                   leaves_verb_out(tree, slot.token);
        default:
            return false;
    }
}

// A clause, apposition or aside behind a comma.
bool set_off(const Tree& tree, const Slot& slot) {
    if (slot.kind != SlotKind::relative_clause && slot.kind != SlotKind::apposition &&
        slot.kind != SlotKind::parenthetical)
        return false;
    const std::size_t first = tree.nodes[slot.token].first;
    return (first > 0 && is_punctuation(tree.tokens[first - 1])) ||
           tree.tokens[first].tag == Tag::OPEN_BRACKET;
}

// Appends a modifier: whole, but for what is set off inside it.
void add_modifier(const Tree& tree, std::size_t node, Tokens& out) {
    const auto begin = static_cast<std::ptrdiff_t>(out.size());
    const Node& part = tree.nodes[node];
    for (std::size_t t = part.first; t <= part.last; ++t)
        out.push_back(static_cast<std::uint16_t>(t));
    for (std::size_t t = part.first; t <= part.last; ++t)
        for (const Slot& deep : tree.slots_of(t)) {
            if (!set_off(tree, deep)) continue;
            const Node& hole = tree.nodes[deep.token];
            const auto in_hole = [&](std::uint16_t token) {
                return token >= hole.first && token <= hole.last;
            };
            out.erase(std::remove_if(out.begin() + begin, out.end(), in_hole), out.end());
        }
}

Tokens tokens_of(const Tree& tree, std::size_t node, bool with_conjuncts) {
    Tokens out;
    out.reserve(tree.nodes[node].last - tree.nodes[node].first + 1U);
    for (const Slot& slot : tree.slots_of(node)) {
        if (slot.kind == SlotKind::head)
            out.push_back(static_cast<std::uint16_t>(node));
        else if (!set_apart(tree, node, slot, with_conjuncts))
            add_modifier(tree, slot.token, out);
    }
    // In order already, unless a repaired arc crosses another.
    if (std::adjacent_find(out.begin(), out.end(), std::greater_equal<>()) != out.end()) {
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }
    trim_punctuation(tree, out);
    return out;
}

}  // namespace

Tokens phrase_tokens(const Tree& tree, std::size_t node) { return tokens_of(tree, node, true); }

Tokens conjunct_tokens(const Tree& tree, std::size_t node) { return tokens_of(tree, node, false); }

Tokens clause_tokens(const Tree& tree, std::size_t node) {
    Tokens out;
    add_range(out, tree.nodes[node].first, tree.nodes[node].last);
    for (const Slot& slot : tree.slots_of(node)) {
        const bool outer_word =
            (slot.kind == SlotKind::marker && tree.tokens[slot.token].tag != Tag::TO) ||
            slot.kind == SlotKind::coordinator;
        if (outer_word && slot.token < node && !out.empty() &&
            out.front() == tree.nodes[slot.token].first)
            remove_range(out, tree.nodes[slot.token].first, tree.nodes[slot.token].last);
    }
    trim_punctuation(tree, out);
    return out;
}

Tokens preposition_of(const Tree& tree, std::size_t node) {
    Tokens out;
    // A clause is opened by its marker; the preposition of a copula's predicate ("is within the
    // rules") is its own.
    const bool clause = tree.is_clause(node);
    // "Which he borrowed it FROM"
    const bool stranding = tree.tokens[node].tag == Tag::WDT || tree.tokens[node].tag == Tag::WP;
    for (const Slot& slot : tree.slots_of(node)) {
        const bool opens =
            slot.kind == SlotKind::marker || (slot.kind == SlotKind::preposition && !clause);
        if (opens && (slot.token < node || stranding) && tree.tokens[slot.token].tag != Tag::POS)
            add_range(out, tree.nodes[slot.token].first, tree.nodes[slot.token].last);
    }
    return out;
}

std::string joined_text(const Tree& tree, const Tokens& tokens) {
    std::string out;
    for (const std::uint16_t t : tokens) {
        if (!out.empty()) out += ' ';
        out += tree.tokens[t].text;
    }
    return out;
}

std::string lower_text(const Tree& tree, const Tokens& tokens) {
    std::string out = joined_text(tree, tokens);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace gainsay::grammar
