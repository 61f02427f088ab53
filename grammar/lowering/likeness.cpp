#include "grammar/lowering/likeness.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lowering/tree_view.hpp"
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
                told.implicit_verb = verb_turned(told);
                told.negated = !told.negated;
            }
            told.undergone = told.undergone || in_passive(tree_, told);
            told.subject = who.node;
            told.subject_tokens = who.tokens;
            propositions_.push_back(std::move(told));
        }
    }

private:
    // The phrase that names another than the subject: set off by a comma, and no time.
    std::optional<std::size_t> other_of(const Proposition& p) const {
        if (p.subject < 0 || is_clause(p.subject) || p.verb.empty() || !p.governors.empty() ||
            p.embedded || p.mode == Mode::questioned || p.mode == Mode::conditional)
            return {};
        for (std::size_t i = 0; i < p.arguments.size(); ++i) {
            const PropositionArgument& a = p.arguments[i];
            const std::string opener = lower_text(tree_, a.preposition);
            if ((opener != "unlike" && opener != "like") || a.node < 0 || is_clause(a.node) ||
                a.preposition.empty() || a.tokens.empty())
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

    // "Did not close" for "closed", and the other way round.
    std::string verb_turned(const Proposition& p) const {
        std::string out;
        if (p.negated) {
            for (const std::uint16_t t : p.verb)
                if (token(t).lemma != "not" && token(t).lemma != "n't" && token(t).lemma != "never")
                    out += (out.empty() ? "" : " ") + std::string(token(t).text);
            return out;
        }
        const Token& first = token(p.verb.front());
        if (p.verb.size() == 1 && p.origin != Origin::copula) {
            const std::string_view helping = first.tag == Tag::VBD   ? "did not "
                                             : first.tag == Tag::VBZ ? "does not "
                                                                     : "do not ";
            return std::string(helping) + std::string(first.lemma);
        }
        for (std::size_t i = 0; i < p.verb.size(); ++i)
            out +=
                (i == 0 ? "" : " ") + std::string(token(p.verb[i]).text) + (i == 0 ? " not" : "");
        return out;
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void tell_likeness(const Tree& tree, std::vector<Proposition>& propositions) {
    Likeness(tree, propositions).run();
}

}  // namespace gainsay::grammar
