#include "grammar/quantities/lower_date.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "grammar/quantities/calendar.hpp"
#include "grammar/quantities/lexical_steps.hpp"
#include "grammar/quantities/numeral.hpp"

namespace gainsay::grammar::figures {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

const Vocabulary& words() { return Vocabulary::instance(); }

int number_in(Piece piece) {
    int value = 0;
    for (Cursor at = piece.begin; at < piece.end; ++at)
        if (is_digit(*at) && value < 100000) value = value * 10 + (*at - '0');
    return value;
}

// The last run of digits: the year of ", 2025" or "of fiscal 2025".
int year_in(Piece piece) {
    Cursor end = piece.end;
    while (end > piece.begin && !is_digit(end[-1])) --end;
    Cursor begin = end;
    while (begin > piece.begin && is_digit(begin[-1])) --begin;
    const int value = number_in({begin, end});
    return end - begin == 2 ? 2000 + value : value;
}

int month_in(Piece piece) {
    const Piece word = word_at(piece.begin, piece.end);
    return static_cast<int>(words().value(word.view(), Class::month_name));
}

class Resolver {
public:
    explicit Resolver(const std::optional<TimeInterval>& document_date) {
        if (document_date)
            anchor_ = document_date->last ? document_date->last : document_date->first;
    }

    // Sets `relative_` when the document's date decides.
    std::optional<Days> point(const PointSyntax& point) {
        const DatePieces& p = point.pieces;
        switch (point.form) {
            case DateForm::iso:
                return iso(p);
            case DateForm::slashed:
                return plain_year(year_in(p.third));
            case DateForm::day_month:
            case DateForm::month_day:
                return day_and_month(p);
            case DateForm::month_year:
                return month_of(year_in(p.third), month_in(p.second));
            case DateForm::month:
                return bare_month(month_in(p.second), 0);
            case DateForm::part:
                return part(p);
            case DateForm::first_some:
                return first_some(p);
            case DateForm::fiscal:
                return plain_year(year_in({p.third.begin, end_of_digits(p.third)}));
            case DateForm::decade:
                return decade(p.first);
            case DateForm::century:
                return century(p.first);
            case DateForm::season:
                return season(p.first, year_in(p.third));
            case DateForm::year:
                return plain_year(number_in(p.third));
            case DateForm::short_year:
                return plain_year(2000 + number_in(p.third));
            case DateForm::weekday:
                return bare_weekday(p.first, 0);
            case DateForm::which:
                return which(p);
            case DateForm::ago:
                return ago(p);
            case DateForm::named:
                return named(p.first);
            case DateForm::recent:
                return unknown();
        }
        return std::nullopt;
    }

    [[nodiscard]] bool relative() const { return relative_; }
    [[nodiscard]] bool is_unknown() const { return unknown_; }

private:
    // A date the text leaves to its context: no interval, though it is one.
    std::optional<Days> unknown() {
        relative_ = true;
        unknown_ = true;
        return Days{};
    }

    static Cursor end_of_digits(Piece piece) {
        Cursor at = piece.begin;
        while (at < piece.end && is_digit(*at)) ++at;
        return at;
    }

    static std::optional<Days> plain_year(int y) {
        if (y < 1000 || y > 2199) return std::nullopt;
        return years(y, 1);
    }
    static std::optional<Days> month_of(int y, int m) {
        if (y < 1000 || y > 2199 || m < 1 || m > 12) return std::nullopt;
        return months_from(y, m - 1, 1);
    }

    static std::optional<Days> iso(const DatePieces& p) {
        const int m = number_in(p.second);
        if (p.third.empty()) return month_of(number_in(p.first), m);
        return day_of(number_in(p.first), m, number_in(p.third));
    }

    std::optional<Days> day_and_month(const DatePieces& p) {
        const int m = month_in(p.second);
        // "18-20": the first and the last run of digits
        Cursor at = p.first.begin;
        while (at < p.first.end && is_digit(*at)) ++at;
        const int from = number_in({p.first.begin, at});
        Cursor end = p.first.end;
        while (end > at && !is_digit(end[-1])) --end;
        const int to = end > at ? day_before(end, at) : from;
        int y = year_in(p.third);
        if (y == 0) {
            relative_ = true;
            if (!anchor_) return day_of(2000, m, from) ? unknown() : std::nullopt;
            y = static_cast<int>(year_month_day{*anchor_}.year());
            // Two months ahead may be announced; later than that, last year is meant.
            const auto day = day_of(y, m, from);
            if (!day || day->first > *anchor_ + days{62}) --y;
        }
        const auto first = day_of(y, m, from);
        const auto last = day_of(y, m, to);
        if (!first || !last || last->last < first->first) return std::nullopt;
        return Days{first->first, last->last};
    }

    static int day_before(Cursor end, Cursor floor) {
        Cursor begin = end;
        while (begin > floor && is_digit(begin[-1])) --begin;
        return number_in({begin, end});
    }

    std::optional<Days> bare_month(int m, int which) {
        if (!anchor_) return unknown();
        relative_ = true;
        const year_month_day today{*anchor_};
        int y = static_cast<int>(today.year());
        const int now = static_cast<int>(static_cast<unsigned>(today.month()));
        if (which < 0 && m >= now) --y;
        if (which > 0 && m <= now) ++y;
        if (which == 0 && m > now + 2) --y;
        return month_of(y, m);
    }

    std::optional<Days> bare_weekday(Piece name, int which) {
        if (!anchor_) return unknown();
        relative_ = true;
        const Piece word = word_at(name.begin, name.end);
        const int day = static_cast<int>(words().value(word.view(), Class::weekday));
        const sys_days found = weekday_near(*anchor_, day, which);
        return Days{found, found};
    }

    std::optional<Days> in_year(int y, int first_month, int count) {
        if (y == 0) {
            if (!anchor_) return unknown();
            relative_ = true;
            y = static_cast<int>(year_month_day{*anchor_}.year());
            const Days found = months_from(y, first_month, count);
            if (found.first > *anchor_) --y;
        }
        if (y < 1000 || y > 2199) return std::nullopt;
        return months_from(y, first_month, count);
    }

    std::optional<Days> part(const DatePieces& p) {
        const int y = year_in(p.third);
        if (p.second.empty()) {  // Q3, 1H
            const bool half =
                std::any_of(p.first.begin, p.first.end, [](char c) { return c == 'H'; });
            const int index = number_in(p.first);
            return half && index > 2 ? std::nullopt
                                     : in_year(y, (index - 1) * (half ? 6 : 3), half ? 6 : 3);
        }
        const bool half = to_lower(*p.second.begin) == 'h';
        const double ordinal = ordinal_value(p.first);
        // "last quarter" without a year is the one before; with one it is the final one
        if (ordinal == 0.0 && y == 0) return half ? unknown() : shifted(3, -1);
        const int index = ordinal == 0.0 ? (half ? 2 : 4) : static_cast<int>(ordinal);
        if (index < 1 || index > (half ? 2 : 4)) return std::nullopt;
        return in_year(y, (index - 1) * (half ? 6 : 3), half ? 6 : 3);
    }

    std::optional<Days> first_some(const DatePieces& p) {
        const int count = static_cast<int>(small_count(p.first));
        if (count < 1 || count > 12) return std::nullopt;
        return in_year(year_in(p.third), 0, count);
    }

    static std::optional<Days> decade(Piece piece) {
        int y = number_in(piece);
        if (piece.end - piece.begin <= 3) y += y < 30 ? 2000 : 1900;  // '90s
        if (y < 1000 || y > 2190) return std::nullopt;
        return years(y, y % 100 == 0 && y < 2000 ? 100 : 10);  // the 1800s are a century
    }

    static std::optional<Days> century(Piece ordinal) {
        const int index = static_cast<int>(ordinal_value(ordinal));
        if (index < 11 || index > 22) return std::nullopt;
        return years((index - 1) * 100 + 1, 100);
    }

    // Northern seasons; winter runs into the next year.
    std::optional<Days> season(Piece name, int y) {
        const int first = static_cast<int>(words().value(name.view(), Class::season));
        if (y < 1000 || y > 2199 || first == 0) return std::nullopt;
        return months_from(y, first - 1, 3);
    }

    // The calendar unit of so many months that holds the anchor, moved by `which`.
    std::optional<Days> shifted(int length, int steps) {
        if (!anchor_) return unknown();
        relative_ = true;
        const year_month_day today{*anchor_};
        const int y = static_cast<int>(today.year());
        if (length >= 12) {
            const int span = length / 12;
            const int base = span == 100 ? (y - 1) / 100 * 100 + 1 : y / span * span;
            const int first = base + steps * span;
            if (first < 1000 || first > 2199) return std::nullopt;
            return years(first, span);
        }
        const int now = static_cast<int>(static_cast<unsigned>(today.month())) - 1;
        return months_from(y, (now / length + steps) * length, length);
    }

    std::optional<Days> which(const DatePieces& p) {
        const int step = static_cast<int>(words().value(p.first.view(), Class::which));
        const Piece unit = p.third;
        if (words().is(unit.view(), bit(Class::month_name)) && is_upper(*unit.begin))
            return bare_month(month_in(unit), step);
        if (words().is(unit.view(), bit(Class::weekday))) return bare_weekday(unit, step);
        if (!anchor_) return unknown();
        relative_ = true;
        const int of_months = static_cast<int>(words().value(unit.view(), Class::months));
        const int of_days = static_cast<int>(words().value(unit.view(), Class::days));
        if (const auto length = words().value(unit.view(), Class::season); length != 0.0)
            return last_season(static_cast<int>(length), step);
        const bool plural = unit.end[-1] == 's';
        const bool past =
            step < 0 && to_lower(*p.first.begin) == 'p' && p.first.end - p.first.begin == 4;
        const bool rolling = past || (step < 0 && of_months >= 120);  // "the last decade"
        if (p.second.empty() && !plural && !rolling) {
            if (of_months != 0) return shifted(of_months, step);
            if (of_days == 7) return week(step);
            return unknown();
        }
        const Piece count_word = word_at(p.second.begin, p.second.end);
        double count =
            p.second.empty() ? 1.0 : small_count(count_word.empty() ? p.second : count_word);
        if (count == 0.0 || (plural && p.second.empty()) || step == 0) return unknown();
        return step < 0 ? Days{moved(*anchor_, count, of_months, of_days, -1), *anchor_}
                        : Days{*anchor_, moved(*anchor_, count, of_months, of_days, 1)};
    }

    std::optional<Days> last_season(int first_month, int step) {
        int y = static_cast<int>(year_month_day{*anchor_}.year());
        Days found = months_from(y, first_month - 1, 3);
        if (step < 0 && found.last >= *anchor_) found = months_from(y - 1, first_month - 1, 3);
        if (step > 0 && found.first <= *anchor_) found = months_from(y + 1, first_month - 1, 3);
        return found;
    }

    std::optional<Days> week(int step) {
        const sys_days monday = weekday_near(*anchor_, 1, 0) + days{7 * step};
        return Days{monday, monday + days{6}};
    }

    std::optional<Days> ago(const DatePieces& p) {
        const bool earlier = to_lower(p.third.begin[0]) == 'e';  // than what the text tells of
        const int of_months = static_cast<int>(words().value(p.second.view(), Class::months));
        const int of_days = static_cast<int>(words().value(p.second.view(), Class::days));
        const double count = small_count(p.first);
        const bool clock = of_months == 0 && of_days == 0;
        if (!anchor_ || earlier || count == 0.0 || count > 500 || (clock && count > 12))
            return unknown();
        relative_ = true;
        if (clock) return Days{*anchor_, *anchor_};
        const sys_days then = moved(*anchor_, count, of_months, of_days, -1);
        const year_month_day date{then};
        const int y = static_cast<int>(date.year());
        if (of_months >= 120) return Days{then - days{of_months * 3}, then + days{of_months * 3}};
        if (of_months >= 12) return years(y, 1);
        if (of_months > 0)
            return months_from(y, static_cast<int>(static_cast<unsigned>(date.month())) - 1, 1);
        if (of_days >= 7) return Days{then - days{3}, then + days{3}};
        return Days{then, then};
    }

    std::optional<Days> named(Piece word) {
        if (!anchor_) return unknown();
        relative_ = true;
        const sys_days day =
            *anchor_ + days{static_cast<int>(words().value(word.view(), Class::today))};
        return Days{day, day};
    }

    std::optional<sys_days> anchor_;
    bool relative_ = false;
    bool unknown_ = false;
};

// "early", "mid", "late" are thirds, beginning and end quarters.
Days narrowed(Days period, Piece modifier) {
    int index = 0;
    for (Cursor at = modifier.begin; at < modifier.end;) {
        const Piece word = word_at(at, modifier.end);
        if (!word.empty())
            index = std::max(index, static_cast<int>(words().value(word.view(), Class::thirds)));
        at = word.empty() ? at + 1 : word.end;
    }
    if (index >= 1 && index <= 3) return part_of(period, index - 1, 3);
    if (index == 4) return part_of(period, 0, 4);
    return index == 5 ? part_of(period, 3, 4) : period;
}

enum class Lead : unsigned char { none, since, after, until, before, at, from, between };

Lead lead_of(Piece piece) {
    const Piece word = word_at(piece.begin, piece.end);
    std::string lower(word.view());
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    if (lower.empty()) return Lead::none;
    if (lower == "since" || lower == "starting") return Lead::since;
    if (lower == "after" || lower == "beyond") return Lead::after;
    if (lower == "before" || lower == "prior") return Lead::before;
    if (lower == "as") return Lead::at;
    if (lower == "from") return Lead::from;
    if (lower == "between") return Lead::between;
    if (lower == "ending") return Lead::at;
    return Lead::until;  // until, till, by, through, up to
}

TimeInterval opened(Days found, Lead lead) {
    switch (lead) {
        case Lead::since:
        case Lead::from:
            return {found.first, std::nullopt, true};
        case Lead::after:
            return {found.last + days{1}, std::nullopt, true};
        case Lead::until:
            return {std::nullopt, found.last, true};
        case Lead::before:
            return {std::nullopt, found.first - days{1}, true};
        default:
            return {found.first, found.last, true};
    }
}

bool is_dash(Piece joint) { return dash_at(skip_gap(joint.begin, joint.end), joint.end) != 0; }

// "from 5 May to 7 June 2024", "May to July 2024": the year stands at the end only.
PointSyntax with_year_of(PointSyntax first, const PointSyntax& second, Piece joint) {
    if (joint.empty() || second.pieces.third.empty()) return first;
    const bool second_dated = second.form == DateForm::day_month ||
                              second.form == DateForm::month_day ||
                              second.form == DateForm::month_year;
    const bool day = first.form == DateForm::day_month || first.form == DateForm::month_day;
    if (!second_dated || !first.pieces.third.empty()) return first;
    if (!day && first.form != DateForm::month) return first;
    first.pieces.third = second.pieces.third;
    if (!day) first.form = DateForm::month_year;
    return first;
}

}  // namespace

std::optional<ResolvedTime> resolve(const TimeSyntax& syntax,
                                    const std::optional<TimeInterval>& document_date) {
    Resolver resolver(document_date);
    const auto first = resolver.point(with_year_of(syntax.point, syntax.second, syntax.joint));
    if (!first) return std::nullopt;
    const Lead lead = lead_of(syntax.prefix.lead);
    ResolvedTime out;
    out.kind = TimeKind::period;
    Days found = narrowed(*first, syntax.prefix.modifier);
    if (!syntax.joint.empty() && !resolver.is_unknown()) {
        // "2019-21", "from 1970 to 1985", "between 2019 and 2021", "May to July 2024"; not "2019
        // and 2021".
        const bool conjoined = to_lower(*skip_gap(syntax.joint.begin, syntax.joint.end)) == 'a';
        const auto second = resolver.point(syntax.second);
        const bool joined =
            second && !resolver.is_unknown() && second->last >= found.first &&
            (conjoined ? lead == Lead::between
                       : is_dash(syntax.joint) || lead == Lead::from || lead == Lead::none);
        if (joined) {
            const Days end = narrowed(*second, syntax.second_prefix.modifier);
            out.interval = {found.first, end.last, true};
            out.relative = resolver.relative();
            out.used_second = true;
            return out;
        }
    }
    out.relative = resolver.relative();
    if (resolver.is_unknown()) {
        out.interval.stated = true;
        if (lead != Lead::none && lead != Lead::at) out.kind = TimeKind::open;
        return out;
    }
    out.interval = opened(found, lead);
    if (!out.interval.first || !out.interval.last) {
        out.kind = TimeKind::open;
    } else if (found.first == found.last) {
        out.kind = TimeKind::date;
    }
    return out;
}

}  // namespace gainsay::grammar::figures
