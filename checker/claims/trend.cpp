#include "checker/claims/trend.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>

#include "checker/claims/proposition.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char trend_words_begin[];
extern const char trend_words_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({trend_words_begin, trend_words_end});
    return loaded;
}

bool letter(char c) { return c >= 'a' && c <= 'z'; }

bool ends_with_one_of(std::string_view text, std::string_view kind) {
    const auto list = lists().of(kind);
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& words) { return ends_with_words(text, words); });
}

// "Year" where the text names the year before, and so on; "" if it names no earlier time.
std::string_view earlier_unit(std::string_view text) {
    constexpr std::string_view prefix = "earlier ";
    for (const std::string_view unit : {"quarter", "month", "week", "year", "period"}) {
        if (lists().says(text, std::string(prefix) + std::string(unit))) return unit;
    }
    return {};
}

// The only year that a piece of text names; 0 if there is none, or more.
int year_in(std::string_view text) {
    int out = 0;
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const auto digit = [&](std::size_t k) {
            return k < text.size() && text[k] >= '0' && text[k] <= '9';
        };
        const bool alone =
            (i == 0 || (!digit(i - 1) && text[i - 1] != ',' && text[i - 1] != '.')) &&
            !digit(i + 4) && digit(i + 2) && digit(i + 3);
        if (!alone || (text.substr(i, 2) != "19" && text.substr(i, 2) != "20")) continue;
        if (out != 0) return 0;
        for (std::size_t k = i; k < i + 4; ++k) out = out * 10 + (text[k] - '0');
    }
    return out;
}

// The first quarter that a piece of text names, 1 to 4; 0 if none.
int quarter_in(std::string_view text) {
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (lists().says(text, "quarter " + std::to_string(quarter))) return quarter;
    return 0;
}

// The year that an interval is; 0 where it is none.
int year_of(const TimeInterval& time) {
    if (!time.stated || !time.first || !time.last) return 0;
    const std::chrono::year_month_day first{*time.first};
    const std::chrono::year_month_day last{*time.last};
    const bool whole = first.year() == last.year() && first.month() == std::chrono::January &&
                       last.month() == std::chrono::December;
    return whole ? static_cast<int>(first.year()) : 0;
}

bool one_measure(const Quantity& x, const Quantity& y) {
    return x.unit == y.unit && x.counted == y.counted;
}

class TrendReader {
public:
    explicit TrendReader(const Proposition& p) : p_(p), s_(*p.sentence), text_(lower(s_.text)) {}

    std::optional<Trend> run() {
        out_.told = course_of(p_);
        moves_ = out_.told != Way::unknown && !p_.copular && !in_class(p_.verb, VerbClass::state);
        const Phrase* object = p_.object_phrase();
        if (out_.told == Way::unknown && !p_.copular && !in_class(p_.verb, VerbClass::value)) {
            if (object == nullptr || object->quantities.empty()) return std::nullopt;
            out_.of_object = true;
        }
        const std::size_t begin = offset(p_.claim->predicate.span.end);
        out_.base = earlier_unit(text_);
        take_multiple();
        std::size_t at = begin;
        const auto& all = s_.quantities;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].span.begin < p_.claim->predicate.span.begin) continue;
            const std::size_t from = offset(all[i].span.begin);
            const std::size_t end = offset(all[i].span.end);
            if (from < at || end > text_.size()) continue;
            const std::size_t next =
                i + 1 < all.size() ? std::max(end, offset(all[i + 1].span.begin)) : text_.size();
            const std::string_view gap = std::string_view(text_).substr(at, from - at);
            if (another_matter(gap) ||
                !take(all[i], gap, std::string_view(text_).substr(end, next - end)))
                break;
            at = end;
        }
        if (out_.told == Way::unknown && !compared() && out_.levels.empty()) return std::nullopt;
        date_levels();
        const TimeInterval& time = p_.claim->time;
        if (moves_ && time.stated && time.first && !time.last)  // "has risen since 1990"
            out_.against = static_cast<int>(std::chrono::year_month_day{*time.first}.year());
        return std::move(out_);
    }

private:
    [[nodiscard]] std::size_t offset(std::uint32_t in_file) const {
        return in_file < s_.span.begin
                   ? 0
                   : std::min<std::size_t>(in_file - s_.span.begin, text_.size());
    }

    // "... and revenue from 5", "; costs were 3": what follows is told of something else.
    static bool another_matter(std::string_view gap) {
        // "; that COMPARES TO 5 million"
        const bool held_against = ends_with_one_of(trimmed(gap), "beside");
        if (gap.find(';') != std::string_view::npos) return !held_against;
        if (held_against && gap.find(" and that ") != std::string_view::npos) return false;
        if (lists().says(gap, "other")) return true;
        const std::size_t join = gap.find(" and ");
        if (join == std::string_view::npos) return false;
        const std::string_view behind = trimmed(gap.substr(join + 5));
        return !behind.empty() && behind != "to" && behind != "at" && behind != "by" &&
               !ends_with_one_of(behind, "beside");
    }

    // "Doubled to 48 million": by 100 percent.
    void take_multiple() {
        for (const int percent : {50, 100, 200, 300}) {
            if (!lists().has("by " + std::to_string(percent), p_.verb)) continue;
            Quantity change;
            change.value = Interval::point(percent);
            change.unit = "%";
            change.kind = QuantityKind::change;
            change.approximator = Approximator::about;
            change.text = p_.claim->predicate.text;
            change.span = p_.claim->predicate.span;
            out_.change = std::move(change);
        }
    }

    // The part of a figure in the story; false where it has none that is known.
    bool take(const Quantity& q, std::string_view gap, std::string_view behind) {
        if (q.kind == QuantityKind::rank || q.kind == QuantityKind::multiple) return false;
        std::string_view lead = trimmed(gap);
        const std::size_t bracket = lead.rfind('(');
        if (bracket != std::string_view::npos && lead.find(')', bracket) == std::string_view::npos)
            return take_aside(q, trimmed(lead.substr(bracket + 1)));
        while (lead.ends_with(',')) lead = trimmed(lead.substr(0, lead.size() - 1));
        if (ends_with_one_of(lead, "up") || ends_with_one_of(lead, "down")) {
            if (!moves_) out_.told = ends_with_one_of(lead, "up") ? Way::up : Way::down;
            return take_change(q);
        }
        if (ends_with_words(lead, "by")) return moves_ && take_change(q);
        if (ends_with_words(lead, "from"))
            return take_from(q, trimmed(lead.substr(0, lead.size() - 4)), behind);
        if (ends_with_one_of(lead, "beside")) return take_earlier(q, behind);
        if (!out_.levels.empty() && ends_with_one_of(lead, "following")) {
            if (year_in(behind) == 0 && earlier_unit(behind).empty() && !names_month(behind))
                return false;
            return take_earlier(q, behind);
        }
        if (ends_with_words(lead, "to") || ends_with_words(lead, "at"))
            return !p_.copular && take_level(q, behind);
        if (!out_.levels.empty() &&
            ends_with_words(lead, "and"))  // "5 million in 2021 and 6 in 2022"
            return year_in(behind) != 0 && take_level(q, behind);
        if (q.kind == QuantityKind::change && moves_) return take_change(q);  // "rose 5 percent"
        if (out_.of_object && out_.levels.empty() && !p_.object_phrase()->span.contains(q.span))
            return false;
        return !moves_ && out_.levels.empty() && lead.find(',') == std::string_view::npos &&
               take_level(q, behind);
    }

    // "(2021: 4.1 million)", "(previous year: 4.1 million)", "(+5 percent)".
    bool take_aside(const Quantity& q, std::string_view label) {
        if (label.empty()) return true;
        if (!label.ends_with(':')) return !out_.levels.empty();
        const int year = year_in(label);
        if (year == 0 && earlier_unit(label).empty()) return true;
        if (const auto level = as_level(q); level && !out_.levels.empty())
            out_.levels.push_back({*level, year, true});
        return true;
    }

    bool take_change(const Quantity& q) {
        if (out_.change) return false;
        out_.change = q;
        Interval& value = out_.change->value;
        if (value.is_point()) value = Interval::point(std::abs(value.low));
        out_.change->kind = QuantityKind::change;
        return value.low >= 0;
    }

    // "Up FROM 2.7 million", "rose FROM 2.7 million", "grew in 2021 FROM".
    bool take_from(const Quantity& q, std::string_view lead, std::string_view behind) {
        const bool up = ends_with_one_of(lead, "up");
        const bool down = ends_with_one_of(lead, "down");
        if (!moves_ && (up || down)) out_.told = up ? Way::up : Way::down;
        return (moves_ || up || down) && take_earlier(q, behind);
    }

    bool take_earlier(const Quantity& q, std::string_view behind) {
        if (lists().says(behind, "expected")) return false;
        auto level = as_level(q);
        if (!level) return false;
        out_.levels.push_back({std::move(*level), year_in(behind), true});
        if (behind.find("quarter") != std::string_view::npos && earlier_unit(behind) != "year")
            out_.base = "quarter";
        else if (names_month(behind))
            out_.base = "month";
        return true;
    }

    static bool names_month(std::string_view text) {
        bool found = false;
        for_each_item(text, ' ', [&](std::string_view word) {
            while (!word.empty() && !letter(word.back())) word.remove_suffix(1);
            found |= lexicon::month(word).has_value();
        });
        return found;
    }

    // A level like those before it, of which only the first may name the unit; nothing for a figure
    // of another measure.
    [[nodiscard]] std::optional<Quantity> as_level(Quantity q) const {
        q.kind = QuantityKind::level;
        if (out_.levels.empty()) return q;
        const Quantity& first = out_.levels.front().value;
        if (q.unit.empty() && q.counted.empty()) {
            q.unit = first.unit;
            q.counted = first.counted;
        }
        if (!one_measure(q, first)) return std::nullopt;
        return q;
    }

    bool take_level(Quantity q, std::string_view behind) {
        if (q.kind == QuantityKind::duration) return false;
        auto level = as_level(std::move(q));
        if (!level) return false;
        const std::string_view when = behind.substr(0, behind.find_first_of(",("));
        const int year = year_in(when);
        const bool before = year == 0 && out_.levels.empty() && !moves_ && dated_before(when);
        out_.levels.push_back({std::move(*level), year, before});
        return true;
    }

    // The clause's own year, and the one before it.
    void date_levels() {
        const int year = year_of(p_.claim->time);
        // "Is 500, down from 620 IN 2020": the time that the claim took is the other figure's.
        for (const Trend::Level& level : out_.levels)
            if (level.before && level.year == year) return;
        for (Trend::Level& level : out_.levels) {
            if (level.year != 0 || year == 0) continue;
            if (!level.before) level.year = year;
            if (level.before && out_.base == "year") level.year = year - 1;
        }
    }

    // "Was 3.5 million A YEAR EARLIER", not "... compared with a year earlier".
    static bool dated_before(std::string_view when) {
        const std::size_t against = when.find("compared");
        return !earlier_unit(when.substr(0, against)).empty();
    }

    // "Was higher than in 2020", "was 12 percent lower than a year earlier".
    bool compared() {
        if (!p_.copular || out_.told != Way::unknown) return false;
        std::string_view said =
            std::string_view(text_).substr(offset(p_.claim->predicate.span.begin));
        for (const std::string& words : lists().of("other"))
            said = said.substr(0, said.find(" " + words + " "));
        said = said.substr(0, said.find(';'));
        std::size_t than = said.find(" than ");
        if (than == std::string_view::npos) {  // "was down on 2020", "was below that of 2020"
            for (const auto& [words, way] : beside_) {
                const std::size_t at = said.find(words);
                if (at == std::string_view::npos) continue;
                const std::string_view held = said.substr(at + words.size() - 1);
                out_.against = year_in(held);
                if (out_.against == 0 && earlier_unit(held).empty()) return false;
                out_.told = way;
                return true;
            }
            return false;
        }
        const std::string_view behind = said.substr(than);
        out_.against = year_in(behind);
        out_.quarter = quarter_in(behind);
        // "Than in the second quarter OF LAST YEAR": against the year before.
        if (out_.quarter != 0 && out_.against == 0 && earlier_unit(behind).empty())
            out_.base = "quarter";
        if (out_.against == 0 && out_.quarter == 0 && earlier_unit(behind).empty()) return false;
        // "Was higher IN 2020 than in 2019"
        const std::string_view before = said.substr(0, than);
        if (lists().says(before, "more than before")) out_.told = Way::up;
        if (lists().says(before, "less than before")) out_.told = Way::down;
        return out_.told != Way::unknown;
    }

    static constexpr std::array<std::pair<std::string_view, Way>, 12> beside_ = {
        {{" up on ", Way::up},
         {" up against ", Way::up},
         {" up from ", Way::up},
         {" up compared ", Way::up},
         {" above that of ", Way::up},
         {" above the level of ", Way::up},
         {" down on ", Way::down},
         {" down against ", Way::down},
         {" down from ", Way::down},
         {" down compared ", Way::down},
         {" below that of ", Way::down},
         {" below the level of ", Way::down}}};

    const Proposition& p_;
    const Sentence& s_;
    std::string text_;
    bool moves_ = false;
    Trend out_;
};

// What rounding leaves open.
Interval rounded(const Quantity& q) {
    if (!q.value.is_point()) return q.value;
    double slack = q.magnitude / 2;
    if (q.approximator == Approximator::about) slack = std::max(slack, std::abs(q.value.low) / 10);
    return {q.value.low - slack, q.value.low + slack, false, false};
}

}  // namespace

const Trend::Level* Trend::latest() const {
    const Level* out = nullptr;
    for (const Level& level : levels) {
        if (level.before) continue;
        if (out != nullptr && (level.year == 0 || out->year == 0)) return nullptr;
        if (out == nullptr || level.year > out->year) out = &level;
    }
    return out;
}

const Trend::Level* Trend::earlier() const {
    const Level* last = latest();
    if (last == nullptr && levels.size() > 1) return nullptr;
    const Level* out = nullptr;
    for (const Level& level : levels) {
        if (&level == last) continue;
        if (out != nullptr) return nullptr;  // three levels are a longer story
        if (last != nullptr && last->year != 0 && level.year >= last->year) return nullptr;
        out = &level;
    }
    return out;
}

Way Trend::way() const {
    if (told != Way::unknown) return told;
    const Level* now = latest();
    const Level* then = earlier();
    if (now == nullptr || then == nullptr) return Way::unknown;
    Interval x = now->value.value;
    Interval y = then->value.value;
    if (now->value.magnitude != then->value.magnitude) {
        x = rounded(now->value);
        y = rounded(then->value);
    }
    return x.low > y.high ? Way::up : x.high < y.low ? Way::down : Way::unknown;
}

bool Trend::told_of(const TimeInterval& time) const {
    const Level* now = latest();
    if (now == nullptr || now->year == 0 || !time.stated || !time.first || !time.last) return false;
    const Level* then = earlier();
    const int first = static_cast<int>(std::chrono::year_month_day{*time.first}.year());
    const int last = static_cast<int>(std::chrono::year_month_day{*time.last}.year());
    if (first == last) return now->year == year_of(time);
    return now->year == last && then != nullptr && then->year == first;
}

bool Trend::gives(const Quantity& level) const {
    return std::any_of(levels.begin(), levels.end(), [&](const Level& l) {
        const QuantityRelation r = relate(l.value, level);
        return r.measure == Measure::same && !incompatible(r.relation);
    });
}

std::optional<Quantity> Trend::change_as(const Quantity& like) const {
    if (change && change->unit == like.unit) return change;
    const Level* now = latest();
    const Level* then = earlier();
    if (now == nullptr || then == nullptr || now->value.unit == "%") return std::nullopt;
    const Interval x = rounded(now->value);
    const Interval y = rounded(then->value);
    if (!std::isfinite(x.low + x.high + y.low + y.high) || y.low <= 0 || x.low < 0)
        return std::nullopt;
    Interval moved{x.low - y.high, x.high - y.low, false, false};
    if (like.unit == "%")
        moved = {100 * (x.low / y.high - 1), 100 * (x.high / y.low - 1), false, false};
    else if (like.unit != now->value.unit)
        return std::nullopt;
    if (moved.high < 0) moved = {-moved.high, -moved.low, false, false};
    if (moved.low < 0) return std::nullopt;
    Quantity out = like;
    out.value = moved;
    out.approximator = Approximator::range;
    out.span = now->value.span;
    out.text = then->value.text + " to " + now->value.text;
    return out;
}

std::optional<Trend> trend_of(const Proposition& p) {
    if (p.sentence == nullptr || p.denied || p.passive || !p.subject.filled() ||
        p.claim->origin == Origin::possessive || hangs_on_another(p))
        return std::nullopt;
    const Way way = course_of(p);
    if (p.negated) {  // "did not change", "was not up", "was not higher than in 2020"
        Trend out;
        out.told = way;
        if (way == Way::unknown) out.denied = course_denied(p);
        if (way == Way::unknown && out.denied == Way::unknown && p.copular)
            if (const auto affirmed = TrendReader(p).run()) out.denied = affirmed->told;
        if (out.told == Way::unknown && out.denied == Way::unknown) return std::nullopt;
        return out;
    }
    if (p.claim->origin == Origin::nominal && way == Way::unknown) return std::nullopt;
    if (p.sentence->quantities.empty() && way == Way::unknown &&
        p.sentence->text.find("er than") == std::string::npos)
        return std::nullopt;
    return TrendReader(p).run();
}

}  // namespace gainsay::checker
