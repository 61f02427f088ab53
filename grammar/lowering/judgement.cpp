#include "grammar/lowering/judgement.hpp"

#include <algorithm>
#include <optional>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/tree_view.hpp"

namespace gainsay::grammar {
namespace {

class Judgements : TreeView {
public:
    Judgements(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            if (auto told = told_by(propositions_[i])) propositions_.push_back(std::move(*told));
        }
    }

private:
    // "Call", "declare", "describe": a verb of saying or thinking, and of no doubt.
    bool judges(int verb) const {
        const auto said = lexicon::reporting(token(verb).lemma, WordClass::verb);
        return said && said->mode == Mode::reported;
    }

    const PropositionArgument* argument(const Proposition& p, Role role) const {
        const auto found = std::find_if(
            p.arguments.begin(), p.arguments.end(),
            [&](const PropositionArgument& a) { return a.role == role && a.node >= 0; });
        return found == p.arguments.end() ? nullptr : &*found;
    }

    bool property(int node) const {
        const Universal kind = token(node).universal;
        return kind == Universal::ADJ || kind == Universal::NOUN || kind == Universal::VERB;
    }

    // "Safe", "a danger", "as safe".
    const PropositionArgument* what(const Proposition& p) const {
        for (const PropositionArgument& a : p.arguments) {
            const bool as = a.preposition.size() == 1 && token(a.preposition[0]).lemma == "as";
            const bool complement = a.role == Role::complement && (a.preposition.empty() || as);
            const bool described = as && (a.role == Role::oblique || a.role == Role::manner);
            if (a.node > p.predicate && (complement || described) && property(a.node)) return &a;
        }
        return nullptr;
    }

    std::optional<Proposition> told_by(const Proposition& p) const {
        if (p.origin != Origin::verb || p.negated || p.predicate < 0 || p.subject < 0 ||
            !judges(p.predicate))
            return std::nullopt;
        const PropositionArgument* said = what(p);
        if (said == nullptr) return std::nullopt;
        const bool passive = in_passive(tree_, p);
        const PropositionArgument* object = passive ? nullptr : argument(p, Role::object);
        if (!passive && (object == nullptr || object->node == said->node)) return std::nullopt;
        Proposition out;
        out.origin = Origin::copula;
        out.subject = passive ? p.subject : object->node;
        out.subject_tokens = passive ? p.subject_tokens : object->tokens;
        out.predicate = said->node;
        out.implicit_verb = "is";
        PropositionArgument complement = *said;
        complement.role = Role::complement;
        complement.preposition.clear();
        out.arguments = {std::move(complement)};
        out.mode = weaker(p.mode, Mode::reported);
        const PropositionArgument* agent = passive ? argument(p, Role::agent) : nullptr;
        out.holder = passive ? (agent != nullptr ? agent->node : -1) : p.subject;
        out.embedded = true;
        return out;
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void tell_judgements(const Tree& tree, std::vector<Proposition>& propositions) {
    Judgements(tree, propositions).run();
}

}  // namespace gainsay::grammar
