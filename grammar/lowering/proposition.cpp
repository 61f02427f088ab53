#include "grammar/lowering/proposition.hpp"

#include <algorithm>
#include <optional>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lowering/clause_links.hpp"
#include "grammar/lowering/denial.hpp"
#include "grammar/lowering/effort.hpp"
#include "grammar/lowering/ellipsis.hpp"
#include "grammar/lowering/exceptions.hpp"
#include "grammar/lowering/holders.hpp"
#include "grammar/lowering/identity.hpp"
#include "grammar/lowering/implicit.hpp"
#include "grammar/lowering/judgement.hpp"
#include "grammar/lowering/likeness.hpp"
#include "grammar/lowering/nominals.hpp"
#include "grammar/lowering/reshape.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

constexpr int deepest = 40;  // clauses within clauses; a deeper one is left unread

// Walks the tree from the root: clauses become propositions, and hand on what the clauses under
// them inherit.
class Walker : public ClauseLinks {
public:
    Walker(const Tree& tree, std::vector<Proposition>& out) : ClauseLinks(tree), out_(out) {}

    void run() {
        visit(tree_.root, {}, 0);
        std::stable_sort(out_.begin(), out_.end(), [](const Proposition& a, const Proposition& b) {
            return a.predicate < b.predicate;
        });
    }

private:
    void add(std::optional<Proposition> p) {
        if (p) out_.push_back(std::move(*p));
    }
    // What somebody is, and what he does as that.
    void add_state(std::optional<Proposition> p) {
        if (!p) return;
        out_.push_back(std::move(*p));
        add(told_by_agent_noun(tree_, out_.back()));
    }

    void visit(int node, const Inherited& inherited, int depth) {
        if (depth > deepest) return;
        if (is_clause(node))
            visit_clause(node, inherited, depth);
        else
            visit_phrase(node, inherited, depth);
    }

    // A phrase claims nothing by itself, but what is attached to its words may.
    void visit_phrase(int node, const Inherited& inherited, int depth) {
        Inherited plain = inherited;
        plain.governors.clear();
        plain.verb.clear();
        plain.auxiliaries.clear();
        plain.subject = -1;
        if (node == tree_.root) frame(node, plain);
        for (const Slot& slot : slots(node)) {
            if (slot.kind == SlotKind::head || says_nothing(slot)) continue;
            visit_attached(node, slot, plain, depth, node);
        }
    }

    // "Prosecutor: town to sue mill": who says so, where the sentence's head is a name.
    void frame(int node, Inherited& within) const {
        if (const int source = source_beside(node); source >= 0) {
            within.holder = source;
            within.attitude.mode = weaker(within.attitude.mode, Mode::reported);
        }
        for (const Slot& slot : slots(node))
            if (slot.kind == SlotKind::parenthetical)
                within.attitude.mode =
                    weaker(within.attitude.mode, mode_of_frame(tree_, slot.token));
    }

    // `stands_for` is what clauses that hang on the node speak of: the node, or what it is said of.
    void visit_attached(int node, const Slot& slot, const Inherited& plain, int depth,
                        int stands_for) {
        Inherited within = plain;
        if (slot.kind != SlotKind::nominal_modifier) within.told.reset();
        switch (slot.kind) {
            case SlotKind::relative_clause:
                if (states_content(node, slot.token)) {  // "the rumour that it failed"
                    within.attitude = content_of(node, plain);
                    within.embedded = true;
                    return visit(slot.token, within, depth + 1);
                }
                within.antecedent = within.subject = stands_for;
                return visit(slot.token, within, depth + 1);
            case SlotKind::reduced_clause: {
                // "an allegation that it failed" reports; "a model trained by us" is one.
                const bool content = find(slot.token, SlotKind::subject) >= 0;
                if (content) {
                    within.attitude = content_of(node, plain);
                    within.embedded = true;
                } else {
                    within.subject = doer(node, slot.token, stands_for, plain.controller);
                    if (headline(node, slot.token)) {
                        within.attitude.mode = weaker(within.attitude.mode, Mode::planned);
                    } else if (tree_.has(slot.token, SlotKind::marker)) {  // "a plan to leave"
                        // "denies plans to leave": plans nothing
                        if (plain.told && lexicon::reporting(token(node).lemma, WordClass::noun))
                            within.attitude = *plain.told;
                        within.attitude = through_governor(tree_, static_cast<std::size_t>(node),
                                                           within.attitude, false, false);
                        within.embedded = true;
                        // "Has NO PLANS to leave"
                        if (names_none(tree_, static_cast<std::size_t>(node)))
                            within.attitude.negated = !within.attitude.negated;
                    }
                }
                return visit(slot.token, within, depth + 1);
            }
            case SlotKind::complement_clause:
                within.attitude = content_of(node, plain);
                within.embedded = true;
                return visit(slot.token, within, depth + 1);
            case SlotKind::nominal_modifier:
                if (!is_clause(slot.token)) {
                    Inherited told = within;
                    told.attitude = content_of(node, plain);
                    add(reported_event(tree_, node, slot.token, told));
                }
                return visit(slot.token, within, depth + 1);
            case SlotKind::adjective:
                if (token(node).relation != Relation::appos)  // told of what it stands beside
                    add(origin_told(tree_, stands_for, slot.token, plain));
                return visit(slot.token, within, depth + 1);
            case SlotKind::apposition:
                add_state(apposition(tree_, node, slot.token, plain));
                for (const Slot& own : slots(slot.token))
                    if (own.kind == SlotKind::adjective)
                        add(origin_told(tree_, node, own.token, plain));
                return visit(slot.token, within, depth + 1);
            case SlotKind::possessor:
                add(possession(tree_, node, slot.token, plain));
                return visit(slot.token, within, depth + 1);
            case SlotKind::compound:
                add(title(tree_, node, slot.token, plain));
                return visit(slot.token, within, depth + 1);
            default:
                if (is_clause(slot.token)) within.subject = -1;
                return visit(slot.token, within, depth + 1);
        }
    }

    // What the content of a noun is worth: what its governor makes of it, else what the noun does.
    Attitude content_of(int noun, const Inherited& standing) const {
        const bool tells =
            standing.told && lexicon::reporting(token(noun).lemma, WordClass::noun).has_value();
        return tells ? *standing.told : of_content(noun, standing.attitude);
    }

    void visit_clause(int node, const Inherited& inherited, int depth) {
        if (depth > deepest) return;
        const int subject = subject_of(node, inherited);
        if (subject >= 0 && inherited.antecedent >= 0) add(owned(subject, inherited));
        Attitude attitude = own_attitude(tree_, static_cast<std::size_t>(node));
        attitude.mode = weaker(inherited.attitude.mode, attitude.mode);
        attitude.negated = attitude.negated != inherited.attitude.negated;
        if (question(node) || asked_indirectly(node)) attitude.mode = Mode::questioned;
        // "If it rains, the game WILL be cancelled": a plan under a condition is no plan yet.
        if (conditional(node) && attitude.mode != Mode::questioned)
            attitude.mode = Mode::conditional;
        const int speech = speech_beside(node);
        if (attitude.mode == Mode::asserted && speaks_of_a_kind(node, subject))
            attitude.mode = Mode::generic;
        const int source = speech >= 0 ? find(speech, SlotKind::subject) : source_of(node);

        Inherited shared = inherited;  // for what shares this clause's subject
        shared.subject = subject;
        shared.governors.clear();
        shared.verb.clear();
        shared.auxiliaries.clear();
        if (source >= 0) {
            shared.holder = source;
            attitude.mode = weaker(attitude.mode, Mode::reported);
        }

        int open = find(node, SlotKind::open_complement);
        bool chained = open >= 0 && chains(node, open);
        if (open < 0 && gerund_object(node) >= 0) {  // "denies HAVING PAID", read as an object
            open = gerund_object(node);
            chained = true;
        }
        const int gerund_behind = chained ? -1 : chained_gerund(node, attitude);
        if (gerund_behind >= 0) {
            open = gerund_behind;
            chained = true;
        }
        Tokens verb = verb_of(node, inherited);
        if (chained) {
            for (const Slot& slot : slots(node))  // "has YET to pay"
                if (slot.kind == SlotKind::adverb && slot.token > node &&
                    slot.token + 1 == tree_.nodes[static_cast<std::size_t>(open)].first)
                    add_range(verb, slot.token, slot.token);
            if (copular(node))  // "is able to sell": the adjective is part of the chain
                for (const std::uint16_t t : complement_of(node).tokens) add_range(verb, t, t);
            Inherited deeper = shared;
            deeper.verb = verb;
            deeper.governors = inherited.governors;
            deeper.governors.push_back(node);
            deeper.embedded = inherited.embedded;
            const bool gerund =
                token(open).tag == Tag::VBG ||
                token(tree_.nodes[static_cast<std::size_t>(open)].first).tag == Tag::VBG;
            if (gerund_behind >= 0) {
                const Tokens opening = preposition_of(tree_, static_cast<std::size_t>(open));
                for (const std::uint16_t t : opening) add_range(deeper.verb, t, t);
                deeper.attitude =
                    *through_preposition(tree_, static_cast<std::size_t>(node), attitude,
                                         passive(node), static_cast<std::size_t>(open));
            } else {
                deeper.attitude = through_governor(tree_, static_cast<std::size_t>(node), attitude,
                                                   passive(node), gerund);
                if (too_much(node)) deeper.attitude.negated = !deeper.attitude.negated;
            }
            visit_clause(open, deeper, depth + 1);
        } else {
            emit(node, subject, verb, attitude, shared.holder, inherited);
        }
        visit_rest(node, chained ? open : -1, speech, attitude, shared, depth);
        if (speech >= 0) emit_speech(speech, node, inherited);
    }

    // "The bridge, the mayor said, is safe": the mayor said so. The aside is no part of what is
    // said.
    void emit_speech(int speech, int said, const Inherited& inherited) {
        Inherited outside = inherited;
        outside.governors.clear();
        outside.verb.clear();
        const std::size_t saying = out_.size();
        emit(speech, find(speech, SlotKind::subject), verb_of(speech, outside),
             own_attitude(tree_, static_cast<std::size_t>(speech)), -1, outside);
        PropositionArgument content;
        content.role = Role::clause;
        content.node = said;
        content.tokens = clause_tokens(tree_, static_cast<std::size_t>(said));
        const Node& aside = tree_.nodes[static_cast<std::size_t>(speech)];
        remove_range(content.tokens, aside.first, aside.last);
        trim_punctuation(tree_, content.tokens);
        if (!content.tokens.empty()) out_[saying].arguments.push_back(std::move(content));
    }

    void emit(int node, int subject, const Tokens& verb, Attitude attitude, int holder,
              const Inherited& inherited) {
        Proposition p;
        p.origin = copular(node) ? Origin::copula : Origin::verb;
        p.subject = subject;
        if (subject >= 0) p.subject_tokens = subject_words(subject, node);
        p.predicate = node;
        p.verb = verb;
        p.governors = inherited.governors;
        p.negated = attitude.negated;
        p.mode = attitude.mode;
        p.holder = holder;
        p.embedded = inherited.embedded;
        if (p.origin == Origin::copula) {
            if (verb.empty()) p.implicit_verb = "is";
            // "Climbers not in helicopter": are not
            else if (find(node, SlotKind::copula) < 0 && inherited.verb.empty() && p.negated)
                p.implicit_verb = "is " + lower_text(tree_, verb);
            PropositionArgument complement = complement_of(node);
            denied_complement(node, p, complement);
            if (!complement.tokens.empty()) p.arguments.push_back(std::move(complement));
        }
        add_arguments(p, node, inherited);
        for (const int governor : inherited.governors) add_arguments(p, governor, inherited);
        borrow_object(p, node);
        std::erase_if(p.arguments, [&](const PropositionArgument& a) {  // the chain itself
            const auto& chain = p.governors;
            return a.role == Role::clause &&
                   (a.node == node || std::find(chain.begin(), chain.end(), a.node) != chain.end());
        });
        if (inherited.antecedent >= 0 && gap(node, inherited))
            add_argument(p, Role::object, inherited.antecedent);
        const int open = find(node, SlotKind::open_complement);
        if (open >= 0) add_argument(p, is_clause(open) ? Role::clause : Role::complement, open);
        std::stable_sort(p.arguments.begin(), p.arguments.end(),
                         [](const PropositionArgument& a, const PropositionArgument& b) {
                             return a.tokens.front() < b.tokens.front();
                         });
        out_.push_back(std::move(p));
        const std::size_t told = out_.size() - 1;
        add(told_by_noun(tree_, out_[told]));
        add(told_by_agent_noun(tree_, out_[told]));
    }

    void visit_rest(int node, int done, int speech, Attitude attitude, const Inherited& shared,
                    int depth) {
        const int receiver = find(node, SlotKind::indirect_object);
        const int doer = doer_of_effort(tree_, node, shared.subject);
        for (const Slot& slot : slots(node)) {
            if (slot.kind == SlotKind::head || slot.token == done || says_nothing(slot)) continue;
            if (slot.token == speech) continue;
            Inherited within = shared;
            within.controller = slot.kind == SlotKind::subject ? -1
                                : receiver >= 0                ? receiver
                                                               : shared.subject;
            within.antecedent = -1;
            within.told = of_told(tree_, static_cast<std::size_t>(node), slot, attitude);
            if (within.told && slot.kind != SlotKind::subject && shared.subject >= 0 &&
                !is_relative(token(shared.subject)) && !conceded(tree_, slot.token) &&
                !deceives(tree_, static_cast<std::size_t>(node)))
                within.holder = shared.subject;
            switch (slot.kind) {
                case SlotKind::conjunct:
                    if (is_clause(slot.token)) {
                        within.antecedent = shared.antecedent;
                        within.auxiliaries = auxiliaries_of(node);
                        within.attitude = {negates_conjunct(tree_, static_cast<std::size_t>(node),
                                                            static_cast<std::size_t>(slot.token)),
                                           conjunct_mode(shared, attitude, slot.token)};
                        visit(slot.token, within, depth + 1);
                    } else if (copular(node)) {
                        visit(slot.token, within, depth + 1);
                    } else {
                        visit_phrase(slot.token, within, depth + 1);
                    }
                    break;
                case SlotKind::complement_clause:
                    within.subject = -1;
                    within.attitude =
                        called_wrong(node)
                            ? Attitude{false, Mode::denied}
                            : of_complement(tree_, static_cast<std::size_t>(node), attitude);
                    within.embedded = true;
                    if (says(node) || lexicon::reporting(token(node).lemma, WordClass::verb))
                        within.holder = shared.subject >= 0 && !is_relative(token(shared.subject))
                                            ? shared.subject
                                            : shared.holder;
                    visit(slot.token, within, depth + 1);
                    break;
                case SlotKind::open_complement: {
                    const int object = find(node, SlotKind::object);
                    // "Needed three years to build it": no years built it.
                    within.subject =
                        object >= 0 && !lexicon::time_noun(token(object).lemma) ? object : doer;
                    within.attitude =
                        through_governor(tree_, static_cast<std::size_t>(node), attitude,
                                         object >= 0, token(slot.token).tag == Tag::VBG);
                    within.embedded = true;
                    if (is_clause(slot.token))
                        visit(slot.token, within, depth + 1);
                    else
                        visit_phrase(slot.token, within, depth + 1);
                    break;
                }
                case SlotKind::oblique:
                case SlotKind::adverbial_clause:
                    if (slot.kind == SlotKind::adverbial_clause && comments(slot.token)) break;
                    if (governed_gerund(node, slot.token, attitude, within)) {
                        visit(slot.token, within, depth + 1);
                    } else if (slot.kind == SlotKind::oblique) {
                        visit_slot_of_predicate(node, slot, within, depth);
                    } else {
                        const bool marked = tree_.has(slot.token, SlotKind::marker);
                        const bool hindered = too_much(node) && infinitive(slot.token);
                        within.subject = doer;
                        within.attitude = {hindered && !attitude.negated,
                                           marked ? shared.attitude.mode
                                                  : conjunct_mode(shared, attitude, slot.token)};
                        visit(slot.token, within, depth + 1);
                    }
                    break;
                case SlotKind::parenthetical:
                    within.subject = -1;
                    if (slot.token == shared.holder) within.holder = -1;
                    add(earlier_figure(tree_, node, slot.token, shared));
                    within.attitude = {};
                    visit(slot.token, within, depth + 1);
                    break;
                case SlotKind::subject:
                    within.subject =
                        extraposed(node, slot.token) && doer != shared.subject ? doer : -1;
                    within.attitude =
                        extraposed(node, slot.token)
                            ? of_complement(tree_, static_cast<std::size_t>(node), attitude)
                            : Attitude{};
                    within.embedded = is_clause(slot.token) || within.embedded;
                    visit(slot.token, within, depth + 1);
                    break;
                default:
                    visit_slot_of_predicate(node, slot, within, depth);
                    break;
            }
        }
    }

    // "TOO WEAK to carry trucks": does not carry them (Karttunen 1971; Huddleston and Pullum 2002,
    // 14.6.4).
    bool too_much(int node) const {
        if (!copular(node) || node == 0) return false;
        const Token& before = token(node - 1);
        return before.lemma == "too" && before.head == node;
    }
    bool infinitive(int clause) const {
        const int marker = find(clause, SlotKind::marker);
        return marker >= 0 && token(marker).tag == Tag::TO;
    }

    // "It is wrong TO SAY that it closed", "would be misleading TO CLAIM that": denies what would
    // be said.
    bool called_wrong(int saying) const {
        const int judged = token(saying).head;
        if (judged < 0 || !tree_.has(saying, SlotKind::marker) || token(saying).tag != Tag::VB ||
            token(judged).universal != Universal::ADJ ||
            !lexicon::reporting(token(saying).lemma, WordClass::verb))
            return false;
        const auto said = lexicon::reporting(token(judged).lemma, WordClass::adjective);
        return said && said->mode == Mode::denied && find(judged, SlotKind::expletive) >= 0 &&
               !own_attitude(tree_, static_cast<std::size_t>(judged)).negated;
    }

    // A copula's noun carries both the clause's slots and the noun's own.
    void visit_slot_of_predicate(int node, const Slot& slot, Inherited within, int depth) {
        within.attitude = {};
        if (copular(node) &&
            (slot.kind == SlotKind::relative_clause || slot.kind == SlotKind::reduced_clause ||
             slot.kind == SlotKind::apposition || slot.kind == SlotKind::possessor ||
             slot.kind == SlotKind::compound || slot.kind == SlotKind::adjective)) {
            const int said_of = shared_subject(node, within.subject);
            within.subject = -1;
            return visit_attached(node, slot, within, depth, said_of);
        }
        within.subject = -1;
        visit(slot.token, within, depth + 1);
    }

    std::vector<Proposition>& out_;
};

}  // namespace

bool in_passive(const Tree& tree, const Proposition& p) {
    return std::any_of(p.verb.begin(), p.verb.end(), [&](std::uint16_t t) {
        return tree.tokens[t].relation == Relation::aux_pass;
    });
}

std::vector<Proposition> propositions_of(const Tree& tree) {
    std::vector<Proposition> out;
    if (tree.tokens.empty()) return out;
    Walker(tree, out).run();
    fill_ellipsis(tree, out);
    tell_likeness(tree, out);
    tell_exceptions(tree, out);
    reshape(tree, out);
    tell_identities(tree, out);
    tell_judgements(tree, out);
    // Odd text may leave an argument that is all punctuation: those who read arguments need not
    // ask.
    for (Proposition& p : out)
        std::erase_if(p.arguments, [&](const PropositionArgument& a) {
            const bool denies = a.role == Role::oblique && a.node >= 0 &&
                                in_no_way(tree, static_cast<std::size_t>(a.node));
            return a.tokens.empty() || denies;  // "in no way" is read as the negation
        });
    return out;
}

}  // namespace gainsay::grammar
