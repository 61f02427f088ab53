#include "checker/claims/event_order.hpp"

#include <algorithm>
#include <string_view>

#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

extern "C" {
extern const char event_order_begin[];
extern const char event_order_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({event_order_begin, event_order_end});
    return loaded;
}

bool listed(std::string_view kind, std::string_view word) { return lists().has(kind, word); }

// The kind of a preposition that stands before a phrase or opens it: "because of", "as a result
// of".
std::string_view link_of(const Argument& argument, std::string& word) {
    const std::string text =
        lower(argument.preposition.empty() ? argument.phrase.text
                                           : argument.preposition + " " + argument.phrase.text);
    const std::string_view whole = text;
    if (whole.starts_with("when only ")) {  // "only when they had left did it begin"
        word = "when";
        return "later";
    }
    for (const std::string_view kind : {"later", "earlier", "during", "cause"})
        for (const std::string& words : lists().of(kind)) {
            if (!whole.starts_with(words) || !whole.substr(words.size()).starts_with(' ')) continue;
            word = words;
            return kind;
        }
    return {};
}

bool of_time(const Word& w) {
    // "The FALL in prices" is no season.
    return (lexicon::time_noun(w.lemma) && w.lemma != "fall") || lexicon::month(w.text) ||
           lexicon::weekday(w.text);
}

bool names_event(const Phrase& phrase) {
    if (phrase.clause || phrase.head_class == WordClass::verb) return true;
    if (phrase.pronoun || phrase.head_class != WordClass::noun ||
        (lexicon::time_noun(phrase.head) && phrase.head != "fall"))
        return false;
    const auto kinds = lists().of("event");
    return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
        return lexicon::WordNet::instance()
            .is_a(phrase.head, kind, WordClass::noun, 12, 3)
            .has_value();
    });
}

// Beside "preceded" and "led to" also what no list calls an event ("the ceasefire"), if it is no
// thing and nobody.
bool may_be_event(const Phrase& phrase) {
    if (names_event(phrase)) return true;
    return phrase.head_class == WordClass::noun && !phrase.pronoun &&
           !lexicon::time_noun(phrase.head) &&
           !lexicon::WordNet::instance()
                .is_a(phrase.head, "physical entity", WordClass::noun, 14, 1)
                .has_value();
}

using Words = std::vector<Word>;

void add(Words& out, const Phrase& phrase) {
    if (phrase.pronoun) return;
    for (const Word& w : phrase.words)
        if (!of_time(w)) out.push_back(w);
}

// Subject, verb and objects; where a noun names the event, "came" and "took place" add nothing.
Words event_of(const Claim& claim) {
    Words out;
    const bool happens = listed("happening", claim.predicate.lemma) && may_be_event(claim.subject);
    add(out, claim.subject);
    if (happens) return out;
    if (claim.predicate.lemma != "be") {
        Word verb;
        verb.text = claim.predicate.text;
        verb.lemma = claim.predicate.lemma;
        verb.word_class = claim.predicate.word_class;
        verb.span = claim.predicate.span;
        out.push_back(std::move(verb));
    }
    std::string word;
    for (const Argument& argument : claim.objects)
        if (argument.role != Role::time && argument.role != Role::manner &&
            argument.role != Role::clause && link_of(argument, word).empty())
            add(out, argument.phrase);
    return out;
}

// The event of a phrase: its words; of a clause those of the claim that stands in it.
Words event_of(const Phrase& phrase, std::string_view opener, std::span<const Claim> claims) {
    const bool clause = phrase.clause || phrase.head_class == WordClass::verb;
    for (const Claim& inner : claims)
        if (clause && inner.origin == Origin::verb && phrase.span.contains(inner.predicate.span)) {
            if (inner.polarity == Polarity::negated) return {};
            return event_of(inner);
        }
    Words out;
    for (const Claim& inner : claims)  // "the trial was UNDER WAY"
        if (inner.origin == Origin::copula && phrase.span.contains(inner.predicate.span) &&
            std::any_of(inner.objects.begin(), inner.objects.end(), [](const Argument& state) {
                const std::string text = lower(state.phrase.text);
                return listed("ongoing",
                              state.preposition.empty() ? text : state.preposition + " " + text);
            })) {
            add(out, inner.subject);
            return out;
        }
    add(out, phrase);
    // "A FURTHER fall": one of a kind.
    for_each_item(phrase.text, ' ', [&](std::string_view text) {
        const std::string lemma = lower(text);
        const bool told =
            std::any_of(out.begin(), out.end(), [&](const Word& w) { return w.lemma == lemma; });
        if (!told && listed("other", lemma))
            out.push_back({std::string(text), lemma, WordClass::adjective, phrase.span});
    });
    std::erase_if(out,
                  [&](const Word& w) { return has_words(opener, w.lemma) || w.lemma == "only"; });
    return out;
}

// "After THE PLANT CLOSED", whatever the phrase was taken for.
bool tells(const Phrase& phrase, std::span<const Claim> claims) {
    return may_be_event(phrase) ||
           std::any_of(claims.begin(), claims.end(), [&](const Claim& inner) {
               return inner.origin == Origin::verb && phrase.span.contains(inner.predicate.span);
           });
}

// "Burn down"
std::string verb_of(const Claim& claim) {
    const Predicate& verb = claim.predicate;
    return verb.particle.empty() ? verb.lemma : verb.lemma + " " + verb.particle;
}

bool told(const Claim& claim) {
    return claim.polarity == Polarity::affirmed && claim.mode != Mode::questioned &&
           claim.mode != Mode::conditional && claim.mode != Mode::denied &&
           claim.mode != Mode::possible &&
           (claim.mode != Mode::planned || claim.predicate.auxiliary == "will") &&
           (claim.origin == Origin::verb || claim.origin == Origin::copula);
}

void put(std::vector<EventOrder>& out, Words first, Words second, EventRelation relation,
         std::string words, Span span) {
    if (first.empty() || second.empty()) return;
    EventOrder order;
    order.first = std::move(first);
    order.second = std::move(second);
    order.relation = relation;
    order.words = std::move(words);
    order.span = span;
    out.push_back(std::move(order));
}

// "The flood LED TO the closure", "the ceasefire PRECEDED the talks", "was FOLLOWED by cuts".
void by_verb(const Claim& claim, std::span<const Claim> claims, std::vector<EventOrder>& out) {
    const std::string& verb = claim.predicate.lemma;
    const bool earlier = listed("earlier-verb", verb);
    const bool later = listed("later-verb", verb);
    const bool causes_to = listed("cause-to", verb);
    const bool causes_in = listed("cause-in", verb);
    if (!earlier && !later && !causes_to && !causes_in && !listed("cause-verb", verb)) return;
    const bool passive = claim.predicate.voice == Voice::passive;
    const Phrase* other = nullptr;
    for (const Argument& argument : claim.objects) {
        const bool object = passive ? argument.role == Role::agent : argument.role == Role::object;
        const bool causes = (argument.preposition == "to" && causes_to) ||
                            (argument.preposition == "in" && causes_in);
        if (object || causes) other = &argument.phrase;
    }
    if (other == nullptr || !may_be_event(*other) || !may_be_event(claim.subject)) return;
    Words one;
    add(one, claim.subject);
    Words two = event_of(*other, {}, claims);
    if (passive) std::swap(one, two);
    const Span span = claim.predicate.span;
    if (earlier)
        put(out, std::move(one), std::move(two), EventRelation::before, verb, span);
    else if (later)
        put(out, std::move(two), std::move(one), EventRelation::before, verb, span);
    else
        put(out, std::move(one), std::move(two), EventRelation::not_after, verb, span);
}

// How much of the smaller event the other tells: 1 where every word of it has its like.
double same(const Words& x, const Words& y) {
    // "The crisis of 2008", "the crisis of 2020"; "earlier talks"
    const auto others = [](const Words& words, const Words& than) {
        return std::any_of(words.begin(), words.end(), [&](const Word& w) {
            const bool apart = w.word_class == WordClass::number || listed("other", w.lemma);
            return apart && std::none_of(than.begin(), than.end(),
                                         [&](const Word& o) { return o.lemma == w.lemma; });
        });
    };
    if (others(x, y) || others(y, x)) return 0.0;
    const Words& small = x.size() <= y.size() ? x : y;
    const Words& large = x.size() <= y.size() ? y : x;
    // An event of one word has nothing beside it to tell that a loose tie holds.
    const double least = small.size() == 1 ? 0.7 : 0.5;
    std::size_t found = 0;
    for (const Word& w : small)
        found += std::any_of(large.begin(), large.end(),
                             [&](const Word& o) { return likeness(w, o) > least; })
                     ? 1
                     : 0;
    return small.empty() ? 0.0 : static_cast<double>(found) / static_cast<double>(small.size());
}

bool exclude(EventRelation a, EventRelation b, bool turned) {
    if (a == EventRelation::during || b == EventRelation::during)
        return a != b && a != EventRelation::not_after && b != EventRelation::not_after;
    return turned;
}

// "Spoke before the vote", "spoke after the vote": what both tell of may have been done twice, but
// for what is done once, and for rules.
bool may_be_repeated(const EventOrder& a, const EventOrder& b, bool turned) {
    const bool one_main =
        !a.main.empty() && !b.main.empty() && (a.main_is_first == b.main_is_first) != turned;
    return one_main && !a.only && !b.only && !lexicon::happens_once(a.main) &&
           !in_class(a.main, VerbClass::bounding) && !(a.rule && b.rule);
}

// "HAD ALREADY left when Keller came": before that.
bool already_done(const Claim& claim, const Argument& argument) {
    const auto& adverbs = claim.predicate.adverbs;
    return argument.role == Role::clause && argument.preposition == "when" &&
           claim.predicate.tense == Tense::past && claim.predicate.aspect == Aspect::perfect &&
           std::find(adverbs.begin(), adverbs.end(), "already") != adverbs.end();
}

// "Did NOT move UNTIL AFTER the merger": only after it.
bool not_until(const Claim& claim, const Argument& argument) {
    return claim.polarity == Polarity::negated && claim.mode != Mode::questioned &&
           claim.mode != Mode::conditional && claim.mode != Mode::denied &&
           (claim.origin == Origin::verb) && argument.preposition == "until after";
}

// The last event told before `at`, and the first behind it, both in the file.
const Claim* told_before(std::span<const Claim> claims, std::uint32_t at) {
    const Claim* out = nullptr;
    for (const Claim& claim : claims)
        if (told(claim) && claim.predicate.span.end <= at &&
            (out == nullptr || out->predicate.span.end < claim.predicate.span.end))
            out = &claim;
    return out;
}
const Claim* told_behind(std::span<const Claim> claims, std::uint32_t at) {
    const Claim* out = nullptr;
    for (const Claim& claim : claims)
        if (told(claim) && claim.predicate.span.begin >= at &&
            (out == nullptr || claim.predicate.span.begin < out->predicate.span.begin))
            out = &claim;
    return out;
}

// "Sold the mill, AFTER WHICH the council paid", "sold it AND THEN the council paid".
// Where the joint stands; nowhere if there is none.
Span by_joint(const ToldEvents& events, std::vector<EventOrder>& out) {
    if (events.sentence == nullptr) return {};
    const Sentence& s = *events.sentence;
    if (s.span.size() != s.text.size()) return {};  // unwrapped: the file has its words elsewhere
    for (const std::string& joint : lists().of("joint")) {
        const std::size_t at = s.text.find(" " + joint + " ");
        if (at == std::string::npos) continue;
        const auto begin = static_cast<std::uint32_t>(s.span.begin + at);
        const auto end = static_cast<std::uint32_t>(begin + joint.size() + 1);
        const Claim* one = told_before(events.claims, begin);
        const Claim* two = told_behind(events.claims, end);
        if (one == nullptr || two == nullptr || one->predicate.tense != Tense::past ||
            two->predicate.tense != Tense::past)
            continue;
        put(out, event_of(*one), event_of(*two), EventRelation::before, joint, {begin, end});
        return {begin, end};
    }
    return {};
}

// "BY THE TIME the council paid, the bank had sold it".
void by_the_time(const Claim& claim, std::span<const Claim> claims, std::vector<EventOrder>& out) {
    for (const Argument& argument : claim.objects) {
        if (argument.preposition != "by" || argument.phrase.head != "time") continue;
        const Claim* until = told_behind(claims, argument.phrase.span.begin);
        const Claim* done = &claim;
        if (until == &claim) done = told_behind(claims, claim.span.end);  // hung on the nearer verb
        if (until == nullptr || done == nullptr || until == done) continue;
        const std::size_t before = out.size();
        put(out, event_of(*done), event_of(*until), EventRelation::before, "by the time",
            argument.phrase.span);
        if (out.size() == before) continue;
        out.back().main = verb_of(*done);
        out.back().main_is_first = true;
    }
}

}  // namespace

std::vector<EventOrder> event_orders(const ToldEvents& events) {
    const std::span<const Claim> claims = events.claims;
    std::vector<EventOrder> out;
    const Span joint = by_joint(events, out);
    for (const Claim& claim : claims) {
        const bool affirmed = told(claim);
        if (affirmed) by_verb(claim, claims, out);
        if (affirmed) by_the_time(claim, claims, out);
        for (const Argument& argument : claim.objects) {
            // "Left the town, AFTER WHICH the dam burst": nothing was after the town.
            if (!joint.empty() && argument.phrase.span.end <= joint.begin &&
                claim.predicate.span.begin >= joint.end)
                continue;
            const bool until = not_until(claim, argument);
            if (!affirmed && !until) continue;
            std::string word;
            std::string_view link = link_of(argument, word);
            if (until) link = "later";
            if (already_done(claim, argument)) link = "earlier";
            if (link.empty() || !tells(argument.phrase, claims)) continue;
            if (argument.phrase.text.starts_with("and ")) continue;  // "before AND AFTER the show"
            Words main = event_of(claim);
            Words other = event_of(argument.phrase, word, claims);
            const Span span = argument.phrase.span;
            const std::size_t before = out.size();
            if (link == "later")
                put(out, std::move(other), std::move(main), EventRelation::before, word, span);
            else if (link == "earlier")
                put(out, std::move(main), std::move(other), EventRelation::before, word, span);
            else if (link == "cause")
                put(out, std::move(other), std::move(main), EventRelation::not_after, word, span);
            else
                put(out, std::move(main), std::move(other), EventRelation::during, word, span);
            if (out.size() == before) continue;
            out.back().planned = claim.mode == Mode::planned;
            out.back().rule = claim.predicate.tense != Tense::past;
            out.back().main = verb_of(claim);
            out.back().main_is_first = link == "earlier" || link == "during";
            out.back().only = until || lower(argument.phrase.text).starts_with("only ");
        }
    }
    return out;
}

namespace {

// How surely two orders tell the same two events: turned round, and straight.
struct Likeness {
    double turned = 0.0;
    double straight = 0.0;
};

Likeness compare_events(const EventOrder& x, const EventOrder& y) {
    return {std::min(same(x.first, y.second), same(x.second, y.first)),
            std::min(same(x.first, y.first), same(x.second, y.second))};
}

}  // namespace

std::optional<OrderConflict> opposite_orders(const ToldEvents& a, const ToldEvents& b) {
    const std::vector<EventOrder> of_a = event_orders(a);
    if (of_a.empty()) return std::nullopt;
    const std::vector<EventOrder> of_b = event_orders(b);
    std::optional<OrderConflict> best;
    for (const EventOrder& x : of_a)
        for (const EventOrder& y : of_b) {
            const auto [turned, straight] = compare_events(x, y);
            if (std::max(turned, straight) < 1.0 || turned == straight) continue;
            if (x.planned != y.planned) continue;
            if (may_be_repeated(x, y, turned > straight)) continue;
            if (!exclude(x.relation, y.relation, turned > straight)) continue;
            const double words = static_cast<double>(std::min(x.first.size(), y.first.size()) +
                                                     std::min(x.second.size(), y.second.size()));
            const double sureness = std::min(1.0, words / 4.0);
            if (!best || sureness > best->sureness) best = OrderConflict{x, y, sureness};
        }
    return best;
}

std::optional<std::pair<EventOrder, EventOrder>> one_order(const ToldEvents& a,
                                                           const ToldEvents& b) {
    const std::vector<EventOrder> of_a = event_orders(a);
    if (of_a.empty()) return std::nullopt;
    const std::vector<EventOrder> of_b = event_orders(b);
    for (const EventOrder& x : of_a)
        for (const EventOrder& y : of_b) {
            const auto [turned, straight] = compare_events(x, y);
            if (straight >= 1.0 && turned < straight && !exclude(x.relation, y.relation, false))
                return std::pair(x, y);
        }
    return std::nullopt;
}

}  // namespace gainsay::checker
