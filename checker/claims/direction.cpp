#include "checker/claims/direction.hpp"

#include "checker/claims/handover.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

Party party_of(const Slot& slot) {
    Party out;
    if (!slot.filled() || slot.phrase->clause || slot.phrase->pronoun) return out;
    out.span = slot.phrase->span;
    out.entity = slot.entity;
    // A name that is not known again is told by its text.
    if (slot.entity != 0 || slot.phrase->quantifier == Quantifier::definite ||
        slot.phrase->head_class == WordClass::proper)
        out.text = lower(slot.phrase->text);
    return out;
}

// "[A subsidiary] of Tessel", "[an A rating] from the agency": where the grammar took it for a part
// of the phrase.
Party party_within(const Slot& slot, std::string_view preposition) {
    Party out;
    if (!slot.filled()) return out;
    const std::string between = " " + std::string(preposition) + " ";
    const std::size_t at = slot.phrase->text.find(between);
    if (at == std::string::npos) return out;
    const std::string behind = lower(slot.phrase->text).substr(at + between.size());
    out.span = slot.phrase->span;
    if (slot.owner != 0)
        out.entity = slot.owner;
    else if (behind.starts_with("the "))
        out.text = behind;
    return out;
}

Party party_behind(const Proposition& p, std::string_view preposition) {
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.preposition == preposition) return party_of(adjunct.slot);
    return party_within(p.object, preposition);
}

std::optional<Direction> transfer(const Proposition& p) {
    const auto told = handover_of(p);
    if (!told) return std::nullopt;
    Direction out;
    out.relation = told->act;
    out.theme = told->thing.phrase;
    out.from = party_of(told->giver);
    // "Received a loan from the bank", where it was taken for a part of the loan.
    if (!out.from.known()) out.from = party_within(told->thing, "from");
    out.to = party_of(told->receiver);
    if (!out.to.known()) out.to = party_within(told->thing, "to");
    out.why = "who gives and who receives (handovers.txt)";
    return out;
}

// "A subsidiary of Tessel", "Tessel's parent company".
std::optional<Direction> by_noun(const Proposition& p) {
    const Phrase* noun = p.copular ? p.object.phrase : nullptr;
    if (noun == nullptr) return std::nullopt;
    Direction out;
    out.relation = noun->head;
    auto entry = lexicon::asymmetric(noun->head, WordClass::noun);
    for (const Word& word : noun->words) {
        if (entry) break;  // "parent company"
        entry = lexicon::asymmetric(word.lemma + " " + noun->head, WordClass::noun);
        out.relation = word.lemma;
    }
    if (!entry || entry->preposition != "of") return std::nullopt;
    out.from = party_of(p.subject);
    out.to = party_within(p.object, "of");
    if (!out.to.known() && p.object.owner != 0 && noun->text.find("'s ") != std::string::npos)
        out.to = {p.object.owner, "", noun->span};
    if (!out.to.known()) out.to = party_behind(p, "of");
    out.why = "\"" + std::string(noun->head) + "\" has a direction (" + entry->source.text() + ")";
    return out;
}

std::optional<Direction> by_verb(const Proposition& p) {
    const auto entry = lexicon::asymmetric(p.verb, WordClass::verb);
    if (!entry) return std::nullopt;
    Direction out;
    out.relation = p.verb;
    out.from = party_of(p.passive ? p.agent : p.subject);
    out.to = !entry->preposition.empty() ? party_behind(p, entry->preposition)
             : p.passive                 ? party_of(p.subject)
                                         : party_of(p.object);
    out.why = "\"" + p.verb + "\" has a direction (" + entry->source.text() + ")";
    return out;
}

}  // namespace

std::optional<Direction> direction_of(const Proposition& p) {
    std::optional<Direction> out = p.copular ? by_noun(p) : by_verb(p);
    if (!out && !p.copular) out = transfer(p);
    if (!out || !out->from.known() || !out->to.known() || out->from.is(out->to))
        return std::nullopt;
    return out;
}

namespace {

// "Its bakery": not the other's.
bool own(const Phrase& theme) {
    const std::string first = lower(theme.text.substr(0, theme.text.find(' ')));
    return first == "its" || first == "his" || first == "her" || first == "their";
}

}  // namespace

bool one_relation(const Direction& a, const Direction& b) {
    if ((a.theme == nullptr) != (b.theme == nullptr)) return false;
    if (a.theme != nullptr && (a.theme->head != b.theme->head || own(*a.theme) || own(*b.theme)))
        return false;
    return a.relation == b.relation || lexicon::converse(a.relation, b.relation, WordClass::verb) ||
           a.relation == "any" || b.relation == "any";
}

}  // namespace gainsay::checker
