// The grammar of figures over characters. It finds extents; numeral.cpp and lower_figure.cpp work
// out what they mean.
#include <boost/fusion/include/adapt_struct.hpp>

#include "grammar/quantities/figure_syntax.hpp"
#include "grammar/quantities/x3_steps.hpp"

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::NumeralSyntax, written, scale)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::AmountSyntax, sign, currency, numeral, plus,
                          unit)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::TailSyntax, joint, approximator, amount)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::FigureSyntax, opening, approximator, first,
                          second, after)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::MultipleSyntax, approximator, numeral, sign)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::FractionSyntax, approximator, count, part)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::figures::RankSyntax, sign, place, superlative)

namespace gainsay::grammar::figures {
namespace {

using x3::digit;
using x3::eps;
using x3::lit;
using x3::repeat;

auto const nothing = piece[eps];

// 1,234,567 and the Indian 12,34,567; a comma that groups nothing ends the number.
auto const group = lit(',') >> repeat(3)[digit] >> !digit;
auto const western = repeat(1, 3)[digit] >> +group;
auto const indian = repeat(1, 2)[digit] >> +(lit(',') >> repeat(2)[digit] >> &lit(',')) >> group;
auto const decimals = lit('.') >> +digit;
auto const vulgar =
    lit("\xC2\xBC") | lit("\xC2\xBD") | lit("\xC2\xBE");  // a quarter, half, three quarters
auto const slashed = repeat(1, 2)[digit] >> '/' >> repeat(1, 2)[digit] >> !(digit | '/');
auto const mixed = repeat(1, 2)[digit] >> gap >> slashed;
auto const in_digits =
    mixed | slashed | (indian | western | +digit) >> -decimals >> -vulgar | decimals | vulgar;

auto const units = word_of(bit(Class::units));
auto const tens = word_of(bit(Class::tens));
auto const hundred = word_of(bit(Class::hundred));
auto const scale = word_of(bits(Class::hundred, Class::scale));
auto const large = word_of(bit(Class::scale));
auto const hyphen_or_gap = dash | gap;
auto const below_hundred = tens >> -(hyphen_or_gap >> units) | units;
auto const conjoined = gap >> -(word("and") >> gap);
// "two hundred and five", "three million two hundred thousand": the scale that nothing follows is
// left for `scaled`.
auto const more_words = gap >> hundred >> conjoined >> below_hundred >> !(gap >> hundred) |
                        gap >> +(scale >> gap) >> -(word("and") >> gap) >> below_hundred >>
                            !(gap >> large);
auto const and_a_half = gap >> word("and") >> gap >> (word("a") | word("one")) >> gap >>
                        word_of(bit(Class::fraction));
auto const half_a = word("half") >> gap >> (word("a") | word("an")) >>
                    &(gap >> (scale | step(read_unit)));
auto const indefinite = (word("a") | word("an")) >> &(gap >> scale);
auto const in_words = half_a | indefinite | below_hundred >> *more_words;

// "million", "hundred thousand", "bn". A lone "m" is a million only where it cannot be a metre.
auto const scale_words = scale >> *(gap >> scale);
auto const letters = word_of(bit(Class::scale_letter));
auto const metre = (lit('m') | 'M' | 'k' | 'K' | 'b' | 'B' | 't' | 'T') >> word_end;
auto const scaled = -(dash | gap) >> scale_words;
auto const plain_scale = scaled | letters >> &(gap >> step(read_plural)) |
                         -gap >> !metre >> letters;
auto const money_scale = scaled | -gap >> letters;

x3::rule<class numeral_id, NumeralSyntax> const numeral = "numeral";
x3::rule<class money_numeral_id, NumeralSyntax> const money_numeral = "numeral of money";
x3::rule<class amount_id, AmountSyntax> const amount = "amount";
x3::rule<class tail_id, TailSyntax> const tail = "tail";
x3::rule<class figure_id, FigureSyntax> const figure = "figure";
x3::rule<class multiple_id, MultipleSyntax> const multiple = "multiple";
x3::rule<class fraction_id, FractionSyntax> const fraction = "fraction";
x3::rule<class rank_id, RankSyntax> const rank = "rank";

auto const written = piece[in_digits >> -and_a_half | in_words >> -and_a_half];
auto const numeral_def = written >> piece[-plain_scale];
auto const money_numeral_def = written >> piece[-money_scale];

auto const approximator = piece[-(
    step([](Cursor at, Cursor last) { return read_approximator(at, last, false); }) >> -gap)];
auto const sign = piece[-((dash | word("minus") >> gap) >> -gap)];
auto const currency = piece[step(read_currency) >> -gap];
auto const plus =
    piece[-(lit('+') | dash >> (word("plus") | word("odd")) | gap >> word("plus") >> !gap)];
auto const unit = piece[-((dash | gap) >> step(read_unit) | step(read_attached_unit))];
// "US$ -5 million" is not written; "-$5 million" is.
auto const amount_def = sign >> currency >> money_numeral >> plus >> nothing |
                        sign >> nothing >> numeral >> plus >> unit;

auto const to = word("to") | word("through") | word("and") | word("or");
auto const joint = piece[-gap >> dash >> -gap | gap >> to >> gap];
auto const tail_def = joint >> approximator >> amount;
auto const opening = piece[-((word("between") | word("from")) >> gap)];
auto const after =
    piece[-(gap >> step([](Cursor at, Cursor last) { return read_approximator(at, last, true); }))];
auto const figure_def = opening >> approximator >> amount >> -tail >> after;

auto const fold = -dash >> word("fold") | lit('x') >> word_end |
                  lit("\xC3\x97") | gap >> (word("times") | word("fold"));
auto const ten_fold = step([](Cursor at, Cursor last) -> Cursor {  // "ten" of "tenfold"
    const Piece whole = word_at(at, last);
    if (whole.end - whole.begin < 6) return nullptr;
    const Cursor end = whole.end - 4;
    if (!Phrase(end, whole.end).view().starts_with("fold")) return nullptr;
    const std::string_view count{at, static_cast<std::size_t>(end - at)};
    return Vocabulary::instance().is(count, number_words) ? end : nullptr;
});
auto const multiple_def = approximator >> (numeral >> piece[fold]);
x3::rule<class fold_word_id, MultipleSyntax> const fold_word = "fold word";
auto const fold_word_numeral = piece[ten_fold] >> nothing;
x3::rule<class fold_numeral_id, NumeralSyntax> const fold_numeral = "numeral before fold";
auto const fold_numeral_def = fold_word_numeral;
auto const fold_word_def = approximator >> fold_numeral >> piece[word("fold")];

auto const parts = word_of(bit(Class::fraction));
auto const few = word("a") | word("an") | units | repeat(1, 2)[digit];
auto const fraction_def = approximator >> piece[few] >> piece[hyphen_or_gap >> parts] |
                          approximator >> piece[units | repeat(1, 3)[digit]] >>
                              piece[gap >> (word("in") | word("out") >> gap >> word("of")) >> gap >>
                                    (units | scale | repeat(1, 5)[digit]) >> word_end];

auto const ordinal_letters = word("st") | word("nd") | word("rd") | word("th");
auto const ordinal = word_of(bit(Class::ordinal)) | repeat(1, 3)[digit] >> ordinal_letters;
auto const number_sign = (word("no") >> -lit('.') | word("number") | word("top")) >> -gap |
                         lit('#');
auto const superlative = piece[-(hyphen_or_gap >> step(read_superlative))];
auto const rank_def = piece[number_sign] >> piece[units | repeat(1, 3)[digit]] >> nothing |
                      nothing >> piece[ordinal] >> superlative;

BOOST_SPIRIT_DEFINE(numeral, money_numeral, amount, tail, figure, multiple, fold_numeral, fold_word,
                    fraction, rank)

template <typename Rule, typename Syntax>
bool parse_at(Rule const& rule, Cursor& at, Cursor last, Syntax& out) {
    Cursor first = at;
    Syntax syntax;
    if (!x3::parse(first, last, rule, syntax)) return false;
    at = first;
    out = syntax;
    return true;
}

}  // namespace

bool parse_figure(Cursor& at, Cursor last, FigureSyntax& out) {
    return parse_at(figure, at, last, out);
}
bool parse_multiple(Cursor& at, Cursor last, MultipleSyntax& out) {
    return parse_at(multiple, at, last, out) || parse_at(fold_word, at, last, out);
}
bool parse_fraction(Cursor& at, Cursor last, FractionSyntax& out) {
    return parse_at(fraction, at, last, out);
}
bool parse_rank(Cursor& at, Cursor last, RankSyntax& out) { return parse_at(rank, at, last, out); }
bool parse_numeral(Cursor& at, Cursor last, NumeralSyntax& out) {
    return parse_at(numeral, at, last, out);
}

}  // namespace gainsay::grammar::figures
