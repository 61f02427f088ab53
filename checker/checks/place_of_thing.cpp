#include "checker/checks/place_of_thing.hpp"

#include <algorithm>
#include <utility>

#include "checker/alignment/one_of_a_row.hpp"
#include "checker/checks/one_event.hpp"
#include "checker/checks/places_apart.hpp"
#include "checker/checks/rivals.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/member_share.hpp"
#include "checker/claims/owner.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

bool listed(std::string_view kind, std::string_view word) { return place_words().has(kind, word); }

// "Will be built", "is to be built".
bool planned(const Claim& claim) {
    if (claim.predicate.auxiliary == "would" && claim.holder.empty()) return false;
    return claim.mode == Mode::planned ||
           (claim.mode == Mode::required &&
            place_words().opens(lower(claim.predicate.text), "arranged"));
}

// "Plans to build it" tells a plan; "wants to" a wish.
bool settled(const Predicate& predicate) {
    return std::all_of(predicate.governors.begin(), predicate.governors.end(),
                       [](const std::string& verb) { return listed("settled", verb); });
}

TimeRelation times_of(const Pair& pair) {
    const auto date = [&](const Proposition& p) {
        return pair.context.document(p.document).document->info.date;
    };
    return relate(pair.a.claim->time, date(pair.a), pair.b.claim->time, date(pair.b));
}

bool built(const Proposition& p) {
    return listed("built", p.verb) || (listed("opening", p.verb) && !p.copular);
}

// What is kept somewhere may be kept elsewhere at another time; what is built is built once.
bool times_fit(const Pair& pair) {
    const TimeRelation times = times_of(pair);
    if (times == TimeRelation::same) return !at_two_times(pair.a, pair.b);
    return times == TimeRelation::one_stated && built(pair.a) && built(pair.b);
}

// The verb puts what it is told of at a place, for as long as one telling goes.
bool sites(const Proposition& p) {
    if (p.copular) return p.verb == "be";
    if (p.passive || p.object.filled())
        return listed("built", p.verb) || listed("kept", p.verb) ||
               (p.passive && listed("opening", p.verb));
    return listed("opening", p.verb) || listed("standing", p.verb);
}

// "Is located in", "is housed in", "stands in", "is in": there it is. What is being built there is
// there in another way.
bool one_way(const Proposition& a, const Proposition& b) {
    if (a.verb == b.verb) return a.copular == b.copular;
    const auto there = [](const Proposition& p) {
        return p.copular || listed("standing", p.verb) || (p.passive && listed("kept", p.verb));
    };
    return (there(a) && there(b)) || (listed("built", a.verb) && listed("built", b.verb));
}

// "The wind farm", "the stand"; a model is built in nothing that is a place.
bool stands_there(const PutThing& thing) {
    constexpr unsigned all_senses = 12;
    const std::string& head = thing.slot->phrase->head;
    return names_a_kind(head) || listed("generic", head) || listed("ground_name", head) ||
           of_kind(thing, "standing_kind", all_senses);
}

bool tells_a_part(const Proposition& p) {
    return place_words().says(lower(p.sentence->text), "part");
}

}  // namespace

bool several(const Phrase& phrase) {
    if (listed("single", phrase.head)) return false;
    const auto head = std::find_if(phrase.words.begin(), phrase.words.end(),
                                   [&](const Word& w) { return w.lemma == phrase.head; });
    if (head == phrase.words.end() || head->word_class != WordClass::noun) return false;
    const std::string text = lower(head->text);
    return text != head->lemma && !listed("single", text);
}

bool of_kind(const PutThing& thing, std::string_view kinds, unsigned senses) {
    const Phrase& phrase = *thing.slot->phrase;
    const auto all = place_words().of(kinds);
    return std::any_of(all.begin(), all.end(), [&](const std::string& kind) {
        return lexicon::WordNet::instance().is_a(phrase.head, kind, WordClass::noun, 8, senses);
    });
}

bool one_doer(const Pair& pair) {
    const Slot& x = doer(pair.a);
    const Slot& y = doer(pair.b);
    const bool by_object = done_to(pair.a).filled() && done_to(pair.b).filled();
    if (!by_object) return done_to(pair.a).filled() == done_to(pair.b).filled();
    if (!x.filled() || !y.filled()) return true;
    return (x.entity != 0 && x.entity == y.entity) ||
           lower(x.phrase->text) == lower(y.phrase->text);
}

PutThing put_thing(const Proposition& p, std::span<const ClauseWord> words, std::size_t end) {
    PutThing out;
    const bool by_object = !p.passive && !p.copular && p.object.filled() && end > 0;
    out.slot = by_object ? &p.object : &p.subject;
    if (!out.slot->filled()) return out;
    const Span told = by_object ? span_of(words.first(end)) : out.slot->phrase->span;
    for (const Word& w : out.slot->phrase->words)
        if (told.contains(w.span) && !listed("fresh", w.lemma)) out.lemmas.push_back(w.lemma);
    out.text = by_object ? joined(words.first(end)) : lower(out.slot->phrase->text);
    return out;
}

bool one_definite_thing(const PutThing& thing) {
    if (thing.slot == nullptr || !thing.slot->filled() || thing.lemmas.empty()) return false;
    const Phrase& phrase = *thing.slot->phrase;
    if (phrase.pronoun || phrase.clause || phrase.negated || several(phrase) ||
        !phrase.quantities.empty() || joins(phrase))
        return false;
    const std::string first = thing.text.substr(0, thing.text.find(' '));
    const bool named =
        phrase.head_class == WordClass::proper && phrase.quantifier == Quantifier::none;
    const bool article = first == "a" || first == "an" || first == "what";
    return named || (listed("opener", first) && !article) ||
           owner_ending(thing.text).at != std::string::npos;
}

bool same_thing(const PutThing& a, const PutThing& b) {
    return a.lemmas == b.lemmas && ordinals(*a.slot->phrase) == ordinals(*b.slot->phrase) &&
           !lettered_apart(a.slot->phrase->text, b.slot->phrase->text);
}

bool told_alike(const Pair& pair) {
    const Claim& a = *pair.a.claim;
    const Claim& b = *pair.b.claim;
    const bool facts = told_as_fact(a) && told_as_fact(b);
    const bool plans = planned(a) && planned(b);
    if (!both_affirmed(pair) || (!facts && !plans) || !settled(a.predicate) ||
        !settled(b.predicate) || pair.a.counterfactual || pair.b.counterfactual)
        return false;
    const auto before = [](const Claim& c) {  // "had been moved": before something else
        return c.predicate.tense == Tense::past && c.predicate.aspect == Aspect::perfect;
    };
    const bool done = told_as_done(pair.a) && told_as_done(pair.b) && before(a) == before(b);
    const bool one_tense =
        a.predicate.tense == b.predicate.tense && a.predicate.aspect == b.predicate.aspect;
    if (!done && !plans && !one_tense) return false;
    if (!a.holder.empty() && !b.holder.empty() && fold_name(a.holder) != fold_name(b.holder))
        return false;
    const auto another = [](const Proposition& p) {
        return p.sentence == nullptr || p.sentence->question ||
               place_words().says(lower(p.sentence->text), "brake");
    };
    return !another(pair.a) && !another(pair.b);
}

std::optional<TwoSites> sites_of_one_thing(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || !sites(a) || !sites(b) || !one_way(a, b) ||
        !told_alike(pair) || !times_fit(pair) || !one_doer(pair) || tells_a_part(a) ||
        tells_a_part(b))
        return std::nullopt;
    const std::vector<ClauseWord> words_a = words_after(a);
    const std::vector<ClauseWord> words_b = words_after(b);
    auto x = site_of(a, words_a);
    auto y = x ? site_of(b, words_b) : std::nullopt;
    if (!y) return std::nullopt;
    // "Was profitable in Portugal"
    if ((a.copular && x->first > 0) || (b.copular && y->first > 0)) return std::nullopt;
    const PutThing thing_a = put_thing(a, words_a, x->first);
    const PutThing thing_b = put_thing(b, words_b, y->first);
    if (!one_definite_thing(thing_a) || !one_definite_thing(thing_b) ||
        !same_thing(thing_a, thing_b) || (listed("built", a.verb) && !stands_there(thing_a)) ||
        ((a.copular || b.copular) &&
         (!stands_there(thing_a) || of_kind(thing_a, "moving_kind", 1))) ||
        !apart(pair.context, *x, *y))
        return std::nullopt;
    return TwoSites{*std::move(x), *std::move(y),
                    *thing_a.slot, *thing_b.slot,
                    "where it is", "one thing is built, sited or kept in one place (places.txt)"};
}

namespace {

// "All", "every": none of them is elsewhere.
bool whole(const Proportion& p) { return p.share && p.share->low >= 1.0 && !p.negates; }
bool at_least_one(const Proportion& p) {
    if (p.negates) return false;
    if (p.count) return p.count->low > 0;
    return p.share && p.share->high > 0 && (p.share->low > 0 || p.share->low_open);
}

}  // namespace

std::optional<TwoSites> sites_of_members(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || a.verb != b.verb || a.passive != b.passive ||
        (!listed("kept", a.verb) && !listed("processed", a.verb)) || !told_of_one_time(pair) ||
        !told_alike(pair))
        return std::nullopt;
    const auto share = [](const Proposition& p) {
        return p.passive ? subject_share(p) : object_share(p);
    };
    const auto of_a = share(a);
    const auto of_b = of_a ? share(b) : std::nullopt;
    if (!of_b || of_a->members != of_b->members || (!whole(*of_a) && !whole(*of_b)) ||
        !at_least_one(*of_a) || !at_least_one(*of_b))
        return std::nullopt;
    if (!told_as_fact(*a.claim) || !told_as_fact(*b.claim) || (!a.passive && !subjects_match(pair)))
        return std::nullopt;
    auto x = site_of(a, words_after(a));
    auto y = x ? site_of(b, words_after(b)) : std::nullopt;
    if (!y || !apart(pair.context, *x, *y)) return std::nullopt;
    return TwoSites{*std::move(x),
                    *std::move(y),
                    a.subject,
                    b.subject,
                    "where all of them are",
                    "where all of them are, some of them are too (places.txt)"};
}

}  // namespace gainsay::checker
