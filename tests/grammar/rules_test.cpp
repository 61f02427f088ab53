// The language of rule files: what each form means, and where each mistake is told.
#include <gtest/gtest.h>

#include "rules_dump.hpp"

namespace gainsay::grammar {
namespace {

RuleSet parse_and_link(const std::string& text) {
    RuleSet rules = parse_rules(text, "f");
    link_rules(rules);
    return rules;
}

struct Row {
    const char* name;
    std::string text;
    std::string dump;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class Meaning : public testing::TestWithParam<Row> {};
TEST_P(Meaning, is_what_the_dump_says) {
    EXPECT_EQ(dump(parse_and_link(GetParam().text)), GetParam().dump);
}

class Mistake : public testing::TestWithParam<Row> {};
TEST_P(Mistake, is_told_with_its_place) {
    std::string told;
    for (const RuleError& error : parse_and_link(GetParam().text).errors)
        told += error.place.text() + ": " + error.message + "\n";
    EXPECT_EQ(told, GetParam().dump);
}

const std::string sides = "  match A any\n  match B any\nend\n";
const std::string texts = "  A\n    > one\n  B\n    > two\n";

const std::vector<Row> meanings = {
    {"empty", "", ""},
    {"comments_only", "# nothing\n\n   # here", ""},
    {"word_forms",
     "words w\n  Open, \"open ecosystem\", collaborat*, open/adjective, Nile/name\nend",
     "words w: open open_ecosystem collaborat* open/3 nile/1\n"},
    {"hyphens_cut", "words w\n open-source, \"top-of-range\"\nend",
     "words w: open_source top_of_range\n"},
    {"phrase_with_wildcard", "words w\n \"open ecosyst*\"\nend", "words w: open_ecosyst*\n"},
    {"list_with_comment_and_trailing_comma",
     "words w # a list\n  one, # first\n  two\n\n  three,\nend # done\n",
     "words w: one two three\n"},
    {"hash_inside_quotes", "words w\n  \"c#\"\nend\n", "words w: c#\n"},
    {"utf8_in_bare_words", "words été\n  Œuvre, ÜBER, Ἀθῆναι, 開放\nend\n",
     "words été: œuvre über ἀθῆναι 開放\n"},
    {"byte_order_mark", "\xEF\xBB\xBFwords w\n one\nend\n", "words w: one\n"},
    {"carriage_returns", "words w\r\n  one,\r\n  two\r\nend\r\n", "words w: one two\n"},
    {"old_mac_lines", "words w\r  one\rend\r", "words w: one\n"},
    {"reference", "words v\n a\nend\nwords w\n @v, b\nend\n", "words v: a\nwords w: @v b\n"},
    {"opposites_are_mutual", "words v\n a\n opposite w\nend\nwords w\n b\nend\n",
     "words v: a <> w\nwords w: b <> v\n"},
    {"opposite_as_a_word", "words w\n  opposite, contrary\nend\n", "words w: opposite contrary\n"},
    {"no_newline_at_the_end", "words w\n one\nend", "words w: one\n"},
    {"whole_rule",
     "words v\n a\nend\nwords w\n b\nend\n"
     "rule r.one\n  title \"A title\"\n  flag reversal\n  severity high\n"
     "  match A commit* | embrace with v with \"open door\" without w without x* affirmed mode "
     "planned|asserted\n"
     "  match B any negated quantity yes\n  unless B deny with w\n  unless A with v\n"
     "  same subject, topic\n  within 2 years\n  apart 3 months\n  message \"{A.source} "
     "\\\"says\\\"\"\nend\n",
     "words v: a\nwords w: b\nrule r.one reversal high\n"
     "  A [commit* embrace] with(v) words(open_door) without(w) not(x*) affirmed mode(planned "
     "asserted)\n"
     "  B [] negated quantity\n  unless A [] with(v)\n  unless B [deny] with(w)\n"
     "  same subject topic\n  within 24.000000\n  apart 3.000000\n  title A title\n"
     "  message {A.source} \"says\"\n"},
    {"rule_over_several_lines",
     "words v\n a\nend\nrule r\n  match A open\n        | share   # or\n        | give\n     with "
     "v\n"
     "  match B any\nend\n",
     "words v: a\nrule r tension medium\n  A [open share give] with(v)\n  B []\n"},
    {"predicate_from_a_list", "words v\n a\nend\nrule r\n  match A @v | b\n  match B any\nend\n",
     "words v: a\nrule r tension medium\n  A [@v b]\n  B []\n"},
    {"theme",
     "theme t\n  title \"T\"\n  about cloud,\n        server\n  pole grow*, rise\n  pole shrink\n  "
     "within 12 months\nend\n",
     "words t.a: grow* rise <> t.b\nwords t.b: shrink <> t.a\nwords t.about: cloud server\n"
     "rule t tension medium\n  A [] with(t.a t.about)\n  B [] with(t.b t.about)\n  within "
     "12.000000\n  title T\n"},
    {"theme_in_a_line", "theme t quick, \"at once\" against slow,\n  @v # more\nwords v\n a\nend\n",
     "words t.a: quick at_once <> t.b\nwords t.b: slow @v <> t.a\nwords v: a\n"
     "rule t tension medium\n  A [] with(t.a)\n  B [] with(t.b)\n  title quick against slow\n"},
    {"use", "use \"more/lists.rules\" # first\nwords v\n a\nend\nuse \"b\"\n",
     "use more/lists.rules\nuse b\nwords v: a\n"},
    {"parts_of_a_claim",
     "words v\n a\nend\nrule r\n  match A any with v in subject|agent without \"b c\" in object "
     "without d/noun in object with v\n  match B any with @v in predicate\nend\n",
     "words v: a\nrule r tension medium\n"
     "  A [] with(v) in(subject agent: v) not-in(object: b_c d/0)\n  B [] in(predicate: v)\n"},
    {"figures",
     "rule r\n  match A any quantity above 5 % quantity below 1000.5\n"
     "  match B grow quantity above -3 worker with \"a\"\nend\n",
     "rule r tension medium\n  A [] above(5.000000%) below(1000.500000)\n"
     "  B [grow] words(a) above(-3.000000worker)\n"},
    {"names_and_times",
     "rule r\n  match A any entity yes holder \"Norwick Mill\" | \"Dorn\" time before 2020\n"
     "  match B any entity \"Dorn\" holder no time no\n    time after 2021-05 time in 2022\nend\n",
     "rule r tension medium\n"
     "  A [] entity holder(Norwick Mill Dorn) before(2020-01-01..2020-12-31)\n"
     "  B [] entity(Dorn) no-holder no-time after(2021-05-01..2021-05-31) "
     "in(2022-01-01..2022-12-31)\n"},
    {"case_with_all_its_parts",
     "case \"one\"\n  A from \"Annual report\" kind annual-report date 2024-03-29\n"
     "    > The company [[remains committed\n    > to openness]] # 1.\n    >\n    > More.\n"
     "  B date 2025 from Press\n    > No.\n  expect tension by openness.retreat\n  because "
     "\"Both.\"\nend\n",
     "case one\n  A Annual report/annual-report/2024-03-29: The company remains committed to "
     "openness # 1.\n\nMore. "
     "[remains committed to openness]\n  B Press//2025-01-01: No.\n"
     "  finding tension by openness.retreat because Both.\n"},
    {"blanks_in_a_mark",
     "case \"c\"\n  A\n    > a [[ b  ]]  \n  B\n    > b\n  expect nothing\nend\n",
     "case c\n  A //: a  b   [b]\n  B //: b\n  nothing\n"},
    {"expectations",
     "case \"a\"\n" + texts + "  expect nothing\nend\ncase \"b\"\n" + texts +
         "  known-miss contradiction by negation\nend\ncase \"c\"\n" + texts +
         "  expect known-alarm reversal\nend\ncase \"d\"\n" + texts +
         "  expect contradiction\nend\n",
     "case a\n  A //: one\n  B //: two\n  nothing\ncase b\n  A //: one\n  B //: two\n"
     "  known-miss contradiction by negation\ncase c\n  A //: one\n  B //: two\n  known-alarm "
     "reversal by \n"
     "case d\n  A //: one\n  B //: two\n  finding contradiction by \n"},
};

const std::vector<Row> mistakes = {
    {"stray_text", "hello there\nend\nwords w\n a\nend\n",
     "f:1:1: expected words, rule, theme, case or use, found 'hello'\n"},
    {"misspelt_block", "words v\n a\nend\nruel r\n  match A any\nend\nwords w\n b\nend\n",
     "f:4:1: expected words, rule, theme, case or use, found 'ruel'\n"},
    {"list_without_name", "words\n  a\nend\n",
     "f:1:6: expected a name, found the end of the line\n"},
    {"words_without_comma", "words w\n  open house\nend\n",
     "f:2:8: expected \",\", \"/\" and a word class, or the end of the line (several words that "
     "belong together go in "
     "quotes), found 'house'\n"},
    {"unknown_word_class", "words w\n  open/adj\nend\n",
     "f:2:8: expected a word class: noun, name, verb, adjective, adverb or number, found 'adj'\n"},
    {"quote_left_open", "words w\n  \"open, b\nend\n",
     "f:2:11: expected a closing quote (\") on the same line, found the end of the line\n"},
    {"star_inside", "words w\n  co*llaborate\nend\n",
     "f:2:3: '*' may stand at the end only: it means any ending\n"},
    {"star_alone", "words w\n  *\nend\n", "f:2:3: '*' needs the beginning of a word before it\n"},
    {"curly_quotes", "words w\n  “open”\nend\n",
     "f:2:3: a phrase stands in straight quotes: \"open ecosystem\"\n"},
    {"empty_phrase", "words w\n  \"\"\nend\n", "f:2:3: no word stands here\n"},
    {"empty_list", "words w\nend\n", "f:1:7: this list has no words\n"},
    {"end_missing", "words v\n  a\nwords w\n  b\nend\n",
     "f:3:1: expected \"end\" before this; the block that stands above is not closed, found "
     "'words'\n"},
    {"end_missing_at_the_end", "words v\n  a\n",
     "f:3:1: expected \"end\" before this; the block that stands above is not closed, found the "
     "end of the file\n"},
    {"not_utf8", "words v\n  a\xFF\nend\n", "f:2:4: this byte is not UTF-8\n"},
    {"unknown_statement", "rule r\n  titel \"x\"\n" + sides,
     "f:2:3: expected title, flag, severity, match, unless, same, within, apart, message or end, "
     "found 'titel'\n"},
    {"unknown_part", "rule r\n  match A any with \"a\" in verb\n  match B any\nend\n",
     "f:2:27: expected subject, predicate, object, complement, oblique, agent, time, place, clause "
     "or manner, found 'verb'\n"},
    {"quantity_of_what", "rule r\n  match A any quantity maybe\n  match B any\nend\n",
     "f:2:24: expected yes, no, above or below, found 'maybe'\n"},
    {"quantity_above_nothing", "rule r\n  match A any quantity above all\n  match B any\nend\n",
     "f:2:30: expected a number, found 'all'\n"},
    {"entity_without_quotes", "rule r\n  match A any entity Dorn\n  match B any\nend\n",
     "f:2:22: expected yes, no or a name in quotes, found 'Dorn'\n"},
    {"time_of_what", "rule r\n  match A any time soon\n  match B any\nend\n",
     "f:2:20: expected yes, no, before, in or after, found 'soon'\n"},
    {"time_before_no_date", "rule r\n  match A any time before dawn\n  match B any\nend\n",
     "f:2:27: expected a date such as 2024-03-29, 2024-03 or 2024, found 'dawn'\n"},
    {"entity_twice", "rule r\n  match A any entity yes entity no\n  match B any\nend\n",
     "f:2:26: a second entity on one side\n"},
    {"theme_in_a_line_without_its_other_pole", "theme t quick, fast\nwords v\n a\nend\n",
     "f:1:20: expected \",\", or against and the words of the other pole, found the end of the "
     "line\n"},
    {"use_without_quotes", "use lists.rules\n",
     "f:1:5: expected a text in quotes, found 'lists.rules'\n"},
    {"use_of_nothing", "use \"\"\n", "f:1:5: use needs the name of a file\n"},
    {"several_mistakes_in_one_block",
     "rule r\n  flag alarm\n  severity huge\n  within soon\n  within 2 moons\n" + sides,
     "f:2:8: expected contradiction, reversal or tension, found 'alarm'\n"
     "f:3:12: expected low, medium or high, found 'huge'\n"
     "f:4:10: expected a whole number, found 'soon'\n"
     "f:5:12: expected days, weeks, months or years, found 'moons'\n"},
    {"number_too_large", "rule r\n  within 99999999999 days\n" + sides,
     "f:2:10: expected a whole number, found '99999999999'\n"},
    {"no_such_side", "rule r\n  match C any\n" + sides, "f:2:9: expected A or B, found 'C'\n"},
    {"with_without_a_name", "rule r\n  match A any with\n  match B any\nend\n",
     "f:2:19: expected a word, a phrase in quotes or @ and the name of a list, found the end of "
     "the line\n"},
    {"rest_of_line", "rule r\n  match A any of it\n  match B any\nend\n",
     "f:2:15: expected the end of the line, found 'of'\n"},
    {"unknown_mode", "rule r\n  match A any mode guessed\n  match B any\nend\n",
     "f:2:20: expected a mode: asserted, reported, alleged, denied, questioned, planned, possible, "
     "required, conditional "
     "or generic, found 'guessed'\n"},
    {"unknown_field", "rule r\n  message \"{entity}: {A.source}, {B.sauce}\"\n" + sides,
     "f:2:34: a message has no field '{B.sauce}'; write {entity}, or {A.source}, {B.date} and the "
     "like\n"},
    {"field_left_open", "rule r\n  message \"in {A.source\"\n" + sides,
     "f:2:15: a message has no field '{A.source'; write {entity}, or {A.source}, {B.date} and the "
     "like\n"},
    {"side_missing", "rule r\n  match A any\nend\n", "f:1:6: this rule has no line \"match B\"\n"},
    {"side_twice", "rule r\n  match A any\n" + sides, "f:3:3: a second match A; one is allowed\n"},
    {"title_twice", "rule r\n  title \"a\"\n  title \"b\"\n" + sides,
     "f:3:3: a second title; one is allowed\n"},
    {"one_pole", "theme t\n  pole a\nend\n", "f:1:7: a theme needs two lines \"pole\"\n"},
    {"three_poles", "theme t\n  pole a\n  pole b\n  pole c\nend\n",
     "f:4:3: a third pole; a theme has two\n"},
    {"date_that_is_none",
     "case \"c\"\n  A date 2024-13-01\n    > a\n  B\n    > b\n  expect nothing\nend\n",
     "f:2:10: expected a date such as 2024-03-29, 2024-03 or 2024, found '2024-13-01'\n"},
    {"side_without_text", "case \"c\"\n  A from \"x\"\n  B\n    > b\n  expect nothing\nend\n",
     "f:3:3: expected a line of text that begins with >, found 'B'\n"},
    {"mark_left_open", "case \"c\"\n  A\n    > a [[b\n  B\n    > b\n  expect nothing\nend\n",
     "f:3:9: [[ without its ]]\n"},
    {"mark_closed_only", "case \"c\"\n  A\n    > a b]]\n  B\n    > b\n  expect nothing\nend\n",
     "f:3:10: ]] without its [[\n"},
    {"marks_nested",
     "case \"c\"\n  A\n    > a [[b\n    > c [[d]]\n  B\n    > b\n  expect nothing\nend\n",
     "f:4:9: [[ inside another [[ ]]; marks do not nest\n"},
    {"mark_of_nothing", "case \"c\"\n  A\n    > a [[]]\n  B\n    > b\n  expect nothing\nend\n",
     "f:3:9: [[ ]] marks no text\n"},
    {"expectation_missing", "case \"c\"\n" + texts + "end\n",
     "f:1:6: this case has no expectation\n"},
    {"expectation_unknown", "case \"c\"\n" + texts + "  expect trouble\nend\n",
     "f:6:10: expected contradiction, reversal, tension, nothing, known-miss or known-alarm, found "
     "'trouble'\n"},
    {"case_without_quotes", "case c\n" + texts + "  expect nothing\nend\n",
     "f:1:6: expected a text in quotes, found 'c'\n"},
    {"unknown_list",
     "words openness\n a\nend\nrule r\n  match A any with opennes\n  match B any\nend\n",
     "f:5:20: no word list is called 'opennes'; did you mean 'openness'?\n"},
    {"unknown_reference", "words v\n a, @zzz\nend\n", "f:2:5: no word list is called 'zzz'\n"},
    {"unknown_opposite", "words v\n a\n opposite w\nend\n", "f:3:11: no word list is called 'w'\n"},
    {"unknown_reference_of_a_theme", "theme t a against @zzz\n",
     "f:1:19: no word list is called 'zzz'\n"},
    {"list_twice", "words v\n a\nend\nwords v\n b\nend\n",
     "f:4:7: a second list 'v'; the first stands at f:1:7\n"},
    {"rule_twice", "rule r\n" + sides + "rule r\n" + sides,
     "f:5:6: a second rule 'r'; the first stands at f:1:6\n"},
    {"list_in_itself", "words v\n a, @w\nend\nwords w\n b, @v\nend\n",
     "f:1:7: the list 'v' contains itself\nf:4:7: the list 'w' contains itself\n"},
};

const auto row_name = [](const auto& info) { return std::string(info.param.name); };
INSTANTIATE_TEST_SUITE_P(Rules, Meaning, testing::ValuesIn(meanings), row_name);
INSTANTIATE_TEST_SUITE_P(Rules, Mistake, testing::ValuesIn(mistakes), row_name);

TEST(Rules, load_the_good_blocks_beside_the_bad) {
    const RuleSet rules = parse_and_link(
        "words v\n  one two\nend\nnonsense\nwords w\n  three\nwords x\n  four\nend\nrule r\n" +
        sides);
    EXPECT_EQ(rules.errors.size(), 3U);
    ASSERT_EQ(rules.lists.size(), 1U);
    EXPECT_EQ(rules.lists[0].name, "x");
    EXPECT_EQ(rules.rules.size(), 1U);
}

TEST(Rules, show_the_line_and_a_caret_under_the_letter) {
    const RuleSet rules = parse_and_link("words w\n  été ouvert\nend\n");
    ASSERT_EQ(rules.errors.size(), 1U);
    const std::string told = describe(rules.errors[0]);
    EXPECT_TRUE(told.starts_with("f:2:9: expected")) << told;
    EXPECT_TRUE(told.ends_with("\n    été ouvert\n        ^")) << told;
}

TEST(Rules, show_the_line_of_a_mistake_found_late) {
    const RuleSet rules = parse_and_link("words v\n a, @zzz\nend\n");
    ASSERT_EQ(rules.errors.size(), 1U);
    EXPECT_EQ(rules.errors[0].line, " a, @zzz");
}

TEST(Rules, know_the_place_of_every_word) {
    const RuleSet rules = parse_and_link("words w\n  one,\n  two\nend\n");
    ASSERT_EQ(rules.lists.size(), 1U);
    EXPECT_EQ(rules.lists[0].place.text(), "f:1:7");
    EXPECT_EQ(rules.lists[0].patterns[1].place.text(), "f:3:3");
}

// So that a run knows that a theme changed when a list did that it only mentions.
TEST(Rules, let_a_theme_refer_to_the_lists_of_its_poles) {
    const RuleSet rules = parse_and_link(
        "theme t\n  about @u\n  pole @v\n  pole c\nend\nwords u\n a\nend\nwords v\n b\nend\n");
    ASSERT_EQ(rules.rules.size(), 1U);
    EXPECT_EQ(
        joined(rules.rules[0].references, [](const ListReference& each) { return each.name; }),
        "v u");
}

TEST(Rules, stop_telling_mistakes_in_what_is_no_rule_file) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "words w\n  a b\nend\n";
    const RuleSet rules = parse_rules(text, "f");
    EXPECT_EQ(rules.errors.size(), 101U);
    EXPECT_EQ(rules.errors.back().message, "too many mistakes; the rest was not read");
}

TEST(Rules, link_over_several_files) {
    RuleSet rules = parse_rules("rule r\n  match A any with v\n  match B any\nend\n", "one");
    rules.append(parse_rules("words v\n a\nend\n", "two"));
    link_rules(rules);
    EXPECT_TRUE(rules.errors.empty()) << dump(rules);
    EXPECT_EQ(rules.rules.size(), 1U);
}

}  // namespace
}  // namespace gainsay::grammar
