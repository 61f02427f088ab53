#include "checker/alignment/passive.hpp"

#include <algorithm>

#include "checker/alignment/phrase_relation.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Words of the object that the passive's subject must have. A phrase behind it may be the verb's
// ("found the body IN THE LAKE"), and is where the passive has it beside its verb.
std::size_t own_words(const Phrase& object, const Proposition& passive) {
    std::size_t out = object.words.size();
    while (out > 1 && out - 1 < object.depth.size() && object.depth[out - 1] > 0) {
        const Word& last = object.words[out - 1];
        const bool beside =
            std::any_of(passive.adjuncts.begin(), passive.adjuncts.end(), [&](const Adjunct& a) {
                const auto& words = a.slot.phrase->words;
                return !a.preposition.empty() &&
                       std::any_of(words.begin(), words.end(),
                                   [&](const Word& w) { return w.lemma == last.lemma; });
            });
        if (!beside) break;
        --out;
    }
    return out;
}

// "No shots were fired": by nobody. "Not all were", "was not elected PRESIDENT" and "the flight",
// which is not "the RETURN flight", leave room.
bool whoever_did_it(const Proposition& passive, const Proposition& active) {
    if (!passive.negated || active.negated || active.denied || !passive.subject.filled() ||
        passive.object.filled() || !active.object.filled())
        return false;
    const bool complements = std::any_of(
        active.claim->objects.begin(), active.claim->objects.end(), [](const Argument& a) {
            return a.role == Role::complement || a.role == Role::indirect_object;
        });
    const Phrase& patient = *passive.subject.phrase;
    const Phrase& object = *active.object.phrase;
    if (complements || patient.text.starts_with("Not ") || patient.text.starts_with("not "))
        return false;
    const bool none =
        patient.head == "nobody" || patient.head == "nothing" || patient.head == "none";
    if (none || says_none(patient)) return true;
    return patient.quantifier != Quantifier::all &&
           patient.words.size() >= own_words(object, passive);
}

}  // namespace

Slot object_slot(const Proposition& p) {
    Slot slot = p.object;
    slot.phrase = p.object_phrase();
    return slot;
}

Frame active_frame(const Proposition& p) {
    if (p.passive) return {p.agent, p.subject};
    return {p.subject, object_slot(p)};
}

Frame surface_frame(const Proposition& p) { return {p.subject, object_slot(p)}; }

std::string verb_of_participle(std::string_view participle) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (const std::string_view base = wordnet.irregular_base(participle, WordClass::verb);
        !base.empty())
        return std::string(base);
    if (!participle.ends_with("ed")) return {};
    for (const std::size_t cut : {std::size_t{1}, std::size_t{2}})
        if (const std::string_view base = participle.substr(0, participle.size() - cut);
            wordnet.knows(base, WordClass::verb))
            return std::string(base);
    return {};
}

bool turn_passive(const Proposition& a, const Proposition& b) {
    if (a.passive == b.passive) return false;
    const Proposition& active = a.passive ? b : a;
    return active.object.filled();
}

bool passive_as_state(const Proposition& state, const Proposition& act) {
    if (!state.copular || !state.negated || state.denied || act.copular || act.passive ||
        act.negated || act.denied || !act.object.filled() || !state.subject.filled())
        return false;
    const Phrase* what = state.object_phrase();
    if (what == nullptr || what->words.size() != 1 ||
        verb_of_participle(fold_name(what->text)) != act.verb)
        return false;
    const Phrase& patient = *state.subject.phrase;
    return says_none(patient) || patient.words.size() >= act.object.phrase->words.size();
}

const Adjunct* settle_doer(const Proposition& passive, Frame& of_passive, const Proposition& active,
                           Frame& of_active, const Context& context) {
    const Phrase* who = of_active.subject.phrase;
    if (of_passive.subject.filled() || who == nullptr) return nullptr;
    for (const Adjunct& adjunct : passive.adjuncts) {
        if (adjunct.preposition != "at" && adjunct.preposition != "in") continue;
        const PhraseRelation r = relate(adjunct.slot, of_active.subject, context.entities());
        if (r.basis == PhraseBasis::same_entity ||
            (r.basis == PhraseBasis::same_words && r.relation == Relation::equivalence)) {
            of_passive.subject = adjunct.slot;
            return &adjunct;
        }
    }
    const bool nobody = who->head == "nobody" || (says_none(*who) && who->words.size() < 2);
    if (nobody || whoever_did_it(passive, active)) {
        of_active.subject = of_active.object;
        of_passive.subject = of_passive.object;
        of_active.object = of_passive.object = {};
    }
    return nullptr;
}

}  // namespace gainsay::checker
