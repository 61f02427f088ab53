// Facts of the word lists, one or more of each kind.
#include "grammar/lexicon/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "grammar/lexicon/forms.hpp"

namespace gainsay::lexicon {
namespace {

using Pair = std::tuple<const char*, const char*, WordClass>;

TEST(Opposites, hold_in_both_directions) {
    for (const auto& [a, b, c] :
         std::vector<Pair>{{"rise", "fall", WordClass::verb},
                           {"rise", "drop", WordClass::verb},
                           {"increase", "decrease", WordClass::noun},
                           {"expand", "contract", WordClass::verb},
                           {"profit", "loss", WordClass::noun},
                           {"confirm", "deny", WordClass::verb},
                           {"support", "oppose", WordClass::verb},
                           {"accept", "reject", WordClass::verb},
                           {"approve", "block", WordClass::verb},
                           {"allow", "ban", WordClass::verb},
                           {"succeed", "fail", WordClass::verb},
                           {"alive", "dead", WordClass::adjective},
                           {"male", "female", WordClass::adjective},
                           {"guilty", "innocent", WordClass::adjective},
                           {"real", "fake", WordClass::adjective},
                           {"open", "proprietary", WordClass::adjective},
                           {"independent", "dependent", WordClass::adjective},
                           {"original", "plagiarised", WordClass::adjective}}) {
        const auto found = opposition(a, b, c);
        ASSERT_TRUE(found) << a << ' ' << b;
        EXPECT_EQ(found->kind, OppositionKind::contrary) << a << ' ' << b;
        EXPECT_EQ(found->a, a);
        const auto turned = opposition(b, a, c);
        ASSERT_TRUE(turned) << b << ' ' << a;
        EXPECT_EQ(turned->source.line, found->source.line);
    }
}

TEST(Opposites, are_silent_about_synonyms_other_classes_and_converses) {
    EXPECT_FALSE(opposition("rise", "climb", WordClass::verb));
    EXPECT_FALSE(opposition("rise", "fall", WordClass::adjective));
    EXPECT_FALSE(opposition("buy", "sell", WordClass::verb));
    EXPECT_FALSE(opposition("import", "export", WordClass::verb));
    EXPECT_FALSE(opposition("", "", WordClass::verb));
    EXPECT_FALSE(opposition("qwrtzk", "fall", WordClass::verb));
}

TEST(Opposites, tell_scales_and_acts_that_undo_each_other) {
    EXPECT_EQ(opposition("big", "small", WordClass::adjective)->kind, OppositionKind::gradable);
    EXPECT_EQ(opposition("hire", "fire", WordClass::verb)->kind, OppositionKind::reversive);
    EXPECT_EQ(opposition("arrest", "release", WordClass::verb)->kind, OppositionKind::reversive);
}

TEST(Opposites, are_many_and_never_of_two_synonyms) {
    // What opposes itself through a common opposite is normal; a direct pair on both sides is a
    // mistake in the file.
    EXPECT_GE(opposites_of("rise", WordClass::verb).size(), 10U);
    EXPECT_TRUE(opposites_of("rise", WordClass::adverb).empty());
    for (const Opposition& entry : opposites_of("rise", WordClass::verb))
        EXPECT_EQ(entry.word_class, WordClass::verb);
    EXPECT_NE(opposition("profit", "loss", WordClass::noun)->text().find("opposites.txt:"),
              std::string::npos);
}

TEST(Converses, know_their_prepositions) {
    const auto buy = converse("buy", "sell", WordClass::verb);
    ASSERT_TRUE(buy);
    EXPECT_EQ(buy->preposition_a, "from");
    EXPECT_EQ(buy->preposition_b, "to");
    const auto sell = converse("sell", "buy", WordClass::verb);
    ASSERT_TRUE(sell);
    EXPECT_EQ(sell->preposition_a, "to");
    EXPECT_TRUE(converse("parent", "child", WordClass::noun));
    EXPECT_TRUE(converse("outperform", "trail", WordClass::verb));
    EXPECT_FALSE(converse("buy", "own", WordClass::verb));
}

TEST(Converses, of_a_word_come_all_together) {
    const auto all = converses_of("buy");
    ASSERT_FALSE(all.empty());
    EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                            [](const Converse& entry) { return entry.preposition_a == "from"; }));
    EXPECT_TRUE(converses_of("sneeze").empty());
}

TEST(Asymmetric, tells_the_preposition_of_the_other) {
    const auto own = asymmetric("own", WordClass::verb);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->preposition, "");
    EXPECT_NE(own->source.text().find("asymmetric.txt:"), std::string::npos);
    EXPECT_EQ(asymmetric("belong", WordClass::verb)->preposition, "to");
    EXPECT_EQ(asymmetric("parent company", WordClass::noun)->preposition, "of");
    EXPECT_FALSE(asymmetric("own", WordClass::noun));
    EXPECT_FALSE(asymmetric("visit", WordClass::verb));  // may be returned
}

TEST(Disjoint, members_exclude_each_other_but_not_their_synonyms) {
    EXPECT_TRUE(disjoint("red", "blue", WordClass::adjective));
    EXPECT_TRUE(disjoint("monday", "friday", WordClass::noun));
    EXPECT_FALSE(disjoint("grey", "gray", WordClass::adjective));
    EXPECT_FALSE(disjoint("red", "red", WordClass::adjective));
    EXPECT_FALSE(disjoint("red", "monday", WordClass::noun));
    EXPECT_EQ(disjoint("red", "blue", WordClass::adjective)->category, "colours");
}

TEST(Scales, order_weak_before_strong) {
    EXPECT_GT(scale("all", "some")->difference, 0);
    EXPECT_LT(scale("warm", "hot")->difference, 0);
    EXPECT_FALSE(scale("all", "every"));
    EXPECT_FALSE(scale("all", "hot"));
}

TEST(Exclusive, tells_what_is_unique_and_when) {
    const auto ceo = exclusive("ceo", WordClass::noun, "of");
    ASSERT_TRUE(ceo);
    EXPECT_TRUE(ceo->subject_unique);
    EXPECT_FALSE(ceo->ever);
    const auto born = exclusive("bear", WordClass::verb, "in");
    ASSERT_TRUE(born);
    EXPECT_TRUE(born->argument_unique);
    EXPECT_FALSE(born->subject_unique);
    EXPECT_TRUE(born->ever);
    EXPECT_FALSE(exclusive("friend", WordClass::noun, "of"));
}

struct Signature {
    const char* lemma;
    WordClass word_class;
    Complement complement;
    const char* preposition;
    Effect positive;
    Effect negative;
};

TEST(Implicatives, have_both_signatures) {
    const std::vector<Signature> table = {
        {"manage", WordClass::verb, Complement::to, "", Effect::holds, Effect::fails},
        {"fail", WordClass::verb, Complement::to, "", Effect::fails, Effect::holds},
        {"refuse", WordClass::verb, Complement::to, "", Effect::fails, Effect::open},
        {"forget", WordClass::verb, Complement::to, "", Effect::fails, Effect::holds},
        {"forget", WordClass::verb, Complement::that, "", Effect::holds, Effect::holds},
        {"deny", WordClass::verb, Complement::that, "", Effect::fails, Effect::open},
        {"pretend", WordClass::verb, Complement::that, "", Effect::fails, Effect::fails},
        {"avoid", WordClass::verb, Complement::gerund, "", Effect::fails, Effect::holds},
        {"refrain", WordClass::verb, Complement::gerund, "from", Effect::fails, Effect::holds},
        {"prevent", WordClass::verb, Complement::object_gerund, "from", Effect::fails,
         Effect::open},
        {"force", WordClass::verb, Complement::object_to, "", Effect::holds, Effect::open},
        {"able", WordClass::adjective, Complement::to, "", Effect::holds, Effect::fails},
        {"unable", WordClass::adjective, Complement::to, "", Effect::fails, Effect::holds},
        {"inability", WordClass::noun, Complement::to, "", Effect::fails, Effect::holds},
        {"cancel", WordClass::verb, Complement::noun, "", Effect::fails, Effect::holds},
    };
    for (const Signature& row : table) {
        const auto found = implicative(row.lemma, row.word_class, row.complement, row.preposition);
        ASSERT_TRUE(found) << row.lemma;
        EXPECT_EQ(found->effect(Polarity::affirmed), row.positive) << row.lemma;
        EXPECT_EQ(found->effect(Polarity::negated), row.negative) << row.lemma;
    }
    EXPECT_EQ(implicative("plan", WordClass::verb, Complement::to)->mode, Mode::planned);
    EXPECT_TRUE(implicative("regret", WordClass::verb, Complement::that)->factive());
    EXPECT_FALSE(implicative("refrain", WordClass::verb, Complement::gerund));
    EXPECT_FALSE(implicative("eat", WordClass::verb, Complement::to));
}

TEST(Reporting, words_set_the_mode) {
    EXPECT_EQ(reporting("say", WordClass::verb)->mode, Mode::reported);
    EXPECT_TRUE(reporting("say", WordClass::verb)->speech);
    EXPECT_EQ(reporting("allege", WordClass::verb)->mode, Mode::alleged);
    EXPECT_EQ(reporting("accuse", WordClass::verb)->preposition, "of");
    EXPECT_EQ(reporting("debunk", WordClass::verb)->mode, Mode::denied);
    EXPECT_EQ(reporting("doubt", WordClass::verb)->mode, Mode::questioned);
    EXPECT_EQ(reporting("hoax", WordClass::noun)->mode, Mode::denied);
    EXPECT_TRUE(reporting("confirm", WordClass::verb)->factive);
    EXPECT_FALSE(reporting("eat", WordClass::verb));
    EXPECT_TRUE(names_a_source("According to"));
    EXPECT_FALSE(names_a_source("into"));
}

TEST(Hedges, set_the_mode) {
    EXPECT_EQ(hedge("allegedly")->mode, Mode::alleged);
    EXPECT_EQ(hedge("may")->mode, Mode::possible);
    EXPECT_EQ(hedge("must")->mode, Mode::required);
    EXPECT_EQ(hedge("will")->mode, Mode::planned);
    EXPECT_FALSE(hedge("quickly"));
}

TEST(Negators, have_a_strength) {
    EXPECT_EQ(negator("not", WordClass::adverb)->strength, NegationStrength::fully);
    EXPECT_EQ(negator("hardly", WordClass::adverb)->strength, NegationStrength::nearly);
    EXPECT_TRUE(negator("without"));
    EXPECT_TRUE(negator("lack", WordClass::noun));
    EXPECT_FALSE(negator("often"));
}

TEST(LightVerbs, name_the_verb_they_stand_for) {
    EXPECT_EQ(light_verb("make", "decision"), "decide");
    EXPECT_EQ(light_verb("reach", "agreement"), "agree");
    EXPECT_EQ(light_verb("make", "cake"), "");
    EXPECT_TRUE(light_verb_object("make", "visit", "to"));
    EXPECT_TRUE(light_verb_object("make", "visit", "of"));
    EXPECT_FALSE(light_verb_object("make", "visit", "in"));
    EXPECT_FALSE(light_verb_object("make", "cake", "of"));
    EXPECT_TRUE(is_light_verb("make"));
    EXPECT_FALSE(is_light_verb("eat"));
}

TEST(Quantities, have_quantifiers_and_approximators) {
    EXPECT_EQ(quantifier("Every"), Quantifier::all);
    EXPECT_EQ(quantifier("hardly any"), Quantifier::few);
    EXPECT_EQ(quantifier("no"), Quantifier::no);
    EXPECT_EQ(quantifier("blue"), std::nullopt);
    EXPECT_EQ(approximator("more than")->approximator, Approximator::more_than);
    EXPECT_TRUE(approximator("or more")->follows);
    EXPECT_FALSE(approximator("blue"));
}

TEST(Units, convert_to_their_base) {
    EXPECT_EQ(unit("km")->base, "m");
    EXPECT_DOUBLE_EQ(unit("km")->factor, 1000);
    EXPECT_DOUBLE_EQ(unit("Kilometres")->factor, 1000);
    EXPECT_DOUBLE_EQ(unit("MW")->factor, 1e6);
    EXPECT_DOUBLE_EQ(unit("mW")->factor, 1e-3);
    EXPECT_EQ(unit("per cent")->base, "%");
    EXPECT_EQ(unit("percentage points")->base, "pp");
    const Unit fahrenheit = *unit("°F");
    EXPECT_NEAR(212 * fahrenheit.factor + fahrenheit.offset, 100, 1e-9);
    EXPECT_FALSE(unit("cow"));
    EXPECT_FALSE(unit(""));
}

TEST(Currencies, have_one_code) {
    EXPECT_EQ(currency("RMB")->code, "CNY");
    EXPECT_EQ(currency("yuan")->code, "CNY");
    EXPECT_EQ(currency("US$")->code, "USD");
    EXPECT_TRUE(currency("$")->ambiguous);
    EXPECT_EQ(currency("Euros")->code, "EUR");
    EXPECT_DOUBLE_EQ(currency("pence")->factor, 0.01);
    EXPECT_FALSE(currency("shell"));
}

TEST(Numbers, have_values_by_kind) {
    EXPECT_DOUBLE_EQ(number_word("Twelve")->value, 12);
    EXPECT_DOUBLE_EQ(number_word("billion")->value, 1e9);
    EXPECT_EQ(number_word("billion")->kind, NumberKind::scale);
    EXPECT_DOUBLE_EQ(number_word("third", NumberKind::ordinal)->value, 3);
    EXPECT_NEAR(number_word("thirds", NumberKind::fraction)->value, 1.0 / 3, 1e-12);
    EXPECT_DOUBLE_EQ(number_word("tenfold")->value, 10);
    EXPECT_FALSE(number_word("cow"));
    EXPECT_EQ(month("Sept."), 9U);
    EXPECT_EQ(month("monday"), std::nullopt);
    EXPECT_EQ(weekday("Monday"), 1U);
}

TEST(Nations, are_found_by_name_people_and_government) {
    EXPECT_EQ(nation("Chinese")->nation->name, "China");
    EXPECT_EQ(nation("the United States")->nation->name, "United States");
    EXPECT_EQ(nation("US")->nation->name, "United States");
    EXPECT_FALSE(nation("us"));
    EXPECT_FALSE(nation("polish"));
    EXPECT_EQ(nation("Polish")->nation->name, "Poland");
    EXPECT_EQ(nation("Germans")->form, NationForm::demonym);
    EXPECT_EQ(nation("Beijing")->form, NationForm::government);
    EXPECT_EQ(nation("CHINA")->nation->name, "China");
    EXPECT_FALSE(nation("Atlantis"));
    EXPECT_GE(nations().size(), 195U);
    std::set<std::string_view> names;
    for (const Nation& n : nations()) EXPECT_TRUE(names.insert(n.name).second) << n.name;
}

TEST(Names, know_titles_organisations_and_abbreviations) {
    EXPECT_EQ(title("CEO")->canonical, "chief executive");
    EXPECT_EQ(title("Mr.")->kind, TitleKind::honorific);
    EXPECT_FALSE(title("banana"));
    EXPECT_EQ(organisation_word("Inc."), OrganisationWord::suffix);
    EXPECT_EQ(organisation_word("University"), OrganisationWord::head);
    EXPECT_EQ(organisation_word("banana"), std::nullopt);
    EXPECT_EQ(abbreviation("Mr"), AbbreviationKind::title);
    EXPECT_EQ(abbreviation("Inc"), AbbreviationKind::general);
    EXPECT_EQ(abbreviation("No"), AbbreviationKind::before_number);
    EXPECT_EQ(abbreviation("house"), std::nullopt);
    EXPECT_TRUE(is_bound_prefix("Non"));
    EXPECT_FALSE(is_bound_prefix("well"));
}

TEST(Forms, list_what_rules_do_not_reach) {
    EXPECT_EQ(contraction("Cannot"), 3U);
    EXPECT_EQ(contraction("cannon"), 0U);
    EXPECT_EQ(listed_lemma("wo", "MD"), "will");
    EXPECT_EQ(listed_lemma("wo", "NN"), "");
}

}  // namespace
}  // namespace gainsay::lexicon
