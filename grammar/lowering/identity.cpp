#include "grammar/lowering/identity.hpp"

#include <algorithm>
#include <string_view>

#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

class Identities : TreeView {
public:
    Identities(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        complete_clefts();
        negate_clefts();
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            const Proposition identity = propositions_[i];  // a copy: the vector grows
            if (identity.origin != Origin::copula || identity.subject < 0 ||
                points(token(identity.subject)) || is_clause(identity.subject))
                continue;
            const PropositionArgument* what = complement(identity);
            if (what == nullptr) continue;
            if (!tell_of_subject(i, identity, *what)) tell_of_complement(identity, *what);
        }
    }

private:
    static bool points(const Token& t) {  // "It was not", "that was not"
        return t.lemma == "it" || t.lemma == "that" || t.lemma == "this";
    }

    static const PropositionArgument* complement(const Proposition& identity) {
        for (const PropositionArgument& a : identity.arguments)
            if (a.role == Role::complement && a.node >= 0) return &a;
        return nullptr;
    }

    bool opened_by(const PropositionArgument& a, std::string_view preposition) const {
        return a.preposition.size() == 1 && token(a.preposition[0]).lemma == preposition;
    }

    bool definite(int noun) const {
        const auto all = slots(noun);
        return std::any_of(all.begin(), all.end(), [&](const Slot& slot) {
            return slot.kind == SlotKind::possessor ||
                   (slot.kind == SlotKind::determiner &&
                    (token(slot.token).lemma == "the" || token(slot.token).lemma == "those"));
        });
    }

    // "THE man who", not "the FIRST man who", of whom there may be others.
    bool names_one(int noun) const {
        const auto all = slots(noun);
        const bool sorted = std::any_of(all.begin(), all.end(), [](const Slot& slot) {
            return slot.kind == SlotKind::adjective || slot.kind == SlotKind::numeral;
        });
        return !sorted && definite(noun);
    }

    // "ONE OF the men who", "AMONG those who": -1 if it is no such phrase.
    int those_among_whom(const PropositionArgument& what) const {
        if (opened_by(what, "among")) return what.node;
        if (token(what.node).lemma != "one") return -1;
        for (const Slot& slot : slots(what.node))
            if (slot.kind == SlotKind::nominal_modifier && !is_clause(slot.token))
                return slot.token;
        return -1;
    }

    // What a relative or reduced clause says of the noun.
    const Proposition* told_of(int noun) const {
        const auto told =
            std::find_if(propositions_.begin(), propositions_.end(), [&](const Proposition& p) {
                return p.subject == noun && p.origin == Origin::verb && !p.negated &&
                       p.predicate > noun && hangs_on(p.predicate, noun);
            });
        return told == propositions_.end() ? nullptr : &*told;
    }

    bool hangs_on(int clause, int noun) const {
        for (int up = token(clause).head, steps = 0; up >= 0 && steps < 4;
             up = token(up).head, ++steps)
            if (up == noun) return true;
        return false;
    }

    static Proposition told_by(const Proposition& identity, Proposition out, int who,
                               const Tokens& words) {
        out.subject = who;
        out.subject_tokens = words;
        out.negated = identity.negated;
        out.mode = identity.mode;
        out.holder = identity.holder;
        return out;
    }

    // "Vale is not the man who stopped the thief": so he did not stop him. (That he is the man
    // makes him the clause's subject where the sentence is read.)
    bool tell_of_subject(std::size_t at, const Proposition& identity,
                         const PropositionArgument& what) {
        const int among = those_among_whom(what);
        if (among < 0 && (!what.preposition.empty() || !identity.negated || !names_one(what.node)))
            return false;
        if (among >= 0 && !definite(among) && token(among).text != "those") return false;
        const Proposition* told = told_of(among >= 0 ? among : what.node);
        if (told == nullptr) return false;
        Proposition out = told_by(identity, *told, identity.subject, identity.subject_tokens);
        // "Among THOSE" says nothing without what they did.
        if (among >= 0 && token(among).text == "those")
            propositions_[at] = std::move(out);
        else
            propositions_.push_back(std::move(out));
        return true;
    }

    // "The body found in the lake is not THAT OF the pilot"
    bool stands_for_the_noun(int node) const {
        const std::string_view word = token(node).text;
        return (word == "that" || word == "those") && find(node, SlotKind::nominal_modifier) > node;
    }

    // "The man arrested in Leeds is not the banker": the banker was not.
    void tell_of_complement(const Proposition& identity, const PropositionArgument& what) {
        const bool named = token(what.node).universal == Universal::PROPN &&
                           find(what.node, SlotKind::determiner) < 0;
        const bool same_sort = stands_for_the_noun(what.node);
        if (!what.preposition.empty() || (!named && !same_sort && !names_one(what.node))) return;
        const Proposition* told = told_of(identity.subject);
        if (told == nullptr) return;
        if (token(what.tokens.back()).tag == Tag::POS) return;  // "was not the pilot's"
        if (!same_sort) {
            propositions_.push_back(told_by(identity, *told, what.node, what.tokens));
            return;
        }
        Tokens words = identity.subject_tokens;
        std::erase_if(words, [&](std::uint16_t t) { return t > identity.subject; });
        for (const std::uint16_t t : what.tokens)
            if (t != what.node) words.push_back(t);
        propositions_.push_back(told_by(identity, *told, identity.subject, words));
    }

    // "It was not Otto Ferrer who sang": he did not (Quirk et al. 1985, 18.26).
    void negate_clefts() {
        for (const Proposition& cleft : propositions_) {
            if (cleft.origin != Origin::copula || cleft.subject < 0 || !cleft.negated ||
                !points(token(cleft.subject)))
                continue;
            const PropositionArgument* focus = complement(cleft);
            if (focus == nullptr) continue;
            for (Proposition& p : propositions_)
                if (p.origin == Origin::verb &&
                    (p.subject == focus->node ||
                     (token(p.predicate).head == focus->node && is_circumstance(p, *focus))))
                    p.negated = !p.negated;
        }
    }

    // "It was IN MAY that the council sold it": sold it in May.
    void complete_clefts() {
        for (const Proposition& cleft : propositions_) {
            if (cleft.origin != Origin::copula || cleft.subject < 0 ||
                !points(token(cleft.subject)))
                continue;
            const PropositionArgument* focus = complement(cleft);
            if (focus == nullptr || focus->preposition.empty()) continue;
            for (Proposition& p : propositions_)
                if (&p != &cleft && p.origin == Origin::verb && p.subject > focus->node &&
                    p.predicate > focus->node && token(p.predicate).head == focus->node) {
                    // Read as what stands for the object of "died", it is where.
                    std::erase_if(p.arguments, [&](const PropositionArgument& a) {
                        return a.node == focus->node;
                    });
                    PropositionArgument circumstance = *focus;
                    circumstance.role = Role::oblique;
                    std::erase_if(circumstance.tokens,
                                  [&](std::uint16_t t) { return token(t).lemma == "not"; });
                    p.arguments.push_back(std::move(circumstance));
                }
        }
    }

    static bool is_circumstance(const Proposition& p, const PropositionArgument& focus) {
        return std::any_of(p.arguments.begin(), p.arguments.end(),
                           [&](const PropositionArgument& a) { return a.node == focus.node; });
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void tell_identities(const Tree& tree, std::vector<Proposition>& propositions) {
    Identities(tree, propositions).run();
}

}  // namespace gainsay::grammar
