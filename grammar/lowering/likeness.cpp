#include "grammar/lowering/likeness.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/turned_verb.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

class Likeness : TreeView {
public:
    Likeness(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            const auto other = other_of(propositions_[i]);
            if (!other) continue;
            Proposition told = propositions_[i];
            const PropositionArgument who = told.arguments[*other];
            const bool unlike = lower_text(tree_, who.preposition) == "unlike";
            for (Proposition* p : {&told, &propositions_[i]})
                p->arguments.erase(p->arguments.begin() + static_cast<std::ptrdiff_t>(*other));
            add_range(propositions_[i].framing, who.preposition.front(), who.tokens.back());
            if (unlike) {
                if (!has_what_the_other_lacks(told)) told.implicit_verb = verb_turned(tree_, told);
                told.negated = !told.negated;
            }
            told.undergone = told.undergone || in_passive(tree_, told);
            told.subject = who.node;
            told.subject_tokens = who.tokens;
            drop_owners(tree_, told.arguments);
            propositions_.push_back(std::move(told));
        }
    }

private:
    // "Unlike Halden, Brisko has NO plant": Halden has a plant.
    bool has_what_the_other_lacks(Proposition& p) const {
        if (!p.negated || verb_is_negated(tree_, p)) return false;
        for (PropositionArgument& a : p.arguments)
            if (a.tokens.size() > 1 && token(a.tokens.front()).lemma == "no") {
                a.tokens.erase(a.tokens.begin());
                return true;
            }
        return false;
    }

    // The phrase that names another than the subject: set off by a comma, and no time.
    std::optional<std::size_t> other_of(const Proposition& p) const {
        if (p.subject < 0 || is_clause(p.subject) || p.verb.empty() || !p.governors.empty() ||
            p.embedded || !p.implicit_verb.empty() ||
            (p.mode != Mode::asserted && p.mode != Mode::reported) || counts(tree_, p))
            return {};
        for (std::size_t i = 0; i < p.arguments.size(); ++i) {
            const PropositionArgument& a = p.arguments[i];
            const std::string opener = lower_text(tree_, a.preposition);
            if (!lexicon::clause_word(opener, lexicon::ClauseWord::comparing) || a.node < 0 ||
                is_clause(a.node) || a.preposition.empty() || a.tokens.empty())
                continue;
            const std::size_t first = a.preposition.front();
            const bool apart = first == 0 || is_punctuation(tree_.tokens[first - 1]);
            const Token& head = token(a.node);
            const bool thing =
                head.universal == Universal::PROPN || head.universal == Universal::NOUN;
            const bool time = lexicon::time_noun(head.lemma) || lexicon::month(head.text) ||
                              lexicon::weekday(head.text) || head.tag == Tag::CD;
            if (apart && thing && !time && !(opener == "like" && example(p, i))) return i;
        }
        return {};
    }

    // "Makes tools, LIKE HAMMERS": of what stands before it, as far as it can be.
    bool example(const Proposition& p, std::size_t at) const {
        const auto name = [&](int node) { return token(node).universal == Universal::PROPN; };
        for (std::size_t i = 0; i < p.arguments.size(); ++i) {
            const PropositionArgument& a = p.arguments[i];
            const bool before = a.node >= 0 && a.node < p.arguments[at].node;
            if (i == at || !before || a.role == Role::manner || a.node < p.subject) continue;
            const bool names = name(p.subject) && name(p.arguments[at].node) && !name(a.node);
            if (!names && !is_adjective(a.node)) return true;
        }
        return false;
    }

    bool is_adjective(int node) const { return token(node).universal == Universal::ADJ; }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void tell_likeness(const Tree& tree, std::vector<Proposition>& propositions) {
    Likeness(tree, propositions).run();
}

}  // namespace gainsay::grammar
