#include "grammar/lowering/reshape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "grammar/lowering/attitude.hpp"
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
            part_each(i);
            part_corrections(i);
            part_contrasts(i);
            part_preferences(i);
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
        const auto in_verb = std::find_if(p.verb.begin(), p.verb.end(), [&](std::uint16_t t) {
            return token(t).lemma == "respectively";
        });
        const bool told = adverb != p.arguments.end() || in_verb != p.verb.end();
        if (!told || p.subject < 0 || is_clause(p.subject)) return;
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
        const int marker = in_verb != p.verb.end() ? *in_verb : adverb->node;
        std::erase(whole.verb, static_cast<std::uint16_t>(marker));
        if (adverb != p.arguments.end())
            whole.arguments.erase(whole.arguments.begin() + (adverb - p.arguments.begin()));
        add_range(whole.framing, static_cast<std::size_t>(marker),
                  static_cast<std::size_t>(marker));
        const std::size_t kept = slot - (adverb < paired ? 1 : 0);
        for (std::size_t k = 0; k < subjects.size(); ++k) {
            Proposition one = whole;
            one.subject = subjects[k];
            one.subject_tokens = tokens_of(subjects[k]);
            one.arguments[kept].node = others[k];
            one.arguments[kept].tokens = tokens_of(others[k]);
            if (k > 0) one.arguments[kept].instead_of = others[0];
            if (one.subject_tokens.empty() || one.arguments[kept].tokens.empty()) continue;
            if (k == 0)
                propositions_[at] = std::move(one);
            else
                propositions_.push_back(std::move(one));
        }
    }

    // "Neither the council nor the bank paid": each of them did not. "Both the council and the bank
    // paid": each did.
    void part_each(std::size_t at) {
        if (propositions_[at].subject < 0 || is_clause(propositions_[at].subject)) return;
        const int subject = propositions_[at].subject;
        const std::string_view opener = propositions_[at].negated ? "neither" : "both";
        bool each = false;
        std::vector<int> subjects = {subject};
        for (const Slot& slot : slots(subject)) {
            each |= slot.token < subject && token(slot.token).lemma == opener;
            if (slot.kind == SlotKind::conjunct && !is_clause(slot.token))
                subjects.push_back(slot.token);
        }
        if (!each || subjects.size() < 2) return;
        const Proposition whole = propositions_[at];  // a copy: the vector grows
        for (std::size_t k = 0; k < subjects.size(); ++k) {
            Proposition one = whole;
            one.subject = subjects[k];
            one.subject_tokens = bare(subjects[k]);
            if (one.subject_tokens.empty()) continue;
            drop_owners(tree_, one.arguments);
            if (k == 0)
                propositions_[at] = std::move(one);
            else
                propositions_.push_back(std::move(one));
        }
    }

    // "Lies not in cuts BUT in growth": it lies in growth, and not in cuts (corrective "but":
    // Anscombre and Ducrot 1977, "Deux mais en francais?").
    void part_corrections(std::size_t at) {
        const auto& arguments = propositions_[at].arguments;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const PropositionArgument& a = arguments[i];
            if (a.tokens.size() < 2 || token(a.tokens.front()).lemma != "not" ||
                only_adds(tree_, a.tokens.front()))
                continue;
            const auto but = std::find_if(a.tokens.begin(), a.tokens.end(),
                                          [&](std::uint16_t t) { return token(t).lemma == "but"; });
            if (but == a.tokens.end() && denies_phrase(a) && set_against_another(at, i)) return;
            if (but == a.tokens.end() && denies_phrase(a)) {
                add_range(propositions_[at].framing, a.tokens.front(), a.tokens.front());
                propositions_[at].negated = !propositions_[at].negated;
                propositions_[at].arguments[i].tokens.erase(
                    propositions_[at].arguments[i].tokens.begin());
                return;
            }
            if (but == a.tokens.end() || but + 1 == a.tokens.end()) continue;
            PropositionArgument denied = a;
            PropositionArgument told = a;
            denied.tokens.assign(a.tokens.begin() + 1, but);
            told.tokens.assign(but + 1, a.tokens.end());
            if (!a.preposition.empty() && a.role == Role::object)  // "IN coal"
                denied.role = told.role = Role::oblique;
            open_again(a, denied);
            open_again(a, told);
            trim_punctuation(tree_, denied.tokens);
            if (denied.tokens.empty() || told.tokens.empty()) continue;
            denied.node = top_of(denied.tokens);
            told.node = top_of(told.tokens);
            for (Proposition& p : propositions_)  // what is denied does not do what is told
                if (p.subject == denied.node && p.predicate == told.node) p.subject = -1;
            Proposition other = propositions_[at];
            other.negated = !other.negated;
            other.arguments[i] = std::move(denied);
            const std::array<std::uint16_t, 2> words = {a.tokens.front(), *but};
            for (const std::uint16_t t : words) add_range(propositions_[at].framing, t, t);
            propositions_[at].arguments[i] = std::move(told);
            propositions_.push_back(std::move(other));
            return;
        }
    }

    // "Sold it to Tessel, NOT TO NORVANE": to the one, and not to the other.
    bool set_against_another(std::size_t at, std::size_t denied) {
        const auto& arguments = propositions_[at].arguments;
        const PropositionArgument& a = arguments[denied];
        std::size_t told = arguments.size();
        for (std::size_t k = 0; k < denied; ++k)
            if (arguments[k].preposition.size() == 1 && !arguments[k].tokens.empty() &&
                arguments[k].tokens.back() < a.tokens.front() &&
                token(arguments[k].preposition[0]).lemma == token(a.preposition[0]).lemma)
                told = k;
        if (told == arguments.size()) return false;
        Proposition other = propositions_[at];
        other.negated = !other.negated;
        other.arguments[told] = a;
        other.arguments[told].tokens.erase(other.arguments[told].tokens.begin());
        const auto place = static_cast<std::ptrdiff_t>(denied);
        add_range(propositions_[at].framing, a.tokens.front(), a.tokens.front());
        other.arguments.erase(other.arguments.begin() + place);
        propositions_[at].arguments.erase(propositions_[at].arguments.begin() + place);
        propositions_.push_back(std::move(other));
        return true;
    }

    // "Lies NOT IN size": what lies elsewhere does not lie there.
    bool denies_phrase(const PropositionArgument& a) const {
        return a.role != Role::time && a.role != Role::clause && a.preposition.size() == 1 &&
               token(a.preposition[0]).lemma != "without" && a.tokens[0] + 1 == a.preposition[0];
    }

    // "But IN growth": the preposition stands before each of the two.
    void open_again(const PropositionArgument& whole, PropositionArgument& part) const {
        if (part.tokens.size() < 2 || token(part.tokens.front()).tag != Tag::IN) return;
        if (!whole.preposition.empty() &&
            token(whole.preposition.front()).lemma != token(part.tokens.front()).lemma)
            return;
        part.preposition = {part.tokens.front()};
        if (part.role == Role::object) part.role = Role::oblique;
        part.tokens.erase(part.tokens.begin());
    }

    // The word that no other of them stands above.
    int top_of(const Tokens& tokens) const {
        const auto top = std::find_if(tokens.begin(), tokens.end(), [&](std::uint16_t t) {
            return token(t).universal != Universal::PUNCT &&
                   std::find(tokens.begin(), tokens.end(),
                             static_cast<std::uint16_t>(token(t).head)) == tokens.end();
        });
        return top == tokens.end() ? tokens.front() : *top;
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

    // "Sells to dealers RATHER THAN TO THE PUBLIC", "sells pumps INSTEAD OF VALVES": a phrase of
    // the verb's own that another is preferred to.
    void part_preferences(std::size_t at) {
        const auto& arguments = propositions_[at].arguments;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const PropositionArgument& a = arguments[i];
            if (a.node < 0 || is_clause(a.node) || a.role == Role::time ||
                !excluded(tree_, a.node) || token(a.node).universal == Universal::VERB)
                continue;
            std::string opener = lower_text(tree_, a.preposition);
            if (opener.starts_with("instead") || opener.starts_with("rather")) opener.clear();
            std::size_t preferred = arguments.size();
            for (std::size_t k = 0; k < arguments.size(); ++k)
                if (k != i && arguments[k].node >= 0 && arguments[k].role != Role::time &&
                    !is_clause(arguments[k].node) &&
                    (opener.empty() ? alike(arguments[k], a)
                                    : lower_text(tree_, arguments[k].preposition) == opener))
                    preferred = k;
            if (preferred == arguments.size()) continue;
            Proposition denied = propositions_[at];
            denied.negated = !denied.negated;
            denied.arguments[preferred].node = a.node;
            denied.arguments[preferred].tokens = bare(a.node);
            if (denied.arguments[preferred].tokens.empty()) continue;
            Tokens& framing = propositions_[at].framing;
            const Node& whole = tree_.nodes[static_cast<std::size_t>(a.node)];
            add_range(framing, whole.first, whole.last);
            const auto place = static_cast<std::ptrdiff_t>(i);
            denied.arguments.erase(denied.arguments.begin() + place);
            propositions_[at].arguments.erase(propositions_[at].arguments.begin() + place);
            propositions_.push_back(std::move(denied));
            return;
        }
    }

    // "In Tarsk INSTEAD OF BELMORE", "pumps INSTEAD OF VALVES": two names, two nouns.
    bool alike(const PropositionArgument& one, const PropositionArgument& other) const {
        return one.node < other.node && token(one.node).universal == token(other.node).universal;
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
