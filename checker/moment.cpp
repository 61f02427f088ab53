#include "checker/moment.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "checker/data_lines.hpp"
#include "checker/proposition.hpp"
#include "gainsay/date.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char moments_begin[];
extern const char moments_end[];
}

namespace gainsay::checker {
namespace {

using Words = std::span<const ClauseWord>;
using Set = std::set<std::string, std::less<>>;

struct Table {
    std::map<std::string, Set, std::less<>> words;
    std::map<std::string, double, std::less<>> units;
};

const Table& table() {
    static const Table loaded = [] {
        Table out;
        for_each_line({moments_begin, moments_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) return;
            const std::string kind(line.substr(0, colon));
            double days = 0.0;
            for_each_item(line.substr(colon + 1), ',', [&](std::string_view item) {
                if (kind == "unit" && days == 0.0)
                    std::from_chars(item.data(), item.data() + item.size(), days);
                else if (kind == "unit")
                    out.units[std::string(item)] = days;
                else
                    out.words[kind].emplace(item);
            });
        });
        return out;
    }();
    return loaded;
}

bool of_kind(std::string_view kind, std::string_view word) {
    return table().words.find(kind)->second.contains(word);
}

bool is(Words words, std::size_t i, std::string_view text) {
    return i < words.size() && words[i].text == text;
}

// The longest of the kind's words that stand at `i`; how many words it takes, 0 if none.
std::size_t length_of(std::string_view kind, Words words, std::size_t i) {
    constexpr std::size_t longest = 4;
    for (std::size_t size = std::min(longest, words.size() - std::min(i, words.size())); size > 0;
         --size)
        if (of_kind(kind, joined(words.subspan(i, size)))) return size;
    return 0;
}

std::optional<double> number(std::string_view text) {
    double value = 0.0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc()) {
        if (rest == text.data() + text.size()) return value;
        return std::nullopt;
    }
    for (const auto kind : {lexicon::NumberKind::units, lexicon::NumberKind::tens})
        if (const auto word = lexicon::number_word(text, kind)) return word->value;
    if (text == "a" || text == "one" || text == "an") return 1.0;
    return std::nullopt;
}

struct Read {
    Moment moment;
    std::size_t end = 0;
};

// "1", "1st", as a day of a month.
std::optional<unsigned> day_number(std::string_view text) {
    unsigned day = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), day);
    if (error != std::errc() || day < 1 || day > 31) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    if (!text.empty() && text != "st" && text != "nd" && text != "rd" && text != "th")
        return std::nullopt;
    return day;
}

std::optional<int> year_number(Words words, std::size_t i) {
    if (i >= words.size() || words[i].text.size() != 4) return std::nullopt;
    const auto value = number(words[i].text);
    if (!value || *value < 1000 || *value > 2999) return std::nullopt;
    return static_cast<int>(*value);
}

Interval days_between(std::chrono::sys_days first, std::chrono::sys_days last) {
    return {static_cast<double>(first.time_since_epoch().count()),
            static_cast<double>(last.time_since_epoch().count()), false, false};
}

// "1 October 2024", "October 1, 2024", "1 October", "June 2024".
std::optional<Read> read_day(Words words, std::size_t i) {
    using namespace std::chrono;
    if (i >= words.size()) return std::nullopt;
    std::optional<unsigned> day = day_number(words[i].text);
    std::size_t at = day ? i + 1 : i;
    if (day && is(words, at, "of")) ++at;
    if (at >= words.size()) return std::nullopt;
    const auto month_of = lexicon::month(words[at].text);
    if (!month_of) return std::nullopt;
    ++at;
    if (!day && at < words.size() && !year_number(words, at))
        if ((day = day_number(words[at].text))) ++at;
    const std::optional<int> year_of = year_number(words, at);
    if (year_of) ++at;
    if (!day && !year_of) return std::nullopt;
    constexpr int leap = 2000;
    const year_month in{year{year_of.value_or(leap)}, month{*month_of}};
    Read out;
    out.end = at;
    out.moment.anchor = year_of ? Anchor::day : Anchor::day_of_year;
    if (!day) {
        out.moment.at = days_between(sys_days{in / 1}, sys_days{in / last});
        return out;
    }
    const year_month_day date = in / std::chrono::day{*day};
    if (!date.ok()) return std::nullopt;
    out.moment.at = days_between(sys_days{date}, sys_days{date});
    return out;
}

// "3 p.m.", "3:30 pm", "3pm", "15:00", "noon", "midnight".
std::optional<Read> read_hour(Words words, std::size_t i) {
    if (i >= words.size()) return std::nullopt;
    Read out;
    out.moment.anchor = Anchor::clock;
    std::string_view text = words[i].text;
    const auto done = [&](double hour, std::size_t end) {
        out.moment.at = Interval::point(hour);
        out.end = end;
        return std::optional(out);
    };
    if (text == "noon" || text == "midday") return done(12.0, i + 1);
    if (text == "midnight") return done(24.0, i + 1);
    unsigned hour = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), hour);
    if (error != std::errc() || hour > 24) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    double minutes = 0.0;
    bool colon = false;
    if (text.size() >= 3 && (text[0] == ':' || text[0] == '.')) {
        unsigned value = 0;
        const auto [behind, wrong] = std::from_chars(text.data() + 1, text.data() + 3, value);
        if (wrong != std::errc() || value > 59) return std::nullopt;
        minutes = value;
        colon = text[0] == ':';
        text = text.substr(static_cast<std::size_t>(behind - text.data()));
    }
    std::size_t end = i + 1;
    if (text.empty() && end < words.size()) {
        const std::string& next = words[end].text;
        if (next == "p.m." || next == "pm" || next == "a.m." || next == "am" ||
            next == "p.m" || next == "a.m" || next == "o'clock")
            text = words[end++].text;
    }
    if (text.empty() && !colon) return std::nullopt;
    const bool afternoon = text.starts_with("p");
    if (!text.empty() && !afternoon && !text.starts_with("a") && text != "o'clock")
        return std::nullopt;
    if ((afternoon || text.starts_with("a")) && hour == 12) hour = 0;
    return done(hour + (afternoon ? 12.0 : 0.0) + minutes / 60.0, end);
}

// "The accident", "delivery of the report": the words that name an event, without those that tell
// nothing apart.
std::optional<Read> read_event(Words words, std::size_t i) {
    Read out;
    for (std::size_t at = i; at < words.size(); ++at) {
        const std::string& word = words[at].text;
        if (of_kind("stop", word)) break;
        const bool figure = word.front() >= '0' && word.front() <= '9';
        if (figure) break;
        if (!of_kind("same", word)) out.moment.event += (out.moment.event.empty() ? "" : " ") + word;
        out.end = at + 1;
        if (words[at].ends_clause) break;
    }
    if (out.moment.event.empty() || out.moment.event.starts_with("of ")) return std::nullopt;
    out.moment.at = Interval::point(0.0);
    return out;
}

std::optional<Read> read_anchor(Words words, std::size_t i) {
    if (auto day = read_day(words, i)) return day;
    if (is(words, i, "the") && i + 1 < words.size() && day_number(words[i + 1].text))
        if (auto day = read_day(words, i + 1)) return day;
    if (auto hour = read_hour(words, i)) return hour;
    return read_event(words, i);
}

struct Length {
    double days = 0.0;
    std::size_t end = 0;
};

// "45 days", "six months", "one calendar month".
std::optional<Length> read_length(Words words, std::size_t i) {
    if (i >= words.size()) return std::nullopt;
    const auto count = number(words[i].text);
    if (!count) return std::nullopt;
    std::size_t at = i + 1;
    while (at < words.size() && of_kind("beside", words[at].text)) ++at;
    if (at >= words.size()) return std::nullopt;
    const auto unit = table().units.find(words[at].text);
    if (unit == table().units.end()) return std::nullopt;
    return Length{*count * unit->second, at + 1};
}

constexpr double infinite = std::numeric_limits<double>::infinity();

// "[Within | at least] 45 days after the accident", counted from an event.
std::optional<Read> read_counted(Words words, std::size_t i) {
    const bool until = is(words, i, "until") || is(words, i, "till");
    std::size_t at = until ? i + 1 : i;
    bool within = false;
    bool least = false;
    if (const std::size_t size = length_of("within", words, at)) {
        within = true;
        at += size;
    } else if (const std::size_t more = length_of("least", words, at)) {
        least = true;
        at += more;
    }
    const auto length = read_length(words, at);
    if (!length) return std::nullopt;
    at = length->end;
    const bool before = is(words, at, "before") || is(words, at, "prior");
    const bool after = is(words, at, "after") || is(words, at, "following") ||
                       is(words, at, "from") || (within && is(words, at, "of"));
    if (!before && !after) return std::nullopt;
    at += is(words, at, "prior") ? 2U : 1U;
    auto anchor = read_event(words, at);
    if (!anchor) return std::nullopt;
    Interval& interval = anchor->moment.at;
    const double sign = before ? -1.0 : 1.0;
    interval = Interval::point(sign * length->days);
    if (within) {
        (before ? interval.high : interval.low) = 0.0;
    } else if (least) {
        (before ? interval.low : interval.high) = sign * infinite;
    }
    if (until) anchor->moment.form = MomentForm::until;
    anchor->moment.exact = !within && !least;
    return anchor;
}

std::optional<Read> read_related(Words words, std::size_t i) {
    std::string_view best;
    std::size_t size = 0;
    for (const std::string_view kind : {"before", "by", "after", "from", "until", "on"})
        if (const std::size_t found = length_of(kind, words, i); found > size) {
            best = kind;
            size = found;
        }
    if (size == 0) return std::nullopt;
    std::size_t at = i + size;
    // "Until after the start date".
    if (best == "until" && is(words, at, "after")) ++at;
    auto anchor = read_anchor(words, at);
    if (!anchor) return std::nullopt;
    Moment& moment = anchor->moment;
    // "By the tenant", "on the roof", "from the bank" tell of no event; "upon" does.
    const bool of_time = best == "before" || best == "after" || best == "until" || size > 1 ||
                         words[i].text == "upon" || words[i].text == "on" || words[i].text == "at";
    if (moment.anchor == Anchor::event && !of_time) return std::nullopt;
    Interval& interval = moment.at;
    if (best == "before") {
        interval = {-infinite, interval.low, true, true};
    } else if (best == "by") {
        interval = {-infinite, interval.high, true, false};
    } else if (best == "after") {
        interval = {interval.high, infinite, true, true};
    } else if (best == "from") {
        moment.form = MomentForm::from;
    } else if (best == "until") {
        moment.form = MomentForm::until;
    } else {
        moment.exact = true;
    }
    moment.only = words[i].text == "only";
    return anchor;
}

// One event of the two: the same head, and of what it is an event on one side only or alike.
bool one_event(std::string_view a, std::string_view b) {
    const auto head = [](std::string_view text) { return text.substr(0, text.find(" of ")); };
    if (head(a) != head(b)) return false;
    return a == b || a == head(a) || b == head(b);
}

void to_day_of_year(Moment& moment) {
    using namespace std::chrono;
    const auto turn = [](double day) {
        if (!std::isfinite(day)) return day;
        const year_month_day date{sys_days{days{static_cast<int>(day)}}};
        const sys_days in_leap_year{year{2000} / date.month() / date.day()};
        return static_cast<double>(in_leap_year.time_since_epoch().count());
    };
    moment.anchor = Anchor::day_of_year;
    moment.at.low = turn(moment.at.low);
    moment.at.high = turn(moment.at.high);
}

}  // namespace

std::vector<Moment> find_moments(std::span<const ClauseWord> words) {
    std::vector<Moment> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto found = read_counted(words, i);
        if (!found) found = read_related(words, i);
        if (!found) continue;
        const Words read = words.subspan(i, found->end - i);
        found->moment.text = joined(read);
        found->moment.span = span_of(read);
        if (i > 0 && words[i - 1].text == "only") found->moment.only = true;
        out.push_back(std::move(found->moment));
        i = found->end - 1;
    }
    return out;
}

bool bring_to_one_scale(Moment& a, Moment& b) {
    if (a.anchor == Anchor::event || b.anchor == Anchor::event)
        return a.anchor == b.anchor && one_event(a.event, b.event);
    if (a.anchor == b.anchor) return true;
    if (a.anchor == Anchor::day && b.anchor == Anchor::day_of_year)
        to_day_of_year(a);
    else if (b.anchor == Anchor::day && a.anchor == Anchor::day_of_year)
        to_day_of_year(b);
    else
        return false;
    return true;
}

std::optional<Interval> barred(const Moment& m, bool negated) {
    const Interval everything;
    Interval out = m.at;
    if (negated) {
        if (m.form == MomentForm::from) out = {m.at.low, everything.high, false, true};
        if (m.form == MomentForm::until) out = {everything.low, m.at.high, true, true};
        // "Not before 1 October" leaves that day; "not within 45 days" leaves no such time.
        return out;
    }
    if (!m.only) return std::nullopt;
    if (m.form == MomentForm::from) return Interval{everything.low, m.at.low, true, true};
    if (m.at.low == everything.low)
        return Interval{m.at.high, everything.high, !m.at.high_open, true};
    if (m.at.high == everything.high)
        return Interval{everything.low, m.at.low, true, !m.at.low_open};
    return std::nullopt;
}

Interval happening(const Moment& m) {
    const Interval everything;
    if (m.form == MomentForm::from) return {m.at.low, everything.high, false, true};
    if (m.form == MomentForm::until) return {everything.low, m.at.high, true, true};
    return m.at;
}

std::vector<Moment> moments_of(const Proposition& p) {
    std::vector<Moment> out = find_moments(words_after(p));
    const std::vector<ClauseWord> before = words_before(p);  // "Upon termination, the ..."
    const auto comma = std::find_if(before.begin(), before.end(),
                                    [](const ClauseWord& word) { return word.ends_clause; });
    if (comma == before.end()) return out;
    const auto length = static_cast<std::size_t>(comma - before.begin()) + 1;
    for (Moment& moment : find_moments(std::span(before).first(length)))
        out.push_back(std::move(moment));
    return out;
}

bool told_apart(const Proposition& a, const Proposition& b) {
    const std::vector<Moment> of_a = moments_of(a);
    if (of_a.empty()) return false;
    const std::vector<Moment> of_b = moments_of(b);
    for (const Moment& one : of_a)
        for (const Moment& other : of_b) {
            Moment x = one;
            Moment y = other;
            if (x.text != y.text && bring_to_one_scale(x, y) && !x.at.overlaps(y.at)) return true;
        }
    return false;
}

std::string describe(const Moment& moment) {
    const auto point = [&](double value) {
        using namespace std::chrono;
        char buffer[32];
        switch (moment.anchor) {
            case Anchor::day:
                return iso_date(sys_days{days{static_cast<int>(value)}});
            case Anchor::day_of_year:
                return iso_date(sys_days{days{static_cast<int>(value)}}).substr(5);
            case Anchor::clock: {
                const int minutes = static_cast<int>(std::lround(value * 60));
                std::snprintf(buffer, sizeof buffer, "%02d:%02d", minutes / 60 % 100, minutes % 60);
                return std::string(buffer);
            }
            case Anchor::event:
                break;
        }
        std::snprintf(buffer, sizeof buffer, "day %.4g", value);
        return std::string(buffer);
    };
    std::string out;
    const Interval& at = moment.at;
    if (moment.form == MomentForm::from)
        out = "from " + point(at.low) + " on";
    else if (moment.form == MomentForm::until)
        out = "until " + point(at.high);
    else if (at.is_point())
        out = point(at.low);
    else if (!std::isfinite(at.low))
        out = (at.high_open ? "before " : point(at.high) + " or before");
    else if (!std::isfinite(at.high))
        out = (at.low_open ? "after " : point(at.low) + " or later");
    else
        out = point(at.low) + " to " + point(at.high);
    if (out == "before ") out += point(at.high);
    if (out == "after ") out += point(at.low);
    if (moment.anchor == Anchor::event) out += " counted from \"" + moment.event + "\"";
    return out;
}

}  // namespace gainsay::checker
