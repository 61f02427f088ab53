#include "grammar/lowering/clause_links.hpp"

#include <algorithm>
#include <array>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lowering/denial.hpp"
#include "grammar/lowering/implicit.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

bool says_what_is_true(const Token& noun) {
    return noun.lemma == "truth" || noun.lemma == "substance" || noun.lemma == "merit" ||
           noun.lemma == "basis" || noun.lemma == "foundation";
}

}  // namespace

bool ClauseLinks::says_nothing(const Slot& slot) const {
    const Node& node = tree_.nodes[slot.token];
    return node.slots_end - node.slots_begin == 1 && !is_clause(slot.token) &&
           slot.kind != SlotKind::apposition && slot.kind != SlotKind::possessor &&
           slot.kind != SlotKind::compound;
}

bool ClauseLinks::headline(int node, int clause) const {
    const int marker = find(clause, SlotKind::marker);
    return node == tree_.root && !copular(node) && marker >= 0 && token(marker).tag == Tag::TO;
}

// "FALSE reports that it would close", "a HOAX story of a merger".
bool ClauseLinks::called_false(int noun) const {
    if (!lexicon::reporting(token(noun).lemma, WordClass::noun)) return false;
    const auto all = slots(noun);
    return std::any_of(all.begin(), all.end(), [&](const Slot& slot) {
        const bool adjective = slot.kind == SlotKind::adjective;
        if (!adjective && slot.kind != SlotKind::compound) return false;
        const auto said = lexicon::reporting(token(slot.token).lemma,
                                             adjective ? WordClass::adjective : WordClass::noun);
        return said && said->mode == Mode::denied;
    });
}

Attitude ClauseLinks::of_content(int noun, Attitude outer) const {
    for (const Slot& slot : slots(noun))
        if (slot.kind == SlotKind::determiner && token(slot.token).lemma == "no")
            outer.negated = !outer.negated;
    if (called_false(noun) && !outer.negated) return {true, outer.mode};
    const int above = token(noun).head;
    // "CONTRARY TO rumours that it would close": nobody stands for that.
    if (above >= 0 && token(above).lemma == "contrary")
        return {false, weaker(outer.mode, Mode::questioned)};
    // "There is NO TRUTH in claims that": whoever says so denies them.
    if (above >= 0 && token(noun).relation == Relation::nmod && says_what_is_true(token(above)) &&
        names_none(tree_, static_cast<std::size_t>(above)))
        return {false, Mode::denied};
    if (above >= 0 && token(noun).relation == Relation::nmod)
        if (const auto lack = lexicon::implicative(token(above).lemma, WordClass::noun,
                                                   lexicon::Complement::noun, "of");
            lack && lack->positive == lexicon::Effect::fails)
            outer.negated = !outer.negated;
    return of_complement(tree_, static_cast<std::size_t>(noun), outer);
}

int ClauseLinks::doer(int noun, int clause, int stands_for, int controller) const {
    const bool gerund = token(clause).tag == Tag::VBG;
    const std::string_view lemma = token(noun).lemma;
    const bool content = gerund ||
                         lexicon::implicative(lemma, WordClass::noun, lexicon::Complement::to) ||
                         lexicon::reporting(lemma, WordClass::noun);
    if (!tree_.has(clause, SlotKind::marker) || !content) return stands_for;
    const int owner = find(noun, SlotKind::possessor);
    return owner >= 0 && token(owner).universal != Universal::PRON ? owner : controller;
}

bool ClauseLinks::speaks_of_a_kind(int node, int subject) const {
    if (subject < 0 || token(node).tag != Tag::VBP || token(subject).tag != Tag::NNS ||
        token(subject).universal != Universal::NOUN || tree_.tokens.back().text != ".")
        return false;
    for (const Slot& slot : slots(subject))
        if (slot.kind != SlotKind::head && slot.kind != SlotKind::adjective &&
            slot.kind != SlotKind::compound)
            return false;
    for (const Slot& slot : slots(node))
        if (slot.kind == SlotKind::auxiliary || slot.kind == SlotKind::open_complement ||
            slot.kind == SlotKind::complement_clause)
            return false;
    return true;
}

int ClauseLinks::gerund_object(int node) const {
    const int object = find(node, SlotKind::object);
    const bool gerund =
        object > node && is_clause(object) && !copular(object) &&
        find(object, SlotKind::subject) < 0 &&
        (token(object).tag == Tag::VBG ||
         token(tree_.nodes[static_cast<std::size_t>(object)].first).tag == Tag::VBG);
    return gerund && find(node, SlotKind::indirect_object) < 0 ? object : -1;
}

int ClauseLinks::chained_gerund(int node, Attitude attitude) const {
    if (find(node, SlotKind::object) >= 0 || find(node, SlotKind::indirect_object) >= 0) return -1;
    for (const Slot& slot : slots(node)) {
        if (slot.kind != SlotKind::oblique && slot.kind != SlotKind::adverbial_clause) continue;
        Inherited unused;
        const int first = tree_.nodes[slot.token].first;
        const bool behind =
            slot.token > node &&
            (first == node + 1 ||  // "stopped SHORT of selling"
             (first == node + 2 && !with_particle(tree_, static_cast<std::size_t>(node)).empty()));
        if (behind && governed_gerund(node, slot.token, attitude, unused)) return slot.token;
    }
    return -1;
}

bool ClauseLinks::governed_gerund(int node, int gerund, Attitude attitude,
                                  Inherited& within) const {
    if (!is_clause(gerund) || token(gerund).tag != Tag::VBG || copular(gerund)) return false;
    const int object = find(node, SlotKind::object);
    const auto through =
        through_preposition(tree_, static_cast<std::size_t>(node), attitude,
                            object >= 0 || passive(node), static_cast<std::size_t>(gerund));
    if (!through) return false;
    within.attitude = *through;
    within.embedded = true;
    if (object >= 0 && !passive(node)) within.subject = object;  // "was fined 20 euros for FAILING"
    return true;
}

std::optional<Proposition> ClauseLinks::owned(int thing, const Inherited& inherited) const {
    const int owner = find(thing, SlotKind::possessor);
    if (owner < 0 || token(owner).tag != Tag::WPS) return std::nullopt;
    return possession(tree_, thing, inherited.antecedent, inherited);
}

void ClauseLinks::denied_complement(int node, Proposition& p,
                                    PropositionArgument& complement) const {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> pairs = {
        {{"far", "from"}, {"anything", "but"}, {"nowhere", "near"}}};
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const auto& words) {
        return words.first == token(node).lemma;
    });
    if (pair == pairs.end()) return;
    for (const Slot& slot : slots(node)) {
        Tokens opener = preposition_of(tree_, slot.token);
        if (slot.kind == SlotKind::conjunct) {  // "anything but A SUCCESS"
            const int joint = find(slot.token, SlotKind::coordinator);
            if (joint >= 0) opener = {static_cast<std::uint16_t>(joint)};
        } else if (slot.kind != SlotKind::oblique && slot.kind != SlotKind::nominal_modifier) {
            continue;
        }
        if (opener.size() != 1 || token(opener[0]).lemma != pair->second) continue;
        p.predicate = slot.token;
        p.negated = !p.negated;
        add_range(p.verb, static_cast<std::size_t>(node), opener[0]);
        complement.node = slot.token;
        complement.preposition.clear();
        complement.tokens = phrase_tokens(tree_, slot.token);
        for (const std::uint16_t t : opener) remove_range(complement.tokens, t, t);
        return;
    }
}

void ClauseLinks::borrow_object(Proposition& p, int node) const {
    if (copular(node) || !p.arguments.empty()) return;
    const int first = token(node).relation == Relation::conj ? token(node).head : -1;
    if (first >= 0 && first + 2 == node && is_clause(first)) {  // the object hangs on the first
        const int object = find(first, SlotKind::object);
        if (object > node) return add_argument(p, Role::object, object);
    }
    for (const Slot& slot : slots(node)) {
        if (slot.kind != SlotKind::conjunct || !is_clause(slot.token) || slot.token != node + 2 ||
            find(slot.token, SlotKind::coordinator) != node + 1)
            continue;
        const int object = find(slot.token, SlotKind::object);
        if (object >= 0) add_argument(p, Role::object, object);
    }
}

Tokens ClauseLinks::subject_words(int subject, int predicate) const {
    // "said that Dunn is not [the man] who left": the copula's noun, not what is said
    const bool relative = token(predicate).head == subject;
    Tokens out =
        relative && copular(subject) ? complement_of(subject).tokens : phrase_or_clause(subject);
    const Node& clause = tree_.nodes[static_cast<std::size_t>(predicate)];
    if (clause.first > subject &&
        std::binary_search(out.begin(), out.end(), static_cast<std::uint16_t>(predicate)))
        remove_range(out, clause.first, clause.last);
    if (!out.empty() && token(out.front()).tag == Tag::WPS) out.erase(out.begin());
    trim_punctuation(tree_, out);
    return out;
}

int ClauseLinks::shared_subject(int node, int subject) const {
    if (subject < 0 || is_clause(subject) || token(subject).universal == Universal::PRON)
        return node;
    return own_attitude(tree_, static_cast<std::size_t>(node)).negated ? node : subject;
}

Mode ClauseLinks::conjunct_mode(const Inherited& shared, Attitude attitude, int other) const {
    const bool bare = token(other).tag == Tag::VB || token(other).tag == Tag::VBN;
    return bare && find(other, SlotKind::subject) < 0 ? attitude.mode : shared.attitude.mode;
}

}  // namespace gainsay::grammar
