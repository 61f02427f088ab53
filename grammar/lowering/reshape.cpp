#include "grammar/lowering/reshape.hpp"

#include <algorithm>

#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

class Reshaping : TreeView {
public:
    Reshaping(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        fill_free_relatives();
        negate_clefts();
        tell_apart();
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            pair_respectively(i);
            part_contrasts(i);
        }
    }

private:
    static void put(PropositionArgument& argument, const PropositionArgument& content) {
        argument.node = content.node;
        argument.tokens = content.tokens;
    }

    // A pseudo-cleft: what stands after "is" fills the place of "what".
    void fill_free_relatives() {
        for (std::size_t i = 0; i < propositions_.size(); ++i) {
            const Proposition& cleft = propositions_[i];
            if (cleft.origin != Origin::copula || cleft.subject < 0 || cleft.arguments.empty() ||
                cleft.negated || token(cleft.subject).lemma != "what")
                continue;
            const auto content = std::find_if(
                cleft.arguments.begin(), cleft.arguments.end(),
                [](const PropositionArgument& a) { return a.role == Role::complement; });
            if (content == cleft.arguments.end()) continue;
            bool filled = false;
            for (Proposition& p : propositions_) {
                if (&p == &cleft) continue;
                for (PropositionArgument& a : p.arguments)
                    if (a.node == cleft.subject) {
                        put(a, *content);
                        filled = true;
                    }
            }
            if (filled)
                propositions_.erase(propositions_.begin() + static_cast<std::ptrdiff_t>(i--));
        }
    }

    static bool points(const Token& t) {  // "It was not", "that was not"
        return t.lemma == "it" || t.lemma == "that" || t.lemma == "this";
    }

    // "THE man who", not "the FIRST man who", of whom there may be others.
    bool names_one(int noun) const {
        bool definite = false;
        for (const Slot& slot : slots(noun)) {
            if (slot.kind == SlotKind::adjective || slot.kind == SlotKind::numeral) return false;
            definite |= slot.kind == SlotKind::determiner && token(slot.token).lemma == "the";
        }
        return definite;
    }

    // "ONE OF the men who"
    int those_among_whom(int one) const {
        if (token(one).lemma != "one") return -1;
        for (const Slot& slot : slots(one))
            if (slot.kind == SlotKind::nominal_modifier && !is_clause(slot.token))
                return slot.token;
        return -1;
    }

    // "Vale is not the man who stopped the thief": so he did not stop him (the identity of a
    // definite description: Higgins 1979).
    void tell_apart() {
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            const Proposition& identity = propositions_[i];
            if (identity.origin != Origin::copula || identity.subject < 0 || !identity.negated ||
                points(token(identity.subject)) || is_clause(identity.subject))
                continue;
            for (const PropositionArgument& a : identity.arguments) {
                if (a.role != Role::complement || a.node < 0 || !a.preposition.empty()) continue;
                const int among = those_among_whom(a.node);
                const int described = among >= 0 ? among : a.node;
                if (!names_one(described)) continue;
                const auto told = std::find_if(
                    propositions_.begin(), propositions_.end(), [&](const Proposition& p) {
                        return p.subject == described && p.origin == Origin::verb && !p.negated;
                    });
                if (told == propositions_.end()) continue;
                Proposition denied = *told;
                denied.subject = identity.subject;
                denied.subject_tokens = identity.subject_tokens;
                denied.negated = true;
                propositions_.push_back(std::move(denied));
                break;
            }
        }
    }

    // "It was not Otto Ferrer who sang": he did not (Quirk et al. 1985, 18.26).
    void negate_clefts() {
        for (const Proposition& cleft : propositions_) {
            if (cleft.origin != Origin::copula || cleft.subject < 0 || !cleft.negated ||
                !points(token(cleft.subject)))
                continue;
            const auto focus = std::find_if(
                cleft.arguments.begin(), cleft.arguments.end(), [&](const PropositionArgument& a) {
                    return a.role == Role::complement && a.node >= 0 && a.preposition.empty();
                });
            if (focus == cleft.arguments.end()) continue;
            for (Proposition& p : propositions_)
                if (p.subject == focus->node && p.origin == Origin::verb) p.negated = !p.negated;
        }
    }

    Tokens tokens_of(int head) const {
        return conjunct_tokens(tree_, static_cast<std::size_t>(head));
    }

    void pair_respectively(std::size_t at) {
        Proposition& p = propositions_[at];
        const auto adverb = std::find_if(
            p.arguments.begin(), p.arguments.end(),
            [&](const auto& a) { return a.node >= 0 && token(a.node).lemma == "respectively"; });
        if (adverb == p.arguments.end() || p.subject < 0 || is_clause(p.subject)) return;
        const std::vector<int> subjects = coordinated(tree_, p.subject);
        const auto paired =
            std::find_if(p.arguments.begin(), p.arguments.end(), [&](const auto& a) {
                return a.node >= 0 && !is_clause(a.node) &&
                       coordinated(tree_, a.node).size() == subjects.size();
            });
        if (subjects.size() < 2 || paired == p.arguments.end()) return;
        const std::vector<int> others = coordinated(tree_, paired->node);
        const auto slot = static_cast<std::size_t>(paired - p.arguments.begin());
        Proposition whole = p;
        whole.arguments.erase(whole.arguments.begin() + (adverb - p.arguments.begin()));
        const std::size_t kept = slot - (adverb < paired ? 1 : 0);
        for (std::size_t k = 0; k < subjects.size(); ++k) {
            Proposition one = whole;
            one.subject = subjects[k];
            one.subject_tokens = tokens_of(subjects[k]);
            one.arguments[kept].node = others[k];
            one.arguments[kept].tokens = tokens_of(others[k]);
            if (one.subject_tokens.empty() || one.arguments[kept].tokens.empty()) continue;
            if (k == 0)
                propositions_[at] = std::move(one);
            else
                propositions_.push_back(std::move(one));
        }
    }

    // What "not" and "rather than" set against a phrase.
    std::vector<int> contrasts_of(int node) const {
        std::vector<int> out;
        if (node < 0 || is_clause(node)) return out;
        for (const Slot& slot : slots(node))
            if (contrasts(tree_, slot)) out.push_back(slot.token);
        return out;
    }

    void part_contrasts(std::size_t at) {
        const auto contrasted = [&](const PropositionArgument& a) {
            return !contrasts_of(a.node).empty();
        };
        const auto& arguments = propositions_[at].arguments;
        if (contrasts_of(propositions_[at].subject).empty() &&
            std::none_of(arguments.begin(), arguments.end(), contrasted))
            return;
        const Proposition p = propositions_[at];  // a copy: the vector grows
        const auto add = [&](Proposition other) {
            other.negated = !other.negated;
            propositions_.push_back(std::move(other));
        };
        for (const int other : contrasts_of(p.subject)) {
            Proposition denied = p;
            denied.subject = other;
            denied.subject_tokens = bare(other);
            if (!denied.subject_tokens.empty()) add(std::move(denied));
        }
        for (std::size_t i = 0; i < p.arguments.size(); ++i)
            for (const int other : contrasts_of(p.arguments[i].node)) {
                Proposition denied = p;
                denied.arguments[i].node = other;
                denied.arguments[i].tokens = bare(other);
                if (!denied.arguments[i].tokens.empty()) add(std::move(denied));
            }
    }

    // A conjunct without the word that sets it apart.
    Tokens bare(int node) const {
        Tokens out = tokens_of(node);
        for (const Slot& slot : slots(node))
            if (slot.kind == SlotKind::negation || slot.kind == SlotKind::coordinator ||
                slot.kind == SlotKind::preposition)
                remove_range(out, tree_.nodes[slot.token].first, tree_.nodes[slot.token].last);
        trim_punctuation(tree_, out);
        return out;
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void reshape(const Tree& tree, std::vector<Proposition>& propositions) {
    Reshaping(tree, propositions).run();
}

}  // namespace gainsay::grammar
