#include "grammar/lowering/triples.hpp"

#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lowering/confidence.hpp"
#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

constexpr int longest_way = 8;  // phrases one behind the other

// How much surer or less sure than its proposition a triple is, by what its third part is to the
// verb; each step down into a phrase costs a tenth.
double certainty(Role role) {
    switch (role) {
        case Role::object:
        case Role::oblique:
        case Role::agent:
            return 1.0;
        case Role::time:
        case Role::manner:
        case Role::clause:
            return 0.6;
        default:
            return 0.9;
    }
}

std::string joined(std::string text, const std::string& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    return text + more;
}

class Triples : TreeView {
public:
    Triples(const Tree& tree, const std::vector<Proposition>& propositions,
            std::vector<Extraction>& out)
        : TreeView(tree), propositions_(propositions), out_(out) {}

    void add(const Proposition& p) {
        confidence_ = confidence_of(tree_, p);
        if (is_clause(p.subject)) return say(p, subject_text(p, p.subject), "", 0);
        for (const int head : coordinated(tree_, p.subject)) {
            const std::string subject = subject_text(p, head);
            if (!subject.empty()) say(p, subject, "", 0);
        }
    }

private:
    void put(const std::string& subject, std::string predicate, std::string object, double sure) {
        Extraction e;
        e.subject = subject;
        e.predicate = std::move(predicate);
        e.objects.push_back(std::move(object));
        e.confidence = sure;
        out_.push_back(std::move(e));
    }

    // Whole where it stands for itself; bare where a clause that hangs on it is the proposition.
    std::string subject_text(const Proposition& p, int head) const {
        Tokens tokens = is_clause(head) ? p.subject_tokens
                                        : conjunct_tokens(tree_, static_cast<std::size_t>(head));
        for (const Slot& slot : slots(head))
            if (slot.kind == SlotKind::reduced_clause && slot.token > head)
                remove_range(tokens, tree_.nodes[slot.token].first, tree_.nodes[slot.token].last);
        trim_punctuation(tree_, tokens);
        return joined_text(tree_, tokens);
    }

    // The verb group without its adverbs; negation stays.
    std::string verb_text(const Proposition& p) const {
        if (!p.implicit_verb.empty()) return p.implicit_verb;
        Tokens kept;
        for (const std::uint16_t t : p.verb) {
            const Token& word = token(t);
            const bool adverb =
                word.universal == Universal::ADV && word.relation == Relation::advmod;
            const bool negation = word.lemma == "not" || word.lemma == "never" ||
                                  word.lemma == "n't" || word.lemma == "no" ||
                                  word.text == "longer" || word.lemma == "hardly";
            if (!adverb || negation) kept.push_back(t);
        }
        return joined_text(tree_, kept);
    }

    // All triples of one proposition for one subject; `before` is the way there of a proposition
    // that another one leads to.
    void say(const Proposition& p, const std::string& subject, const std::string& before,
             int depth) {
        const std::string verb = joined(before, verb_text(p));
        std::string object;
        bool more = false;  // something follows an adjective: "involved in"
        for (const PropositionArgument& a : p.arguments) {
            if ((a.role == Role::object || a.role == Role::complement) && object.empty() &&
                a.node >= 0)
                object = joined_text(tree_, core_of(a));
            more |= a.role == Role::oblique || a.role == Role::agent;
        }
        for (const PropositionArgument& a : p.arguments) {
            if (a.node < 0) continue;
            const bool direct = a.role == Role::object || a.role == Role::complement;
            std::string way = direct ? verb : joined(verb, object);
            if (a.role == Role::clause) {
                clause_argument(p, subject, way, a);
                if (token(a.node).relation == Relation::xcomp)  // "led him to leave | Trent"
                    through(subject, way, a.node, depth);
                continue;
            }
            if (a.role == Role::manner && a.tokens.size() < 2) continue;
            if (a.role == Role::complement && more && token(a.node).universal == Universal::ADJ)
                continue;
            way = joined(way, joined_text(tree_, a.preposition));
            const std::vector<int> heads =
                is_clause(a.node) ? std::vector<int>{a.node} : coordinated(tree_, a.node);
            for (const int head : heads)
                reach(subject, way, head, head == a.node ? core_of(a) : core(head), depth,
                      confidence_ * certainty(a.role));
        }
    }

    // "died after giving a speech", "left before he could finish": the clause is what follows its
    // marker. What somebody says is one thing, however long.
    void clause_argument(const Proposition& p, const std::string& subject, const std::string& way,
                         const PropositionArgument& a) {
        const Token& verb = token(a.node);
        const bool said = verb.relation == Relation::ccomp &&
                          lexicon::reporting(token(p.predicate).lemma, WordClass::verb);
        if (said) {
            Tokens all = a.preposition;
            for (const std::uint16_t t : a.tokens) add_range(all, t, t);
            put(subject, verb_text(p), joined_text(tree_, all), confidence_ * certainty(a.role));
            return;
        }
        const bool opened = !a.preposition.empty() && verb.tag == Tag::VBG;
        if (!opened || a.tokens.size() > 12) return;
        put(subject, joined(way, joined_text(tree_, a.preposition)), joined_text(tree_, a.tokens),
            confidence_ * certainty(a.role));
    }

    // One triple for the phrase's heart, and one for each phrase that hangs on it.
    void reach(const std::string& subject, const std::string& way, int node, const Tokens& core_,
               int depth, double sure) {
        const std::string heart = joined_text(tree_, core_);
        if (heart.empty() || depth > longest_way) return;
        bool complex = false;
        for (const Slot& slot : slots(node))
            complex |= slot.kind == SlotKind::nominal_modifier && slot.token > node &&
                       in_complex_preposition(node, slot.token);
        if (!complex) put(subject, way, heart, sure);
        for (const Slot& slot : slots(node))  // "a plan to leave Trent", not "a plan made in Trent"
            if (slot.kind == SlotKind::reduced_clause && slot.token > node &&
                token(slot.token).tag != Tag::VBN)
                through(subject, joined(way, heart), slot.token, depth);
        places(subject, way, node, depth, sure);
        for (const Slot& slot : slots(node)) {
            if (slot.kind != SlotKind::nominal_modifier || slot.token < node ||
                whole_with(node, slot.token))
                continue;
            const Tokens shared = preposition_of(tree_, slot.token);
            for (const int head : coordinated(tree_, slot.token)) {
                const Tokens own = preposition_of(tree_, static_cast<std::size_t>(head));
                const std::string longer =
                    joined(joined(way, heart), joined_text(tree_, own.empty() ? shared : own));
                reach(subject, longer, head, core(head), depth + 1, sure * 0.9);
            }
        }
    }

    // "in Ghent, Belgium": in Belgium too.
    void places(const std::string& subject, const std::string& way, int node, int depth,
                double sure) {
        const std::size_t last = way.rfind(' ') + 1;
        const bool place = lexicon::place_preposition(std::string_view(way).substr(last));
        if (!place || token(node).universal != Universal::PROPN) return;
        for (const Slot& slot : slots(node))
            if ((slot.kind == SlotKind::apposition || slot.kind == SlotKind::parenthetical) &&
                slot.token > node && token(slot.token).universal == Universal::PROPN)
                reach(subject, way, slot.token, core(slot.token), depth + 1, sure * 0.9);
    }

    // The proposition that a clause makes, or null.
    const Proposition* proposition_of(int clause) const {
        for (const Proposition& p : propositions_)
            if (p.predicate == clause ||
                std::find(p.governors.begin(), p.governors.end(), clause) != p.governors.end())
                return &p;
        return nullptr;
    }

    // On through a clause: "uses a saw TO CUT | the pipe", "the duty OF MAKING | pumps".
    void through(const std::string& subject, const std::string& way, int clause, int depth) {
        const Proposition* p = proposition_of(clause);
        if (p == nullptr || depth > 2) return;
        Tokens opening = preposition_of(tree_, static_cast<std::size_t>(clause));
        std::erase_if(opening, [&](std::uint16_t t) {
            return std::find(p->verb.begin(), p->verb.end(), t) != p->verb.end();
        });
        say(*p, subject, joined(way, joined_text(tree_, opening)), depth + 1);
    }

    // Words of a complex preposition that a noun stands in: "relation" in "in relation to".
    bool in_complex_preposition(int node, int modifier) const {
        const Tokens before = preposition_of(tree_, static_cast<std::size_t>(node));
        const Tokens after = preposition_of(tree_, static_cast<std::size_t>(modifier));
        if (before.size() != 1 || after.size() != 1) return false;
        return lexicon::complex_preposition(lower_text(tree_, before), token(node).lemma,
                                            lower_text(tree_, after));
    }

    // "a portion of the budget" speaks of the budget.
    bool whole_with(int node, int modifier) const {
        const Tokens of = preposition_of(tree_, static_cast<std::size_t>(modifier));
        if (of.size() != 1 || token(of[0]).lemma != "of") return false;
        // "the University of Oslo", "3 million of debt"
        if (token(node).universal == Universal::PROPN &&
            token(modifier).universal == Universal::PROPN)
            return true;
        if (token(node).universal == Universal::SYM ||
            (token(node).universal == Universal::NUM && token(node).lemma != "one"))
            return true;
        return lexicon::partitive(token(node).lemma);
    }

    // The heart of a noun phrase: without its conjuncts and without the phrases and clauses that
    // hang on it, but whole where the noun only measures what hangs on it.
    Tokens core(int node) const {
        Tokens out = conjunct_tokens(tree_, static_cast<std::size_t>(node));
        for (const Slot& slot : slots(node)) {
            const bool hangs =
                slot.kind == SlotKind::nominal_modifier || slot.kind == SlotKind::reduced_clause ||
                slot.kind == SlotKind::oblique || slot.kind == SlotKind::apposition ||
                slot.kind == SlotKind::adverbial_clause;
            if (!hangs || slot.token < node || whole_with(node, slot.token)) continue;
            remove_range(out, tree_.nodes[slot.token].first, tree_.nodes[slot.token].last);
        }
        trim_punctuation(tree_, out);
        return out;
    }

    // A copula's noun has lost the clause's words already.
    Tokens core_of(const PropositionArgument& a) const {
        Tokens out = core(a.node);
        std::erase_if(out, [&](std::uint16_t t) {
            // "ONLY under supervision", "TWO YEARS after the war"
            const bool before = !a.preposition.empty() && t < a.preposition.front();
            return before || std::find(a.tokens.begin(), a.tokens.end(), t) == a.tokens.end();
        });
        return out;
    }

    const std::vector<Proposition>& propositions_;
    std::vector<Extraction>& out_;
    double confidence_ = 1.0;  // of the proposition at hand
};

}  // namespace

void append_triples(const Tree& tree, const std::vector<Proposition>& propositions,
                    std::vector<Extraction>& out) {
    Triples triples(tree, propositions, out);
    for (const Proposition& p : propositions)
        if (p.origin == Origin::verb || p.origin == Origin::copula) triples.add(p);
}

}  // namespace gainsay::grammar
