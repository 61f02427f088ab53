// The language of rule files (cases/README.md teaches it), in Spirit X3 over characters. Lines
// matter: a statement ends with its line, unless the next one begins with `|` or a condition, or
// the line ends in a comma.
//
// How mistakes are found: what must follow is joined by `>` and has a name that a person
// understands; a failed expectation is caught by the statement, the header or the block it stands
// in, which reports it and goes on behind the line, so that one reading finds several.
#include "grammar/rules/syntax.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <functional>

#include "grammar/rules/recovery.hpp"
#include "grammar/rules/symbols.hpp"

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Text, at, text)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Pattern, at, reference, quoted, text, word_class)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::With, at, absent, pattern, parts)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::OfPolarity, at, polarity)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::OfMode, at, modes)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::OfQuantity, at, present)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::QuantityLimit, at, above, value, unit)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::OfNamed, at, what, present)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::OneOfNamed, at, what, names)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::OfTime, at, stated)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::TimeLimit, at, test, date)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Match, at, unless, side, predicate, conditions)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Wording, at, key, text)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Flag, at, kind)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Grade, at, severity)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Sameness, at, same)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Period, at, apart, count, months_per_unit)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Pole, at, about, patterns)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Opposite, at, name)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Entries, at, patterns)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::SideField, at, key, value)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::SideText, at, side, fields, lines)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::Expect, at, expectation, kind, reason)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::WordsBlock, name, statements)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::RuleBlock, id, statements)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::ThemeBlock, id, statements)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::ThemeLine, id, one, other)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::CaseBlock, title, statements)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::rules::UseLine, at, file)

namespace gainsay::grammar::rules {
namespace {

namespace x3 = boost::spirit::x3;
using Patterns = std::vector<Pattern>;

// Matches nothing and gives the place where the next word begins.
struct Here : x3::parser<Here> {
    using attribute_type = At;
    static constexpr bool has_attribute = true;
    template <typename Context, typename Attribute>
    bool parse(At& first, At const& last, Context const& context, x3::unused_type,
               Attribute& attribute) const {
        x3::skip_over(first, last, context);
        x3::traits::move_to(first, attribute);
        return true;
    }
};
const Here here{};

// --- words of the language

const auto skipper = x3::blank | ('#' >> *(x3::char_ - x3::eol));
// Any printable character, UTF-8 included, that has no meaning of its own.
const auto word_char =
    (x3::char_('\x21', '\x7e') | x3::char_('\x80', '\xff')) - x3::char_(",|\"#@/");

const auto keyword = [](const char* word) { return x3::lexeme[x3::lit(word) >> !word_char]; };
const auto one_of = [](const auto& symbols) { return x3::lexeme[symbols >> !word_char]; };

// --- the pieces of a statement

const x3::rule<struct LineEnd> line_end = "the end of the line";
const x3::rule<struct CommaOrLineEnd> comma_or_line_end =
    R"(",", "/" and a word class, or the end of the line (several words that belong together go in quotes))";
const x3::rule<struct EndKeyword> end_line =
    R"("end" before this; the block that stands above is not closed)";
const x3::rule<struct ClosingQuote> closing_quote = "a closing quote (\") on the same line";
const x3::rule<struct Name, Text> name = "a name";
const x3::rule<struct Quoted, Text> quoted = "a text in quotes";
const x3::rule<struct NameOrQuoted, Text> name_or_quoted = "a name or a text in quotes";
const x3::rule<struct QuotedChars, std::string> quoted_chars = "text in quotes";
const x3::rule<struct Bare, std::string> bare = "a word";
const x3::rule<struct WordClassName, WordClass> word_class =
    "a word class: noun, name, verb, adjective, adverb or number";
const x3::rule<struct PatternTag, Pattern> pattern =
    "a word, a phrase in quotes or @ and the name of a list";
const x3::rule<struct PatternsTag, Patterns> patterns =
    "words: a word, a phrase in quotes or @ and the name of a list";
const x3::rule<struct PredicateTag, Patterns> predicate = "a predicate";
const x3::rule<struct SideName, Side> side = "A or B";
const x3::rule<struct ModesTag, std::vector<Mode>> mode_list =
    "a mode: asserted, reported, alleged, denied, questioned, planned, possible, required, "
    "conditional or generic";
const x3::rule<struct SamesTag, std::vector<Same>> same_list = "subject, entity, object or topic";
const x3::rule<struct KindName, FindingKind> kind = "contradiction, reversal or tension";
const x3::rule<struct SeverityName, Severity> severity = "low, medium or high";
const x3::rule<struct CountTag, unsigned> count = "a whole number";
const x3::rule<struct UnitName, double> unit = "days, weeks, months or years";
const x3::rule<struct QuantityEnd, bool> quantity_yes_no = "yes, no, above or below";
const x3::rule<struct NamedEnd, bool> named_yes_no = "yes, no or a name in quotes";
const x3::rule<struct TimeEnd, bool> time_yes_no = "yes, no, before, in or after";
const x3::rule<struct NumberTag, double> number = "a number";
const x3::rule<struct UnitWord, std::string> unit_word = "a unit or what is counted";
const x3::rule<struct NamesTag, std::vector<std::string>> quoted_names = "a name in quotes";
const x3::rule<struct PartsTag, std::vector<ClaimPart>> part_list =
    "subject, predicate, object, complement, oblique, agent, time, place, clause or manner";
const x3::rule<struct ReasonTag, std::string> reason = "the id of a rule or check";
const x3::rule<struct DateTag, Text> date = "a date such as 2024-03-29, 2024-03 or 2024";
const x3::rule<struct WithTag, With> with = "with";
const x3::rule<struct OfPolarityTag, OfPolarity> of_polarity = "polarity";
const x3::rule<struct OfModeTag, OfMode> of_mode = "mode";
const x3::rule<struct OfQuantityTag, OfQuantity> of_quantity = "quantity";
const x3::rule<struct QuantityLimitTag, QuantityLimit> quantity_limit = "quantity";
const x3::rule<struct OfNamedTag, OfNamed> of_named = "entity or holder";
const x3::rule<struct OneOfNamedTag, OneOfNamed> one_of_named = "entity or holder";
const x3::rule<struct OfTimeTag, OfTime> of_time = "time";
const x3::rule<struct TimeLimitTag, TimeLimit> time_limit = "time";
const x3::rule<struct ConditionTag, Condition> condition = "a condition";

const auto bare_def = +word_char;
const auto line_end_def = (x3::eol >> *x3::eol) | x3::eoi;
const auto comma_or_line_end_def = line_end;
const auto end_line_def = keyword("end") >> line_end;
const auto closing_quote_def = x3::lit('"');
const auto quoted_chars_def = '"' >>
                              *(('\\' >> x3::char_("\"\\")) | ~x3::char_("\"\r\n")) > closing_quote;
const auto quoted_def = x3::lexeme[here >> quoted_chars];
const auto name_def = x3::lexeme[here >> +(word_char - '*')];
const auto name_or_quoted_def = quoted | name;
const auto word_class_def = x3::lexeme[word_classes >> !word_char];
const auto class_suffix = ('/' > word_class) | x3::attr(WordClass::other);
const auto pattern_def = x3::lexeme[here >> x3::matches['@'] >> x3::matches[&x3::lit('"')] >>
                                    (quoted_chars | bare) >> class_suffix];
// A comma at the end of a line goes on in the next one.
const auto patterns_def = pattern % (',' >> *x3::eol);

const auto condition_keyword = keyword("with") | keyword("without") | keyword("affirmed") |
                               keyword("negated") | keyword("mode") | keyword("quantity") |
                               keyword("entity") | keyword("holder") | keyword("time");
const auto bar = *x3::eol >> '|' >> *x3::eol;
const auto predicate_def = (keyword("any") >> x3::attr(Patterns{})) |
                           (!condition_keyword >> pattern) % bar | x3::attr(Patterns{});
const auto side_def = one_of(sides);
const auto mode_list_def = one_of(modes) % '|';
const auto same_list_def = one_of(sames) % ',';
const auto kind_def = one_of(kinds);
const auto severity_def = one_of(severities);
const auto count_def = x3::lexeme[x3::uint_ >> !word_char];
const auto unit_def = one_of(units);
const auto quantity_yes_no_def = one_of(yes_or_no);
const auto named_yes_no_def = one_of(yes_or_no);
const auto time_yes_no_def = one_of(yes_or_no);
// No hexadecimal, no "inf": the figures that people write.
const auto number_def = x3::lexeme[&(-x3::lit('-') >> x3::digit) >> x3::double_ >> !word_char];
const auto unit_word_def = x3::lexeme[!condition_keyword >> !keyword("in") >> +word_char];
const auto quoted_names_def = x3::lexeme[quoted_chars] % '|';
const auto part_list_def = one_of(parts) % '|';
const auto reason_def = x3::lexeme[+(word_char - '*')];
const auto date_def = name;

const auto with_def = here >> ((keyword("without") >> x3::attr(true)) |
                               (keyword("with") >> x3::attr(false))) > pattern
                      > ((keyword("in") > part_list) | x3::attr(std::vector<ClaimPart>{}));
const auto of_polarity_def = here >> one_of(polarities);
const auto of_mode_def = here >> keyword("mode") > mode_list;
const auto quantity_limit_def = here >> keyword("quantity") >> one_of(bounds) > number >
                                (unit_word | x3::attr(std::string()));
const auto of_quantity_def = here >> keyword("quantity") > quantity_yes_no;
const auto one_of_named_def = here >> one_of(named_whats) >> quoted_names;
const auto of_named_def = here >> one_of(named_whats) > named_yes_no;
const auto time_limit_def = here >> keyword("time") >> one_of(time_tests) > date;
const auto of_time_def = here >> keyword("time") > time_yes_no;
const auto condition_def = with | of_polarity | of_mode | quantity_limit | of_quantity |
                           one_of_named | of_named | time_limit | of_time;

BOOST_SPIRIT_DEFINE(line_end, comma_or_line_end, end_line, closing_quote, name, quoted,
                    name_or_quoted, quoted_chars, bare, word_class, pattern, patterns, predicate)
BOOST_SPIRIT_DEFINE(side, mode_list, same_list, kind, severity, count, unit, reason, date, with,
                    of_polarity, of_mode, of_quantity, condition)
BOOST_SPIRIT_DEFINE(quantity_yes_no, named_yes_no, time_yes_no, number, unit_word, quoted_names,
                    part_list, quantity_limit, of_named, one_of_named, of_time, time_limit)

// --- statements

struct WordsStatementTag : PassLine {};
struct RuleStatementTag : PassLine {};
struct ThemeStatementTag : PassLine {};
struct CaseStatementTag : PassLine {};
struct SideTextTag : PassLineOrResume {};

const x3::rule<struct MatchTag, Match> match = "match";
const x3::rule<struct WordingTag, Wording> wording = "title or message";
const x3::rule<struct BecauseTag, Wording> because = "because";
const x3::rule<struct FlagTag, Flag> flag = "flag";
const x3::rule<struct GradeTag, Grade> grade = "severity";
const x3::rule<struct SamenessTag, Sameness> sameness = "same";
const x3::rule<struct PeriodTag, Period> period = "within or apart";
const x3::rule<struct PoleTag, Pole> pole = "pole or about";
const x3::rule<struct OppositeTag, Opposite> opposite = "opposite";
const x3::rule<struct EntriesTag, Entries> entries = "words";
const x3::rule<struct FieldTag, SideField> field = "from, kind or date";
const x3::rule<struct TextLineTag, Text> text_line = "a line of text";
const x3::rule<struct TextLinesTag, std::vector<Text>> text_lines =
    "a line of text that begins with >";
const x3::rule<struct FieldsEnd> fields_end = "from, kind, date or the end of the line";
const x3::rule<SideTextTag, SideText> side_text = "A or B";
const x3::rule<struct OutcomeTag, Expect> outcome =
    "contradiction, reversal, tension, nothing, known-miss or known-alarm";
const x3::rule<struct KnownTag, Expect> known = "known-miss or known-alarm";
const x3::rule<struct ExpectTag, Expect> expect = "expect";

const x3::rule<struct RuleStatementsTag, RuleStatement> any_rule_statement =
    "title, flag, severity, match, unless, same, within, apart, message or end";
const x3::rule<struct ThemeStatementsTag, RuleStatement> any_theme_statement =
    "title, pole, about, flag, severity, same, within, apart, message or end";
const x3::rule<struct CaseStatementsTag, CaseStatement> any_case_statement =
    "A, B, expect, known-miss, known-alarm, because or end";
const x3::rule<struct WordsStatementsTag, WordsStatement> any_words_statement =
    "words, opposite or end";
const x3::rule<RuleStatementTag, RuleStatement> rule_statement = "a statement";
const x3::rule<ThemeStatementTag, RuleStatement> theme_statement = "a statement";
const x3::rule<CaseStatementTag, CaseStatement> case_statement = "a statement";
const x3::rule<WordsStatementTag, WordsStatement> words_statement = "a statement";

const auto match_def = here >> ((keyword("match") >> x3::attr(false)) |
                                (keyword("unless") >> x3::attr(true))) > side
                       > predicate > *(*x3::eol >> condition) > line_end;
const auto wording_def = here >>
                         ((keyword("title") >> x3::attr(WordingKey::title)) |
                          (keyword("message") >>
                           x3::attr(WordingKey::message))) > x3::lexeme[quoted_chars] > line_end;
const auto because_def =
    here >>
    keyword("because") >> x3::attr(WordingKey::because) > x3::lexeme[quoted_chars] > line_end;
const auto flag_def = here >> keyword("flag") > kind > line_end;
const auto grade_def = here >> keyword("severity") > severity > line_end;
const auto sameness_def = here >> keyword("same") > same_list > line_end;
const auto period_def = here >> ((keyword("within") >> x3::attr(false)) |
                                 (keyword("apart") >> x3::attr(true))) > count
                        > unit > line_end;
const auto pole_def = here >> ((keyword("pole") >> x3::attr(false)) |
                               (keyword("about") >> x3::attr(true))) > patterns
                      > comma_or_line_end;
const auto opposite_def = here >> keyword("opposite") >> name >> line_end;
const auto entries_def = here >> (pattern % ',') >> -x3::lit(',') > comma_or_line_end;

const auto field_def = (here >> keyword("from") >> x3::attr(FieldKey::from) > name_or_quoted) |
                       (here >> keyword("kind") >> x3::attr(FieldKey::kind) > name_or_quoted) |
                       (here >> keyword("date") >> x3::attr(FieldKey::date) > date);
const auto text_line_def =
    x3::lexeme['>' >> -x3::lit(' ') >> here >> *(x3::char_ - x3::eol)] >> line_end;
const auto text_lines_def = +text_line;
const auto fields_end_def = line_end;
const auto side_text_def = here >> one_of(sides) > *field > fields_end > text_lines;
const auto by = (keyword("by") > reason) | x3::attr(std::string());
const auto known_def =
    (here >> keyword("known-miss") >> x3::attr(Expectation::known_miss) > kind > by) |
    (here >> keyword("known-alarm") >> x3::attr(Expectation::known_alarm) > kind > by);
const auto outcome_def = known |
                         (here >> keyword("nothing") >> x3::attr(Expectation::nothing) >>
                          x3::attr(FindingKind::contradiction) >> x3::attr(std::string())) |
                         (here >> x3::attr(Expectation::finding) >> kind >> by);
const auto expect_def = (keyword("expect") > outcome > line_end) | (known > line_end);

const auto any_rule_statement_def = wording | flag | grade | match | sameness | period;
const auto any_theme_statement_def = wording | flag | grade | pole | sameness | period;
const auto any_case_statement_def = side_text | expect | because;
const auto any_words_statement_def = opposite | entries;
const auto rule_statement_def = x3::eps > any_rule_statement;
const auto theme_statement_def = x3::eps > any_theme_statement;
const auto case_statement_def = x3::eps > any_case_statement;
const auto words_statement_def = x3::eps > any_words_statement;

BOOST_SPIRIT_DEFINE(match, wording, because, flag, grade, sameness, period, pole, opposite, entries)
BOOST_SPIRIT_DEFINE(field, text_line, text_lines, fields_end, side_text, outcome, known, expect)
BOOST_SPIRIT_DEFINE(any_rule_statement, any_theme_statement, any_case_statement,
                    any_words_statement, rule_statement, theme_statement, case_statement,
                    words_statement)

// --- blocks

struct WordsHeaderTag : PassLine {};
struct RuleHeaderTag : PassLine {};
struct ThemeHeaderTag : PassLine {};
struct CaseHeaderTag : PassLine {};
struct ThemeLineTag : PassLine {};
struct UseLineTag : PassLine {};
struct WordsBlockTag : EndBlock {};
struct RuleBlockTag : EndBlock {};
struct ThemeBlockTag : EndBlock {};
struct CaseBlockTag : EndBlock {};

const x3::rule<WordsHeaderTag, Text> words_header = "words";
const x3::rule<RuleHeaderTag, Text> rule_header = "rule";
const x3::rule<ThemeHeaderTag, Text> theme_header = "theme";
const x3::rule<CaseHeaderTag, Text> case_header = "case";
const x3::rule<WordsBlockTag, WordsBlock> words_block = "a word list";
const x3::rule<RuleBlockTag, RuleBlock> rule_block = "a rule";
const x3::rule<ThemeBlockTag, ThemeBlock> theme_block = "a theme";
const x3::rule<CaseBlockTag, CaseBlock> case_block = "a case";
const x3::rule<ThemeLineTag, ThemeLine> theme_line = "a theme in a line";
const x3::rule<UseLineTag, UseLine> use_line = "use";
const x3::rule<struct AgainstTag> against = "\",\", or against and the words of the other pole";
const x3::rule<struct LinePoleTag, Pole> line_pole = "the words of a pole";

// A theme goes on behind its name when it stands in one line. Looking ahead must expect nothing:
// nobody would catch what is thrown.
const auto word_ahead =
    x3::lexeme[(('"' >> *(~x3::char_("\"\r\n")) >> '"') | +word_char | '@' >> +word_char) >>
               -('/' >> +word_char)];
const auto theme_in_line = keyword("theme") >> x3::omit[name] >> x3::omit[word_ahead];
const auto header =
    ((keyword("words") | keyword("rule") | keyword("theme")) >> x3::omit[name] >> line_end) |
    (keyword("case") >> x3::lit('"')) | (keyword("use") >> x3::lit('"')) |
    (theme_in_line >> (x3::lit(',') | keyword("against")));
const auto stop = end_line | header | x3::eoi;

const auto words_header_def = keyword("words") > name > line_end;
const auto rule_header_def = keyword("rule") > name > line_end;
const auto theme_header_def = keyword("theme") > name > line_end;
const auto case_header_def = keyword("case") > quoted > line_end;
const auto words_block_def = words_header >> *(!stop >> words_statement) > end_line;
const auto rule_block_def = rule_header >> *(!stop >> rule_statement) > end_line;
const auto theme_block_def = theme_header >> *(!stop >> theme_statement) > end_line;
const auto against_def = keyword("against");
const auto line_pole_def = here >> x3::attr(false) >>
                           (!keyword("against") >> pattern) % (',' >> *x3::eol);
const auto theme_line_def = &theme_in_line >> keyword("theme") >> name >> line_pole > against
                            > line_pole > comma_or_line_end;
const auto use_line_def = keyword("use") >> here > quoted > line_end;
const auto case_block_def = case_header >> *(!stop >> case_statement) > end_line;

BOOST_SPIRIT_DEFINE(words_header, rule_header, theme_header, case_header, words_block, rule_block,
                    theme_block, case_block, against, line_pole, theme_line, use_line)

// What is no block: reading goes on behind the next `end`, or at the next header.
At pass_stray(At at, At last) {
    while (at != last) {
        at = next_line(at, last);
        At ahead = at;
        if (x3::phrase_parse(ahead, last, end_line, skipper)) return ahead;
        ahead = at;
        if (x3::phrase_parse(ahead, last, header, skipper)) return at;
    }
    return at;
}

}  // namespace

bool parse_block(At& first, At last, Block& block, std::vector<Mistake>& mistakes) {
    x3::phrase_parse(first, last, *x3::eol, skipper);
    if (first == last) return false;
    const auto any_block =
        words_block | rule_block | theme_line | theme_block | case_block | use_line;
    const auto grammar = x3::with<MistakesTag>(std::ref(mistakes))[any_block];
    if (x3::phrase_parse(first, last, grammar, skipper, block)) return true;
    mistakes.push_back(
        {first, "expected words, rule, theme, case or use, found " + found(first, last)});
    first = pass_stray(first, last);
    block = Text{};
    return true;
}

}  // namespace gainsay::grammar::rules
