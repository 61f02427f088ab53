#include "grammar/lowering/clause.hpp"

#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {

int ClauseReader::subject_of(int node, const Inherited& inherited) const {
    int subject = find(node, SlotKind::subject);
    if (subject < 0) {
        const int expletive = find(node, SlotKind::expletive);
        return expletive >= 0 ? expletive : inherited.subject;
    }
    if (is_relative(token(subject)) && inherited.antecedent >= 0) return inherited.antecedent;
    const int expletive = find(node, SlotKind::expletive);
    if (extraposed(node, subject)) return expletive;
    return expletive >= 0 && token(expletive).lemma == "there" ? expletive : subject;
}

bool ClauseReader::extraposed(int node, int clause) const {
    return clause > node && is_clause(clause) && find(node, SlotKind::expletive) >= 0;
}

int ClauseReader::cop_or(int node) const {
    const int copula = find(node, SlotKind::copula);
    return copula >= 0 ? copula : node;
}

int ClauseReader::complement_begin(int node) const {
    const int copula = find(node, SlotKind::copula);
    if (copula >= 0) return copula;
    int begin = -1;  // "Climbers not IN FIRST HELICOPTER": behind the subject and the negation
    for (const Slot& slot : slots(node))
        if (slot.token < node &&
            (slot.kind == SlotKind::subject || slot.kind == SlotKind::negation))
            begin = std::max<int>(begin, tree_.nodes[slot.token].last + 1);
    return begin < 0 ? node : begin;
}

bool ClauseReader::passive(int node) const {
    for (const Slot& slot : slots(node))
        if (slot.kind == SlotKind::auxiliary && token(slot.token).relation == Relation::aux_pass)
            return true;
    const int subject = find(node, SlotKind::subject);
    return (subject >= 0 && token(subject).relation == Relation::nsubj_pass) ||
           (token(node).tag == Tag::VBN && token(node).relation == Relation::acl);
}

Tokens ClauseReader::verb_of(int node, const Inherited& inherited) const {
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
                if (slot.kind == SlotKind::negation &&
                    ((slot.token == tree_.nodes[static_cast<std::size_t>(node)].first &&
                      inherited.verb.empty()) ||
                     token(slot.token).relation == Relation::discourse))  // of an answer
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
                if (((among || before) && !is_one_of(token(slot.token).tag, {Tag::WRB}) &&
                     (!copular(node) || slot.token < complement_begin(node))) ||
                    ends_negation(slot.token))
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

Tokens ClauseReader::auxiliaries_of(int node) const {
    Tokens out;
    for (const Slot& slot : slots(node))
        if (slot.kind == SlotKind::auxiliary) out.push_back(slot.token);
    return out;
}

Tokens ClauseReader::phrase_or_clause(int node) const {
    if (!is_clause(node)) return phrase_tokens(tree_, static_cast<std::size_t>(node));
    const Relation r = token(node).relation;
    if (copular(node) && r != Relation::csubj && r != Relation::ccomp)
        return complement_of(node).tokens;
    return clause_tokens(tree_, static_cast<std::size_t>(node));
}

PropositionArgument ClauseReader::complement_of(int node) const {
    PropositionArgument argument;
    argument.role = Role::complement;
    argument.node = node;
    for (const Slot& slot : slots(node))  // "is WITHIN the rules"
        if (slot.kind == SlotKind::preposition && slot.token < node)
            add_range(argument.preposition, tree_.nodes[slot.token].first,
                      tree_.nodes[slot.token].last);
    argument.tokens = phrase_tokens(tree_, static_cast<std::size_t>(node));
    const int copula = complement_begin(node);
    for (const Slot& slot : slots(node)) {
        const Node& span = tree_.nodes[slot.token];
        const bool outside =
            slot.kind == SlotKind::oblique || slot.kind == SlotKind::negation ||
            slot.kind == SlotKind::complement_clause || slot.kind == SlotKind::open_complement ||
            slot.kind == SlotKind::object || (slot.kind != SlotKind::head && slot.token < copula) ||
            (slot.kind == SlotKind::adverb && slot.token > node) ||
            (slot.kind == SlotKind::punctuation && slot.token < copula) ||
            slot.kind == SlotKind::conjunct || slot.kind == SlotKind::coordinator ||
            (slot.kind == SlotKind::nominal_modifier &&
             (is_source(slot.token) || set_beside(slot.token))) ||
            (slot.kind == SlotKind::adverb && ends_negation(slot.token));
        const bool kept = (slot.kind == SlotKind::conjunct && !is_clause(slot.token) &&
                           !leaves_verb_out(tree_, slot.token)) ||
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

void ClauseReader::add_argument(Proposition& p, Role role, int node) const {
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
    if (argument.tokens.empty()) return;
    if (ties(argument)) {
        for (const std::uint16_t t : argument.preposition) add_range(p.framing, t, t);
        for (const std::uint16_t t : argument.tokens) add_range(p.framing, t, t);
        return;
    }
    p.arguments.push_back(std::move(argument));
}

bool ClauseReader::ties(const PropositionArgument& argument) const {
    if (argument.preposition.size() + argument.tokens.size() > 4) return false;
    std::uint16_t first = argument.tokens.front();
    if (!argument.preposition.empty()) first = std::min(first, argument.preposition.front());
    if (!lexicon::opens_connective(token(first).text)) return false;
    Tokens all = argument.preposition;
    for (const std::uint16_t t : argument.tokens) add_range(all, t, t);
    return lexicon::connective(lower_text(tree_, all));
}

Role ClauseReader::oblique_role(int verb, const PropositionArgument& argument) const {
    const std::string preposition = lower_text(tree_, argument.preposition);
    if (preposition == "by" && passive(verb)) return Role::agent;
    if (preposition.empty()) return Role::time;
    return Role::oblique;
}

void ClauseReader::add_oblique(Proposition& p, int verb, int node,
                               const Inherited& inherited) const {
    if (is_relative(token(node)) && inherited.antecedent >= 0) {
        // "in which": the antecedent fills the slot.
        PropositionArgument argument;
        argument.role = Role::oblique;
        argument.node = inherited.antecedent;
        argument.preposition = preposition_of(tree_, static_cast<std::size_t>(node));
        argument.tokens = phrase_tokens(tree_, static_cast<std::size_t>(inherited.antecedent));
        if (token(node).relation == Relation::obj && argument.preposition.empty())
            argument.role = Role::object;
        if (!argument.tokens.empty()) p.arguments.push_back(std::move(argument));
        return;
    }
    if (is_source(node)) {  // who says it is the holder, no part of what is said
        add_range(p.framing, tree_.nodes[static_cast<std::size_t>(node)].first,
                  tree_.nodes[static_cast<std::size_t>(node)].last);
        return;
    }
    add_argument(p, Role::oblique, node);
    if (!p.arguments.empty() && p.arguments.back().node == node)
        p.arguments.back().role = oblique_role(verb, p.arguments.back());
}

bool ClauseReader::gap(int node, const Inherited& inherited) const {
    if (copular(node) || token(node).relation != Relation::acl_relcl || passive(node)) return false;
    if (find(node, SlotKind::subject) < 0 || find(node, SlotKind::object) >= 0 ||
        find(node, SlotKind::complement_clause) >= 0 || find(node, SlotKind::open_complement) >= 0)
        return false;
    if (subject_of(node, inherited) == inherited.antecedent) return false;
    const int owner = find(find(node, SlotKind::subject), SlotKind::possessor);
    if (owner >= 0 && token(owner).tag == Tag::WPS) return false;
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

void ClauseReader::add_arguments(Proposition& p, int node, const Inherited& inherited) const {
    for (const Slot& slot : slots(node)) {
        switch (slot.kind) {
            case SlotKind::object:
                if (p.predicate == slot.token) break;  // the end of its own chain
                if (is_relative(token(slot.token)) && inherited.antecedent >= 0)
                    add_argument(p, Role::object, inherited.antecedent);
                else if (token(slot.token).lemma != "that" || slot.token > node)
                    add_argument(p, Role::object, slot.token);
                break;
            case SlotKind::indirect_object:
                add_argument(p, Role::indirect_object, slot.token);
                break;
            case SlotKind::oblique:
                add_oblique(p, node, slot.token, inherited);
                break;
            case SlotKind::nominal_modifier:
                if (copular(node) && set_beside(slot.token))
                    add_argument(p, Role::oblique, slot.token);
                break;
            case SlotKind::complement_clause:
                add_argument(p, Role::clause, slot.token);
                break;
            case SlotKind::adverbial_clause:
                // "CONTRARY TO REPORTS, it did not"
                if ((comments(slot.token) || token(slot.token).lemma == "contrary") &&
                    slot.token < node) {
                    const Node& comment = tree_.nodes[static_cast<std::size_t>(slot.token)];
                    add_range(p.framing, comment.first, comment.last);
                    break;
                }
                add_argument(p, Role::clause, slot.token);
                break;
            case SlotKind::adverb:
                if (token(slot.token).universal == Universal::INTJ) break;  // "You bet"
                if (slot.token > node || copular(node) == false)
                    if (std::find(p.verb.begin(), p.verb.end(), slot.token) == p.verb.end() &&
                        token(slot.token).tag != Tag::WRB)
                        add_argument(p, Role::manner, slot.token);
                break;
            case SlotKind::subject:
                if (extraposed(node, slot.token))
                    add_argument(p, Role::clause, slot.token);
                else if (p.subject >= 0 && slot.token != p.subject &&
                         !is_relative(token(slot.token)))
                    add_argument(p, Role::complement, slot.token);  // "there is X"
                break;
            default:
                break;
        }
    }
}

bool ClauseReader::is_source(int phrase) const {
    const Tokens preposition = preposition_of(tree_, static_cast<std::size_t>(phrase));
    return !preposition.empty() && lexicon::names_a_source(lower_text(tree_, preposition));
}

bool ClauseReader::set_beside(int phrase) const {
    const Tokens opener = preposition_of(tree_, static_cast<std::size_t>(phrase));
    if (opener.empty() || opener[0] == 0 || token(phrase).relation != Relation::obl) return false;
    const std::string words = lower_text(tree_, opener);
    return lexicon::clause_word(words, lexicon::ClauseWord::excepting) ||
           (is_punctuation(token(opener[0] - 1)) &&
            lexicon::clause_word(words, lexicon::ClauseWord::comparing));
}

int ClauseReader::source_of(int node) const {
    for (const Slot& slot : slots(node))
        if ((slot.kind == SlotKind::oblique || slot.kind == SlotKind::nominal_modifier) &&
            is_source(slot.token))
            return slot.token;
    return source_beside(node);
}

int ClauseReader::source_beside(int node) const {
    for (const Slot& slot : slots(node))
        if (slot.kind == SlotKind::parenthetical &&
            token(slot.token).relation == Relation::dislocated)
            return slot.token;
    return -1;
}

int ClauseReader::speech_beside(int node) const {
    for (const Slot& slot : slots(node)) {
        if (!is_clause(slot.token) || !says(slot.token)) continue;
        const bool aside =
            slot.kind == SlotKind::parenthetical ||
            (slot.kind == SlotKind::conjunct && find(slot.token, SlotKind::coordinator) < 0);
        if (aside && find(slot.token, SlotKind::subject) >= 0 &&
            find(slot.token, SlotKind::object) < 0 &&
            find(slot.token, SlotKind::complement_clause) < 0)
            return slot.token;
    }
    return -1;
}

bool ClauseReader::ends_negation(int adverb) const {
    if (token(adverb).text == "near") return adverb > 0 && token(adverb - 1).lemma == "nowhere";
    return token(adverb).text == "longer" && find(adverb, SlotKind::negation) >= 0;
}

bool ClauseReader::question(int node) const {
    if (token(node).relation != Relation::root) return false;
    bool asked = false;
    for (const Slot& slot : slots(node)) {
        asked |= slot.kind == SlotKind::punctuation &&
                 token(slot.token).text.find('?') != std::string_view::npos;
        // "Will it close? Maybe not.": has its answer
        if (asked && token(slot.token).relation == Relation::discourse) return false;
    }
    return asked;
}

bool ClauseReader::asked_indirectly(int node) const {
    const int marker = find(node, SlotKind::marker);
    if (marker < 0) return false;
    return token(marker).lemma == "whether" ||
           (token(marker).lemma == "if" && token(node).relation == Relation::ccomp);
}

bool ClauseReader::comments(int clause) const {
    const int mark = find(clause, SlotKind::marker);
    return mark >= 0 && token(mark).lemma == "as" && find(clause, SlotKind::subject) < 0 &&
           find(clause, SlotKind::object) < 0;
}

bool ClauseReader::conditional(int node) const {
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

bool ClauseReader::chains(int node, int open) const {
    const bool predicate = copular(open) ? find(open, SlotKind::copula) >= 0 : is_clause(open);
    return predicate && find(node, SlotKind::object) < 0 &&
           find(node, SlotKind::indirect_object) < 0;
}

bool ClauseReader::says(int node) const {
    const auto said = lexicon::reporting(token(node).lemma, WordClass::verb);
    return said && said->speech;
}

bool ClauseReader::states_content(int noun, int clause) const {
    if (!lexicon::reporting(token(noun).lemma, WordClass::noun)) return false;
    const int subject = find(clause, SlotKind::subject);
    const int marker = find(clause, SlotKind::marker);
    return subject >= 0 && !is_relative(token(subject)) && marker >= 0 &&
           token(marker).lemma == "that";
}

}  // namespace gainsay::grammar
