#include "grammar/lowering/ellipsis.hpp"

#include <algorithm>
#include <string>

#include "grammar/lowering/tree_view.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

class Ellipsis : TreeView {
public:
    Ellipsis(const Tree& tree, std::vector<Proposition>& propositions)
        : TreeView(tree), propositions_(propositions) {}

    void run() {
        const auto count = static_cast<int>(tree_.tokens.size());
        for (int node = 0; node < count; ++node)
            if (token(node).relation == Relation::conj && !remnants_of(node).empty()) gap(node);
        for (std::size_t i = 0; i < propositions_.size(); ++i) restore_verb_phrase(i);
    }

private:
    Proposition* said_by(int verb) {
        const auto found = std::find_if(propositions_.begin(), propositions_.end(),
                                        [&](const Proposition& p) { return p.predicate == verb; });
        return found == propositions_.end() ? nullptr : &*found;
    }

    std::vector<int> remnants_of(int node) const {
        std::vector<int> out;
        for (const Slot& slot : slots(node))
            if (token(slot.token).relation == Relation::orphan) out.push_back(slot.token);
        return out;
    }

    bool figure(int node) const {
        if (token(node).tag == Tag::CD || token(node).universal == Universal::SYM) return true;
        return find(node, SlotKind::numeral) >= 0;
    }

    // Joins the phrases without a verb to the clause whose verb they share, each in the place of
    // the phrase that it is set against; gives up where one finds no place.
    void gap(int first) {
        const Proposition* full = said_by(token(first).head);
        if (full == nullptr) return;
        Proposition p = *full;
        std::vector<int> remnants = remnants_of(first);
        Tokens words = conjunct_tokens(tree_, static_cast<std::size_t>(first));
        for (const int other : remnants) {
            const Node& apart = tree_.nodes[static_cast<std::size_t>(other)];
            remove_range(words, apart.first, apart.last);
        }
        if (!put(p, first, std::move(words), true)) return;
        for (const int other : remnants)
            if (!put(p, other, conjunct_tokens(tree_, static_cast<std::size_t>(other)), false))
                return;
        propositions_.push_back(std::move(p));
    }

    // "Sells pumps to farmers and VALVES to shops": a phrase of the object's kind and not of the
    // subject's.
    bool like_object(const Proposition& p, int node) const {
        const auto kind = [&](int phrase) {
            const bool determined = find(phrase, SlotKind::determiner) >= 0;
            return std::pair(determined, token(phrase).universal);
        };
        const auto object =
            std::find_if(p.arguments.begin(), p.arguments.end(),
                         [](const PropositionArgument& a) { return a.role == Role::object; });
        return object != p.arguments.end() && object->node >= 0 && p.subject >= 0 &&
               !figure(object->node) && kind(object->node) == kind(node) &&
               kind(p.subject) != kind(node);
    }

    bool put(Proposition& p, int node, Tokens words, bool first) const {
        PropositionArgument phrase;
        phrase.node = node;
        phrase.preposition = preposition_of(tree_, static_cast<std::size_t>(node));
        for (const std::uint16_t t : phrase.preposition) remove_range(words, t, t);
        if (const int joined = find(node, SlotKind::coordinator); joined >= 0)
            remove_range(words, static_cast<std::size_t>(joined), static_cast<std::size_t>(joined));
        trim_punctuation(tree_, words);
        if (words.empty()) return false;
        phrase.tokens = std::move(words);
        const std::string opener = lower_text(tree_, phrase.preposition);
        const bool receives = std::any_of(
            p.arguments.begin(), p.arguments.end(),
            [](const PropositionArgument& a) { return a.role == Role::indirect_object; });
        if (first && opener.empty() && !figure(node) && !receives && like_object(p, node)) {
            for (PropositionArgument& a : p.arguments)
                if (a.role == Role::object) {
                    a.node = phrase.node;
                    a.tokens = phrase.tokens;
                }
            return true;
        }
        if (first && opener.empty() && !figure(node) && !receives) {
            if (p.subject < 0) return false;
            p.subject = node;
            p.subject_tokens = phrase.tokens;
            return true;
        }
        for (PropositionArgument& a : p.arguments) {
            if (a.node < 0 || lower_text(tree_, a.preposition) != opener) continue;
            if (first && receives && a.role != Role::indirect_object) continue;
            if (!first && a.role == Role::indirect_object) continue;
            if (figure(node) && opener.empty() && !figure(a.node)) continue;
            phrase.role = a.role;
            phrase.instead_of = a.node;
            a = phrase;
            return true;
        }
        // "5 % in France", read as one phrase
        for (PropositionArgument& a : p.arguments) {
            if (opener.empty() || a.node < 0) continue;
            for (const Slot& slot : slots(a.node)) {
                if (lower_text(tree_, preposition_of(tree_, slot.token)) != opener) continue;
                phrase.role = Role::oblique;
                p.arguments.push_back(phrase);
                return true;
            }
        }
        return false;
    }

    bool auxiliary(int node) const {
        const std::string_view lemma = token(node).lemma;
        return lemma == "do" || lemma == "have" || lemma == "be" || token(node).tag == Tag::MD;
    }

    // How the verb left out would stand behind the auxiliary; "" where that is not known.
    std::string form_behind(const Token& auxiliary, const Proposition& full) const {
        const Token& verb = token(full.predicate);
        if (full.origin == Origin::copula) return auxiliary.lemma == "be" ? " " : "";
        if (auxiliary.lemma == "do" || auxiliary.tag == Tag::MD)
            return " " + std::string(verb.lemma);
        const bool participle = verb.tag == Tag::VBN ||
                                (verb.tag == Tag::VBG && auxiliary.lemma == "be") ||
                                (auxiliary.lemma == "have" && verb.text.ends_with("ed"));
        return participle ? " " + std::string(verb.text) : "";
    }

    void restore_verb_phrase(std::size_t at) {
        Proposition& p = propositions_[at];
        if (p.origin != Origin::verb || p.subject < 0 || !auxiliary(p.predicate) ||
            !p.governors.empty())
            return;
        const Relation joined = token(p.predicate).relation;
        if (joined != Relation::conj && joined != Relation::advcl && joined != Relation::parataxis)
            return;
        // "Produced more coal than Tessel DID": how much it did is not told.
        const int marker = find(p.predicate, SlotKind::marker);
        if (marker >= 0 && token(marker).lemma == "than") return;
        const bool complete =
            std::any_of(p.arguments.begin(), p.arguments.end(),
                        [](const PropositionArgument& a) { return a.role != Role::manner; });
        const Proposition* full = said_by(token(p.predicate).head);
        if (complete || full == nullptr || full == &p || !full->governors.empty()) return;
        const std::string form = form_behind(token(p.predicate), *full);
        if (form.empty()) return;
        p.implicit_verb = joined_text(tree_, p.verb);
        if (form != " ") p.implicit_verb += form;
        p.predicate = full->predicate;
        p.origin = full->origin;
        p.undergone = in_passive(tree_, *full);
        const std::vector<PropositionArgument> own = p.arguments;
        p.arguments = full->arguments;
        drop_owners(tree_, p.arguments);
        p.arguments.insert(p.arguments.end(), own.begin(), own.end());
    }

    std::vector<Proposition>& propositions_;
};

}  // namespace

void fill_ellipsis(const Tree& tree, std::vector<Proposition>& propositions) {
    Ellipsis(tree, propositions).run();
}

}  // namespace gainsay::grammar
