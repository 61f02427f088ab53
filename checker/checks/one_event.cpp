#include "checker/checks/one_event.hpp"

#include "checker/claims/headline.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::checker {

const Slot& doer(const Proposition& p) { return p.passive ? p.agent : p.subject; }
const Slot& done_to(const Proposition& p) { return p.passive ? p.subject : p.object; }

bool told_as_done(const Proposition& p) {
    const Predicate& predicate = p.claim->predicate;
    const bool past = predicate.tense == Tense::past ||
                      (predicate.tense == Tense::present && predicate.aspect == Aspect::perfect);
    // "FOUNDED in 1888, the brewery ...": a participle tells of what is done.
    // "Proposed that it BE FOUNDED" does not.
    const bool participle = predicate.tense == Tense::none && p.passive && !p.copular &&
                            !predicate.text.starts_with("be ");
    const bool headline = predicate.tense == Tense::present && in_headline(p) && !p.copular;
    return !p.negated && !p.denied && (past || participle || headline) && told_as_fact(*p.claim);
}

bool happens_once(const Proposition& p, const Context& context) {
    return lexicon::happens_once(p.verb) || (context.one_situation() && lexicon::told_once(p.verb));
}

bool takes_place(const Proposition& p) {
    const bool place = p.verb == "take" && p.object.filled() && p.object.phrase->text == "place";
    const bool staged = p.passive && p.verb == "hold" && !p.agent.filled();
    return place || staged || p.verb == "happen" || p.verb == "occur";
}

bool told_again(const Proposition& p) {
    return p.whole != nullptr && says_any(lower(p.whole->text), AdverbClass::recurring);
}

bool doers_fit(const Pair& pair) {
    if (subjects_match(pair)) return true;
    const bool named = done_to(pair.a).entity != 0 && done_to(pair.b).entity != 0;
    return pair.a.passive != pair.b.passive && !(pair.a.passive ? pair.a : pair.b).agent.filled() &&
           (pair.context.one_situation() || named);
}

void take_thing(const PhraseRelation& r, Features& features) {
    const bool entity = r.basis == PhraseBasis::same_entity;
    features[Feature::subject_entity] = entity ? 1.0 : 0.0;
    features[Feature::subject_words] = entity ? 0.0 : r.shared > 1 ? 1.0 : 0.5;
    features[Feature::subject_open] = 0.0;
    features[Feature::subject_narrowed] = r.extra_a + r.extra_b > 0 ? 1.0 : 0.0;
    features[Feature::subject_related] = r.source != LexicalSource::identical ? 1.0 : 0.0;
}

void take_thing_for_doer(const Pair& pair, Features& features) {
    if (!pair.alignment.subject.both()) take_thing(pair.alignment.object.relation, features);
}

bool same_thing_done(const Pair& pair) {
    const AlignedSlot& object = pair.alignment.object;
    if (object.filled() != object.both()) return false;
    if (!object.both()) return true;
    return object.relation.compatible() && !object.quantity_conflict() &&
           object.relation.extra_a + object.relation.extra_b == 0 &&
           (object.relation.basis == PhraseBasis::pronoun ||  // "found a comet", "found it"
            (pair.a.passive && pair.b.passive &&              // "was appointed manager"
             lexicon::takes_object_complement(pair.a.verb)) ||
            (!names_no_one_thing(object.a, pair.a, pair.context) &&
             !names_no_one_thing(object.b, pair.b, pair.context)));
}

}  // namespace gainsay::checker
