#include "grammar/lowering/exceptions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/turned_verb.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

constexpr std::array<std::string_view, 9> openers = {"except",     "except for", "but",
                                                     "bar",        "save",       "save for",
                                                     "apart from", "aside from", "excluding"};
constexpr std::array<std::string_view, 9> all_words = {
    "all", "every", "each", "everyone", "everybody", "everything", "any", "no", "none"};
constexpr std::array<std::string_view, 4> none_words = {"nobody", "nothing", "no-one", "none"};

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Exceptions : TreeView {
public:
    Exceptions(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        for (std::size_t i = 0, n = propositions_.size(); i < n; ++i) {
            const Proposition& rule = propositions_[i];
            if (rule.subject < 0 || is_clause(rule.subject) || rule.verb.empty() ||
                !rule.governors.empty() || !says_all(rule.subject))
                continue;
            for (std::size_t k = 0; k < rule.arguments.size(); ++k) {
                const int excepted = exception_in(rule.arguments[k]);
                if (excepted < 0) continue;
                tell(i, k, excepted);
                break;
            }
        }
    }

private:
    bool says_all(int subject) const {
        const std::string_view own = token(subject).lemma;
        if (one_of(all_words, own) || one_of(none_words, own) ||
            names_none(tree_, static_cast<std::size_t>(subject)))
            return true;
        for (const Slot& slot : slots(subject))
            if (slot.kind == SlotKind::determiner && one_of(all_words, token(slot.token).lemma))
                return true;
        return false;
    }

    // The noun that an argument excepts, or -1.
    int exception_in(const PropositionArgument& a) const {
        if (a.node < 0 || is_clause(a.node) || a.preposition.empty()) return -1;
        const std::string opener = lower_text(tree_, a.preposition);
        if (one_of(openers, opener)) return a.node;
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
        told.subject = excepted;
        told.subject_tokens = conjunct_tokens(tree_, static_cast<std::size_t>(excepted));
        for (const std::uint16_t t : preposition_of(tree_, static_cast<std::size_t>(excepted)))
            remove_range(told.subject_tokens, t, t);
        if (told.subject_tokens.empty()) return;
        drop_owners(tree_, told.arguments);
        told.undergone = told.undergone || in_passive(tree_, told);
        // "NO member but him attended": the subject denies it, the verb does not.
        const bool by_subject = propositions_[at].negated && !verb_is_negated(tree_, told);
        if (!by_subject) told.implicit_verb = verb_turned(tree_, told);
        told.negated = !told.negated;
        propositions_.push_back(std::move(told));
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void tell_exceptions(const Tree& tree, std::vector<Proposition>& propositions) {
    Exceptions(tree, propositions).run();
}

}  // namespace gainsay::grammar
