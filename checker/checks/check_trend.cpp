// The course of one measure, told twice: which way it went (by a verb or by two levels), by how
// much, and where it stood before.
#include <algorithm>
#include <string>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/trend.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

// What two trends tell differently.
struct Difference {
    const Quantity* x = nullptr;
    const Quantity* y = nullptr;
    TraceStep step;
    double gap = 1.0;
};

std::string_view in_words(Way way) {
    return way == Way::up ? "up" : way == Way::down ? "down" : "no change";
}

// "From 4.1 to 3.2 million: down".
std::string course(const Trend& t) {
    const Trend::Level* now = t.latest();
    const Trend::Level* then = t.earlier();
    if (now == nullptr || then == nullptr) return std::string(in_words(t.way()));
    return "from " + then->value.text + " to " + now->value.text + ": " +
           std::string(in_words(t.way()));
}

std::optional<Difference> of_ways(const Trend& x, const Trend& y, const Pair& pair) {
    if (x.way() == Way::unknown || y.way() == Way::unknown || x.way() == y.way() ||
        pair.alignment.predicate.opposite())  // check_opposite's
        return std::nullopt;
    if ((x.way() == Way::level && hardly_apart(pair.a, pair.b)) ||
        (y.way() == Way::level && hardly_apart(pair.b, pair.a)))
        return std::nullopt;
    Difference out;
    out.x = x.latest() != nullptr ? &x.latest()->value : nullptr;
    out.y = y.latest() != nullptr ? &y.latest()->value : nullptr;
    out.step = {"course of the figures", course(x), course(y), "alternation",
                "one measure goes one way"};
    return out;
}

// "Was not higher", "was up". Of two verbs it is check_negation's.
std::optional<Difference> of_denial(const Trend& x, const Trend& y, const Pair& pair) {
    const auto denies = [](const Trend& one, const Trend& other) {
        return one.denied != Way::unknown && one.denied == other.way();
    };
    if ((!pair.a.copular && !pair.b.copular) || (!denies(x, y) && !denies(y, x)))
        return std::nullopt;
    Difference out;
    const auto tell = [](const Trend& t) {
        return t.denied == Way::unknown ? course(t) : "not " + std::string(in_words(t.denied));
    };
    out.step = {"course of the figures", tell(x), tell(y), "negation", "one measure goes one way"};
    return out;
}

std::optional<Difference> between(const Quantity& x, const Quantity& y, const char* what) {
    const QuantityRelation r = relate(x, y);
    if (r.measure != Measure::same || !incompatible(r.relation)) return std::nullopt;
    return Difference{&x, &y, {what, x.text, y.text, "alternation", describe(x, y)}, r.gap};
}

// "(2015: 38.7 percent)" and "(2014: 37.2 percent)": each speaks of the year after.
bool of_other_years_before(const Trend& x, const Trend& y) {
    const auto year = [](const Trend& t) {
        for (const Trend::Level& level : t.levels)
            if (level.before && level.year != 0) return level.year;
        return 0;
    };
    return year(x) != 0 && year(y) != 0 && year(x) != year(y);
}

// Levels of one time: of one year, or of the time before.
std::optional<Difference> of_levels(const Trend& x, const Trend& y, const Pair& pair) {
    // "In the third quarter", "in the first nine months": then those before are of two things, too.
    const Trend::Level* last_x = x.latest();
    const Trend::Level* last_y = y.latest();
    const bool apart =
        last_x != nullptr && last_y != nullptr &&
        !figures_of_two_things(*pair.a.sentence, last_x->value, *pair.b.sentence, last_y->value)
             .empty();
    for (const Trend::Level& of_x : x.levels)
        for (const Trend::Level& of_y : y.levels) {
            const bool dated = of_x.year != 0 && of_x.year == of_y.year;
            const bool then = of_x.before && of_y.before && of_x.year == 0 && of_y.year == 0;
            const bool now = !of_x.before && !of_y.before && (of_x.year == 0 || of_y.year == 0) &&
                             pair.context.one_situation() && !of_other_years_before(x, y);
            if (!dated && !then && !now) continue;
            // "500, down from 620": who tells of 620 may speak of then.
            if (!dated && (x.gives(of_y.value) || y.gives(of_x.value))) continue;
            if (!dated && apart) continue;
            if (auto out = between(of_x.value, of_y.value, then ? "the level before" : "the level"))
                return out;
        }
    return std::nullopt;
}

std::optional<Difference> of_changes(const Trend& x, const Trend& y, const Pair& pair,
                                     std::optional<Quantity>& kept) {
    if (!x.change && !y.change) return std::nullopt;
    const Quantity& told = x.change ? *x.change : *y.change;
    kept = (x.change ? y : x).change_as(told);
    if (!kept) return std::nullopt;
    const Quantity& first = x.change ? told : *kept;
    const Quantity& second = x.change ? *kept : told;
    if (!figures_of_two_things(*pair.a.sentence, first, *pair.b.sentence, second).empty())
        return std::nullopt;
    return between(first, second, "by how much");
}

bool whole_year(const TimeInterval& time) {
    constexpr int days = 364;
    return time.first && time.last && (*time.last - *time.first).count() >= days;
}

// "In MAY", "in June".
std::vector<unsigned> months(const Sentence& sentence) {
    std::vector<unsigned> out;
    for (const Word& w : sentence.words)
        if (!w.text.empty() && w.text[0] >= 'A' && w.text[0] <= 'Z')
            if (const auto month = lexicon::month(w.text)) out.push_back(*month);
    return out;
}

// "In the FIRST HALF", "in the THIRD QUARTER"; "" where none is named.
std::string part_of_year(const Sentence& sentence) {
    const std::string text = lower(sentence.text);
    for (const std::string_view part : {"first half", "second half", "first quarter",
                                        "second quarter", "third quarter", "fourth quarter"})
        if (has_words(text, part)) return std::string(part);
    return {};
}

// Of a quarter and of a year, of May and of June.
bool of_other_spans(const Pair& pair) {
    const std::string part_a = part_of_year(*pair.a.sentence);
    const std::string part_b = part_of_year(*pair.b.sentence);
    if (!part_a.empty() && !part_b.empty() && part_a != part_b) return true;
    const std::vector<unsigned> of_a = months(*pair.a.sentence);
    const std::vector<unsigned> of_b = months(*pair.b.sentence);
    if (!of_a.empty() && !of_b.empty() &&
        std::none_of(of_a.begin(), of_a.end(), [&](unsigned month) {
            return std::find(of_b.begin(), of_b.end(), month) != of_b.end();
        }))
        return true;
    const std::string a = span_told(*pair.a.sentence);
    const std::string b = span_told(*pair.b.sentence);
    return a != b && !(a.empty() && b == "year") && !(b.empty() && a == "year");
}

// Both tell the course up to one year; or, not dated, of one situation.
bool of_one_time(const Trend& x, const Trend& y, const Pair& pair) {
    if (of_other_years_before(x, y)) return false;
    const auto year = [](const Trend& t) {
        const Trend::Level* now = t.latest();
        return now != nullptr ? now->year : 0;
    };
    if (year(x) != 0 && year(x) == year(y)) return true;
    const TimeInterval& a = pair.a.claim->time;
    const TimeInterval& b = pair.b.claim->time;
    if (x.told_of(b) || y.told_of(a)) return true;
    const auto since = [](const Trend& t, const Trend& other) {
        const Trend::Level* then = other.earlier();
        return t.against != 0 && then != nullptr && then->year == t.against;
    };
    if (since(x, y) || since(y, x)) return true;
    if (a.stated && b.stated) return a == b;
    if (a.stated != b.stated) return pair.context.one_situation() && whole_year(a.stated ? a : b);
    return pair.context.one_situation() || told_of_one_time(pair);
}

bool single_level(const Trend& t) {
    return t.told == Way::unknown && t.levels.size() == 1 && !t.levels[0].before;
}

// Named beside the subject: "from 9 to 11 euros IN MOSS", and no currency ("to USD 3.2m").
std::vector<EntityId> named_beside(const Proposition& p, const Context& context) {
    const auto currency = [&](EntityId id) {
        return lexicon::currency(context.entities().name(id)).has_value();
    };
    std::vector<EntityId> out;
    for (const EntityId id : p.mentions)
        if (id != p.subject.entity && id != p.subject.owner && !currency(id)) out.push_back(id);
    return out;
}

// In what one side adds and the other has not: "in Lund", "for children".
bool limited_apart(const Pair& pair) {
    const std::vector<EntityId> of_a = named_beside(pair.a, pair.context);
    const std::vector<EntityId> of_b = named_beside(pair.b, pair.context);
    if (of_a != of_b) return true;
    const auto limits = [](const Proposition& p) {
        return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
            return a.role != Role::time && !lexicon::time_noun(a.slot.phrase->head) &&
                   a.role != Role::manner && a.role != Role::clause &&
                   a.slot.phrase->quantities.empty() && !a.preposition.empty();
        });
    };
    const bool a = limits(pair.a);
    const bool b = limits(pair.b);
    if (a != b) return !pair.context.one_situation();
    return a && std::none_of(pair.alignment.adjuncts.begin(), pair.alignment.adjuncts.end(),
                             [](const AlignedSlot& slot) { return slot.relation.compatible(); });
}

}  // namespace

std::optional<Conflict> check_trend(const Pair& pair) {
    const Trend* x = pair.a.trend.get();
    const Trend* y = pair.b.trend.get();
    if (x == nullptr || y == nullptr) return std::nullopt;
    // "Was higher than in 2020", "was down", "remained stable"; two verbs that move are
    // check_opposite's.
    const bool told = (x->told != Way::unknown && y->told != Way::unknown) ||
                      x->denied != Way::unknown || y->denied != Way::unknown;
    const bool held_against = told && !pair.alignment.predicate.opposite();
    if (x->levels.empty() && y->levels.empty() && !held_against) return std::nullopt;
    if (x->of_object != y->of_object ||
        (x->of_object && (pair.alignment.predicate.relation != Relation::equivalence ||
                          pair.alignment.object.relation.conflict_a != nullptr)))
        return std::nullopt;
    if (single_level(*x) && single_level(*y)) return std::nullopt;  // check_quantity's
    if (pair.a.denied || pair.b.denied || !subjects_match(pair) || limited_apart(pair))
        return std::nullopt;
    if (!x->base.empty() && !y->base.empty() && x->base != y->base && x->base != "period" &&
        y->base != "period")
        return std::nullopt;  // against the quarter before, against the year before
    if (x->quarter != 0 && y->quarter != 0 && x->quarter != y->quarter) return std::nullopt;
    std::optional<Quantity> derived;
    std::optional<Difference> found = of_levels(*x, *y, pair);
    if (!found && !of_other_spans(pair) && of_one_time(*x, *y, pair)) {
        found = of_ways(*x, *y, pair);
        if (!found) found = of_denial(*x, *y, pair);
        if (!found) found = of_changes(*x, *y, pair, derived);
    }
    if (!found) return std::nullopt;
    Conflict out;
    out.check = "trend";
    out.relation = Relation::alternation;
    out.marked_a = {found->x != nullptr ? found->x->span : pair.a.claim->predicate.span};
    out.marked_b = {found->y != nullptr ? found->y->span : pair.b.claim->predicate.span};
    out.step = std::move(found->step);
    out.message = speaker(pair.a, pair.context) + " tells of one measure: \"" + pair.a.whole->text +
                  "\"; " + speaker(pair.b, pair.context) + " tells it otherwise: \"" +
                  pair.b.whole->text + "\".";
    out.features = common_features(pair, Feature::quantity);
    out.features[Feature::adjuncts_extra] = 0;  // figures and times were compared one by one
    out.features[Feature::gap] = found->gap;
    return out;
}

}  // namespace gainsay::checker
