// Each condition of a rule's side: a claim that meets it and one that does not.
#include <gtest/gtest.h>

#include <functional>

#include "tests/checker/claims.hpp"

namespace gainsay::checker {
namespace {

using testing::Builder;
using testing::claim;
using testing::World;
using testing::year;

WordPattern words(std::vector<std::string> lemmas) {
    WordPattern out;
    out.lemmas = std::move(lemmas);
    return out;
}

WordPattern list(const std::string& name) {
    WordPattern out = words({name});
    out.list_reference = true;
    return out;
}

// A: claims with "open". B: claims with "shut", and what the test asks for.
RuleSet rules_with(const std::function<void(SidePattern&)>& ask) {
    RuleSet rules;
    WordList open;
    open.name = "open";
    open.patterns = {words({"open"})};
    WordList shut;
    shut.name = "shut";
    shut.patterns = {words({"shut"})};
    rules.lists = {open, shut};
    Rule rule;
    rule.id = "doors";
    rule.a.with = {"open"};
    ask(rule.b);
    rule.message = "{A.source} and {B.source}";
    rules.rules = {rule};
    return rules;
}

bool fires(const std::function<void(SidePattern&)>& ask, const Builder& b,
           const TimeInterval& date = year(2024)) {
    World world;
    world.document("Report", year(2024), {claim("Acme", "open", "the gates")});
    world.document("Paper", date, {b}, {{"Acme Cloud", "Acme"}});
    return !Checker(rules_with(ask), {}).check(world.checked()).findings.empty();
}

TEST(Conditions, take_a_list_as_predicate) {
    const auto ask = [](SidePattern& b) { b.predicate = {list("shut")}; };
    EXPECT_TRUE(fires(ask, claim("Acme", "shut", "the door")));
    EXPECT_FALSE(fires(ask, claim("Acme", "paint", "the door")));
}

TEST(Conditions, ask_for_a_part_of_the_claim) {
    const auto ask = [](SidePattern& b) {
        b.in_parts = {{false, "shut", {}, {ClaimPart::object, ClaimPart::oblique}}};
    };
    EXPECT_TRUE(fires(ask, claim("Acme", "keep", "the shut/a door")));
    EXPECT_TRUE(fires(ask, claim("Acme", "hide", "the key").with("behind", "the shut/a door")));
    EXPECT_FALSE(fires(ask, claim("Acme", "shut", "the door")));
}

TEST(Conditions, forbid_a_part_of_the_claim) {
    const auto ask = [](SidePattern& b) {
        b.with = {"shut"};
        b.in_parts = {
            {true, "", {words({"window"}), words({"shop", "window"})}, {ClaimPart::object}}};
    };
    EXPECT_TRUE(fires(ask, claim("Acme", "shut", "the door")));
    EXPECT_TRUE(fires(ask, claim("Acme", "shut", "the door").with("beside", "the window")));
    EXPECT_FALSE(fires(ask, claim("Acme", "shut", "the window")));
}

TEST(Conditions, bound_a_figure) {
    const auto quantity = [](double low, double high, const char* unit, const char* counted) {
        Quantity out;
        out.value = {low, high, false, false};
        out.unit = unit;
        out.counted = counted;
        return out;
    };
    const auto percent = [](SidePattern& b) { b.quantities = {{true, 5.0, "%"}}; };
    const Builder plain = claim("Acme", "shut", "the door");
    EXPECT_TRUE(fires(percent, Builder(plain).quantity(quantity(6, 6, "%", ""))));
    EXPECT_FALSE(fires(percent, Builder(plain).quantity(quantity(4, 6, "%", ""))));
    EXPECT_FALSE(fires(percent, Builder(plain).quantity(quantity(6, 6, "", "door"))));
    EXPECT_FALSE(fires(percent, plain));
    const auto doors = [](SidePattern& b) { b.quantities = {{false, 10.0, "door"}}; };
    EXPECT_TRUE(fires(doors, Builder(plain).quantity(quantity(9, 9, "", "door"))));
    EXPECT_FALSE(fires(doors, Builder(plain).quantity(quantity(9, 9, "", "gate"))));
    // A unit as people write it is that of the reading: 5 km are 5000 m.
    const auto far = [](SidePattern& b) { b.quantities = {{true, 5.0, "km"}}; };
    EXPECT_TRUE(fires(far, Builder(plain).quantity(quantity(5001, 5001, "m", ""))));
    EXPECT_FALSE(fires(far, Builder(plain).quantity(quantity(4999, 4999, "m", ""))));
}

TEST(Conditions, ask_who_is_named) {
    const auto acme = [](SidePattern& b) { b.entities = {"Bolt", "ACME"}; };
    EXPECT_TRUE(fires(acme, claim("Acme", "shut", "the door")));
    EXPECT_TRUE(fires(acme, claim("Acme Cloud", "shut", "the door")));  // a part of it
    const auto other = [](SidePattern& b) { b.entities = {"Bolt"}; };
    EXPECT_FALSE(fires(other, claim("Acme", "shut", "the door")));
    EXPECT_TRUE(fires(other, claim("Acme", "shut", "the Bolt")));
    const auto nobody = [](SidePattern& b) { b.entity = false; };
    EXPECT_FALSE(fires(nobody, claim("Acme", "shut", "the door")));
}

TEST(Conditions, ask_who_says_it) {
    const Builder own = claim("Acme", "shut", "the door");
    const Builder told = Builder(own).holder("The mayor");
    const auto somebody = [](SidePattern& b) { b.holder = true; };
    EXPECT_TRUE(fires(somebody, told));
    EXPECT_FALSE(fires(somebody, own));
    const auto nobody = [](SidePattern& b) { b.holder = false; };
    EXPECT_TRUE(fires(nobody, own));
    EXPECT_FALSE(fires(nobody, told));
    const auto mayor = [](SidePattern& b) { b.holders = {"mayor"}; };
    EXPECT_TRUE(fires(mayor, told));
    EXPECT_FALSE(fires(mayor, Builder(own).holder("The vicar")));
}

TEST(Conditions, ask_when_it_holds) {
    const Builder plain = claim("Acme", "shut", "the door");
    const auto before = [](SidePattern& b) { b.times = {{TimeTest::before, year(2020)}}; };
    EXPECT_TRUE(fires(before, Builder(plain).in_year(2019)));
    EXPECT_FALSE(fires(before, Builder(plain).in_year(2020)));
    EXPECT_FALSE(fires(before, plain));  // by its document's date
    EXPECT_TRUE(fires(before, plain, year(2019)));
    const auto after = [](SidePattern& b) { b.times = {{TimeTest::after, year(2020)}}; };
    EXPECT_TRUE(fires(after, Builder(plain).in_year(2021)));
    EXPECT_FALSE(fires(after, Builder(plain).in_year(2020)));
    const auto told = [](SidePattern& b) { b.time = true; };
    EXPECT_TRUE(fires(told, Builder(plain).in_year(2021)));
    EXPECT_FALSE(fires(told, plain));
    const auto in = [](SidePattern& b) { b.times = {{TimeTest::in, year(2020)}}; };
    EXPECT_TRUE(fires(in, Builder(plain).in_year(2020)));
    EXPECT_FALSE(fires(in, Builder(plain).in_year(2021)));
    EXPECT_FALSE(fires(in, plain, {}));  // nobody knows when
}

TEST(Conditions, find_names_only_where_a_name_is_asked_for) {
    const auto ask = [](std::optional<WordClass> word_class) {
        return [word_class](SidePattern& b) {
            WordPattern harbour = words({"harbour"});
            harbour.word_class = word_class;
            b.with_words = {harbour};
        };
    };
    EXPECT_FALSE(fires(ask({}), claim("Acme", "shut", "the Harbour")));
    EXPECT_TRUE(fires(ask(WordClass::proper), claim("Acme", "shut", "the Harbour")));
    EXPECT_TRUE(fires(ask({}), claim("Acme", "shut", "the harbour")));
}

TEST(Conditions, give_a_phrase_to_its_own_pole) {
    RuleSet rules;
    WordList strong;
    strong.name = "independence";
    strong.opposite = "dependence";
    strong.patterns = {words({"self", "reliance"})};
    WordList weak;
    weak.name = "dependence";
    weak.patterns = {words({"reliance"})};
    rules.lists = {strong, weak};
    Rule rule;
    rule.id = "r";
    rule.a.with = {"independence"};
    rule.b.with = {"dependence"};
    rules.rules = {rule};
    const auto found = [&](const std::string& object) {
        World world;
        world.document("Report", year(2024), {claim("Acme", "show", "the self reliance")});
        world.document("Paper", year(2024), {claim("Acme", "show", object)});
        return Checker(rules, {}).check(world.checked()).findings.size();
    };
    EXPECT_EQ(found("the reliance"), 1U);
    EXPECT_EQ(found("the self reliance"), 0U);
}

// "Refused to deliver" speaks of deliveries, though it tells of none.
TEST(Conditions, count_a_topic_whatever_is_said_of_it) {
    const auto with_lists = [](std::vector<std::string> of_a, std::vector<std::string> of_b) {
        RuleSet rules = rules_with([&](SidePattern& b) { b.with = std::move(of_b); });
        WordList parcel;
        parcel.name = "parcel";
        parcel.patterns = {words({"parcel"})};
        rules.lists.push_back(parcel);
        rules.rules[0].a.with = std::move(of_a);
        return rules;
    };
    const auto found = [](const RuleSet& rules) {
        World world;
        world.document("Report", year(2024), {claim("Acme", "open", "the parcel")});
        world.document("Paper", year(2024), {claim("Acme", "weigh", "the parcel").negated()});
        return Checker(rules, {}).check(world.checked()).findings.size();
    };
    EXPECT_EQ(found(with_lists({"open", "parcel"}, {"parcel"})), 1U);
    EXPECT_EQ(found(with_lists({"open"}, {"parcel"})), 0U);  // here it is what B says
}

// What a case that fails tells: all conditions, with what each met.
TEST(Conditions, are_told_one_by_one) {
    World world;
    world.document("Report", year(2024), {claim("Acme", "open", "the gates")});
    world.document("Paper", year(2024), {claim("Acme", "paint", "the door").holder("The mayor")});
    const auto ask = [](SidePattern& b) {
        b.with = {"shut"};
        b.holder = true;
    };
    const auto documents = world.checked();
    const Checker checker(rules_with(ask), {});
    const RuleTrial trial = checker.attempt("doors", documents[0], documents[1]);
    std::string told;
    for (const RuleCondition& each : trial.conditions)
        told += (each.holds ? "yes " + each.what
                            : "no  " + each.what + ": " + each.value + " -> " + each.fix) +
                "\n";
    EXPECT_EQ(told,
              "yes A mode: neither conditional nor questioned\n"
              "yes A with open\n"
              "yes B mode: neither conditional nor questioned\n"
              "yes B holder yes\n"
              "no  B with shut: no such word -> add one of the claim's words to shut: \"paint\", "
              "\"door\"\n"
              "yes same entity\n");
    EXPECT_TRUE(checker.attempt("windows", documents[0], documents[1]).conditions.empty());
}

// Where the rule has no words of its own.
TEST(Messages, quote_both_sides_by_default) {
    World world;
    world.document("Report", year(2024), {claim("Acme", "open", "the gates")});
    world.document("Paper", year(2024), {claim("Acme", "shut", "the door").holder("The mayor")});
    RuleSet rules = rules_with([](SidePattern& b) { b.with = {"shut"}; });
    rules.rules[0].message.clear();
    const CheckResult result = Checker(rules, {}).check(world.checked());
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].message,
              "Report: \"Acme open the gates\"; The mayor (in Paper): \"Acme shut the door\".");
}

}  // namespace
}  // namespace gainsay::checker
