#include <algorithm>
#include <cmath>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/frequency.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/minimal_pairs/phrase_pair.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker::minimal {
namespace {

// "On (4 | 9) OCTOBER", "on MAY (3 | 5)"
bool of_date(const Side& side) {
    const auto month = [](const TextWord& w) { return lexicon::month(w.text).has_value(); };
    return (!side.before.empty() && month(side.before.back())) ||
           (!side.behind.empty() && month(side.behind.front()));
}

// Of what happens once, two days.
std::optional<Conflict> day(const PhrasePair& pair) {
    const TextWord* w = pair.x.verb();
    if (w == nullptr) return std::nullopt;
    const TextWord* next = w + 1;
    const bool last = next == pair.x.before.data() + pair.x.before.size();
    const std::string& lemma = w->word->lemma;
    const bool once = lexicon::happens_once(lemma) || lexicon::told_once(lemma) ||
                      (!last && lexicon::told_once(lemma + " " + next->text)) ||
                      pair.any(singles_out);
    if (!once) return std::nullopt;
    return pair.conflict("time", Feature::time, "one event, one day");
}

// "Wrote a report IN two hours": another report may be meant; "lived there FOR two years": for
// one, too, if no more is said of the time there.
bool tells_how_long(const PhrasePair& pair) {
    const std::string_view p = pair.x.preposition();
    if (p != "in" && p != "for") return false;
    const TextWord* w = pair.x.verb();
    const bool of_any = w != nullptr && std::any_of(w, pair.x.before.data() + pair.x.before.size(),
                                                    [](const TextWord& o) {
                                                        return o.text == "a" || o.text == "an";
                                                    });
    const bool one = pair.x.phrase[0].text == "one" || pair.y.phrase[0].text == "one";
    return of_any || one;
}

// The quantity that the whole phrase is: "60 euros".
const Quantity* amount(const Side& side) {
    for (const Quantity& q : side.sentence.quantities) {
        const bool all = std::all_of(
            side.phrase.begin(), side.phrase.end(),
            [&](const TextWord& w) { return !w.content() || q.span.contains(w.word->span); });
        if (all && content_words(side.phrase) > 0) return &q;
    }
    return nullptr;
}

// Two numbers, or two amounts of one unit.
std::optional<Conflict> figures(const PhrasePair& pair) {
    if (pair.x.phrase.empty() || pair.y.phrase.empty() || tells_how_long(pair)) return std::nullopt;
    const TextWord* w = pair.x.verb();
    if (w != nullptr && (in_class(w->word->lemma, VerbClass::list) ||
                         (in_class(w->word->lemma, VerbClass::movement) && !pair.any(date))))
        return std::nullopt;  // a measure moves by one figure now and by another then
    for (const Side* side : {&pair.x, &pair.y})
        if (up_to(side->before) || std::any_of(side->phrase.begin(), side->phrase.end(), limits) ||
            (!side->before.empty() && limits(side->before.back())) ||
            (!side->behind.empty() && limits(side->behind.front())))
            return std::nullopt;
    const auto differ = [&](double p, double q, std::string source) {
        Conflict out = pair.conflict("quantity", Feature::quantity, std::move(source));
        out.features[Feature::gap] = std::abs(p - q) / std::max(std::abs(p), std::abs(q));
        return out;
    };
    if (const auto p = number_of(pair.x.phrase), q = number_of(pair.y.phrase); p && q) {
        const bool rate = pair.x.phrase.size() + pair.y.phrase.size() > 2 ||
                          pair.x.phrase[0].text == "twice" || pair.y.phrase[0].text == "twice";
        if (*p == *q || (pair.x.behind.empty() && !rate)) return std::nullopt;
        if (of_date(pair.x)) return day(pair);
        return differ(*p, *q, "another number");
    }
    if (is("determiner", pair.x.phrase.front()) || is("determiner", pair.y.phrase.front()))
        return std::nullopt;  // "a year" follows from "two years"
    const Quantity* p = amount(pair.x);
    const Quantity* q = p != nullptr ? amount(pair.y) : nullptr;
    if (q == nullptr || p->unit != q->unit || p->kind != q->kind ||
        !incompatible(relate(*p, *q).relation) || complementary(*p, *q))
        return std::nullopt;
    return differ(p->value.high, q->value.high, describe(*p, *q));
}

// "Twice", "every three months": how often.
std::optional<Conflict> rates(const PhrasePair& pair) {
    const auto rate = [](const Side& side) {
        std::vector<ClauseWord> words;
        constexpr std::size_t in_front = 3;  // "TWICE A (month)"
        const std::size_t from = side.before.size() - std::min(in_front, side.before.size());
        for (const Words part : {side.before.subspan(from), side.phrase, side.behind})
            for (const TextWord& w : part) words.push_back({w.text, false, {}});
        return find_frequency(words);
    };
    const auto p = rate(pair.x);
    const auto q = p ? rate(pair.y) : std::nullopt;
    if (!q || p->negator_inside || q->negator_inside ||
        !incompatible(relate_rates(p->per_year, q->per_year)) ||
        p->text.find(joined(pair.x.phrase)) == std::string::npos ||
        q->text.find(joined(pair.y.phrase)) == std::string::npos)
        return std::nullopt;
    return pair.conflict("frequency", Feature::quantity, "how often");
}

// "Was first lit on 4 October (1861 | 1864)". Two days of one month are told as numbers.
std::optional<Conflict> dates(const PhrasePair& pair) {
    const auto dated = [](Words phrase) {
        return !phrase.empty() && std::any_of(phrase.begin(), phrase.end(), date) &&
               std::all_of(phrase.begin(), phrase.end(), [](const TextWord& w) {
                   return date(w) || of_class(w, WordClass::number) || !w.content() ||
                          number_in(w.text).has_value();
               });
    };
    const auto has_year = [](Words phrase) {
        return std::any_of(phrase.begin(), phrase.end(),
                           [](const TextWord& w) { return year(w) && w.text.size() == 4; });
    };
    bool first = false;  // "first LIT"
    for (std::size_t i = 0; i + 1 < pair.x.before.size(); ++i)
        first = first || (pair.x.before[i].text == "first" && verb(pair.x.before[i + 1]));
    if (!first || !pair.x.opens || !pair.y.opens || pair.in_front() || !pair.of_one_thing() ||
        !dated(pair.x.phrase) || !dated(pair.y.phrase) || !has_year(pair.x.phrase) ||
        !has_year(pair.y.phrase) || pair.any(allows))
        return std::nullopt;
    return pair.conflict("time", Feature::time, "there is one first time");
}

// "Six o'clock", "6 p.m.", "18:00"
bool share_hour(Words x, Words y) {
    const auto hour = [](const TextWord& w) -> std::optional<int> {
        if (w.text == "noon" || w.text == "midday" || w.text == "midnight") return 0;
        const auto number = number_in(w.text.substr(0, w.text.find_first_of(":.")));
        if (!number) return std::nullopt;
        return static_cast<int>(*number) % 12;
    };
    return std::any_of(x.begin(), x.end(), [&](const TextWord& w) {
        return hour(w) && std::any_of(y.begin(), y.end(),
                                      [&](const TextWord& o) { return hour(o) == hour(w); });
    });
}

// "Is open every day until (six o'clock | half past three)"
std::optional<Conflict> clock_times(const PhrasePair& pair) {
    const auto clock = [](Words phrase) {
        return std::any_of(phrase.begin(), phrase.end(),
                           [](const TextWord& w) { return is("clock", w); });
    };
    const std::string_view p = pair.x.preposition();
    if (!pair.x.opens || !pair.y.opens || !pair.x.closes || !pair.y.closes ||
        !clock(pair.x.phrase) || !clock(pair.y.phrase) || p != pair.y.preposition() ||
        (p != "until" && p != "from" && p != "till") || share_hour(pair.x.phrase, pair.y.phrase))
        return std::nullopt;
    return pair.conflict("time", Feature::time, "another time of the day");
}

}  // namespace

std::optional<Conflict> other_figure(const PhrasePair& pair) {
    if (!pair.whole()) return std::nullopt;
    if (auto found = figures(pair)) return found;
    return rates(pair);
}

std::optional<Conflict> other_time(const PhrasePair& pair) {
    if (auto found = clock_times(pair)) return found;
    return dates(pair);
}

}  // namespace gainsay::checker::minimal
