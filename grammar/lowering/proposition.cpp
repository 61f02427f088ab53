#include "grammar/lowering/proposition.hpp"

#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

constexpr int deepest = 40;  // clauses within clauses; a deeper one is left unread

// What a clause takes over from where it stands.
struct Inherited {
    int subject = -1;     // of the clause, if it names none
    int antecedent = -1;  // what its relative pronoun stands for
    Attitude attitude;
    int holder = -1;
    bool embedded = false;
    std::vector<int> governors;
    Tokens verb;  // of the governors: "has not agreed"
    Tokens
        auxiliaries;  // of a conjunct before, for those that share them: "was hit and [was] killed"
    Origin origin = Origin::verb;
};

class Walker {
public:
    Walker(const Tree& tree, std::vector<Proposition>& out) : tree_(tree), out_(out) {}

    void run() {
        visit(tree_.root, {}, 0);
        std::stable_sort(out_.begin(), out_.end(), [](const Proposition& a, const Proposition& b) {
            return a.predicate < b.predicate;
        });
    }

private:
    const Token& token(int node) const { return tree_.tokens[static_cast<std::size_t>(node)]; }
    std::span<const Slot> slots(int node) const {
        return tree_.slots_of(static_cast<std::size_t>(node));
    }
    int find(int node, SlotKind kind) const {
        return tree_.find(static_cast<std::size_t>(node), kind);
    }
    bool is_clause(int node) const { return tree_.is_clause(static_cast<std::size_t>(node)); }
    bool copular(int node) const {
        return tree_.nodes[static_cast<std::size_t>(node)].category == Category::copular_clause;
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
        for (const Slot& slot : slots(node)) {
            if (slot.kind == SlotKind::head) continue;
            visit_attached(node, slot, plain, depth);
        }
    }

    void visit_attached(int node, const Slot& slot, const Inherited& plain, int depth) {
        Inherited within = plain;
        switch (slot.kind) {
            case SlotKind::relative_clause:
                if (states_content(node, slot.token)) {  // "the rumour that it failed"
                    within.attitude =
                        of_complement(tree_, static_cast<std::size_t>(node), within.attitude);
                    within.embedded = true;
                    return visit(slot.token, within, depth + 1);
                }
                within.antecedent = within.subject = node;
                return visit(slot.token, within, depth + 1);
            case SlotKind::reduced_clause: {
                // "an allegation that it failed" reports; "a model trained by us" is one.
                const bool content = find(slot.token, SlotKind::subject) >= 0;
                if (content) {
                    within.attitude =
                        of_complement(tree_, static_cast<std::size_t>(node), within.attitude);
                    within.embedded = true;
                } else {
                    within.subject = node;
                    if (tree_.has(slot.token, SlotKind::marker)) {  // "a plan to leave"
                        within.attitude = through_governor(tree_, static_cast<std::size_t>(node),
                                                           within.attitude, false, false);
                        within.embedded = true;
                    }
                }
                within.origin = Origin::verb;
                return visit(slot.token, within, depth + 1);
            }
            case SlotKind::complement_clause:
                within.attitude =
                    of_complement(tree_, static_cast<std::size_t>(node), within.attitude);
                within.embedded = true;
                return visit(slot.token, within, depth + 1);
            case SlotKind::apposition:
                if (!is_clause(slot.token) && token(slot.token).universal != Universal::NUM &&
                    token(slot.token).universal != Universal::SYM)
                    add_implicit(node, slot.token, "is", Origin::apposition, plain);
                return visit(slot.token, within, depth + 1);
            case SlotKind::possessor:
                add_possession(node, slot.token, plain);
                return visit(slot.token, within, depth + 1);
            case SlotKind::compound:
                add_title(node, slot.token, plain);
                return visit(slot.token, within, depth + 1);
            default:
                if (is_clause(slot.token)) within.subject = -1;
                return visit(slot.token, within, depth + 1);
        }
    }

    // A noun of saying with a that-clause that has all its parts: the clause is what is said.
    bool states_content(int noun, int clause) const {
        if (!lexicon::reporting(token(noun).lemma, WordClass::noun)) return false;
        const int subject = find(clause, SlotKind::subject);
        const int marker = find(clause, SlotKind::marker);
        return subject >= 0 && !is_relative(token(subject)) && marker >= 0 &&
               token(marker).lemma == "that";
    }

    // "Zhang , the chief executive": Zhang is the chief executive.
    void add_implicit(int subject, int complement, const char* verb, Origin origin,
                      const Inherited& inherited) {
        Proposition p;
        p.origin = origin;
        p.subject = subject;
        p.subject_tokens = conjunct_tokens(tree_, static_cast<std::size_t>(subject));
        p.predicate = complement;
        p.implicit_verb = verb;
        p.mode = inherited.attitude.mode;
        p.holder = inherited.holder;
        p.embedded = inherited.embedded;
        PropositionArgument argument;
        argument.role = origin == Origin::apposition ? Role::complement : Role::object;
        argument.node = complement;
        argument.tokens = conjunct_tokens(tree_, static_cast<std::size_t>(complement));
        p.arguments.push_back(std::move(argument));
        if (!p.subject_tokens.empty() && !p.arguments[0].tokens.empty())
            out_.push_back(std::move(p));
    }

    // "the company 's chips": the company has chips. Pronouns possess too, but tell nobody
    // anything.
    void add_possession(int thing, int owner, const Inherited& inherited) {
        if (token(owner).universal == Universal::PRON) return;
        Proposition p;
        p.origin = Origin::possessive;
        p.subject = owner;
        p.subject_tokens = conjunct_tokens(tree_, static_cast<std::size_t>(owner));
        if (!p.subject_tokens.empty() && token(p.subject_tokens.back()).tag == Tag::POS)
            p.subject_tokens.pop_back();
        p.predicate = thing;
        p.implicit_verb = "has";
        p.mode = inherited.attitude.mode;
        p.holder = inherited.holder;
        p.embedded = inherited.embedded;
        PropositionArgument argument;
        argument.node = thing;
        argument.tokens = conjunct_tokens(tree_, static_cast<std::size_t>(thing));
        const Node& span = tree_.nodes[static_cast<std::size_t>(owner)];
        remove_range(argument.tokens, span.first, span.last);
        p.arguments.push_back(std::move(argument));
        if (!p.subject_tokens.empty() && !p.arguments[0].tokens.empty())
            out_.push_back(std::move(p));
    }

    // An office or a kind of person: "president", "analyst", "footballer".
    static bool names_role(const Token& word) {
        if (lexicon::title(word.text)) return true;
        return word.universal == Universal::NOUN &&
               lexicon::WordNet::instance()
                   .is_a(word.lemma, "person", WordClass::noun, 8, 1)
                   .has_value();
    }

    // "President Bush", "analyst Jane Doe": the word before a name says what the name is.
    void add_title(int name, int title, const Inherited& inherited) {
        const Token& n = token(name);
        const Token& t = token(title);
        if (n.universal != Universal::PROPN || t.universal == Universal::ADJ || title > name)
            return;
        if (!names_role(t)) return;
        Proposition p;
        p.origin = Origin::nominal;
        p.subject = name;
        p.predicate = title;
        p.implicit_verb = "is";
        p.mode = inherited.attitude.mode;
        p.holder = inherited.holder;
        p.embedded = inherited.embedded;
        p.subject_tokens = conjunct_tokens(tree_, static_cast<std::size_t>(name));
        for (const Slot& slot : slots(name))
            if (slot.token < name &&
                (slot.kind != SlotKind::compound || token(slot.token).universal == Universal::NOUN))
                remove_range(p.subject_tokens, tree_.nodes[slot.token].first,
                             tree_.nodes[slot.token].last);
        PropositionArgument argument;
        argument.role = Role::complement;
        argument.node = title;
        argument.tokens = conjunct_tokens(tree_, static_cast<std::size_t>(title));
        p.arguments.push_back(std::move(argument));
        if (!p.subject_tokens.empty() && !p.arguments[0].tokens.empty())
            out_.push_back(std::move(p));
    }

    int subject_of(int node, const Inherited& inherited) const {
        int subject = find(node, SlotKind::subject);
        if (subject < 0) {
            const int expletive = find(node, SlotKind::expletive);
            return expletive >= 0 ? expletive : inherited.subject;
        }
        if (is_relative(token(subject)) && inherited.antecedent >= 0) return inherited.antecedent;
        const int expletive = find(node, SlotKind::expletive);
        return expletive >= 0 && token(expletive).lemma == "there" ? expletive : subject;
    }

    // The verb group: auxiliaries, negation, the adverbs among them, the verb, its particle.
    Tokens verb_of(int node, const Inherited& inherited) const {
        Tokens out = inherited.verb;
        int first_verb = node;
        for (const Slot& slot : slots(node))
            if ((slot.kind == SlotKind::auxiliary || slot.kind == SlotKind::copula ||
                 slot.kind == SlotKind::negation) &&
                slot.token < node)
                first_verb = std::min<int>(first_verb, slot.token);
        bool own_auxiliary = false;
        for (const Slot& slot : slots(node)) {
            const Node& span = tree_.nodes[slot.token];
            switch (slot.kind) {
                case SlotKind::auxiliary:
                    own_auxiliary = true;
                    [[fallthrough]];
                case SlotKind::copula:
                case SlotKind::negation:
                case SlotKind::particle:
                    if (slot.token == tree_.nodes[static_cast<std::size_t>(node)].first &&
                        slot.kind == SlotKind::negation)
                        break;
                    add_range(out, span.first, span.last);
                    break;
                case SlotKind::marker:
                    if (token(slot.token).tag == Tag::TO && !inherited.verb.empty())
                        add_range(out, slot.token, slot.token);
                    break;
                case SlotKind::adverb: {
                    const bool among = slot.token > first_verb && slot.token < node;
                    const bool before =
                        slot.token < node && span.last + 1 == first_verb && span.first == span.last;
                    if ((among || before) && !is_one_of(token(slot.token).tag, {Tag::WRB}) &&
                        (!copular(node) || slot.token < cop_or(node)))
                        add_range(out, span.first, span.last);
                    break;
                }
                default:
                    break;
            }
        }
        if (!copular(node))
            add_range(out, static_cast<std::size_t>(node), static_cast<std::size_t>(node));
        if (!own_auxiliary && inherited.verb.empty() && is_verb(token(node).tag) &&
            !is_one_of(token(node).tag, {Tag::VBD, Tag::VBZ, Tag::VBP}))
            for (const std::uint16_t t : inherited.auxiliaries) add_range(out, t, t);
        return out;
    }

    int cop_or(int node) const {
        const int copula = find(node, SlotKind::copula);
        return copula >= 0 ? copula : node;
    }

    bool passive(int node) const {
        for (const Slot& slot : slots(node))
            if (slot.kind == SlotKind::auxiliary &&
                token(slot.token).relation == Relation::aux_pass)
                return true;
        const int subject = find(node, SlotKind::subject);
        return (subject >= 0 && token(subject).relation == Relation::nsubj_pass) ||
               (token(node).tag == Tag::VBN && token(node).relation == Relation::acl);
    }

    void add_argument(Proposition& p, Role role, int node) const {
        PropositionArgument argument;
        argument.role = role;
        argument.node = node;
        argument.preposition = preposition_of(tree_, static_cast<std::size_t>(node));
        argument.tokens = is_clause(node) ? clause_tokens(tree_, static_cast<std::size_t>(node))
                                          : phrase_tokens(tree_, static_cast<std::size_t>(node));
        if (is_clause(node))
            std::erase_if(argument.tokens, [&](std::uint16_t t) {
                return std::find(argument.preposition.begin(), argument.preposition.end(), t) !=
                       argument.preposition.end();
            });
        if (!argument.tokens.empty()) p.arguments.push_back(std::move(argument));
    }

    Role oblique_role(int verb, const PropositionArgument& argument) const {
        const std::string preposition = lower_text(tree_, argument.preposition);
        if (preposition == "by" && passive(verb)) return Role::agent;
        if (preposition.empty()) return Role::time;
        return Role::oblique;
    }

    void add_oblique(Proposition& p, int verb, int node, const Inherited& inherited) const {
        if (is_relative(token(node)) && inherited.antecedent >= 0) {
            // "in which": the antecedent fills the slot.
            PropositionArgument argument;
            argument.role = Role::oblique;
            argument.node = inherited.antecedent;
            argument.preposition = preposition_of(tree_, static_cast<std::size_t>(node));
            argument.tokens = phrase_tokens(tree_, static_cast<std::size_t>(inherited.antecedent));
            p.arguments.push_back(std::move(argument));
            return;
        }
        add_argument(p, Role::oblique, node);
        if (!p.arguments.empty() && p.arguments.back().node == node)
            p.arguments.back().role = oblique_role(verb, p.arguments.back());
    }

    // Objects, obliques and clauses of a verb, in surface order; those of an open complement are
    // its own.
    void add_arguments(Proposition& p, int node, const Inherited& inherited) const {
        for (const Slot& slot : slots(node)) {
            switch (slot.kind) {
                case SlotKind::object:
                    if (is_relative(token(slot.token)) && inherited.antecedent >= 0)
                        add_argument(p, Role::object, inherited.antecedent);
                    else
                        add_argument(p, Role::object, slot.token);
                    break;
                case SlotKind::indirect_object:
                    add_argument(p, Role::indirect_object, slot.token);
                    break;
                case SlotKind::oblique:
                    add_oblique(p, node, slot.token, inherited);
                    break;
                case SlotKind::complement_clause:
                    add_argument(p, Role::clause, slot.token);
                    break;
                case SlotKind::adverbial_clause:
                    add_argument(p, Role::clause, slot.token);
                    break;
                case SlotKind::adverb:
                    if (slot.token > node || copular(node) == false)
                        if (std::find(p.verb.begin(), p.verb.end(), slot.token) == p.verb.end() &&
                            token(slot.token).tag != Tag::WRB)
                            add_argument(p, Role::manner, slot.token);
                    break;
                case SlotKind::subject:
                    if (p.subject >= 0 && slot.token != p.subject &&
                        !is_relative(token(slot.token)))
                        add_argument(p, Role::complement, slot.token);  // "there is X"
                    break;
                default:
                    break;
            }
        }
    }

    // "the chips they sold": no relative word, a subject of its own, no object: the antecedent is
    // the object.
    bool gap(int node, const Inherited& inherited) const {
        if (copular(node) || token(node).relation != Relation::acl_relcl || passive(node))
            return false;
        if (find(node, SlotKind::subject) < 0 || find(node, SlotKind::object) >= 0 ||
            find(node, SlotKind::complement_clause) >= 0 ||
            find(node, SlotKind::open_complement) >= 0)
            return false;
        if (subject_of(node, inherited) == inherited.antecedent) return false;
        for (const Slot& slot : slots(node))
            if (is_one_of(token(slot.token).tag, {Tag::WDT, Tag::WP, Tag::WRB}) ||
                is_relative(token(slot.token)))
                return false;
        for (const Slot& slot : slots(node))  // "the house he lived in"
            if (slot.kind == SlotKind::oblique && slot.token > node)
                for (const Slot& inner : slots(slot.token))
                    if (inner.kind == SlotKind::oblique) return false;
        return true;
    }

    // The word after a copula, with its own modifiers but without the clause's.
    PropositionArgument complement_of(int node) const {
        PropositionArgument argument;
        argument.role = Role::complement;
        argument.node = node;
        for (const Slot& slot : slots(node))  // "is WITHIN the rules"
            if (slot.kind == SlotKind::preposition && slot.token < node)
                add_range(argument.preposition, tree_.nodes[slot.token].first,
                          tree_.nodes[slot.token].last);
        argument.tokens = phrase_tokens(tree_, static_cast<std::size_t>(node));
        const int copula = cop_or(node);
        for (const Slot& slot : slots(node)) {
            const Node& span = tree_.nodes[slot.token];
            const bool outside =
                slot.kind == SlotKind::oblique || slot.kind == SlotKind::negation ||
                slot.kind == SlotKind::complement_clause ||
                slot.kind == SlotKind::open_complement || slot.kind == SlotKind::object ||
                (slot.kind != SlotKind::head && slot.token < copula) ||
                (slot.kind == SlotKind::adverb && slot.token > node) ||
                (slot.kind == SlotKind::punctuation && slot.token < copula) ||
                slot.kind == SlotKind::conjunct || slot.kind == SlotKind::coordinator;
            const bool kept = (slot.kind == SlotKind::conjunct && !is_clause(slot.token)) ||
                              (slot.kind == SlotKind::coordinator && slot.token > node);
            if (outside && !kept) remove_range(argument.tokens, span.first, span.last);
        }
        std::erase_if(argument.tokens, [&](std::uint16_t t) {
            return std::find(argument.preposition.begin(), argument.preposition.end(), t) !=
                   argument.preposition.end();
        });
        trim_punctuation(tree_, argument.tokens);
        return argument;
    }

    bool chains(int node, int open) const {
        const bool predicate = copular(open) ? find(open, SlotKind::copula) >= 0 : is_clause(open);
        return predicate && find(node, SlotKind::object) < 0 &&
               find(node, SlotKind::indirect_object) < 0;
    }

    void visit_clause(int node, const Inherited& inherited, int depth) {
        const int subject = subject_of(node, inherited);
        Attitude attitude = own_attitude(tree_, static_cast<std::size_t>(node));
        attitude.mode = weaker(inherited.attitude.mode, attitude.mode);
        attitude.negated = attitude.negated != inherited.attitude.negated;
        if (question(node)) attitude.mode = weaker(attitude.mode, Mode::questioned);
        if (conditional(node)) attitude.mode = weaker(attitude.mode, Mode::conditional);
        const int source = source_of(node);

        Inherited shared = inherited;  // for what shares this clause's subject
        shared.subject = subject;
        shared.governors.clear();
        shared.verb.clear();
        shared.auxiliaries.clear();
        if (source >= 0) {
            shared.holder = source;
            attitude.mode = weaker(attitude.mode, Mode::reported);
        }

        const int open = find(node, SlotKind::open_complement);
        const bool chained = open >= 0 && chains(node, open);
        Tokens verb = verb_of(node, inherited);
        if (chained) {
            if (copular(node))  // "is able to sell": the adjective is part of the chain
                for (const std::uint16_t t : complement_of(node).tokens) add_range(verb, t, t);
            Inherited deeper = shared;
            deeper.verb = verb;
            deeper.governors = inherited.governors;
            deeper.governors.push_back(node);
            deeper.embedded = inherited.embedded;
            const bool gerund = token(open).tag == Tag::VBG;
            deeper.attitude = through_governor(tree_, static_cast<std::size_t>(node), attitude,
                                               passive(node), gerund);
            visit_clause(open, deeper, depth + 1);
        } else {
            emit(node, subject, verb, attitude, shared.holder, inherited);
        }
        visit_rest(node, chained ? open : -1, attitude, shared, depth);
    }

    void emit(int node, int subject, const Tokens& verb, Attitude attitude, int holder,
              const Inherited& inherited) {
        Proposition p;
        p.origin = copular(node) ? Origin::copula : Origin::verb;
        p.subject = subject;
        if (subject >= 0) p.subject_tokens = phrase_or_clause(subject);
        p.predicate = node;
        p.verb = verb;
        p.governors = inherited.governors;
        p.negated = attitude.negated;
        p.mode = attitude.mode;
        p.holder = holder;
        p.embedded = inherited.embedded;
        if (p.origin == Origin::copula) {
            if (verb.empty()) p.implicit_verb = "is";
            PropositionArgument complement = complement_of(node);
            if (!complement.tokens.empty()) p.arguments.push_back(std::move(complement));
        }
        add_arguments(p, node, inherited);
        for (const int governor : inherited.governors) add_arguments(p, governor, inherited);
        if (inherited.antecedent >= 0 && gap(node, inherited))
            add_argument(p, Role::object, inherited.antecedent);
        const int open = find(node, SlotKind::open_complement);
        if (open >= 0) add_argument(p, is_clause(open) ? Role::clause : Role::complement, open);
        std::stable_sort(p.arguments.begin(), p.arguments.end(),
                         [](const PropositionArgument& a, const PropositionArgument& b) {
                             return a.tokens.front() < b.tokens.front();
                         });
        out_.push_back(std::move(p));
    }

    // A subject may be a clause ("that it failed surprised us"); a copula's noun may be one for
    // what hangs on it
    // ("it is a model that works": a model works).
    Tokens phrase_or_clause(int node) const {
        if (!is_clause(node)) return phrase_tokens(tree_, static_cast<std::size_t>(node));
        const Relation r = token(node).relation;
        if (copular(node) && r != Relation::csubj && r != Relation::ccomp)
            return complement_of(node).tokens;
        return clause_tokens(tree_, static_cast<std::size_t>(node));
    }

    // "according to IDC", "in the words of IDC"
    int source_of(int node) const {
        for (const Slot& slot : slots(node)) {
            if (slot.kind != SlotKind::oblique && slot.kind != SlotKind::nominal_modifier) continue;
            const std::string preposition = lower_text(tree_, preposition_of(tree_, slot.token));
            if (lexicon::names_a_source(preposition)) return slot.token;
        }
        return -1;
    }

    bool question(int node) const {
        if (token(node).relation != Relation::root) return false;
        for (const Slot& slot : slots(node))
            if (slot.kind == SlotKind::punctuation &&
                token(slot.token).text.find('?') != std::string_view::npos)
                return true;
        return false;
    }

    bool conditional(int node) const {
        for (const Slot& slot : slots(node)) {
            if (slot.kind == SlotKind::marker &&
                (token(slot.token).lemma == "if" || token(slot.token).lemma == "unless") &&
                token(node).relation == Relation::advcl)
                return true;
            if (slot.kind == SlotKind::adverbial_clause)
                for (const Slot& inner : slots(slot.token))
                    if (inner.kind == SlotKind::marker &&
                        (token(inner.token).lemma == "if" || token(inner.token).lemma == "unless"))
                        return true;
        }
        return false;
    }

    // A clause beside this one that tells who says it: "..., the lab said".
    bool says(int node) const {
        const auto said = lexicon::reporting(token(node).lemma, WordClass::verb);
        return said && said->speech;
    }

    void visit_rest(int node, int done, Attitude attitude, const Inherited& shared, int depth) {
        for (const Slot& slot : slots(node)) {
            if (slot.kind == SlotKind::head || slot.token == done) continue;
            Inherited within = shared;
            within.antecedent = -1;
            switch (slot.kind) {
                case SlotKind::conjunct:
                    if (is_clause(slot.token)) {
                        within.antecedent = shared.antecedent;
                        within.auxiliaries = auxiliaries_of(node);
                        within.attitude = {false, conjunct_mode(shared, attitude, slot.token)};
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
                        of_complement(tree_, static_cast<std::size_t>(node), attitude);
                    within.embedded = true;
                    if (says(node) || lexicon::reporting(token(node).lemma, WordClass::verb))
                        within.holder = shared.subject >= 0 && !is_relative(token(shared.subject))
                                            ? shared.subject
                                            : shared.holder;
                    visit(slot.token, within, depth + 1);
                    break;
                case SlotKind::open_complement: {
                    const int object = find(node, SlotKind::object);
                    within.subject = object >= 0 ? object : shared.subject;
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
                case SlotKind::adverbial_clause:
                    within.attitude = {false, conjunct_mode(shared, attitude, slot.token)};
                    visit(slot.token, within, depth + 1);
                    break;
                case SlotKind::parenthetical:
                    within.subject = -1;
                    within.attitude = {};
                    visit(slot.token, within, depth + 1);
                    break;
                case SlotKind::subject:
                    within.subject = -1;
                    within.attitude = {};
                    within.embedded = is_clause(slot.token) || within.embedded;
                    visit(slot.token, within, depth + 1);
                    break;
                default:
                    visit_slot_of_predicate(node, slot, within, depth);
                    break;
            }
        }
    }

    // A copula's noun carries both the clause's slots and the noun's own.
    void visit_slot_of_predicate(int node, const Slot& slot, Inherited within, int depth) {
        within.attitude = {};
        if (copular(node) &&
            (slot.kind == SlotKind::relative_clause || slot.kind == SlotKind::reduced_clause ||
             slot.kind == SlotKind::apposition || slot.kind == SlotKind::possessor ||
             slot.kind == SlotKind::compound)) {
            within.subject = -1;
            return visit_attached(node, slot, within, depth);
        }
        within.subject = -1;
        visit(slot.token, within, depth + 1);
    }

    Tokens auxiliaries_of(int node) const {
        Tokens out;
        for (const Slot& slot : slots(node))
            if (slot.kind == SlotKind::auxiliary) out.push_back(slot.token);
        return out;
    }

    // "may buy and sell": a bare second verb shares the modal.
    Mode conjunct_mode(const Inherited& shared, Attitude attitude, int other) const {
        const bool bare = token(other).tag == Tag::VB || token(other).tag == Tag::VBN;
        return bare && find(other, SlotKind::subject) < 0 ? attitude.mode : shared.attitude.mode;
    }

    const Tree& tree_;
    std::vector<Proposition>& out_;
};

}  // namespace

std::vector<Proposition> propositions_of(const Tree& tree) {
    std::vector<Proposition> out;
    if (!tree.tokens.empty()) Walker(tree, out).run();
    return out;
}

}  // namespace gainsay::grammar
