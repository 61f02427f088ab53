#include "checker/claims/direction.hpp"

#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

Party party_of(const Slot& slot) {
    Party out;
    if (!slot.filled() || slot.phrase->clause || slot.phrase->pronoun) return out;
    out.span = slot.phrase->span;
    if (slot.entity != 0)
        out.entity = slot.entity;
    else if (slot.phrase->quantifier == Quantifier::definite)
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

// "Was awarded a prize by Verdis", "gave Tessel a loan".
Party receiver(const Proposition& p) {
    if (p.passive && p.object.filled()) return party_of(p.subject);
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.role == Role::indirect_object) return party_of(adjunct.slot);
    return party_behind(p, "to");
}

std::optional<Direction> transfer(const Proposition& p) {
    for (const lexicon::Converse& entry : lexicon::converses_of(p.verb)) {
        if (entry.word_class != WordClass::verb) continue;
        Direction out;
        out.relation = p.verb;
        const bool takes = entry.preposition_a == "from";
        if (!takes && entry.preposition_a != "to") continue;
        const bool theme_first = p.passive && !p.object.filled();  // "the mill was sold to Tessel"
        const Party doer = party_of(p.passive ? p.agent : p.subject);
        out.theme = theme_first ? p.subject.phrase : p.object.phrase;
        out.from = takes ? party_behind(p, "from") : doer;
        out.to = takes ? doer : receiver(p);
        out.why = "who gives and who receives (" + entry.source.text() + ")";
        if (out.theme != nullptr && out.from.known() && out.to.known()) return out;
    }
    return std::nullopt;
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
    return a.relation == b.relation || lexicon::converse(a.relation, b.relation, WordClass::verb);
}

}  // namespace gainsay::checker
