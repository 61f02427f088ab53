// Undo and redo, bulk decisions, and two reviewers who merge.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "gainsay/error.hpp"
#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

Decision decision(const Finding& finding, DecisionState state, const std::string& reviewer = "ana",
                  const std::string& note = "") {
    Decision out;
    out.finding = finding.key;
    out.state = state;
    out.reviewer = reviewer;
    out.note = note;
    return out;
}

class Decisions : public testing::Test {
protected:
    Decisions() { (void)open(path_); }

    [[nodiscard]] Store open(const std::string& path) const {
        Store store(path, Access::write);
        if (store.runs().empty())
            store.save(a_run(), sample_.input(), std::vector<Finding>{one_, two_});
        return store;
    }
    static DecisionState state(const Store& store, const Finding& finding) {
        return store.finding(finding.key)->state;
    }

    Folder folder_;
    std::string path_ = folder_.file("case.db");
    Sample sample_ = harbour();
    Finding one_ = sample_.finding(0, 1, "opposite", 0.9);
    Finding two_ = sample_.finding(0, 2, "negation", 0.8);
};

constexpr auto open_state = DecisionState::open;
constexpr auto confirmed = DecisionState::confirmed;
constexpr auto false_alarm = DecisionState::false_alarm;
constexpr auto both_stand = DecisionState::both_stand;

TEST_F(Decisions, are_undone_and_redone_over_sessions) {
    open(path_).decide(decision(one_, confirmed));
    open(path_).decide(decision(one_, false_alarm));
    open(path_).decide(decision(two_, both_stand));
    EXPECT_EQ(open(path_).undo("ana")->findings, std::vector{two_.key});
    EXPECT_EQ(open(path_).undo("ana")->findings, std::vector{one_.key});
    EXPECT_EQ(state(open(path_), two_), open_state);
    EXPECT_EQ(state(open(path_), one_), confirmed);
    EXPECT_TRUE(open(path_).undo("ana").has_value());
    EXPECT_EQ(state(open(path_), one_), open_state);
    EXPECT_FALSE(open(path_).undo("ana").has_value());
    EXPECT_TRUE(open(path_).redo("ana").has_value());
    EXPECT_EQ(state(open(path_), one_), confirmed);
    EXPECT_TRUE(open(path_).redo("ana").has_value());
    EXPECT_EQ(state(open(path_), one_), false_alarm);
    EXPECT_TRUE(open(path_).redo("ana").has_value());
    EXPECT_EQ(state(open(path_), two_), both_stand);
    EXPECT_FALSE(open(path_).redo("ana").has_value());
    EXPECT_EQ(open(path_).decisions(one_.key).size(), 6U) << "nothing is ever taken out";
}

TEST_F(Decisions, end_what_can_be_redone) {
    Store store = open(path_);
    store.decide(decision(one_, confirmed));
    store.undo("ana");
    store.decide(decision(two_, confirmed));
    EXPECT_FALSE(store.redo("ana").has_value());
}

TEST_F(Decisions, of_one_batch_are_undone_together) {
    Store store = open(path_);
    store.decide(std::vector{decision(one_, both_stand), decision(two_, both_stand)});
    const auto undone = store.undo("ana");
    ASSERT_TRUE(undone.has_value());
    EXPECT_EQ(undone->findings.size(), 2U);
    EXPECT_EQ(undone->state, both_stand);
    EXPECT_EQ(state(store, one_), open_state);
    EXPECT_EQ(state(store, two_), open_state);
    EXPECT_EQ(store.redo("ana")->findings.size(), 2U);
    EXPECT_EQ(state(store, two_), both_stand);
}

TEST_F(Decisions, of_one_batch_are_made_all_or_none) {
    Store store = open(path_);
    Finding unknown = one_;
    unknown.key = "0000000000000000";
    EXPECT_THROW(store.decide(std::vector{decision(one_, confirmed), decision(unknown, confirmed)}),
                 Error);
    EXPECT_TRUE(store.decisions(one_.key).empty());
}

TEST_F(Decisions, of_others_are_not_undone) {
    Store store = open(path_);
    store.decide(decision(one_, confirmed, "ana"));
    store.decide(decision(two_, confirmed, "ana"));
    store.decide(decision(two_, false_alarm, "ben"));
    const auto undone = store.undo("ana");
    ASSERT_TRUE(undone.has_value());
    EXPECT_EQ(undone->findings, std::vector{one_.key}) << "the other one is ben's by now";
    EXPECT_EQ(state(store, two_), false_alarm);
    EXPECT_FALSE(store.undo("eve").has_value());
}

TEST_F(Decisions, keep_their_order_when_the_clock_goes_back) {
    Store store = open(path_);
    Decision late = decision(one_, confirmed);
    late.time = "2030-01-01T00:00:00Z";
    store.decide(late);
    store.decide(decision(one_, false_alarm));
    EXPECT_EQ(state(store, one_), false_alarm);
    store.undo("ana");
    EXPECT_EQ(state(store, one_), confirmed);
}

TEST_F(Decisions, of_two_reviewers_merge_to_the_same_whichever_way) {
    const std::string other_path = folder_.file("other.db");
    Store ana = open(path_);
    Store ben = open(other_path);
    Decision first = decision(one_, confirmed, "ana");
    first.time = "2026-02-01T10:00:00Z";
    ana.decide(first);
    Decision second = decision(one_, false_alarm, "ben", "a namesake, I think");
    second.time = "2026-02-01T11:00:00Z";
    ben.decide(second);
    ben.decide(decision(two_, both_stand, "ben"));
    const auto from_ana = ana.decision_lines();
    const Merged merged = ana.merge(ben.decision_lines(), "ben.jsonl");
    EXPECT_EQ(merged.added, 2U);
    EXPECT_EQ(merged.disputed, std::vector{one_.key});
    EXPECT_EQ(ben.merge(from_ana, "ana.jsonl").added, 1U);
    EXPECT_EQ(ana.decision_lines(), ben.decision_lines());
    EXPECT_EQ(state(ana, one_), false_alarm) << "the newest counts, not the last imported";
    EXPECT_EQ(state(ben, one_), false_alarm);
    const Merged again = ana.merge(ben.decision_lines(), "ben.jsonl");
    EXPECT_EQ(again.added, 0U);
    EXPECT_EQ(again.known, 3U);
}

TEST_F(Decisions, about_findings_nobody_saw_wait_for_them) {
    Store ana = open(path_);
    ana.decide(decision(one_, confirmed));
    Store later(folder_.file("later.db"), Access::write);
    EXPECT_EQ(later.merge(ana.decision_lines(), "ana.jsonl").waiting, 1U);
    EXPECT_EQ(later.merge(ana.decision_lines(), "ana.jsonl").known, 1U);
    EXPECT_EQ(later.decision_lines().size(), 1U) << "and travel on";
    later.save(a_run(), sample_.input(), std::vector<Finding>{one_, two_});
    EXPECT_EQ(state(later, one_), confirmed);
    EXPECT_EQ(later.decision_lines(), ana.decision_lines());
}

TEST_F(Decisions, that_are_none_are_refused_with_their_line) {
    Store store = open(path_);
    store.decide(decision(one_, confirmed));
    std::vector<std::string> lines = store.decision_lines();
    Store other(folder_.file("other.db"), Access::write);
    lines.emplace_back("");
    lines.emplace_back(R"({"finding": 3})");
    try {
        other.merge(lines, "x.jsonl");
        FAIL() << "line 3 is no decision";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::usage);
        EXPECT_TRUE(std::string(error.what()).starts_with("x.jsonl:3:1: ")) << error.what();
    }
    EXPECT_TRUE(other.decision_lines().empty());
}

// A key depends on where the documents lie; the rule and the quotes do not.
TEST_F(Decisions, meet_their_finding_in_another_folder) {
    open(path_).decide(decision(one_, confirmed));
    const std::vector<std::string> lines = open(path_).decision_lines();
    const std::string other = folder_.file("other.db");
    Finding moved = one_;
    moved.key = "00000000000000aa";
    {
        Store store(other, Access::write);
        store.save(a_run(), sample_.input(), std::vector<Finding>{moved, two_});
    }
    EXPECT_EQ(Store(other, Access::write).merge(lines, "ana.jsonl").added, 1U);
    EXPECT_EQ(state(Store(other, Access::write), moved), confirmed);
    EXPECT_EQ(state(Store(other, Access::write), two_), open_state);
    EXPECT_EQ(Store(other, Access::write).merge(lines, "ana.jsonl").known, 1U) << "twice is once";
}

}  // namespace
}  // namespace gainsay::store
