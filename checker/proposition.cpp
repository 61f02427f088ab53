#include "checker/proposition.hpp"

#include <algorithm>
#include <span>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

bool proper(const Word& word) { return word.word_class == WordClass::proper; }

Slot slot_of(const Phrase& phrase, const EntityTable& entities, std::vector<EntityId>& mentions) {
    Slot slot;
    slot.phrase = &phrase;
    slot.entity = entities.find(phrase.entity);
    // "Smith and Jones" are not Smith.
    if (slot.entity != 0 && phrase.mentions.size() > 1 &&
        phrase.text.find(" and ") != std::string::npos)
        slot.entity = 0;
    if (slot.entity != 0) mentions.push_back(slot.entity);
    for (const std::string& mention : phrase.mentions) {
        const EntityId id = entities.find(mention);
        if (id == 0) continue;
        mentions.push_back(id);
        if (slot.owner == 0 && id != slot.entity) slot.owner = id;
    }
    if (slot.entity == 0 && slot.owner != 0 && phrase.head_class == WordClass::noun)
        slot.agent = lexicon::WordNet::instance()
                         .is_a(phrase.head, "person", WordClass::noun, 8, 1)
                         .has_value();
    return slot;
}

bool is_be(std::string_view lemma) { return lemma == "be"; }

// "Denies", "debunked", "refuted": the clause that the verb governs is said not to be so.
bool denies_its_clause(const Proposition& p) {
    if (p.negated || p.verb_class != WordClass::verb) return false;
    const std::string& lemma = p.claim->predicate.lemma;
    const auto said = lexicon::reporting(lemma, WordClass::verb);
    if (said && said->mode == Mode::denied) return true;
    const auto governs = lexicon::implicative(lemma, WordClass::verb, lexicon::Complement::that);
    return governs && governs->positive == lexicon::Effect::fails;
}

void mark_denied(std::span<Proposition> sentence) {
    for (const Proposition& outer : sentence) {
        if (!denies_its_clause(outer)) continue;
        for (const Argument& argument : outer.claim->objects) {
            if (argument.role != Role::clause) continue;
            for (Proposition& inner : sentence) {
                if (&inner == &outer || !argument.phrase.span.contains(inner.claim->span)) continue;
                inner.denied = true;
                if (outer.subject.filled()) inner.denier = outer.subject.phrase;
            }
        }
    }
}

void look_around(std::span<Proposition> sentence) {
    std::vector<EntityId> named;
    for (const Proposition& p : sentence)
        named.insert(named.end(), p.mentions.begin(), p.mentions.end());
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    for (Proposition& p : sentence) p.around = named;
}

}  // namespace

void relate_within_sentences(std::vector<Proposition>& propositions) {
    for (std::size_t begin = 0; begin < propositions.size();) {
        const Proposition& first = propositions[begin];
        std::size_t end = begin;
        while (end < propositions.size() && propositions[end].document == first.document &&
               propositions[end].claim->sentence == first.claim->sentence)
            ++end;
        const std::span sentence(propositions.data() + begin, end - begin);
        mark_denied(sentence);
        look_around(sentence);
        begin = end;
    }
}

bool says_none(const Phrase& phrase) {
    return phrase.negated || phrase.quantifier == Quantifier::no;
}

bool indefinite(const Slot& slot) {
    if (!slot.filled()) return true;
    const Phrase& phrase = *slot.phrase;
    if (slot.entity != 0 || slot.owner != 0) return false;
    if (phrase.head_class == WordClass::proper) return false;
    if (phrase.pronoun) return true;
    if (phrase.quantifier == Quantifier::definite || phrase.quantifier == Quantifier::all)
        return false;
    return std::none_of(phrase.words.begin(), phrase.words.end(), proper);
}

Proposition prepare(const Claim& claim, const Reading& reading, const EntityTable& entities,
                    std::uint32_t document, std::uint32_t index) {
    Proposition out;
    out.claim = &claim;
    if (claim.sentence < reading.sentences.size())
        out.sentence = &reading.sentences[claim.sentence];
    out.document = document;
    out.index = index;
    const Predicate& predicate = claim.predicate;
    out.verb = predicate.lemma;
    if (!predicate.particle.empty()) out.verb += " " + predicate.particle;
    out.verb_class = predicate.word_class;
    out.passive = predicate.voice == Voice::passive;
    out.negated = claim.polarity == Polarity::negated;
    // "No man playing a violin": what is said of no man is negated in every clause that shares him.
    if (says_none(claim.subject)) out.negated = true;
    if (claim.mode == Mode::denied) {
        out.denied = true;
        out.negated = !out.negated;
    }
    out.subject = slot_of(claim.subject, entities, out.mentions);
    for (const Argument& argument : claim.objects) {
        const Slot slot = slot_of(argument.phrase, entities, out.mentions);
        const bool core = argument.role == Role::object || argument.role == Role::complement ||
                          (argument.role == Role::clause && argument.preposition.empty());
        if (core && !out.object.filled() && argument.preposition.empty()) {
            out.object = slot;
            out.copular = argument.role == Role::complement;
        } else if (argument.role == Role::agent && !out.agent.filled()) {
            out.agent = slot;
        } else {
            out.adjuncts.push_back({argument.role, argument.preposition, slot});
        }
    }
    if (predicate.word_class != WordClass::verb) {  // the lemma is the complement's own
        out.copular = true;
        if (!out.object.filled()) {
            Phrase complement;
            complement.text = predicate.lemma;
            complement.head = predicate.lemma;
            complement.head_class = predicate.word_class;
            complement.words.push_back(
                {predicate.lemma, predicate.lemma, predicate.word_class, predicate.span});
            complement.depth.push_back(0);
            complement.span = predicate.span;
            out.own_complement = std::move(complement);
        }
        out.verb = "be";
        out.verb_class = WordClass::verb;
    }
    if (is_be(predicate.lemma) && out.object.filled()) out.copular = true;
    if (out.passive && out.copular) out.passive = false;
    std::sort(out.mentions.begin(), out.mentions.end());
    out.mentions.erase(std::unique(out.mentions.begin(), out.mentions.end()), out.mentions.end());
    return out;
}

}  // namespace gainsay::checker
