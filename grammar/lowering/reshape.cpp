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
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            pair_respectively(i);
            part_neither(i);
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

    // "Neither the council nor the bank paid": each of them did not.
    void part_neither(std::size_t at) {
        if (!propositions_[at].negated || propositions_[at].subject < 0 ||
            is_clause(propositions_[at].subject))
            return;
        const int subject = propositions_[at].subject;
        bool neither = false;
        std::vector<int> subjects = {subject};
        for (const Slot& slot : slots(subject)) {
            neither |= slot.token < subject && token(slot.token).lemma == "neither";
            if (slot.kind == SlotKind::conjunct && !is_clause(slot.token))
                subjects.push_back(slot.token);
        }
        if (!neither || subjects.size() < 2) return;
        const Proposition whole = propositions_[at];  // a copy: the vector grows
        for (std::size_t k = 0; k < subjects.size(); ++k) {
            Proposition one = whole;
            one.subject = subjects[k];
            one.subject_tokens = bare(subjects[k]);
            if (one.subject_tokens.empty()) continue;
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
