#include "grammar/lowering/exceptions.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/turned_verb.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

bool is(std::string_view words, lexicon::ClauseWord kind) {
    return lexicon::clause_word(words, kind);
}

class Exceptions : TreeView {
public:
    Exceptions(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            const Proposition& rule = propositions_[i];
            if (rule.subject < 0 || is_clause(rule.subject) || rule.verb.empty() ||
                !rule.governors.empty() || !says_all(rule.subject) || counts(tree_, rule) ||
                (rule.mode != Mode::asserted && rule.mode != Mode::reported))
                continue;
            for (std::size_t k = 0; k < rule.arguments.size(); ++k) {
                const int excepted = exception_in(rule.arguments[k]);
                if (excepted < 0 || unknown(excepted)) continue;
                tell(i, k, excepted);
                break;
            }
        }
    }

private:
    bool says_all(int subject) const {
        const std::string_view own = token(subject).lemma;
        if (is(own, lexicon::ClauseWord::universal) ||
            names_none(tree_, static_cast<std::size_t>(subject)))
            return true;
        for (const Slot& slot : slots(subject))
            if (slot.kind == SlotKind::determiner &&
                is(token(slot.token).lemma, lexicon::ClauseWord::universal))
                return true;
        return false;
    }

    // "Except for A LAWYER", "but ONE of the directors", "except TWO members": whoever they are.
    bool unknown(int noun) const {
        if (token(noun).tag == Tag::CD || token(noun).lemma == "one") return true;
        for (const Slot& slot : slots(noun))
            if (slot.kind == SlotKind::numeral || token(slot.token).lemma == "a" ||
                token(slot.token).lemma == "some")
                return true;
        return false;
    }

    // The noun that an argument excepts, or -1.
    int exception_in(const PropositionArgument& a) const {
        if (a.node < 0 || is_clause(a.node) || a.preposition.empty()) return -1;
        const std::string opener = lower_text(tree_, a.preposition);
        if (is(opener, lexicon::ClauseWord::excepting)) return a.node;
        // "WITH THE EXCEPTION OF Namur"
        if (opener != "with" || token(a.node).lemma != "exception") return -1;
        return find(a.node, SlotKind::nominal_modifier);
    }

    void tell(std::size_t at, std::size_t argument, int excepted) {
        Proposition told = propositions_[at];
        const PropositionArgument whole = told.arguments[argument];
        for (Proposition* p : {&told, &propositions_[at]})
            p->arguments.erase(p->arguments.begin() + static_cast<std::ptrdiff_t>(argument));
        Tokens& framing = propositions_[at].framing;
        for (const std::uint16_t t : whole.preposition) add_range(framing, t, t);
        for (const std::uint16_t t : whole.tokens) add_range(framing, t, t);
        drop_owners(tree_, told.arguments);
        told.undergone = told.undergone || in_passive(tree_, told);
        // "NO member but him attended": the subject denies it, the verb does not.
        const bool by_subject = propositions_[at].negated && !verb_is_negated(tree_, told);
        if (!by_subject) told.implicit_verb = verb_turned(tree_, told);
        told.negated = !told.negated;
        for (const int one : coordinated(tree_, excepted)) {
            Proposition of_one = told;
            of_one.subject = one;
            of_one.subject_tokens = conjunct_tokens(tree_, static_cast<std::size_t>(one));
            for (const std::uint16_t t : preposition_of(tree_, static_cast<std::size_t>(one)))
                remove_range(of_one.subject_tokens, t, t);
            if (!of_one.subject_tokens.empty()) propositions_.push_back(std::move(of_one));
        }
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void tell_exceptions(const Tree& tree, std::vector<Proposition>& propositions) {
    Exceptions(tree, propositions).run();
}

}  // namespace gainsay::grammar
