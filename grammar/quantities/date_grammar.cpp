// The grammar of dates and periods over characters. Each form is a small rule; a time is prefixes
// and one or two points.
#include <boost/fusion/include/adapt_struct.hpp>
#include <utility>

#include "grammar/quantities/date_syntax.hpp"
#include "grammar/quantities/x3_steps.hpp"

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::DatePieces, first, second, third)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::PrefixSyntax, lead, modifier)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::DurationSyntax, count, unit, tail)

namespace gainsay::grammar::figures {
namespace {

using x3::digit;
using x3::eps;
using x3::lit;
using x3::repeat;

auto const nothing = piece[eps];
auto const four = repeat(4)[digit] >> !digit;
auto const two = repeat(2)[digit] >> !digit;
auto const one_or_two = repeat(1, 2)[digit] >> !digit;
auto const capital =
    step([](Cursor at, Cursor last) { return at < last && is_upper(*at) ? at : nullptr; });
auto const month_name = capital >> word_of(bit(Class::month_name));
auto const month = month_name >> -lit('.');
auto const year = four >> word_end;

auto const ordinal_letters = word("st") | word("nd") | word("rd") | word("th");
auto const day = one_or_two >> -ordinal_letters >> word_end;
auto const span_mark = -gap >> dash >> -gap | gap >> (word("to") | word("and")) >> gap;
auto const days = day >> -(span_mark >> day);
// No year follows where something else begins: "18 October 2025-style".
auto const comma_or_gap = -gap >> lit(',') >> -gap | gap;
auto const comma_year = piece[-(comma_or_gap >> year)];
auto const of = gap >> word("of") >> gap >> -(word("the") >> gap);
auto const fiscal_word = (word("fiscal") | word("financial")) >> gap >> -(word("year") >> gap);
auto const of_year = piece[-((of | comma_or_gap) >> -fiscal_word >> year)];

x3::rule<class iso_id, DatePieces> const iso = "ISO date";
x3::rule<class iso_month_id, DatePieces> const iso_month = "ISO month";
x3::rule<class slashed_id, DatePieces> const slashed = "slashed date";
x3::rule<class day_month_id, DatePieces> const day_month = "day and month";
x3::rule<class month_year_id, DatePieces> const month_year = "month and year";
x3::rule<class month_only_id, DatePieces> const month_only = "month";
x3::rule<class part_id, DatePieces> const part = "part of a year";
x3::rule<class first_some_id, DatePieces> const first_some = "first months of a year";
x3::rule<class fiscal_id, DatePieces> const fiscal = "fiscal year";
x3::rule<class decade_id, DatePieces> const decade = "decade";
x3::rule<class century_id, DatePieces> const century = "century";
x3::rule<class season_id, DatePieces> const season = "season";
x3::rule<class plain_year_id, DatePieces> const plain_year = "year";
x3::rule<class short_year_id, DatePieces> const short_year = "end of a span of years";
x3::rule<class weekday_id, DatePieces> const weekday = "weekday";
x3::rule<class which_id, DatePieces> const which = "last, this or next";
x3::rule<class ago_id, DatePieces> const ago = "time ago";
x3::rule<class named_id, DatePieces> const named = "named day";
x3::rule<class recent_id, DatePieces> const recent = "recent";
x3::rule<class prefix_id, PrefixSyntax> const prefix = "prefix";
x3::rule<class duration_id, DurationSyntax> const duration = "duration";

auto const separator = lit('-') | '/' | '.';
auto const iso_def = piece[four] >> separator >> piece[two] >> separator >> piece[two] >> word_end;
auto const iso_month_def = piece[four] >> lit('-') >> piece[two] >> nothing >> word_end;
auto const slashed_def = nothing >> nothing >>
                         x3::omit[one_or_two >> separator >> one_or_two >> separator] >>
                         piece[four];
auto const day_month_def = piece[days] >>
                           (gap >> -(word("of") >> gap) | lit('-')) >> piece[month] >> comma_year;
x3::rule<class month_then_day_id, DatePieces> const month_then_day = "month, then day";
auto const month_then_day_def = piece[month] >> -gap >>
                                -(word("the") >> gap) >> piece[days] >> comma_year;
auto const month_year_def = nothing >> piece[month] >>
                            (of | comma_or_gap | lit('-')) >> piece[year];
auto const month_only_def = nothing >> piece[month] >> nothing;

auto const short_part = (lit('Q') | 'H') >> x3::char_('1', '4') >> word_end
                        | x3::char_('1', '4') >> (lit('Q') | 'H') >> &(digit | word_end);
auto const year_behind = piece[-(-(gap | lit('-') | lit('\'')) >> -(word("of") >> gap) >>
                                 -(lit("FY") >> -gap) >> (four | two) >> word_end)];
auto const ordinal = word_of(bit(Class::ordinal)) | repeat(1, 2)[digit] >> ordinal_letters;
auto const hyphen_or_gap = dash | gap;
x3::rule<class long_part_id, DatePieces> const long_part = "part of a year in words";
auto const part_def = piece[short_part] >> nothing >> year_behind;
auto const long_part_def = piece[ordinal | word("last") | word("final")] >> hyphen_or_gap >>
                           piece[word("quarter") | word("half")] >> of_year;
auto const count = repeat(1, 3)[digit] >> word_end |
                   word_of(bit(Class::tens)) >> -(hyphen_or_gap >> word_of(bit(Class::units))) |
                   word_of(bit(Class::units));
auto const indefinite = word("a") >> -(gap >> word("few")) | word("an") |
                        word_of(bit(Class::several)) >> -(gap >> word("of"));
auto const period = word_of(bits(Class::days, Class::months));
auto const first_some_def =
    word("first") >> gap >> piece[count] >> gap >> piece[word("months")] >> of_year;
auto const fiscal_def = nothing >> nothing >> (lit("FY") >> -(gap | lit('\'')) | fiscal_word) >>
                        piece[(four | two) >> -((lit('/') | '-') >> two)] >> word_end;
auto const decade_def = piece[-lit('\'') >> (repeat(3)[digit] >> '0' | digit >> '0')] >>
                        -lit('\'') >> lit('s') >> word_end >> nothing >> nothing;
auto const century_def = piece[ordinal] >> hyphen_or_gap >> word("century") >> nothing >> nothing;
auto const season_def = piece[word_of(bit(Class::season))] >> nothing >> (of | gap) >> piece[year];
auto const plain_year_def = nothing >> nothing >> piece[year];
auto const short_year_def = nothing >> nothing >> piece[two] >> word_end;
auto const weekday_def =
    piece[capital >> word_of(bit(Class::weekday)) >> -lit('.')] >> nothing >> nothing;
auto const which_def = piece[word_of(bit(Class::which))] >> gap >>
                       piece[-(count >> gap | indefinite >> gap)] >>
                       piece[period | word_of(bit(Class::season)) | month_name |
                             capital >> word_of(bit(Class::weekday))];
auto const ago_def = piece[count | indefinite] >> gap >>
                     piece[period | word_of(bit(Class::clock))] >> gap >>
                     piece[word_of(bit(Class::ago))];
auto const named_def = piece[word_of(bit(Class::today))] >> nothing >> nothing;
auto const recent_def = piece[word_of(bit(Class::recent))] >> gap >> nothing >> piece[period];

auto const lead = word("since") | word("until") | word("till") | word("by") | word("before") |
                  word("after") | word("beyond") | word("from") | word("between") |
                  word("through") | word("as") >> gap >> word("of") |
                  word("prior") >> gap >> word("to") | word("up") >> gap >> word("to") |
                  word("starting") | word("ending");
auto const third = word_of(bit(Class::thirds));
auto const modifier = -(word("the") >> gap) >> third >> (of | gap | dash);
auto const prefix_def =
    piece[-(lead >> gap >> -((word("in") | word("on") | word("from")) >> gap))] >>
    piece[-modifier] >> -((word("the") | word("year")) >> gap);
auto const joint =
    -gap >> dash >> -gap |
    gap >> (word("to") | word("and") | word("until") | word("through") | word("till")) >> gap;
auto const duration_def =
    piece[count >> -(gap >> word("and") >> gap >> word("a") >> gap >> word("half"))] >>
    hyphen_or_gap >> piece[period | word_of(bit(Class::clock))] >>
    piece[-(hyphen_or_gap >> (word("old") | word("ago")))];

BOOST_SPIRIT_DEFINE(iso, iso_month, slashed, day_month, month_then_day, month_year, month_only,
                    part, long_part, first_some, fiscal, decade, century, season, plain_year,
                    short_year, weekday, which, ago, named, recent, prefix, duration)

template <typename Rule>
bool reads(Rule const& rule, DateForm form, Cursor at, Cursor last, PointSyntax& out) {
    DatePieces pieces;
    Cursor first = at;
    if (!x3::parse(first, last, rule, pieces)) return false;
    out = {form, pieces, first};
    return true;
}

// "2010-12" and "2005-06" are spans of years rather than months.
bool is_span_of_years(const PointSyntax& point) {
    const Cursor year_end = point.pieces.first.end;
    const int tens = (year_end[-2] - '0') * 10 + (year_end[-1] - '0');
    const Cursor m = point.pieces.second.begin;
    return (m[0] - '0') * 10 + (m[1] - '0') > tens;
}

bool parse_numbered(Cursor at, Cursor last, bool after_dash, PointSyntax& out) {
    return reads(iso, DateForm::iso, at, last, out) ||
           reads(slashed, DateForm::slashed, at, last, out) ||
           reads(day_month, DateForm::day_month, at, last, out) ||
           (reads(iso_month, DateForm::iso, at, last, out) && !is_span_of_years(out)) ||
           reads(decade, DateForm::decade, at, last, out) ||
           reads(part, DateForm::part, at, last, out) ||
           reads(century, DateForm::century, at, last, out) ||
           reads(long_part, DateForm::part, at, last, out) ||
           reads(ago, DateForm::ago, at, last, out) ||
           reads(plain_year, DateForm::year, at, last, out) ||
           (after_dash && reads(short_year, DateForm::short_year, at, last, out));
}

bool parse_month(Cursor at, Cursor last, PointSyntax& out) {
    if (reads(month_then_day, DateForm::month_day, at, last, out)) {
        std::swap(out.pieces.first, out.pieces.second);  // day, month, year
        return true;
    }
    return reads(month_year, DateForm::month_year, at, last, out) ||
           reads(month_only, DateForm::month, at, last, out);
}

// "Sunday, 3 March 2024": the day of the week adds nothing.
bool parse_weekday(Cursor at, Cursor last, PointSyntax& out) {
    if (!reads(weekday, DateForm::weekday, at, last, out)) return false;
    Cursor first = out.end;
    if (!x3::parse(first, last, comma_or_gap >> -(word("the") >> gap))) return true;
    PointSyntax date;
    if (reads(day_month, DateForm::day_month, first, last, date)) {
        out = date;
    } else if (reads(month_then_day, DateForm::month_day, first, last, date)) {
        std::swap(date.pieces.first, date.pieces.second);
        out = date;
    }
    return true;
}

bool parse_worded(Cursor at, Cursor last, PointSyntax& out) {
    const Classes classes = Vocabulary::instance().classes(word_at(at, last).view());
    const auto is = [&](auto... c) { return (classes & bits(c...)) != 0; };
    if (is(Class::month_name) && parse_month(at, last, out)) return true;
    if (is(Class::weekday) && parse_weekday(at, last, out)) return true;
    if (is(Class::ordinal, Class::which) &&
        (reads(first_some, DateForm::first_some, at, last, out) ||
         reads(long_part, DateForm::part, at, last, out) ||
         reads(century, DateForm::century, at, last, out)))
        return true;
    if (is(Class::which) && reads(which, DateForm::which, at, last, out)) return true;
    if (is(Class::season) && reads(season, DateForm::season, at, last, out)) return true;
    if (is(Class::today) && reads(named, DateForm::named, at, last, out)) return true;
    if (is(Class::recent) && reads(recent, DateForm::recent, at, last, out)) return true;
    return reads(part, DateForm::part, at, last, out) ||
           reads(fiscal, DateForm::fiscal, at, last, out) ||
           reads(ago, DateForm::ago, at, last, out);
}

bool parse_point(Cursor at, Cursor last, bool after_dash, PointSyntax& out) {
    if (at >= last) return false;
    if (is_digit(*at)) return parse_numbered(at, last, after_dash, out);
    if (*at == '\'') return reads(decade, DateForm::decade, at, last, out);
    return parse_worded(at, last, out);
}

}  // namespace

bool parse_time(Cursor& at, Cursor last, TimeSyntax& out) {
    out = {};
    Cursor first = at;
    if (!x3::parse(first, last, prefix, out.prefix)) return false;
    if (!parse_point(first, last, false, out.point)) return false;
    at = out.point.end;
    Cursor second = at;
    Piece found;
    if (!x3::parse(second, last, piece[joint], found)) return true;
    PrefixSyntax second_prefix;
    if (!x3::parse(second, last, prefix, second_prefix)) return true;
    const bool dashed = dash_at(skip_gap(found.begin, found.end), found.end) != 0;
    if (!second_prefix.lead.empty() || !parse_point(second, last, dashed, out.second)) return true;
    out.joint = found;
    out.second_prefix = second_prefix;
    at = out.second.end;
    return true;
}

bool parse_duration(Cursor& at, Cursor last, DurationSyntax& out) {
    DurationSyntax syntax;
    Cursor first = at;
    if (!x3::parse(first, last, duration, syntax)) return false;
    at = first;
    out = syntax;
    return true;
}

}  // namespace gainsay::grammar::figures
