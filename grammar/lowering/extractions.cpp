#include "grammar/lowering/extractions.hpp"

#include <algorithm>

#include "grammar/lexicon/closed_lists.hpp"
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

// How often such extractions are right, roughly, so that the surest come first.
double confidence(const Proposition& p) {
    switch (p.origin) {
        case Origin::possessive:
            return 0.3;
        case Origin::nominal:
        case Origin::apposition:
            return 0.6;
        default:
            return p.arguments.size() > 3 ? 0.8 : 0.9;
    }
}

Extraction full(const Tree& tree, const Proposition& p) {
    Extraction out;
    out.confidence = confidence(p);
    out.subject = joined_text(tree, p.subject_tokens);
    out.predicate = predicate_text(tree, p);
    const std::size_t after = static_cast<std::size_t>(
        std::find_if(p.arguments.begin(), p.arguments.end(),
                     [&](const PropositionArgument& a) {
                         return p.verb.empty() || a.tokens.front() > p.verb.front();
                     }) -
        p.arguments.begin());
    // The first argument after the verb comes first, and lends the verb its preposition: "taught
    // at".
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

// The same for a triple, by what its third part is to the verb; each step down into a phrase costs
// a tenth.
double certainty(Role role) {
    switch (role) {
        case Role::object:
        case Role::oblique:
        case Role::agent:
            return 0.9;
        case Role::time:
        case Role::manner:
        case Role::clause:
            return 0.5;
        default:
            return 0.8;
    }
}

// Words of a complex preposition that a noun stands in: "relation" in "in relation to".
bool in_complex_preposition(const Tree& tree, int node, int modifier) {
    const Tokens before = preposition_of(tree, static_cast<std::size_t>(node));
    const Tokens after = preposition_of(tree, static_cast<std::size_t>(modifier));
    if (before.size() != 1 || after.size() != 1) return false;
    return lexicon::complex_preposition(lower_text(tree, before),
                                        tree.tokens[static_cast<std::size_t>(node)].lemma,
                                        lower_text(tree, after));
}

bool is_partitive(const Tree& tree, int node, int modifier) {
    const Tokens of = preposition_of(tree, static_cast<std::size_t>(modifier));
    return of.size() == 1 && tree.tokens[of[0]].lemma == "of" &&
           lexicon::partitive(tree.tokens[static_cast<std::size_t>(node)].lemma);
}

// The heart of a noun phrase: without its conjuncts and without the phrases and clauses that hang
// on it, but whole where the noun only measures what hangs on it ("a portion of the budget").
Tokens core_tokens(const Tree& tree, int node) {
    Tokens out = conjunct_tokens(tree, static_cast<std::size_t>(node));
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node))) {
        const bool hangs = slot.kind == SlotKind::nominal_modifier ||
                           slot.kind == SlotKind::reduced_clause ||
                           slot.kind == SlotKind::oblique || slot.kind == SlotKind::apposition ||
                           slot.kind == SlotKind::adverbial_clause;
        if (!hangs || slot.token < node || is_partitive(tree, node, slot.token)) continue;
        remove_range(out, tree.nodes[slot.token].first, tree.nodes[slot.token].last);
    }
    trim_punctuation(tree, out);
    return out;
}

void append(std::string& text, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += ' ';
    text += more;
}

struct Minimal {
    const Tree& tree;
    std::vector<Extraction>& out;

    // One triple for the phrase's heart, and one for each phrase that hangs on it, with the way
    // there in the predicate: (She; leads; the sales team), (She; leads the sales team of;
    // the bakery).
    void triples(const std::string& subject, const std::string& way, int node, const Tokens& core,
                 int depth, double sure) {
        const std::string heart = joined_text(tree, core);
        if (heart.empty() || depth > 8) return;
        bool complex = false;
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node)))
            complex |= slot.kind == SlotKind::nominal_modifier && slot.token > node &&
                       in_complex_preposition(tree, node, slot.token);
        if (!complex) out.push_back({subject, way, {heart}, sure});
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node))) {
            if (slot.kind != SlotKind::nominal_modifier || slot.token < node) continue;
            if (is_partitive(tree, node, slot.token)) continue;
            const Tokens shared = preposition_of(tree, slot.token);
            for (const int head : coordinated(tree, slot.token)) {
                std::string longer = way;
                append(longer, heart);
                Tokens preposition = preposition_of(tree, static_cast<std::size_t>(head));
                append(longer, joined_text(tree, preposition.empty() ? shared : preposition));
                triples(subject, longer, head, core_tokens(tree, head), depth + 1, sure - 0.1);
            }
        }
    }

    // A copula's noun has lost the clause's words already.
    Tokens core_of(const PropositionArgument& a) const {
        Tokens core = core_tokens(tree, a.node);
        std::erase_if(core, [&](std::uint16_t t) {
            return std::find(a.tokens.begin(), a.tokens.end(), t) == a.tokens.end();
        });
        return core;
    }

    // The verb group without its adverbs; negation stays.
    std::string verb_text(const Proposition& p) const {
        if (p.verb.empty()) return p.implicit_verb;
        Tokens kept;
        for (const std::uint16_t t : p.verb) {
            const Token& token = tree.tokens[t];
            const bool adverb =
                token.universal == Universal::ADV && token.relation == Relation::advmod;
            const bool negation = token.lemma == "not" || token.lemma == "never" ||
                                  token.lemma == "n't" || token.lemma == "no" ||
                                  token.lemma == "longer" || token.lemma == "hardly";
            if (!adverb || negation) kept.push_back(t);
        }
        return joined_text(tree, kept);
    }

    // "died after giving a speech", "left before he could finish": the clause is what follows its
    // marker.
    void clause_argument(const std::string& subject, std::string way,
                         const PropositionArgument& a) {
        const Token& verb = tree.tokens[static_cast<std::size_t>(a.node)];
        const bool opened = !a.preposition.empty() && verb.tag == Tag::VBG;
        if (!opened || a.tokens.size() > 12) return;
        append(way, joined_text(tree, a.preposition));
        out.push_back({subject, way, {joined_text(tree, a.tokens)}, certainty(a.role)});
    }

    void one_subject(const Proposition& p, const std::string& subject) {
        const std::string verb = verb_text(p);
        std::string object;
        bool more = false;  // something follows an adjective: "involved in"
        for (const PropositionArgument& a : p.arguments) {
            if ((a.role == Role::object || a.role == Role::complement) && object.empty() &&
                a.node >= 0)
                object = joined_text(tree, core_of(a));
            more |= a.role == Role::oblique || a.role == Role::agent;
        }
        for (const PropositionArgument& a : p.arguments) {
            if (a.node < 0) continue;
            const bool direct = a.role == Role::object || a.role == Role::complement;
            std::string way = verb;
            if (!direct) append(way, object);
            if (a.role == Role::clause) {
                clause_argument(subject, way, a);
                continue;
            }
            if (a.role == Role::manner && a.tokens.size() < 2) continue;
            append(way, joined_text(tree, a.preposition));
            const Token& head_word = tree.tokens[static_cast<std::size_t>(a.node)];
            if (a.role == Role::complement && more && head_word.universal == Universal::ADJ)
                continue;
            const std::vector<int> heads = tree.is_clause(static_cast<std::size_t>(a.node))
                                               ? std::vector<int>{a.node}
                                               : coordinated(tree, a.node);
            for (const int head : heads)
                triples(subject, way, head, head == a.node ? core_of(a) : core_tokens(tree, head),
                        0, certainty(a.role));
        }
    }

    // Whole where it stands for itself; bare where a clause that hangs on it is the proposition.
    std::string subject_text(const Proposition& p, int head) const {
        Tokens tokens = conjunct_tokens(tree, static_cast<std::size_t>(head));
        if (tree.is_clause(static_cast<std::size_t>(head))) tokens = p.subject_tokens;
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(head)))
            if (slot.kind == SlotKind::reduced_clause && slot.token > head)
                remove_range(tokens, tree.nodes[slot.token].first, tree.nodes[slot.token].last);
        trim_punctuation(tree, tokens);
        return joined_text(tree, tokens);
    }

    void add(const Proposition& p) {
        if (tree.is_clause(static_cast<std::size_t>(p.subject)))
            return one_subject(p, subject_text(p, p.subject));
        for (const int head : coordinated(tree, p.subject)) {
            const std::string subject = subject_text(p, head);
            if (!subject.empty()) one_subject(p, subject);
        }
    }
};

}  // namespace

std::vector<Extraction> word_extractions(const Tree& tree,
                                         const std::vector<Proposition>& propositions,
                                         Detail detail) {
    std::vector<Extraction> out;
    for (const Proposition& p : propositions) {
        if (!sayable(tree, p)) continue;
        if (detail == Detail::full) {
            Extraction e = full(tree, p);
            if (!e.objects.empty()) out.push_back(std::move(e));  // "it rains" relates nothing
        }
        if (detail == Detail::minimal && (p.origin == Origin::verb || p.origin == Origin::copula))
            Minimal{tree, out}.add(p);
    }
    return out;
}

}  // namespace gainsay::grammar
