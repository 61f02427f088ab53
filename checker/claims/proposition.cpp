#include "checker/claims/proposition.hpp"

#include <algorithm>
#include <span>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/distribution.hpp"
#include "checker/claims/focus.hpp"
#include "checker/claims/phrase_behind.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
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
    // "The port town OF HARLOW BAY" is the town itself.
    if (slot.entity == 0 && slot.owner != 0 && in_class(phrase.head, AdverbClass::settlement) &&
        phrase.quantifier == Quantifier::definite && phrase.mentions.size() == 1 &&
        phrase.text.ends_with(" of " + phrase.mentions.front()))
        std::swap(slot.entity, slot.owner);
    if (slot.entity == 0 && slot.owner != 0 && phrase.head_class == WordClass::noun)
        slot.agent = lexicon::WordNet::instance()
                         .is_a(phrase.head, "person", WordClass::noun, 8, 1)
                         .has_value();
    return slot;
}

Phrase word_phrase(const std::string& word, WordClass word_class, Span span) {
    Phrase out;
    out.text = word;
    out.head = word;
    out.head_class = word_class;
    out.words.push_back({word, word, word_class, span});
    out.depth.push_back(0);
    out.span = span;
    return out;
}

// "ALTHOUGH COSTS ROSE, sales fell": holds beside what is claimed and limits nothing (Quirk et al.
// 1985, 15.39 ff. concession and contrast). A reason limits nothing unless it stands in what is
// negated: "did not fall BECAUSE THE TAX ROSE".
bool circumstance(const Argument& argument, const Claim& claim) {
    if (argument.role != Role::clause)
        return argument.role == Role::oblique && fronted(argument, claim) &&
               in_class(argument.preposition, AdverbClass::explaining);
    if (in_class(argument.preposition, AdverbClass::conceding)) return true;
    return in_class(argument.preposition, AdverbClass::explaining) &&
           (fronted(argument, claim) || claim.polarity != Polarity::negated);
}

// "No more than twice a year": the "no" counts and denies nothing.

// "Is serviced monthly", "a year" of "twice a year": an argument that only tells how often.
bool tells_how_often(const Phrase& phrase, const std::optional<Frequency>& found) {
    if (!found) return false;
    return found->span.begin < found->span.end ? found->span.contains(phrase.span)
                                               : found->text.find(phrase.text) != std::string::npos;
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

void deny(Proposition& inner, const Proposition& outer) {
    inner.denied = true;
    if (outer.subject.filled()) inner.denier = outer.subject.phrase;
}

// "Rejects the claim that ...": the claims that follow the object are what it is about.
bool denies_its_noun(const Proposition& outer) {
    if (outer.negated || outer.verb_class != WordClass::verb || !outer.object.filled())
        return false;
    const std::string& lemma = outer.claim->predicate.lemma;
    if (!lexicon::reporting(outer.object.phrase->head, WordClass::noun)) return false;
    const auto governs = lexicon::implicative(lemma, WordClass::verb, lexicon::Complement::noun);
    const auto said = lexicon::reporting(lemma, WordClass::verb);
    return (governs && governs->positive == lexicon::Effect::fails) ||
           (said && said->mode == Mode::denied);
}

// "The team denies that it ...": a pronoun that nothing else resolved is the one who speaks.
void resolve_pronoun(Proposition& inner, const Proposition& outer) {
    if (inner.subject.filled() && inner.subject.phrase->pronoun && inner.subject.entity == 0 &&
        outer.subject.filled() && !outer.subject.phrase->pronoun)
        inner.subject = outer.subject;
}

void read_clauses(std::span<Proposition> sentence) {
    for (const Proposition& outer : sentence) {
        const bool denies = denies_its_clause(outer);
        for (const Argument& argument : outer.claim->objects) {
            if (argument.role != Role::clause) continue;
            for (Proposition& inner : sentence) {
                if (&inner == &outer || !argument.phrase.span.contains(inner.claim->span)) continue;
                if (denies) deny(inner, outer);
                inner.background |= in_class(argument.preposition, AdverbClass::timing);
                resolve_pronoun(inner, outer);
            }
        }
        if (!denies_its_noun(outer)) continue;
        for (Proposition& inner : sentence) {
            if (&inner == &outer || inner.denied) continue;
            if (inner.claim->predicate.span.begin < outer.object.phrase->span.begin) continue;
            if (!inner.negated) inner.negated = true;
            deny(inner, outer);
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
        read_clauses(sentence);
        look_around(sentence);
        begin = end;
    }
}

bool hangs_on_another(const Proposition& p) {
    if (p.sentence == nullptr || !p.subject.filled()) return false;
    const Sentence& s = *p.sentence;
    const Span& subject = p.subject.phrase->span;
    if (subject.begin < s.span.begin || subject.begin - s.span.begin > s.text.size()) return false;
    if (p.claim->predicate.span.begin < subject.end) return false;  // "a decline in revenue"
    std::string_view before = std::string_view(s.text).substr(0, subject.begin - s.span.begin);
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    const std::string_view last = before.substr(before.rfind(' ') + 1);
    return before.size() > last.size() && in_class(last, AdverbClass::hanging);
}

bool fronted(const Argument& argument, const Claim& claim) {
    return argument.phrase.span.begin < claim.subject.span.begin &&
           argument.phrase.span.begin < claim.predicate.span.begin;
}

bool negated_by(const Predicate& predicate) {
    for (const std::string_view negator : {"not", "n't", "never", "cannot", "no longer", "fail"})
        if (predicate.text.find(negator) != std::string::npos) return true;
    return false;
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

namespace {

// "Norvane's chief executive is Ada Brandt": says of her what "Ada Brandt is Norvane's chief
// executive" does (specificational copulas: Higgins 1979).
void turn_specification(Proposition& p) {
    const Phrase* named = p.object.phrase;
    if (!p.copular || p.own_complement || named == nullptr || p.object.entity == 0 ||
        named->head_class != WordClass::proper || !p.subject.filled() || p.subject.entity != 0 ||
        p.subject.owner == 0 || p.subject.phrase->head_class != WordClass::noun)
        return;
    std::swap(p.subject, p.object);
}

// "Stood AT 5 million", "was estimated AT 5 million": what the subject is worth, as "was 5 million"
// has it.
void take_value(Proposition& p) {
    const bool taken_for = p.passive && in_class(p.verb, VerbClass::valuing);
    if (p.object.filled() || (!taken_for && !in_class(p.verb, VerbClass::value))) return;
    const auto value = std::find_if(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
        if (a.slot.phrase->quantities.empty()) return false;
        if (a.preposition == "for")  // "lasts for two hours"
            return a.slot.phrase->quantities[0].kind == QuantityKind::duration;
        return a.role == Role::oblique &&
               (a.preposition == "at" || a.preposition == "to" || a.preposition == "as");
    });
    if (value == p.adjuncts.end()) return;
    p.object = value->slot;
    p.adjuncts.erase(value);
    if (!taken_for) return;
    p.passive = false;
    p.copular = true;
    p.verb = "be";
}

// "Is free of errors", "is devoid of risks" lacks them; "fell short of its targets" is one verb.
void take_lack(Proposition& p) {
    const Phrase* what = p.object_phrase();
    if (what == nullptr) return;
    const bool lacks = p.copular && in_class(what->head, AdverbClass::lacking);
    const bool short_of = p.verb == "fall" && what->text.starts_with("short of ");
    if (!lacks && !short_of) return;
    std::optional<Phrase> thing = phrase_behind(*what, {" of ", " from "});
    if (!thing) return;
    p.own_complement = std::move(thing);
    p.copular = false;
    p.verb = lacks ? "lack" : "fall short of";
}

// "Is RARELY late": the negation is the claim's, and no part of what it is.
void take_negator(Proposition& p) {
    const Phrase* what = p.object_phrase();
    if (!p.copular || !p.negated || what == nullptr || p.own_complement || what->words.size() < 2)
        return;
    const Word& first = what->words.front();
    const auto negator = lexicon::negator(first.lemma, WordClass::adverb);
    if (first.word_class != WordClass::adverb || !negator ||
        negator->strength != lexicon::NegationStrength::nearly ||
        !what->text.starts_with(first.text + " "))
        return;
    Phrase rest = *what;
    rest.text.erase(0, first.text.size() + 1);
    rest.words.erase(rest.words.begin());
    rest.depth.erase(rest.depth.begin());
    p.own_complement = std::move(rest);
}

// "Critics doubt that it works", "cast doubt on claims that it does", but not "ask whether".
bool is_doubted(const Claim& claim, const Sentence* sentence) {
    if (claim.mode != Mode::questioned || sentence == nullptr || sentence->question) return false;
    return std::any_of(sentence->words.begin(), sentence->words.end(), [](const Word& w) {
        return in_class(w.lemma, AdverbClass::disbelieving) ||
               (w.word_class == WordClass::verb && (w.lemma == "question" || w.lemma == "query"));
    });
}

// "Had no part in the sale", "was not involved in it", "had nothing to do with it".
void take_distance(Proposition& p) {
    if (!p.negated || p.denied) return;
    const Phrase* what = p.object_phrase();
    if (what == nullptr) return;
    const bool has = p.verb == "have" || p.verb == "play" || p.verb == "take";
    // "Has no role in it any more", "not involved now": he may have had
    const std::string& text = p.sentence != nullptr ? p.sentence->text : what->text;
    for (const std::string_view now : {" no longer", " now", " any more", " anymore", " today"})
        if (text.find(now) != std::string::npos) return;
    const bool involved = p.copular && what->head == "involved";
    const bool part = has && (in_class(what->head, AdverbClass::involving) ||
                              what->text.starts_with("nothing to do with"));
    if (!involved && !part) return;
    p.no_part_in = phrase_behind(*what, {" in ", " with ", " over "});
    for (const Adjunct& a : p.adjuncts)
        if (!p.no_part_in && (a.preposition == "in" || a.preposition == "with"))
            p.no_part_in = *a.slot.phrase;
}

}  // namespace

const Adjunct* adjunct_behind(const Proposition& p, std::string_view preposition) {
    const auto found = std::find_if(p.adjuncts.begin(), p.adjuncts.end(),
                                    [&](const Adjunct& a) { return a.preposition == preposition; });
    return found == p.adjuncts.end() ? nullptr : &*found;
}

std::string phrase_with_preposition(const Adjunct& adjunct) {
    const std::string& text = adjunct.slot.phrase->text;
    return adjunct.preposition.empty() ? text : std::string(adjunct.preposition) + " " + text;
}

namespace {

// "Would have sold it IF they had agreed", "HAD they agreed, ...": that it did not is understood
// (counterfactual conditionals: Quirk et al. 1985, 15.36; Iatridou 2000). Not "even if".
bool counterfactual(const Proposition& p) {
    const Predicate& verb = p.claim->predicate;
    if (p.claim->mode != Mode::conditional || verb.aspect != Aspect::perfect ||
        (verb.auxiliary != "would" && !verb.auxiliary.empty()) || p.sentence == nullptr)
        return false;
    const std::string text = " " + lower(p.sentence->text);
    const auto says = [&](std::string_view words) { return text.find(words) != std::string::npos; };
    const bool anyhow = says(" even if ") || says(" still ") || says(" anyway") || says(" as if ");
    // "If he HAD CHECKED it, it would not have crashed": nor did he.
    if (verb.auxiliary.empty() && !says(" would have ") && !says(" would not have ")) return false;
    return !anyhow && (says(" if ") || text.starts_with(" had ") || says(" but for "));
}

void take_counterfact(Proposition& p) {
    if (!counterfactual(p)) return;
    p.counterfactual = true;
    p.negated = !p.negated;
    std::erase_if(p.adjuncts, [](const Adjunct& a) {
        return a.preposition == "if" || a.preposition == "but for";
    });
}

// "Sold the brewery the mill", "the brewery was sold the mill": sold the mill to the brewery.
void shift_dative(Proposition& p) {
    if (p.copular || !p.object.filled() || p.object.phrase->clause ||
        !in_class(p.verb, VerbClass::dative))
        return;
    const auto has_receiver = std::any_of(p.adjuncts.begin(), p.adjuncts.end(),
                                          [](const Adjunct& a) { return a.preposition == "to"; });
    if (has_receiver) return;
    for (Adjunct& a : p.adjuncts)
        if (a.role == Role::indirect_object) {
            a.role = Role::oblique;
            a.preposition = "to";
            return;
        }
    // "Tenants were given notice": told of the tenants, not of a thing that was given.
    const bool thing = p.object.entity != 0 || p.object.phrase->quantifier == Quantifier::definite;
    if (!p.passive || !p.subject.filled() || !thing) return;
    p.adjuncts.push_back({Role::oblique, "to", p.subject, false});
    p.subject = p.object;
    p.object = {};
}

}  // namespace

Proposition prepare(const Claim& claim, const Reading& reading, const EntityTable& entities,
                    std::uint32_t document, std::uint32_t index) {
    Proposition out;
    out.claim = &claim;
    if (claim.sentence < reading.sentences.size()) {
        out.own_sentence = own_sentence(claim, reading);
        out.whole = &reading.sentences[claim.sentence];
        out.sentence = out.own_sentence ? out.own_sentence.get() : out.whole;
    }
    out.document = document;
    out.index = index;
    const Predicate& predicate = claim.predicate;
    out.verb = predicate.lemma;
    if (!predicate.particle.empty()) out.verb += " " + predicate.particle;
    out.verb_class = predicate.word_class;
    out.passive = predicate.voice == Voice::passive;
    out.negated = claim.polarity == Polarity::negated;
    // "No man playing a violin": what is said of no man is negated in every clause that shares him.
    // "None of them were not sold" has two negations.
    if (says_none(claim.subject) &&
        !(claim.polarity == Polarity::affirmed && negated_by(predicate)))
        out.negated = true;
    if (claim.mode == Mode::denied) {
        out.denied = true;
        out.negated = !out.negated;
    }
    out.doubted = is_doubted(claim, out.sentence);
    out.moments = moments_of(out);
    if (out.sentence != nullptr && mentions_rate(out.sentence->words))
        out.frequency = find_frequency(words_after(out));
    if (out.frequency && out.frequency->of_amount) std::swap(out.amount_period, out.frequency);
    if (out.frequency && out.frequency->negator_inside && out.negated && !out.denied &&
        !negated_by(predicate) && !says_none(claim.subject))
        out.negated = false;
    out.subject = slot_of(claim.subject, entities, out.mentions);
    for (const Argument& argument : claim.objects) {
        if (circumstance(argument, claim)) continue;
        const Slot slot = slot_of(argument.phrase, entities, out.mentions);
        const bool content =
            argument.role == Role::clause && !after_comma(argument.phrase, out.sentence) &&
            !fronted(argument, claim) &&
            (argument.preposition.empty() || in_class(argument.preposition, AdverbClass::nominal));
        const bool measured =  // "is above 4,000 euros"
            argument.role == Role::complement && !argument.phrase.quantities.empty();
        const bool how_often = tells_how_often(argument.phrase, out.frequency);
        const bool core =
            measured || (argument.preposition.empty() &&
                         (argument.role == Role::object || argument.role == Role::complement));
        // Of two complements the one that the predicate names is the true one.
        const bool better = argument.role == Role::complement && out.copular &&
                            argument.phrase.head == predicate.lemma;
        if (!how_often &&
            ((core && (!out.object.filled() || better)) || (content && !out.object.filled()))) {
            out.object = slot;
            out.copular = argument.role == Role::complement;
        } else if (argument.role == Role::agent && !out.agent.filled()) {
            out.agent = slot;
        } else {
            out.adjuncts.push_back({argument.role, argument.preposition, slot, how_often});
        }
    }
    if (predicate.word_class != WordClass::verb) {  // the lemma is the complement's own
        out.copular = true;
        if (!out.object.filled())
            out.own_complement = word_phrase(predicate.lemma, predicate.word_class, predicate.span);
        out.verb = "be";
        out.verb_class = WordClass::verb;
    }
    if (is_be(predicate.lemma) && out.object.filled()) out.copular = true;
    shift_dative(out);
    take_counterfact(out);
    take_value(out);
    take_negator(out);
    take_lack(out);
    take_distance(out);
    turn_specification(out);
    if (out.passive && out.copular) out.passive = false;
    if (out.passive && !out.object.filled()) {
        const std::size_t blank = predicate.text.find_last_of(' ');
        const std::string last =
            blank == std::string::npos ? predicate.text : predicate.text.substr(blank + 1);
        out.participle = word_phrase(last, WordClass::adjective, predicate.span);
    }
    out.standing = standing_of(out);
    out.attributes = attributes_of(out, entities);
    out.outcomes = outcomes_of(out);
    out.bonds = bonds_of(out);
    out.timetable = timetable_of(out);
    out.excluding = says_only(out);
    out.undertaking = undertaking_of(out);
    out.act_duration = act_duration_of(out);
    out.event_date = event_date_of(out);
    out.cause = cause_of(out);
    out.group_share = group_share_of(out);
    if (auto trend = trend_of(out)) out.trend = std::make_unique<const Trend>(std::move(*trend));
    std::sort(out.mentions.begin(), out.mentions.end());
    out.mentions.erase(std::unique(out.mentions.begin(), out.mentions.end()), out.mentions.end());
    return out;
}

std::vector<std::string> named_places(const Proposition& p) {
    std::vector<std::string> out;
    for (const Adjunct& a : p.adjuncts)
        if ((a.preposition == "in" || a.preposition == "at") && a.role != Role::time &&
            a.slot.phrase->head_class == WordClass::proper)
            out.push_back(fold_name(a.slot.phrase->text));
    std::sort(out.begin(), out.end());
    return out;
}

bool dated(const Proposition& p) {
    const TimeInterval& time = p.claim->time;
    return !p.negated && !p.denied && p.claim->predicate.tense == Tense::past && time.stated &&
           time.first.has_value() && time.last.has_value();
}

}  // namespace gainsay::checker
