#include "grammar/lowering/extractions.hpp"

#include <algorithm>

#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

std::string with_preposition(const Tree& tree, const PropositionArgument& argument) {
    const std::string preposition = joined_text(tree, argument.preposition);
    const std::string text = joined_text(tree, argument.tokens);
    return preposition.empty() ? text : preposition + " " + text;
}

std::string predicate_text(const Tree& tree, const Proposition& p) {
    return p.verb.empty() ? p.implicit_verb : joined_text(tree, p.verb);
}

bool sayable(const Tree& tree, const Proposition& p) {
    if (p.subject_tokens.empty()) return false;
    return !(p.subject_tokens.size() == 1 && is_relative(tree.tokens[p.subject_tokens[0]]));
}

Extraction full(const Tree& tree, const Proposition& p) {
    Extraction out;
    out.subject = joined_text(tree, p.subject_tokens);
    out.predicate = predicate_text(tree, p);
    const std::size_t after =
        static_cast<std::size_t>(std::find_if(p.arguments.begin(), p.arguments.end(),
                                              [&](const PropositionArgument& a) {
                                                  return p.verb.empty() || a.tokens.front() > p.verb.front();
                                              }) - p.arguments.begin());
    // The first argument after the verb comes first, and lends the verb its preposition: "taught at".
    for (std::size_t i = 0; i < p.arguments.size(); ++i) {
        const PropositionArgument& a = p.arguments[i];
        if (i == after) {
            const std::string preposition = joined_text(tree, a.preposition);
            if (!preposition.empty()) out.predicate += " " + preposition;
            out.objects.insert(out.objects.begin(), joined_text(tree, a.tokens));
        } else {
            out.objects.push_back(with_preposition(tree, a));
        }
    }
    return out;
}

// The heart of a noun phrase: without the phrases that hang on it and without its conjuncts.
Tokens core_tokens(const Tree& tree, int node) {
    Tokens out = conjunct_tokens(tree, static_cast<std::size_t>(node));
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node)))
        if ((slot.kind == SlotKind::nominal_modifier || slot.kind == SlotKind::reduced_clause ||
             slot.kind == SlotKind::oblique) && slot.token > node)
            remove_range(out, tree.nodes[slot.token].first, tree.nodes[slot.token].last);
    trim_punctuation(tree, out);
    return out;
}

void append(std::string& text, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += ' ';
    text += more;
}

// One triple for the phrase's heart, and one for each phrase that hangs on it, with the way there in the predicate:
// (He; became; a founding justice), (He; became a founding justice of; the High Court).
void triples(const Tree& tree, const std::string& subject, const std::string& predicate, int node,
             const Tokens& core, std::vector<Extraction>& out, int depth) {
    const std::string heart = joined_text(tree, core);
    if (heart.empty() || depth > 8) return;
    out.push_back({subject, predicate, {heart}, 1.0});
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node))) {
        if (slot.kind != SlotKind::nominal_modifier || slot.token < node) continue;
        for (const int head : coordinated(tree, slot.token)) {
            std::string longer = predicate;
            append(longer, heart);
            Tokens preposition = preposition_of(tree, static_cast<std::size_t>(head));
            if (preposition.empty()) preposition = preposition_of(tree, slot.token);
            append(longer, joined_text(tree, preposition));
            triples(tree, subject, longer, head, core_tokens(tree, head), out, depth + 1);
        }
    }
}

// The heart of an argument's own tokens: a copula's noun has lost the clause's words already.
Tokens core_of(const Tree& tree, const PropositionArgument& a) {
    Tokens core = core_tokens(tree, a.node);
    std::erase_if(core, [&](std::uint16_t t) {
        return std::find(a.tokens.begin(), a.tokens.end(), t) == a.tokens.end();
    });
    return core;
}

void minimal_for(const Tree& tree, const Proposition& p, const std::string& subject,
                 std::vector<Extraction>& out) {
    const std::string predicate = predicate_text(tree, p);
    std::string object;
    for (const PropositionArgument& a : p.arguments) {
        if (a.node < 0 || a.role == Role::clause) continue;
        const bool direct = a.role == Role::object || a.role == Role::complement;
        std::string way = predicate;
        if (!direct) append(way, object);
        append(way, joined_text(tree, a.preposition));
        const std::vector<int> heads =
            tree.is_clause(static_cast<std::size_t>(a.node)) ? std::vector<int>{a.node} : coordinated(tree, a.node);
        for (const int head : heads)
            triples(tree, subject, way, head, head == a.node ? core_of(tree, a) : core_tokens(tree, head), out, 0);
        if (a.role == Role::object && object.empty()) object = joined_text(tree, core_of(tree, a));
    }
}

void minimal(const Tree& tree, const Proposition& p, std::vector<Extraction>& out) {
    const bool phrase = p.subject >= 0 && !tree.is_clause(static_cast<std::size_t>(p.subject));
    if (!phrase || p.origin == Origin::nominal)
        return minimal_for(tree, p, joined_text(tree, p.subject_tokens), out);
    for (const int head : coordinated(tree, p.subject)) {
        const std::string subject = joined_text(tree, conjunct_tokens(tree, static_cast<std::size_t>(head)));
        if (!subject.empty()) minimal_for(tree, p, subject, out);
    }
}

}  // namespace

std::vector<Extraction> word_extractions(const Tree& tree,
                                         const std::vector<Proposition>& propositions,
                                         Detail detail) {
    std::vector<Extraction> out;
    for (const Proposition& p : propositions) {
        if (!sayable(tree, p)) continue;
        if (detail == Detail::full)
            out.push_back(full(tree, p));
        else if (p.implicit_verb.empty())
            minimal(tree, p, out);
    }
    return out;
}

}  // namespace gainsay::grammar
