// Tension rules over hand-made claims.
#include <gtest/gtest.h>

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

RuleSet openness() {
    RuleSet rules;
    WordList open;
    open.name = "openness";
    open.opposite = "closure";
    open.patterns = {words({"open"}), words({"openness"}), words({"open", "source"}),
                     words({"collaborat*"})};
    WordList closed;
    closed.name = "closure";
    closed.patterns = {words({"closed"}), words({"proprietary"}), words({"step", "back"})};
    rules.lists = {open, closed};
    Rule rule;
    rule.id = "openness.closure";
    rule.title = "Open words, closed deeds";
    rule.a.with = {"openness"};
    rule.b.with = {"closure"};
    rule.message = "{A.source} stresses openness; {B.source} reports closure of {entity}.";
    rules.rules = {rule};
    return rules;
}

CheckResult run(const RuleSet& rules, const Builder& a, const Builder& b,
                const std::vector<std::pair<std::string, std::string>>& parts = {}) {
    World world;
    world.document("Report", year(2024), {a}, parts);
    world.document("Paper", year(2024), {b}, parts);
    return Checker(rules, {}).check(world.checked());
}

TEST(Rules, fire_on_two_claims_about_one_entity) {
    const CheckResult result = run(openness(), claim("Acme", "support", "open/a innovation"),
                                   claim("Acme", "build", "a proprietary/a stack"));
    ASSERT_EQ(result.findings.size(), 1U);
    const Finding& f = result.findings[0];
    EXPECT_EQ(f.kind, FindingKind::tension);
    EXPECT_EQ(f.reason, "openness.closure");
    EXPECT_EQ(f.message, "Report stresses openness; Paper reports closure of Acme.");
    EXPECT_FALSE(f.a.marked.empty());
    EXPECT_FALSE(f.b.marked.empty());
}

TEST(Rules, stay_silent_on_two_entities) {
    EXPECT_TRUE(run(openness(), claim("Acme", "support", "open/a innovation"),
                    claim("Bolt", "build", "a proprietary/a stack"))
                    .findings.empty());
}

TEST(Rules, see_a_part_and_its_whole_as_one) {
    EXPECT_EQ(run(openness(), claim("Acme", "support", "open/a innovation"),
                  claim("Acme Cloud", "build", "a proprietary/a stack"), {{"Acme Cloud", "Acme"}})
                  .findings.size(),
              1U);
}

TEST(Rules, do_not_count_words_inside_names) {
    EXPECT_TRUE(run(openness(), claim("Acme", "support", "the Open Forum"),
                    claim("Acme", "build", "a proprietary/a stack"))
                    .findings.empty());
}

TEST(Rules, turn_to_the_other_pole_under_negation) {
    // "Does not support open innovation" is closure; it is no openness any more.
    const CheckResult turned = run(openness(), claim("Acme", "support", "open/a innovation"),
                                   claim("Acme", "support", "open/a standards").negated());
    ASSERT_EQ(turned.findings.size(), 1U);
    EXPECT_EQ(turned.findings[0].reason, "openness.closure");
    EXPECT_TRUE(run(openness(), claim("Acme", "support", "open/a innovation").negated(),
                    claim("Acme", "build", "a proprietary/a stack"))
                    .findings.empty());
}

TEST(Rules, match_word_beginnings_and_words_in_a_row) {
    EXPECT_EQ(run(openness(), claim("Acme", "value", "collaboration"),
                  claim("Acme", "build", "a proprietary/a stack"))
                  .findings.size(),
              1U);
    RuleSet rules = openness();
    rules.lists[0].patterns = {words({"open", "source"})};
    EXPECT_EQ(run(rules, claim("Acme", "love", "open/a source"),
                  claim("Acme", "build", "a proprietary/a stack"))
                  .findings.size(),
              1U);
    EXPECT_TRUE(run(rules, claim("Acme", "love", "open/a doors"),
                    claim("Acme", "build", "a proprietary/a stack"))
                    .findings.empty());
}

TEST(Rules, leave_out_conditions_and_questions_unless_asked_for) {
    EXPECT_TRUE(run(openness(),
                    claim("Acme", "support", "open/a innovation").mode(Mode::conditional),
                    claim("Acme", "build", "a proprietary/a stack"))
                    .findings.empty());
}

TEST(Rules, obey_unless) {
    RuleSet rules = openness();
    SidePattern unless;
    unless.predicate = {words({"abandon"})};
    rules.rules[0].unless_b = {unless};
    EXPECT_TRUE(run(rules, claim("Acme", "support", "open/a innovation"),
                    claim("Acme", "abandon", "a proprietary/a stack"))
                    .findings.empty());
}

TEST(Rules, obey_within) {
    RuleSet rules = openness();
    rules.rules[0].within_months = 12;
    World world;
    world.document("Report", year(2015), {claim("Acme", "support", "open/a innovation")});
    world.document("Paper", year(2024), {claim("Acme", "build", "a proprietary/a stack")});
    EXPECT_TRUE(Checker(rules, {}).check(world.checked()).findings.empty());
}

TEST(Rules, tell_the_strongest_few_of_many_alike_and_count_the_rest) {
    World world;
    std::vector<Builder> open;
    std::vector<Builder> closed;
    for (int i = 0; i < 9; ++i) {
        open.push_back(claim("Acme", "support", "open/a thing" + std::to_string(i)));
        closed.push_back(claim("Acme", "build", "a proprietary/a tool" + std::to_string(i)));
    }
    world.document("Report", year(2024), open);
    world.document("Paper", year(2024), closed);
    const CheckResult result = Checker(openness(), {}).check(world.checked());
    EXPECT_EQ(result.findings.size(), 3U);
    ASSERT_EQ(result.silenced.size(), 1U);
    EXPECT_EQ(result.silenced[0].guard, "restatement");
    EXPECT_EQ(result.silenced[0].pairs, 9U * 9U - 3U);
}

TEST(Rules, never_decide_the_label_of_a_comparison) {
    World world;
    world.document("", {}, {claim("Acme", "support", "open/a innovation")});
    world.document("", {}, {claim("Acme", "build", "a proprietary/a stack")});
    const auto documents = world.checked();
    const Verdict verdict = Checker(openness(), {}).compare(documents[0], documents[1]);
    EXPECT_EQ(verdict.label, Label::neutral);
    EXPECT_EQ(verdict.findings.size(), 1U);
}

}  // namespace
}  // namespace gainsay::checker
