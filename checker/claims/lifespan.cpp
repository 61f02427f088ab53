#include "checker/claims/lifespan.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

extern "C" {
extern const char lifespans_begin[];
extern const char lifespans_end[];
}

namespace gainsay::checker {
namespace {

using Day = std::chrono::sys_days;

const PhraseLists& lists() {
    static const PhraseLists loaded({lifespans_begin, lifespans_end});
    return loaded;
}

bool in_list(std::string_view kind, std::string_view word) { return lists().has(kind, word); }

bool any_word(std::string_view kind, std::string_view text) {
    const auto words = lists().of(kind);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return has_words(text, each); });
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

// "In 1889", "in the storm OF 1889"; "a history of 1889" does not say when it was written.
bool says_when(const Adjunct& adjunct) {
    const bool time = adjunct.role == Role::time || adjunct.preposition == "in" ||
                      adjunct.preposition == "during";
    return time &&
           adjunct.slot.phrase->text.find_first_of("0123456789") < adjunct.slot.phrase->text.size();
}

// Said to be so: neither planned nor alleged, and of a time of its own.
bool told_when(const Proposition& p) {
    if (p.negated || p.denied || !told_as_fact(*p.claim) || p.frequency || !p.claim->time.stated ||
        p.sentence == nullptr)
        return false;
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), says_when);
}

bool past(const Proposition& p) {
    const Predicate& verb = p.claim->predicate;
    return verb.tense == Tense::past || verb.tense == Tense::none ||
           verb.aspect == Aspect::perfect || verb.aspect == Aspect::perfect_progressive;
}

std::string time_told(const Proposition& p) {
    std::string out = p.claim->predicate.text;
    for (const Adjunct& adjunct : p.adjuncts)
        if (says_when(adjunct)) out += " " + phrase_with_preposition(adjunct);
    return out;
}

// "Pass", "pass AWAY" where the particle was read as a word of its own.
bool any_verb(std::string_view kind, const Proposition& p) {
    if (in_list(kind, p.verb)) return true;
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& adjunct) {
        return adjunct.preposition.empty() && adjunct.slot.phrase->words.size() == 1 &&
               in_list(kind, p.verb + " " + lower(adjunct.slot.phrase->text));
    });
}

// One end of a life, or what was done in it.
struct Bound {
    bool begin = false;
    TimeInterval when;
    bool counted = false;  // "its 50th anniversary in 2005": a year may be counted more or less
};

// "50th": the number of an ordinal in figures; 0 for others.
int ordinal(std::string_view word) {
    std::size_t digits = 0;
    int value = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9')
        value = value * 10 + (word[digits++] - '0');
    const std::string_view rest = word.substr(digits);
    const bool ends = rest == "th" || rest == "st" || rest == "nd" || rest == "rd";
    return digits > 0 && digits < 4 && ends ? value : 0;
}

// "Celebrated its 50th anniversary in 2005", "turned 80 in 2015": begun so many years before.
std::optional<Bound> counted_back(const Proposition& p) {
    if (p.object.phrase == nullptr || p.passive || !p.claim->time.first || !p.claim->time.last ||
        !past(p))
        return std::nullopt;
    const int year = year_of(*p.claim->time.first);
    if (year != year_of(*p.claim->time.last)) return std::nullopt;
    const Phrase& object = *p.object.phrase;
    int years = 0;
    const std::string text = lower(object.text);
    if (in_list("round", object.head) && text.find(" of ") == std::string::npos &&
        (text.starts_with("its ") || text.starts_with("his ") || text.starts_with("her ")))
        for_each_item(text, ' ',
                      [&](std::string_view word) { years = std::max(years, ordinal(word)); });
    if (p.verb == "turn" && object.words.size() <= 1)
        for (const Quantity& q : object.quantities)
            if (q.value.is_point() && q.unit.empty() && q.value.low < 120)
                years = static_cast<int>(q.value.low);
    if (years < 2) return std::nullopt;
    const auto first_day = [&](int y) { return Day{std::chrono::year{y} / 1 / 1}; };
    const auto last_day = [&](int y) { return Day{std::chrono::year{y} / 12 / 31}; };
    Bound out;
    out.begin = true;
    out.counted = true;
    out.when = {first_day(year - years - 1), last_day(year - years + 1), true};
    return out;
}

// As its verb tells, or as years are counted.
std::optional<Bound> told_bound(const Proposition& p) {
    if (auto counted = counted_back(p)) return counted;
    const bool dated = past(p) && p.claim->time.first && p.claim->time.last;
    if (!dated) return std::nullopt;
    // "Launched IN GERMANY", "opened TO the public": of a part, or of another kind of beginning.
    const bool partial = std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& a) {
        const bool where = in_list("where", a.preposition) && any_verb("somewhere", p);
        return a.role != Role::manner && a.role != Role::agent && !a.preposition.empty() &&
               !says_when(a) && !where && !in_list("wholly", lower(phrase_with_preposition(a)));
    });
    const bool alone = !p.object.filled() && !partial;
    // "FOUNDED in 1921, the club won": a participle without its "was".
    const bool participle = p.passive || p.claim->predicate.tense == Tense::none ||
                            p.claim->predicate.span.begin == p.sentence->span.begin;
    if (alone && ((participle && in_list("begins", p.verb)) ||
                  (!p.passive && in_list("begins-itself", p.verb))))
        return Bound{true, p.claim->time};
    const auto closed_for_good = [&] {
        const auto& adverbs = p.claim->predicate.adverbs;
        return p.verb == "close" &&
               (has_words(lower(p.sentence->text), "for good") ||
                std::find(adverbs.begin(), adverbs.end(), "permanently") != adverbs.end());
    };
    if (partial) return std::nullopt;
    if (p.passive ? in_list("ends", p.verb)
                  : (alone && any_verb("ends-itself", p)) || closed_for_good())
        return Bound{false, p.claim->time};
    return std::nullopt;
}

std::optional<Bound> bound_of(const Proposition& p) {
    if (p.copular || !told_when(p)) return std::nullopt;
    return told_bound(p);
}

// The day on which it was done at the latest, as far as the claim tells: "since 1950", "by 2016".
std::optional<Day> done_by(const TimeInterval& when) {
    return when.last && when.first ? when.last : when.first ? when.first : when.last;
}

// Who or what must have been there: the subject of what is done; "the university" of "graduated
// from the university".
std::optional<Slot> present(const Proposition& p, bool before) {
    if (!told_when(p) || !past(p)) return std::nullopt;
    if (auto needed = needed_by(p)) return needed;
    if (!p.subject.filled() || p.subject.phrase->pronoun) return std::nullopt;
    if (p.claim->predicate.word_class != WordClass::verb || p.claim->origin != Origin::verb)
        return std::nullopt;
    if (p.passive || p.copular) return std::nullopt;
    if (in_list(before ? "before" : "after", p.verb)) return std::nullopt;
    return p.subject;
}

bool one_of_several(const Slot& slot) {
    return any_word("another", lower(slot.phrase->text)) ||
           slot.phrase->quantifier == Quantifier::some || says_none(*slot.phrase);
}

// "Was born in 1970", "won in 1960"; "died in 1950", "won in 1960".
std::optional<std::pair<Slot, const char*>> outside(const Proposition& bound,
                                                    const Proposition& other) {
    const auto life = bound_of(bound);
    if (!life || !bound.subject.filled() || bound.subject.phrase->pronoun) return std::nullopt;
    if (life->begin)
        if (const auto second = bound_of(other);
            second && second->begin && (life->counted || second->counted)) {
            if (life->when.overlaps(second->when) || bound.verb == other.verb) return std::nullopt;
            return std::pair(other.subject, "the years since it began are counted otherwise");
        }
    const auto who = present(other, life->begin);
    if (!who) return std::nullopt;
    const TimeInterval& when = other.claim->time;
    if (life->begin) {
        const auto day = done_by(when);
        if (!day || life->counted || *day >= *life->when.first) return std::nullopt;
        // Ended, and begun anew
        if (const auto end = bound_of(other); end && !end->begin) return std::nullopt;
        return std::pair(*who, "nothing is done before its doer is there");
    }
    if (!when.first || *when.first <= *life->when.last) return std::nullopt;
    if (const auto begin = bound_of(other)) return std::nullopt;
    return std::pair(*who, "nothing is done after its doer is gone");
}

}  // namespace

std::optional<Slot> needed_by(const Proposition& p) {
    if (p.passive || p.copular) return std::nullopt;
    const auto needed = [&](std::string_view preposition, const Slot& slot) {
        std::string words = p.verb;
        if (!preposition.empty() && p.object.filled() && !p.object.phrase->pronoun)
            words += " " + p.object.phrase->head;  // "made her DEBUT at"
        if (!preposition.empty()) words += " " + std::string(preposition);
        return slot.filled() && in_list("needs", words);
    };
    if (needed("", p.object)) return p.object;
    for (const Adjunct& adjunct : p.adjuncts)
        if (needed(adjunct.preposition, adjunct.slot)) return adjunct.slot;
    return std::nullopt;
}

std::optional<OutsideLife> outside_life(const Proposition& a, const Proposition& b) {
    auto found = outside(a, b);
    const bool turned = !found;
    if (turned) found = outside(b, a);
    if (!found) return std::nullopt;
    OutsideLife out;
    out.subject_a = turned ? found->first : a.subject;
    out.subject_b = turned ? b.subject : found->first;
    if (one_of_several(out.subject_a) || one_of_several(out.subject_b)) return std::nullopt;
    for (const Proposition* p : {&a, &b})
        if (any_word("again", lower(p->sentence->text))) return std::nullopt;
    out.when_a = time_told(a);
    out.when_b = time_told(b);
    out.why = found->second;
    return out;
}

}  // namespace gainsay::checker
