// Something done outside the time in which, as the other says, it was done: "produced paper until
// 1990", "produced paper in 1995".
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/activity_span.hpp"
#include "checker/claims/term.hpp"

namespace gainsay::checker {
namespace {

std::string when(const Proposition& p) {
    std::string out = p.claim->predicate.text;
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.role == Role::time) out += " " + phrase_with_preposition(adjunct);
    return out;
}

// Where, for whom: what the bounded claim alone says may hold of a part only.
bool narrowed(const Proposition& p) {
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
        return (adjunct.role == Role::oblique || adjunct.role == Role::place ||
                adjunct.role == Role::clause) &&
               !tells_bound(adjunct);
    });
}

// "The mill", "its Lund mill", "Tessel"; "shares of Tessel" may be others.
bool one_known(const Slot& slot) {
    return slot.filled() && (slot.entity != 0 || slot.phrase->quantifier == Quantifier::definite);
}

// "Its first ELECTRIC engine" bounds no engines; "a mill" may be another.
bool one_thing(const Slot& bounded, const Slot& other) {
    if (!bounded.filled() || !other.filled()) return bounded.filled() == other.filled();
    const auto article = [](const Slot& slot) {
        return slot.phrase->text.starts_with("a ") || slot.phrase->text.starts_with("an ");
    };
    if (article(bounded) && article(other)) return false;
    return std::all_of(
        bounded.phrase->words.begin(), bounded.phrase->words.end(), [&](const Word& w) {
            return tells_bound(w.lemma) ||
                   std::any_of(other.phrase->words.begin(), other.phrase->words.end(),
                               [&](const Word& o) { return o.lemma == w.lemma; });
        });
}

// A part and its whole, two of one name, or what no name tells in two situations.
bool may_be_two(const Pair& pair) {
    const AlignedSlot& subject = pair.alignment.subject;
    return subject.relation.basis == PhraseBasis::part_of ||
           subject.relation.basis == PhraseBasis::namesake ||
           (subject.a.about() == 0 && !pair.context.one_situation());
}

Conflict of_times(const Pair& pair, const std::string& when_a, const std::string& when_b,
                  const char* why, std::string message) {
    Conflict out;
    out.check = "period";
    out.relation = Relation::alternation;
    out.marked_a = marked_time(*pair.a.claim);
    out.marked_b = marked_time(*pair.b.claim);
    out.step = {"from when to when", when_a, when_b, std::string(name(out.relation)), why};
    out.message = std::move(message);
    out.features = common_features(pair, Feature::time);
    out.features[Feature::adjuncts_extra] = 0;  // times were compared as times
    return out;
}

// "Is valid until 2023", "expires in 2025".
std::optional<Conflict> two_terms(const Pair& pair) {
    const auto terms = opposed_terms(pair.a, pair.b);
    const AlignedSlot& subject = pair.alignment.subject;
    if (!terms || !subjects_match(pair) || may_be_two(pair) || indefinite(subject.a) ||
        indefinite(subject.b) || subject.relation.extra_a + subject.relation.extra_b > 0)
        return std::nullopt;
    return of_times(pair, terms->when_a, terms->when_b,
                    terms->begin ? "it begins once" : "it ends once",
                    speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                        speaker(pair.b, pair.context) + " says \"" + in_words(pair.b) + "\".");
}

}  // namespace

std::optional<Conflict> check_period(const Pair& pair) {
    if (pair.alignment.terms) return two_terms(pair);
    const auto against = [&](const Proposition& bounded, const Proposition& other) {
        const auto span = activity_span(bounded);
        // "Sold houses", "owned houses": they may be others.
        if (span && !span->bounding_act.empty() &&
            (!one_known(bounded.object) || !one_known(other.object)))
            return false;
        return span && told_of(*span, bounded, other) && outside(*span, other) &&
               !narrowed(bounded) && one_thing(bounded.object, other.object);
    };
    const bool a_bounds = against(pair.a, pair.b);
    if (!a_bounds && !against(pair.b, pair.a)) return std::nullopt;
    if (!subjects_match(pair) || !objects_fit(pair) || !agents_fit(pair)) return std::nullopt;
    // "Began to take action", "has taken steps": of another thing, as far as the words go.
    const AlignedSlot& object = pair.alignment.object;
    if (object.both() && object.relation.source != LexicalSource::identical &&
        object.relation.basis != PhraseBasis::same_entity)
        return std::nullopt;
    if (may_be_two(pair)) return std::nullopt;
    return of_times(pair, when(pair.a), when(pair.b),
                    "what was done is dated outside the time in which it was done",
                    speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                        speaker(pair.b, pair.context) + " dates it outside that time: \"" +
                        in_words(pair.b) + "\".");
}

}  // namespace gainsay::checker
