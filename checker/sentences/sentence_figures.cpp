#include "checker/sentences/sentence_figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "checker/claims/figure_context.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/likeness.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr double least_alike = 0.6;      // of words that may mean one thing
constexpr double farthest_ground = 4.0;  // words between a figure and what tells of what it is

std::string_view year_of(const Word& w) {
    const std::string_view text = w.text;
    const bool digits =
        text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && (text.starts_with("19") || text.starts_with("20")) ? text : std::string_view();
}

// How many content words stand between a place and the word; 0 right beside it.
double distance(const SentenceView& v, const Span& figure, std::size_t word) {
    const auto& words = v.words();
    std::size_t at = 0;  // the first word behind the figure
    while (at < words.size() && words[at].word->span.begin < figure.begin) ++at;
    return static_cast<double>(word < at ? at - 1 - word : word - at);
}

// "500" for 523: a round number near an exact one.
bool rounds(const Quantity& x, const Quantity& y, double gap) {
    const auto significant = [](const Quantity& q) {
        int digits = q.digits;
        double last = q.value.low / q.magnitude;
        while (digits > 1 && std::fmod(last, 10.0) == 0.0) {
            last /= 10.0;
            --digits;
        }
        return digits;
    };
    return x.value.is_point() && y.value.is_point() && gap < 0.1 &&
           std::abs(significant(x) - significant(y)) >= 2;
}

// The same thing may be counted under other names: "15,000 people", "14,000 employees".
bool comparable(const QuantityRelation& r, const Quantity& x, const Quantity& y) {
    if (r.measure == Measure::same) return true;
    return r.measure == Measure::other_counted && x.kind == y.kind && x.unit == y.unit &&
           !x.counted.empty() && !y.counted.empty();
}

}  // namespace

double SentenceFigures::common_ground(const Quantity& x, const Quantity& y) const {
    double out = 0.0;
    for (std::size_t j = 0; j < match_b_.size(); ++j) {
        if (match_b_[j] == none) continue;
        const double from_y = distance(b_, y.span, j);
        const double from_x = distance(a_, x.span, match_b_[j]);
        if (std::max(from_x, from_y) <= farthest_ground)
            out += 1.0 / ((1.0 + from_x) * (1.0 + from_y));
    }
    return out;
}

bool SentenceFigures::repeated_in_b(const Quantity& x) const {
    const auto& all = b_.sentence().quantities;
    return std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        return relate(x, other).relation == Relation::equivalence;
    });
}

bool SentenceFigures::whole_on_one_side() const {
    static constexpr std::array<std::string_view, 8> words = {
        "total",    "worldwide",  "overall",  "altogether",
        "globally", "nationwide", "combined", "together"};
    const auto whole = [](const Sentence& s) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view w) { return says(s, w); });
    };
    return whole(a_.sentence()) != whole(b_.sentence());
}

namespace {

// 3,200 inhabitants are "just over 3,000 people".
bool within(const Quantity& x, const Quantity& y) {
    constexpr double small = 100.0;
    constexpr double far = 1.2;  // from one end to the other
    const Quantity& range = x.value.is_point() ? y : x;
    const Quantity& point = x.value.is_point() ? x : y;
    return x.unit == y.unit && point.value.is_point() && point.value.low >= small &&
           range.value.high <= range.value.low * far && range.value.contains(point.value.low);
}

}  // namespace

double SentenceFigures::support(const Quantity& y) const {
    constexpr double certain = 100.0;
    double out = -1.0;
    for (const SentenceView& s : whole_a_)
        for (const Quantity& x : s.sentence().quantities) {
            const QuantityRelation r = relate(x, y);
            // "Three of the ten boats": counted or not, the figure is there.
            if (x.value == y.value && x.unit == y.unit) return certain;
            if (r.measure == Measure::other_counted && within(x, y)) return certain;
            if (r.measure != Measure::same || r.relation == Relation::alternation) continue;
            const bool exact = x.value.is_point() && y.value.is_point();
            if (exact || &s.sentence() != &a_.sentence()) return certain;
            out = std::max(out, common_ground(x, y));
        }
    return out;
}

namespace {

// The name that the first clause is about; null where it is no name.
const Word* name_of_subject(const SentenceView& v) {
    if (v.clauses().empty()) return nullptr;
    for (const std::size_t i : v.clauses().front().subject)
        if (v.words()[i].word->word_class == WordClass::proper) return v.words()[i].word;
    return nullptr;
}

// "Norvane owes Tessel 4 million", "Tessel owes Norvane 1 million".
bool names_turned(const SentenceView& a, const SentenceView& b) {
    const Word* x = name_of_subject(a);
    const Word* y = name_of_subject(b);
    if (x == nullptr || y == nullptr || x->text == y->text) return false;
    const auto has = [](const SentenceView& v, const Word& name) {
        return std::any_of(v.words().begin(), v.words().end(),
                           [&](const ViewedWord& w) { return w.word->text == name.text; });
    };
    const auto about = [](const SentenceView& v, const Word& name) {
        const auto& subject = v.clauses().front().subject;
        return std::any_of(subject.begin(), subject.end(),
                           [&](std::size_t i) { return v.words()[i].word->text == name.text; });
    };
    return has(a, *y) && has(b, *x) && !about(a, *y) && !about(b, *x);
}

// "TWO OF THE pictures" among five.
bool partitive(const Sentence& s, const Quantity& q) {
    if (q.span.end < s.span.begin || q.span.end - s.span.begin > s.text.size()) return false;
    const std::string_view behind = std::string_view(s.text).substr(q.span.end - s.span.begin);
    return behind.starts_with(" of the ") || behind.starts_with(" of its ") ||
           behind.starts_with(" of their ") || behind.starts_with(" of his ") ||
           behind.starts_with(" of her ");
}

}  // namespace

bool SentenceFigures::counts_of_two_things(const Quantity& x, const Quantity& y) const {
    if (!x.unit.empty() || !y.unit.empty() || x.counted.empty() || y.counted.empty() ||
        x.counted == y.counted || relate(x, y).measure == Measure::same)
        return false;
    const auto known = [](const std::string& counted, const SentenceView& other) {
        Word noun;
        noun.lemma = counted;
        noun.word_class = WordClass::noun;
        return std::any_of(other.words().begin(), other.words().end(), [&](const ViewedWord& w) {
            return w.word->lemma == counted || likeness(noun, *w.word) >= least_alike;
        });
    };
    const auto people = [](const std::string& counted) {  // "people", "critics", "troops"
        const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
        return counted == "people" || wordnet.is_a(counted, "person", WordClass::noun, 9, 2) ||
               wordnet.is_a(counted, "people", WordClass::noun, 9, 3) ||
               wordnet.is_a(counted, "military personnel", WordClass::noun, 9, 3);
    };
    return !known(x.counted, b_) && !known(y.counted, a_) &&
           !(people(x.counted) && people(y.counted));
}

bool SentenceFigures::denied_on_one_side(const Quantity& x, const Quantity& y) const {
    const auto denied = [](const SentenceView& v, const Quantity& q) {
        return std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
            return c.negated && c.claim->span.contains(q.span) &&
                   std::any_of(v.negators().begin(), v.negators().end(), [&](const Word& n) {
                       return c.claim->span.contains(n.span) && n.span.end <= q.span.begin;
                   });
        });
    };
    return denied(a_, x) != denied(b_, y);
}

bool SentenceFigures::too_many_for_it(const Quantity& x, const Quantity& y) const {
    const auto hindered = [](const SentenceView& v, const Quantity& q) {
        return std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
            return c.negated && c.claim->span.contains(q.span) &&
                   v.sentence().text.find(" too ") != std::string::npos;
        });
    };
    return hindered(a_, x) != hindered(b_, y);
}

bool SentenceFigures::part_of_the_count(const Quantity& x, const Quantity& y) const {
    const bool of_x = partitive(a_.sentence(), x);
    const bool of_y = partitive(b_.sentence(), y);
    if (of_x == of_y) return false;
    const Interval& part = of_x ? x.value : y.value;
    const Interval& whole = of_x ? y.value : x.value;
    return part.high <= whole.low;
}

bool SentenceFigures::one_measure(const Quantity& x, const Quantity& y) const {
    const std::vector<std::string> measure = measure_before(b_.sentence(), y);
    if (measure.empty() || x.unit != y.unit || x.unit.empty() || x.kind != y.kind ||
        measure_before(a_.sentence(), x) != measure)
        return false;
    // Any sentence may give it for another period.
    return std::none_of(whole_a_.begin(), whole_a_.end(),
                        [&](const SentenceView& v) { return gives_figure(v.sentence(), y); });
}

void SentenceFigures::figures() {
    // "The depot in Lund sends two, the depot in Moss five": each has its figure.
    if (other_names() || whole_on_one_side() || has_opposites() || names_turned(a_, b_)) return;
    // "Above 30 tonnes the toll is 9 euros", "up to 30 tonnes it is 5": two conditions.
    for (const Quantity& x : a_.sentence().quantities)
        for (const Quantity& y : b_.sentence().quantities)
            if (complementary(x, y)) return;
    const bool one_verb = !a_.clauses().empty() &&
                          a_.clauses().front().head != ViewedClause::none &&
                          match_a_[a_.clauses().front().head] != none;
    const Quantity* best_x = nullptr;
    const Quantity* best_y = nullptr;
    double ground = 0.0;
    bool same_count = true;
    for (const Quantity& y : b_.sentence().quantities) {
        if (gives_figure(a_.sentence(), y)) continue;
        const double supported = support(y);
        for (const Quantity& x : a_.sentence().quantities) {
            const QuantityRelation r = relate(x, y);
            // "Reduced by 30 %", "lessened by 30 %": which way, the verbs have said.
            if (x.kind == QuantityKind::change && y.kind == QuantityKind::change && one_verb &&
                x.value.low == -y.value.high && x.value.high == -y.value.low)
                continue;
            // "in two hours", "in one hour": what takes less time takes no more.
            // A "30-day trial" is no "15-day trial".
            const bool lasts =
                x.kind == QuantityKind::duration &&
                (x.text.find('-') == std::string::npos || y.text.find('-') == std::string::npos);
            if (lasts || x.kind == QuantityKind::rank || !comparable(r, x, y) ||
                complementary(x, y) || rounds(x, y, r.gap))
                continue;
            const bool counted = r.measure == Measure::same;
            if (counted ? r.relation != Relation::alternation : x.value.overlaps(y.value)) continue;
            if (!edited_copies() &&
                (counts_of_two_things(x, y) || part_of_the_count(x, y) || denied_on_one_side(x, y)))
                continue;
            if (too_many_for_it(x, y)) continue;
            // A figure of A that B repeats elsewhere is not the one that B's figure replaces.
            if (repeated_in_b(x)) continue;
            const double near = common_ground(x, y);
            if (supported >= near) continue;
            const bool better =
                best_x == nullptr || std::pair(counted, near) > std::pair(same_count, ground);
            if (!better || !figures_of_two_things(a_.sentence(), x, b_.sentence(), y).empty())
                continue;
            best_x = &x;
            best_y = &y;
            ground = near;
            same_count = counted;
        }
    }
    if (best_x == nullptr) return;
    Conflict& c =
        add("quantity", Feature::words_quantity, 0, best_x->span, best_y->span,
            {"figure", best_x->text, best_y->text, "alternation", describe(*best_x, *best_y)});
    Features& f = c.features;
    f[Feature::words_ground] = std::min(1.0, ground);
    f[Feature::words_gap] = std::min(1.0, relate(*best_x, *best_y).gap);
    f[Feature::words_inexact] = flag(best_x->approximator != Approximator::exact ||
                                     best_y->approximator != Approximator::exact);
    f[Feature::words_remote] = flag(!same_count);
    const bool told_of_one = !best_y->unit.empty() || !best_y->counted.empty();
    f[Feature::words_nowhere] =
        flag(whole_a_.size() >= long_text && same_count && told_of_one && support(*best_y) < 0.0);
    f[Feature::words_class] = flag(best_x->unit.empty() && best_x->counted.empty());
    f[Feature::words_measure] = flag(one_measure(*best_x, *best_y));
}

bool SentenceFigures::dates() {
    for (const Claim& y : b_.claims())
        for (const Claim& x : a_.claims()) {
            if (!x.time.stated || !y.time.stated || x.time.overlaps(y.time)) continue;
            if (x.predicate.lemma != y.predicate.lemma || x.polarity != y.polarity) continue;
            Conflict& c = add("time", Feature::words_time, 0, x.predicate.span, y.predicate.span,
                              {"time", iso_date(x.time.first), iso_date(y.time.first),
                               "alternation", "one event at two times"});
            c.features[Feature::words_ground] = 1.0;
            c.features[Feature::words_predicates] = 1.0;
            c.features[Feature::words_other_figures] = flag(other_figures());
            return true;
        }
    return false;
}

void SentenceFigures::years() {
    if (dates()) return;
    const Word* x = nullptr;
    const Word* y = nullptr;
    std::size_t in_a = 0;
    for (const Word& w : b_.sentence().words) {
        if (year_of(w).empty()) continue;
        const bool known =
            std::any_of(whole_a_.begin(), whole_a_.end(), [&](const SentenceView& s) {
                return s.sentence().text.find(w.text) != std::string::npos;
            });
        if (!known) y = &w;
    }
    if (y == nullptr) return;
    for (const Word& w : a_.sentence().words) {
        if (year_of(w).empty()) continue;
        ++in_a;
        if (b_.sentence().text.find(w.text) == std::string::npos) x = &w;
    }
    if (x == nullptr) return;
    Conflict& c = add("time", Feature::words_time, 0, x->span, y->span,
                      {"year", x->text, y->text, "alternation", "other years"});
    c.features[Feature::words_other_scope] = 0.0;  // it is what conflicts
    c.features[Feature::words_ground] = flag(in_a == 1);
    c.features[Feature::words_other_figures] = flag(other_figures());
}

bool SentenceFigures::same_year() const {
    for (const Word& x : a_.sentence().words)
        for (const Word& y : b_.sentence().words)
            if (!year_of(x).empty() && x.text == y.text) return true;
    return false;
}

}  // namespace gainsay::checker
