#include "checker/claims/frequency.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

#include "checker/words/data_lines.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char frequencies_begin[];
extern const char frequencies_end[];
}

namespace gainsay::checker {
namespace {

using Words = std::span<const ClauseWord>;
using Rates = ByWord<double>;

struct Table {
    Rates adverbs;
    Rates periods;
    ByWord<Approximator> bounds;
    WordSet follow;
};

Table load() {
    Table out;
    for_each_line({frequencies_begin, frequencies_end}, [&](std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        const std::string_view kind = line.substr(0, colon);
        double rate = 0.0;
        for_each_item(line.substr(colon + 1), ',', [&](std::string_view item) {
            if (kind == "more" || kind == "less") {
                out.bounds[std::string(item)] =
                    kind == "more" ? Approximator::more_than : Approximator::less_than;
            } else if (kind == "follow") {
                out.follow.emplace(item);
            } else if (rate == 0.0) {
                std::from_chars(item.data(), item.data() + item.size(), rate);
            } else {
                (kind == "adverb" ? out.adverbs : out.periods)[std::string(item)] = rate;
            }
        });
    });
    return out;
}

const Table& table() {
    static const Table loaded = load();
    return loaded;
}

bool is(Words words, std::size_t i, std::string_view text) {
    return i < words.size() && words[i].text == text;
}

bool any_of(Words words, std::size_t i, std::initializer_list<std::string_view> texts) {
    return i < words.size() && std::find(texts.begin(), texts.end(), words[i].text) != texts.end();
}

std::optional<double> rate_of(const Rates& rates, Words words, std::size_t i) {
    if (i >= words.size()) return std::nullopt;
    const auto found = rates.find(words[i].text);
    if (found == rates.end()) return std::nullopt;
    return found->second;
}

// "Three", "3"; as an ordinal, "second", "3rd".
std::optional<double> number(Words words, std::size_t i, bool ordinal) {
    if (i >= words.size()) return std::nullopt;
    std::string_view text = words[i].text;
    double value = 0.0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && value > 0) {
        text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
        const bool suffix = text == "st" || text == "nd" || text == "rd" || text == "th";
        if (ordinal ? suffix : text.empty()) return value;
        return std::nullopt;
    }
    const auto kind = ordinal ? lexicon::NumberKind::ordinal : lexicon::NumberKind::units;
    if (const auto word = lexicon::number_word(text, kind); word && word->value > 0)
        return word->value;
    return std::nullopt;
}

struct Rate {
    double value = 0.0;
    std::size_t end = 0;
};

// "Day", "two weeks", "other year", "Monday": what "every" spans.
std::optional<Rate> period_at(Words words, std::size_t i) {
    double spanned = 1.0;
    if (is(words, i, "other")) {
        spanned = 2.0;
        ++i;
    } else if (const auto ordinal = number(words, i, true)) {
        spanned = *ordinal;
        ++i;
    } else if (const auto count = number(words, i, false)) {
        spanned = *count;
        ++i;
    }
    if (const auto rate = rate_of(table().periods, words, i)) return Rate{*rate / spanned, i + 1};
    if (i < words.size() && lexicon::weekday(words[i].text))
        return Rate{
            *rate_of(table().periods, std::array{ClauseWord{"week", false, {}}}, 0) / spanned,
            i + 1};
    return std::nullopt;
}

// "Once", "twice", "five times".
std::optional<Rate> count_at(Words words, std::size_t i) {
    if (is(words, i, "once")) return Rate{1.0, i + 1};
    if (is(words, i, "twice")) return Rate{2.0, i + 1};
    if (is(words, i, "thrice")) return Rate{3.0, i + 1};
    const auto count = number(words, i, false);
    if (count && any_of(words, i + 1, {"time", "times"})) return Rate{*count, i + 2};
    return std::nullopt;
}

std::optional<Rate> rate_at(Words words, std::size_t i) {
    if (const auto rate = rate_of(table().adverbs, words, i)) return Rate{*rate, i + 1};
    if (any_of(words, i, {"every", "each"})) return period_at(words, i + 1);
    if (is(words, i, "on") && any_of(words, i + 1, {"a", "an"}) && is(words, i + 3, "basis")) {
        if (const auto rate = rate_of(table().adverbs, words, i + 2)) return Rate{*rate, i + 4};
        return std::nullopt;
    }
    const auto count = count_at(words, i);
    if (!count) return std::nullopt;
    std::size_t at = count->end;
    if (any_of(words, at, {"in", "during", "within"})) ++at;
    if (!any_of(words, at, {"a", "an", "per", "each", "every", "any"})) return std::nullopt;
    const auto period = period_at(words, at + 1);
    if (!period) return std::nullopt;
    return Rate{count->value * period->value, period->end};
}

// "At least", "no more than", "more often than" that end before `i`; where they begin.
std::pair<Approximator, std::size_t> bound_before(Words words, std::size_t i) {
    constexpr std::size_t longest = 4;
    for (std::size_t size = std::min(longest, i); size > 0; --size) {
        const std::string text = joined(words.subspan(i - size, size));
        if (const auto own = table().bounds.find(text); own != table().bounds.end()) {
            // "No more often than", "not more often than".
            const std::size_t first = i - size;
            if (first > 0 && any_of(words, first - 1, {"no", "not"}))
                return {own->second == Approximator::more_than ? Approximator::at_most
                                                               : Approximator::at_least,
                        first - 1};
            return {own->second, first};
        }
        const auto known = lexicon::approximator(text);
        if (known && !known->follows) return {known->approximator, i - size};
    }
    return {Approximator::exact, i};
}

Interval interval_of(double rate, Approximator bound) {
    Interval out = Interval::point(rate);
    const Interval everything;
    switch (bound) {
        case Approximator::more_than:
        case Approximator::at_least:
            out.high = everything.high;
            out.high_open = true;
            out.low_open = bound == Approximator::more_than;
            break;
        case Approximator::less_than:
        case Approximator::at_most:
            out.low = everything.low;
            out.low_open = true;
            out.high_open = bound == Approximator::less_than;
            break;
        default:
            break;
    }
    return out;
}

// What may follow an adverb of frequency; a noun behind it would be what it describes.
bool may_follow(Words words, std::size_t i) {
    return i >= words.size() || words[i - 1].ends_clause || table().follow.contains(words[i].text);
}

bool figure(const ClauseWord& word) {
    return std::any_of(word.text.begin(), word.text.end(),
                       [](char c) { return c >= '0' && c <= '9'; }) ||
           lexicon::number_word(word.text, lexicon::NumberKind::units).has_value() ||
           lexicon::number_word(word.text, lexicon::NumberKind::scale).has_value();
}

}  // namespace

bool mentions_rate(std::span<const Word> words) {
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
        return table().periods.contains(word.lemma) || table().adverbs.contains(word.lemma) ||
               lexicon::weekday(word.lemma).has_value();
    });
}

std::optional<Frequency> find_frequency(std::span<const ClauseWord> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::optional<Rate> rate = rate_at(words, i);
        if (!rate) continue;
        const auto [bound, first] = bound_before(words, i);
        // "The first day of each month" is a day.
        if (!may_follow(words, rate->end) || (first > 0 && words[first - 1].text == "of"))
            return std::nullopt;
        Frequency out;
        out.of_amount = std::any_of(words.begin(), words.begin() + std::ptrdiff_t(first), figure);
        out.per_year = interval_of(rate->value, bound);
        out.negator_inside = any_of(words, first, {"no", "not"});
        const Words read = words.subspan(first, rate->end - first);
        out.text = joined(read);
        out.span = span_of(read);
        out.first = first;
        out.end = rate->end;
        return out;
    }
    return std::nullopt;
}

Relation relate_rates(const Interval& a, const Interval& b) {
    constexpr double tolerance = 0.1;
    Interval wide = a;
    if (a.is_point()) {
        wide.low *= 1 - tolerance;
        wide.high *= 1 + tolerance;
    }
    if (!wide.overlaps(b)) return Relation::alternation;
    if ((a.is_point() && b.is_point()) || a == b) return Relation::equivalence;
    if (b.covers(a)) return Relation::forward;
    return a.covers(b) ? Relation::reverse : Relation::independence;
}

std::string in_numbers(const Interval& per_year) {
    const auto times = [](double value) {
        if (value == 1.0) return std::string("once a year");
        if (value == 2.0) return std::string("twice a year");
        char buffer[48];
        std::snprintf(buffer, sizeof buffer, "%.3g times a year", value);
        return std::string(buffer);
    };
    if (per_year.is_point()) return times(per_year.low);
    if (!std::isfinite(per_year.high))
        return (per_year.low_open ? "more than " : "at least ") + times(per_year.low);
    return (per_year.high_open ? "less than " : "at most ") + times(per_year.high);
}

std::optional<Interval> turned(const Interval& value) {
    const Interval everything;
    const bool below = value.low != everything.low;
    if (below == (value.high != everything.high)) return std::nullopt;
    Interval out;
    if (below) {
        out.high = value.low;
        out.high_open = !value.low_open;
    } else {
        out.low = value.high;
        out.low_open = !value.high_open;
    }
    return out;
}

std::optional<double> times_a_year(std::string_view period) {
    const auto found = table().periods.find(period);
    if (found == table().periods.end()) return std::nullopt;
    return found->second;
}

}  // namespace gainsay::checker
