// Each check and guard on hand-made claims: what fires, what stays silent and under which guard's
// name.
#include <gtest/gtest.h>

#include <ostream>

#include "tests/checker/claims.hpp"

namespace gainsay::checker {
namespace {

using testing::Builder;
using testing::claim;
using testing::level;
using testing::World;
using testing::year;

struct Row {
    const char* title;
    Builder a;
    Builder b;
    const char* expect;  // a check's id, "reversal by CHECK", "silent", or "guard NAME"
    TimeInterval date_a = year(2024);
    TimeInterval date_b = year(2024);
};

std::string judged(const Row& row, bool swapped) {
    World world;
    if (swapped) {
        world.document("Other", row.date_b, {row.b});
        world.document("One", row.date_a, {row.a});
    } else {
        world.document("One", row.date_a, {row.a});
        world.document("Other", row.date_b, {row.b});
    }
    const CheckResult result = Checker({}, {}).check(world.checked());
    if (!result.findings.empty()) {
        const Finding& finding = result.findings.front();
        return (finding.kind == FindingKind::reversal ? "reversal by " : "") + finding.reason;
    }
    if (!result.silenced.empty()) return "guard " + result.silenced.front().guard;
    return "silent";
}

std::vector<Row> rows() {
    std::vector<Row> out;
    const auto row = [&](const char* title, Builder a, Builder b, const char* expect,
                         TimeInterval date_a = year(2024), TimeInterval date_b = year(2024)) {
        out.push_back({title, std::move(a), std::move(b), expect, date_a, date_b});
    };
    // negation
    row("plain", claim("Acme", "sell", "chips"), claim("Acme", "sell", "chips").negated(),
        "negation");
    row("both negated", claim("Acme", "sell", "chips").negated(),
        claim("Acme", "sell", "chips").negated(), "silent");
    row("no in the object", claim("Acme", "sell", "chips"), claim("Acme", "sell", "no chips"),
        "negation");
    row("no in the subject", claim("Acme engineers", "leave"), claim("no Acme engineers", "leave"),
        "negation");
    row("narrower affirmed", claim("Acme", "sell", "phone chips"),
        claim("Acme", "sell", "chips").negated(), "negation");
    row("narrower negated", claim("Acme", "sell", "chips"),
        claim("Acme", "sell", "phone chips").negated(), "silent");
    row("negated in one place only", claim("Acme", "sell", "chips"),
        claim("Acme", "sell", "chips").with("in", "Asia").negated(), "guard other-scope");
    row("affirmed in one place", claim("Acme", "sell", "chips").with("in", "Asia"),
        claim("Acme", "sell", "chips").negated(), "negation");
    row("two places", claim("Acme", "sell", "chips").with("in", "Asia"),
        claim("Acme", "sell", "chips").with("in", "Europe").negated(), "guard other-scope");
    row("other subject", claim("Acme", "sell", "chips"), claim("Bolt", "sell", "chips").negated(),
        "silent");
    row("other object", claim("Acme", "sell", "chips"), claim("Acme", "sell", "bread").negated(),
        "silent");
    row("a company is not a company", claim("a company", "sell", "chips"),
        claim("a company", "sell", "chips").negated(), "silent");
    row("pronouns nobody resolved", claim("it", "sell", "chips"),
        claim("it", "sell", "chips").negated(), "silent");
    row("passive against active", claim("Acme", "dissolve", "the team"),
        claim("the team", "dissolve").by("Acme").negated(), "negation");
    row("question", claim("Acme", "sell", "chips").mode(Mode::questioned),
        claim("Acme", "sell", "chips").negated(), "guard question");
    row("condition", claim("Acme", "sell", "chips").mode(Mode::conditional),
        claim("Acme", "sell", "chips").negated(), "guard conditional");
    row("plan", claim("Acme", "sell", "chips").mode(Mode::planned),
        claim("Acme", "sell", "chips").negated(), "guard planned");
    row("two plans", claim("Acme", "sell", "chips").mode(Mode::planned),
        claim("Acme", "sell", "chips").negated().mode(Mode::planned), "negation");
    row("told a year later", claim("Acme", "sell", "chips"),
        claim("Acme", "sell", "chips").negated(), "reversal by negation", year(2022), year(2024));
    row("events of two years", claim("Acme", "sell", "the plant").past().in_year(2021),
        claim("Acme", "sell", "the plant").past().in_year(2023).negated(), "reversal by negation");
    row("an event does not change", claim("Acme", "sell", "the plant").past(),
        claim("Acme", "sell", "the plant").past().negated(), "negation", year(2022), year(2024));
    // opposite
    row("verbs", claim("Acme revenue", "rise"), claim("Acme revenue", "fall"), "opposite");
    row("negated opposite agrees", claim("Acme revenue", "rise"),
        claim("Acme revenue", "fall").negated(), "silent");
    row("complements", claim("the Acme platform", "be", "open/a"),
        claim("the Acme platform", "be", "closed/a"), "opposite");
    row("objects", claim("Acme", "report", "a profit"), claim("Acme", "report", "a loss"),
        "opposite");
    row("opposite in one place", claim("Acme revenue", "rise"),
        claim("Acme revenue", "fall").with("in", "Asia"), "guard other-scope");
    row("narrower subject", claim("Acme phone revenue", "rise"), claim("Acme revenue", "fall"),
        "guard refinement");
    row("opposite in a list", claim("Acme", "include", "a new/a plant"),
        claim("Acme", "include", "a old/a plant"), "guard list-valued");
    // quantity
    row("money", claim("Acme", "report", "revenue").quantity(level(38, "USD")),
        claim("Acme", "report", "revenue").quantity(level(45, "USD")), "quantity");
    row("same figure", claim("Acme", "report", "revenue").quantity(level(38, "USD")),
        claim("Acme", "report", "revenue").quantity(level(38, "USD")), "silent");
    row("other currency", claim("Acme", "report", "revenue").quantity(level(38, "USD")),
        claim("Acme", "report", "revenue").quantity(level(45, "EUR")), "silent");
    row("other owner", claim("Acme revenue", "be", "money").quantity(level(38, "USD")),
        claim("Bolt revenue", "be", "money").quantity(level(45, "USD")), "silent");
    row("narrower count", claim("Acme", "have", "partners").quantity(level(600, "", "partner")),
        claim("Acme", "have", "certified/a partners").quantity(level(70, "", "partner")), "silent");
    row("in two years", claim("Acme", "report", "revenue").quantity(level(38, "USD")).in_year(2022),
        claim("Acme", "report", "revenue").quantity(level(45, "USD")).in_year(2023),
        "guard superseded");
    // veracity
    row("denied", claim("the Acme model", "copy", "the Bolt model").mode(Mode::denied),
        claim("the Acme model", "copy", "the Bolt model"), "veracity");
    row("denied and alleged", claim("the Acme model", "copy", "the Bolt model").mode(Mode::denied),
        claim("the Acme model", "copy", "the Bolt model").mode(Mode::alleged), "veracity");
    row("denied and negated agree",
        claim("the Acme model", "copy", "the Bolt model").mode(Mode::denied),
        claim("the Acme model", "copy", "the Bolt model").negated(), "silent");
    row("two denials", claim("the Acme model", "copy", "the Bolt model").mode(Mode::denied),
        claim("the Acme model", "copy", "the Bolt model").mode(Mode::denied), "silent");
    return out;
}

TEST(Checks, say_what_the_table_says) {
    for (const Row& row : rows()) {
        EXPECT_EQ(judged(row, false), row.expect)
            << row.title << ": " << one_line(row.a.get()) << " / " << one_line(row.b.get());
    }
}

TEST(Checks, do_not_depend_on_the_order_of_documents) {
    for (const Row& row : rows()) EXPECT_EQ(judged(row, true), row.expect) << row.title;
}

TEST(Guards, keep_a_document_from_contradicting_itself_through_two_voices) {
    World world;
    world.document(
        "Paper", year(2024),
        {claim("the Acme model", "work").holder("Smith").mode(Mode::reported),
         claim("the Acme model", "work").negated().holder("Jones").mode(Mode::reported)});
    const CheckResult result = Checker({}, {}).check(world.checked());
    EXPECT_TRUE(result.findings.empty());
    ASSERT_EQ(result.silenced.size(), 1U);
    EXPECT_EQ(result.silenced[0].guard, "reported-not-asserted");
}

TEST(Guards, tell_namesakes_apart) {
    World world;
    world.document("One", year(2024), {claim("John Smith", "resign")});
    world.document("Two", year(2024), {claim("Jane Smith", "resign").negated()});
    const auto documents = world.checked();
    const Verdict verdict = Checker({}, {}).compare(documents[0], documents[1]);
    EXPECT_EQ(verdict.label, Label::neutral);
    bool named = false;
    for (const TraceStep& step : verdict.near_misses)
        named = named || step.slot == "guard namesake";
    EXPECT_TRUE(named);
}

TEST(Guards, tell_a_part_from_its_whole) {
    World world;
    world.document("One", year(2024), {claim("Acme", "sell", "chips")});
    world.document("Two", year(2024), {claim("Acme Cloud", "sell", "chips").negated()},
                   {{"Acme Cloud", "Acme"}});
    const CheckResult result = Checker({}, {}).check(world.checked());
    EXPECT_TRUE(result.findings.empty());
    ASSERT_EQ(result.silenced.size(), 1U);
    EXPECT_EQ(result.silenced[0].guard, "part-of-whole");
}

TEST(Findings, carry_evidence_marks_and_a_trace) {
    World world;
    world.document("One", year(2024), {claim("Bolt", "grow"), claim("Acme", "sell", "chips")});
    world.document("Two", year(2024), {claim("Acme", "sell", "chips").negated()});
    const CheckResult result = Checker({}, {}).check(world.checked());
    ASSERT_EQ(result.findings.size(), 1U);
    const Finding& f = result.findings[0];
    EXPECT_EQ(f.a.source, "One");
    EXPECT_EQ(f.a.quote, "Acme | sell | chips");
    EXPECT_EQ(f.a.line, 2U);
    ASSERT_EQ(f.a.marked.size(), 1U);
    EXPECT_EQ(f.key.size(), 16U);
    EXPECT_GT(f.score, 0.0);
    EXPECT_LT(f.score, 1.0);
    ASSERT_FALSE(f.steps.empty());
    EXPECT_EQ(f.steps.front().slot, "subject");
    EXPECT_EQ(f.steps.front().source, "same entity");
}

TEST(Findings, keep_their_key_when_the_text_around_them_changes) {
    const auto key = [](bool longer, bool swapped) {
        World world;
        std::vector<Builder> claims;
        if (longer) claims.push_back(claim("Bolt", "grow"));
        claims.push_back(claim("Acme", "sell", "chips"));
        const std::vector<Builder> other = {claim("Acme", "sell", "chips").negated()};
        if (swapped) world.document("Two", year(2024), other);
        world.document("One", year(2024), claims);
        if (!swapped) world.document("Two", year(2024), other);
        return Checker({}, {}).check(world.checked()).findings.at(0).key;
    };
    EXPECT_EQ(key(false, false), key(true, false));
    EXPECT_EQ(key(false, false), key(false, true));
}

TEST(Check, gives_the_same_findings_with_any_number_of_threads) {
    World world;
    std::vector<Builder> one;
    std::vector<Builder> two;
    for (int i = 0; i < 150; ++i) {
        const std::string object = "product" + std::to_string(i);
        one.push_back(claim("Acme", "sell", object));
        two.push_back(claim("Acme", "sell", object).negated());
    }
    world.document("One", year(2024), one);
    world.document("Two", year(2024), two);
    Options threads;
    threads.jobs = 4;
    const CheckResult a = Checker({}, {}).check(world.checked());
    const CheckResult b = Checker({}, threads).check(world.checked());
    ASSERT_GT(a.findings.size(), 100U);
    ASSERT_EQ(a.findings.size(), b.findings.size());
    for (std::size_t i = 0; i < a.findings.size(); ++i)
        EXPECT_EQ(a.findings[i].key, b.findings[i].key);
}

TEST(Compare, labels_two_texts) {
    const auto label = [](const Builder& a, const Builder& b) {
        World world;
        world.document("", {}, {a});
        world.document("", {}, {b});
        const auto documents = world.checked();
        return Checker({}, {}).compare(documents[0], documents[1]).label;
    };
    EXPECT_EQ(label(claim("a man", "play", "a flute"), claim("a man", "play", "a flute").negated()),
              Label::contradiction);
    EXPECT_EQ(label(claim("a man", "play", "a flute"), claim("a man", "play", "a flute")),
              Label::entailment);
    EXPECT_EQ(label(claim("a tall/a man", "play", "a flute"), claim("a man", "play", "a flute")),
              Label::entailment);
    EXPECT_EQ(label(claim("a man", "play", "a flute"), claim("a tall/a man", "play", "a flute")),
              Label::neutral);
    EXPECT_EQ(label(claim("a man", "play", "a flute"), claim("a woman", "eat", "a cake")),
              Label::neutral);
}

TEST(Compare, names_what_came_closest) {
    World world;
    world.document("", {}, {claim("Acme", "sell", "chips").mode(Mode::questioned)});
    world.document("", {}, {claim("Acme", "sell", "chips").negated()});
    const auto documents = world.checked();
    const Verdict verdict = Checker({}, {}).compare(documents[0], documents[1]);
    EXPECT_EQ(verdict.label, Label::neutral);
    bool named = false;
    for (const TraceStep& step : verdict.near_misses)
        named = named || step.slot == "guard question";
    EXPECT_TRUE(named);
}

TEST(Check, has_a_title_for_every_check_and_guard) {
    EXPECT_GE(checks().size(), 4U);
    EXPECT_GE(guards().size(), 11U);
    for (const CheckInfo& info : checks()) EXPECT_FALSE(info.title.empty());
    for (const CheckInfo& info : guards()) EXPECT_FALSE(info.title.empty());
}

}  // namespace
}  // namespace gainsay::checker
