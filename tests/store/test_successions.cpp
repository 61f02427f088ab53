// Decisions that outlive moved and edited documents.
#include <gtest/gtest.h>

#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

const std::string north = "The harbour by the old sea wall grew in the spring of that year.";
const std::string south = "The harbour by the old sea wall shrank in the spring of that year.";

class Successions : public testing::Test {
protected:
    // A run over two files, their texts given, with the finding between them.
    std::int64_t run(const std::string& path_a, const std::string& a, const std::string& path_b,
                     const std::string& b) {
        Sample sample;
        sample.add(path_a, a);
        sample.add(path_b, b);
        finding_ = sample.finding(0, 1, "opposite", 0.9);
        // As the checker makes it: identities and quotes.
        finding_.key = sixteen(path_a + a + path_b + b);
        finding_.a.marked = {{0, 11}};
        finding_.b.marked = {{0, 11}};
        return store_.save(a_run(), sample.input(), std::vector<Finding>{finding_});
    }
    void confirm() {
        Decision decision;
        decision.finding = finding_.key;
        decision.state = DecisionState::confirmed;
        decision.note = "checked at the archive";
        decision.reviewer = "ana";
        store_.decide(decision);
    }
    [[nodiscard]] StoredFinding now() const { return *store_.finding(finding_.key); }

    Folder folder_;
    Store store_{folder_.file("case.db"), Access::write};
    Finding finding_;
};

TEST_F(Successions, keep_the_decision_when_a_file_was_moved) {
    run("north.txt", north, "south.txt", south);
    confirm();
    const std::string before = finding_.key;
    const auto second = run("archive/north.txt", north, "south.txt", south);
    ASSERT_NE(finding_.key, before);
    EXPECT_EQ(now().state, DecisionState::confirmed);
    EXPECT_EQ(now().status, RunStatus::same);
    const auto decisions = store_.decisions(finding_.key);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions[0].action, Action::carry);
    EXPECT_EQ(decisions[0].about, before);
    EXPECT_EQ(decisions[0].note, "checked at the archive");
    EXPECT_EQ(decisions[0].reviewer, "ana");
    EXPECT_EQ(store_.succession(second, finding_.key)->how, "document A was moved from north.txt");
    EXPECT_TRUE(store_.gone(second).empty()) << "it is not gone, it moved";
}

TEST_F(Successions, keep_what_was_decided_in_between_when_a_file_is_moved_back) {
    run("north.txt", north, "south.txt", south);
    confirm();
    run("archive/north.txt", north, "south.txt", south);
    Decision other;
    other.finding = finding_.key;
    other.state = DecisionState::false_alarm;
    other.reason = "superseded";
    other.reviewer = "ben";
    store_.decide(other);
    run("north.txt", north, "south.txt", south);
    EXPECT_EQ(now().state, DecisionState::false_alarm);
    EXPECT_EQ(store_.decisions(finding_.key).back().reviewer, "ben");
    EXPECT_EQ(store_.decisions(finding_.key).size(), 2U);
    run("archive/north.txt", north, "south.txt", south);
    EXPECT_EQ(store_.decisions(finding_.key).size(), 2U) << "nothing new was decided";
}

TEST_F(Successions, keep_it_when_the_quote_was_lightly_edited) {
    run("north.txt", north, "south.txt", south);
    confirm();
    const auto second =
        run("north.txt", "The harbour by the old sea wall grew in spring of that year.",
            "south.txt", south);
    EXPECT_EQ(now().state, DecisionState::confirmed);
    const auto succession = store_.succession(second, finding_.key);
    ASSERT_TRUE(succession.has_value());
    EXPECT_TRUE(succession->kept);
    EXPECT_GT(succession->likeness, 0.9);
    EXPECT_NE(succession->how.find("quote A was edited (96 % alike), it was: " + north),
              std::string::npos)
        << succession->how;
}

TEST_F(Successions, ask_again_when_it_was_rewritten) {
    run("north.txt", north, "south.txt", south);
    confirm();
    const auto second = run("north.txt", "Traffic at the harbour grew a lot.", "south.txt", south);
    EXPECT_EQ(now().state, DecisionState::open);
    EXPECT_EQ(now().status, RunStatus::reopened);
    const auto succession = store_.succession(second, finding_.key);
    ASSERT_TRUE(succession.has_value());
    EXPECT_FALSE(succession->kept);
    EXPECT_TRUE(store_.decisions(finding_.key).empty());
}

TEST_F(Successions, ask_again_when_other_steps_led_there) {
    run("north.txt", north, "south.txt", south);
    confirm();
    Sample sample;
    sample.add("north.txt", north + "\n");
    sample.add("south.txt", south);
    Finding other = sample.finding(0, 1, "opposite", 0.9);
    other.key = "00000000000000aa";
    other.a.marked = other.b.marked = {{0, 11}};
    other.steps[1].relation = "negation";
    store_.save(a_run(), sample.input(), std::vector<Finding>{other});
    EXPECT_EQ(store_.finding(other.key)->status, RunStatus::reopened);
}

TEST_F(Successions, do_not_take_a_copy_for_a_moved_file) {
    run("north.txt", north, "south.txt", south);
    confirm();
    Sample sample;
    sample.add("north.txt", north);
    sample.add("south.txt", south);
    sample.add("copy.txt", north);
    Finding copied = sample.finding(1, 2, "opposite", 0.9);
    store_.save(a_run(), sample.input(), std::vector<Finding>{copied});
    EXPECT_EQ(store_.finding(copied.key)->state, DecisionState::open);
}

TEST_F(Successions, are_none_for_what_nobody_decided) {
    run("north.txt", north, "south.txt", south);
    const auto second = run("archive/north.txt", north, "south.txt", south);
    EXPECT_EQ(now().status, RunStatus::fresh);
    EXPECT_FALSE(store_.succession(second, finding_.key).has_value());
}

TEST_F(Successions, tell_a_rule_that_is_off_from_a_finding_that_is_gone) {
    Sample sample = harbour();
    const Finding one = sample.finding(0, 1, "some.rule", 0.9);
    const Finding two = sample.finding(0, 2, "negation", 0.9);
    store::Run with = a_run();
    with.rules = {{"some.rule", "1"}, {"negation", "1"}};
    store_.save(with, sample.input(), std::vector<Finding>{one, two});
    store::Run without = a_run();
    without.rules = {{"negation", "2"}};
    const auto second = store_.save(without, sample.input(), {});
    const auto gone = store_.gone(second);
    ASSERT_EQ(gone.size(), 2U);
    for (const StoredFinding& finding : gone)
        EXPECT_EQ(finding.status,
                  finding.finding.reason == "some.rule" ? RunStatus::rule_off : RunStatus::gone);
    EXPECT_EQ(store_.finding(one.key)->status, RunStatus::rule_off);
    EXPECT_EQ(store_.rules(second), without.rules);
    EXPECT_EQ(store_.rules(1).size(), 2U);
}

}  // namespace
}  // namespace gainsay::store
