#include "checker/claims/moment.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>

#include "checker/claims/moment_anchor.hpp"
#include "checker/claims/proposition.hpp"
#include "gainsay/date.hpp"

namespace gainsay::checker {
namespace {

using Words = std::span<const ClauseWord>;

bool is(Words words, std::size_t i, std::string_view text) {
    return i < words.size() && words[i].text == text;
}

struct Length {
    double days = 0.0;
    std::size_t end = 0;
};

// "45 days", "six months", "one calendar month".
std::optional<Length> read_length(Words words, std::size_t i) {
    if (i >= words.size()) return std::nullopt;
    const auto count = number_of(words[i].text);
    if (!count) return std::nullopt;
    std::size_t at = i + 1;
    while (at < words.size() && moment_word("beside", words[at].text)) ++at;
    if (at >= words.size()) return std::nullopt;
    const auto unit = unit_in_days(words[at].text);
    if (!unit) return std::nullopt;
    return Length{*count * *unit, at + 1};
}

constexpr double infinite = std::numeric_limits<double>::infinity();

// "[Within | at least] 45 days after the accident", counted from an event.
std::optional<ReadMoment> read_counted(Words words, std::size_t i) {
    const bool until = is(words, i, "until") || is(words, i, "till");
    std::size_t at = until ? i + 1 : i;
    bool within = false;
    bool least = false;
    if (const std::size_t size = moment_words("within", words, at)) {
        within = true;
        at += size;
    } else if (const std::size_t more = moment_words("least", words, at)) {
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

std::optional<ReadMoment> read_related(Words words, std::size_t i) {
    std::string_view best;
    std::size_t size = 0;
    for (const std::string_view kind : {"before", "by", "after", "from", "until", "on"})
        if (const std::size_t found = moment_words(kind, words, i); found > size) {
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

// "In June", "in June 2024": in no other sense is "in" a time here.
std::optional<ReadMoment> read_within(Words words, std::size_t i) {
    if (!is(words, i, "in")) return std::nullopt;
    auto anchor = read_anchor(words, i + 1);
    if (!anchor ||
        (anchor->moment.anchor != Anchor::day && anchor->moment.anchor != Anchor::day_of_year))
        return std::nullopt;
    anchor->moment.sometime = true;
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
        if (!begins_moment(words[i].text)) continue;  // most words
        auto found = read_counted(words, i);
        if (!found) found = read_related(words, i);
        if (!found) found = read_within(words, i);
        if (!found) continue;
        const bool only = i > 0 && words[i - 1].text == "only";
        const std::size_t first = only ? i - 1 : i;
        const Words read = words.subspan(first, found->end - first);
        found->moment.text = joined(read);
        found->moment.span = span_of(read);
        if (only) found->moment.only = true;
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
    std::vector<Moment> out = find_moments(words_after_with_time(p));
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
    for (const Moment& one : a.moments)
        for (const Moment& other : b.moments) {
            Moment x = one;
            Moment y = other;
            if (x.text != y.text && bring_to_one_scale(x, y) && !x.at.overlaps(y.at)) return true;
        }
    return false;
}

namespace {

std::string count_of_days(double days) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, days == 1.0 ? "%.4g day" : "%.4g days", days);
    return buffer;
}

// A point on the scale of the moment's anchor.
std::string point_of(const Moment& moment, double value) {
    using namespace std::chrono;
    char buffer[32];
    const int minutes = static_cast<int>(std::lround(value * 60));
    switch (moment.anchor) {
        case Anchor::day:
            return iso_date(sys_days{days{static_cast<int>(value)}});
        case Anchor::day_of_year:
            return iso_date(sys_days{days{static_cast<int>(value)}}).substr(5);
        case Anchor::clock:
            std::snprintf(buffer, sizeof buffer, "%02d:%02d", minutes / 60 % 100, minutes % 60);
            return buffer;
        case Anchor::event:
            break;
    }
    if (value == 0.0) return "\"" + moment.event + "\"";
    return count_of_days(std::abs(value)) + (value < 0 ? " before \"" : " after \"") +
           moment.event + "\"";
}

}  // namespace

std::string describe(const Moment& moment) {
    const Interval& at = moment.at;
    if (moment.form == MomentForm::from) return "from " + point_of(moment, at.low) + " on";
    if (moment.form == MomentForm::until) return "until " + point_of(moment, at.high);
    if (at.is_point())
        return (moment.anchor == Anchor::event && at.low == 0.0 ? "on the day of " : "") +
               point_of(moment, at.low);
    if (!std::isfinite(at.low))
        return at.high_open ? "before " + point_of(moment, at.high)
                            : point_of(moment, at.high) + " or before";
    if (!std::isfinite(at.high))
        return at.low_open ? "after " + point_of(moment, at.low)
                           : point_of(moment, at.low) + " or later";
    return "from " + point_of(moment, at.low) + " to " + point_of(moment, at.high);
}

}  // namespace gainsay::checker
