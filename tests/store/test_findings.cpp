#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "gainsay/error.hpp"
#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

void expect_equal(const Evidence& a, const Evidence& b) {
    EXPECT_EQ(a.document, b.document);
    EXPECT_EQ(a.document_id, b.document_id);
    EXPECT_EQ(a.path, b.path);
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.source, b.source);
    EXPECT_EQ(a.date, b.date);
    EXPECT_EQ(a.sentence, b.sentence);
    EXPECT_EQ(a.quote, b.quote);
    EXPECT_EQ(a.begin, b.begin);
    EXPECT_EQ(a.end, b.end);
    EXPECT_EQ(a.line, b.line);
    EXPECT_EQ(a.claim, b.claim);
    EXPECT_EQ(a.holder, b.holder);
    EXPECT_EQ(a.mode, b.mode);
    EXPECT_EQ(a.marked, b.marked);
}

void expect_equal(const Finding& a, const Finding& b) {
    EXPECT_EQ(a.key, b.key);
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.reason, b.reason);
    EXPECT_EQ(a.severity, b.severity);
    EXPECT_EQ(a.score, b.score);
    expect_equal(a.a, b.a);
    expect_equal(a.b, b.b);
    EXPECT_EQ(a.steps, b.steps);
    EXPECT_EQ(a.message, b.message);
}

// A store in a folder of its own, and runs whose findings are given by number.
class Findings : public testing::Test {
protected:
    std::int64_t run(const std::vector<Finding>& findings) {
        return store_.save(a_run(), sample_.input(), findings);
    }
    void decide(const Finding& finding, DecisionState state, const std::string& note = "") {
        Decision decision;
        decision.finding = finding.key;
        decision.state = state;
        decision.note = note;
        decision.reviewer = "ana";
        store_.decide(decision);
    }
    RunStatus status(std::int64_t run, const Finding& finding) {
        for (const StoredFinding& one : store_.findings(run))
            if (one.finding.key == finding.key) return one.status;
        ADD_FAILURE() << "run " << run << " has no such finding";
        return RunStatus::rule_off;
    }

    Folder folder_;
    Sample sample_ = harbour();
    Store store_{folder_.file("case.db"), Access::write};
    Finding grew_ = sample_.finding(0, 1, "opposite", 0.875);
    Finding denied_ = sample_.finding(0, 2, "negation", 0.1 + 0.2);
};

TEST_F(Findings, come_back_as_they_were_and_in_their_order) {
    const auto stored = store_.findings(run({grew_, denied_}));
    ASSERT_EQ(stored.size(), 2U);
    expect_equal(stored[0].finding, grew_);
    expect_equal(stored[1].finding, denied_);
}

TEST_F(Findings, keep_quotes_that_are_no_utf8) {
    Sample sample;
    sample.add("caf\xE9.txt", "Caf\xE9 \x93open\x94 and \xC3\xA9.");
    sample.add("b.txt", std::string("nul \0 inside", 12));
    Finding finding = sample.finding(0, 1, "opposite", 0.5);
    finding.steps[0].a = "\xFF\xFE";
    const auto stored =
        store_.findings(store_.save(a_run(), sample.input(), std::vector<Finding>{finding}));
    ASSERT_EQ(stored.size(), 1U);
    expect_equal(stored[0].finding, finding);
}

TEST_F(Findings, with_one_key_are_stored_once) {
    Finding weaker = grew_;
    weaker.score = 0.2;
    const auto stored = store_.findings(run({grew_, weaker}));
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].finding.score, grew_.score);
    EXPECT_EQ(store_.last_run()->findings, 1U);
}

TEST_F(Findings, whose_quote_is_not_in_the_file_are_refused_with_all_of_the_run) {
    Finding wrong = grew_;
    wrong.a.quote = "The harbour grew in autumn.";
    EXPECT_THROW(run({denied_, wrong}), Error);
    wrong = grew_;
    wrong.b.end += 1;
    EXPECT_THROW(run({denied_, wrong}), Error);
    wrong = grew_;
    wrong.b.document_id = "0000000000000000";
    EXPECT_THROW(run({denied_, wrong}), Error);
    EXPECT_TRUE(store_.runs().empty());
}

TEST_F(Findings, are_new_then_same) {
    const auto first = run({grew_});
    const auto second = run({grew_, denied_});
    EXPECT_EQ(status(first, grew_), RunStatus::fresh);
    EXPECT_EQ(status(second, grew_), RunStatus::same);
    EXPECT_EQ(status(second, denied_), RunStatus::fresh);
    EXPECT_EQ(status(first, grew_), RunStatus::fresh) << "a later run does not change an earlier";
}

TEST_F(Findings, are_gone_when_a_run_does_not_see_them) {
    run({grew_, denied_});
    const auto second = run({denied_});
    const auto gone = store_.gone(second);
    ASSERT_EQ(gone.size(), 1U);
    expect_equal(gone[0].finding, grew_);
    EXPECT_EQ(gone[0].status, RunStatus::gone);
    EXPECT_EQ(store_.finding(grew_.key)->status, RunStatus::gone);
    EXPECT_EQ(store_.finding(denied_.key)->status, RunStatus::same);
    EXPECT_TRUE(store_.gone(1).empty());
}

TEST_F(Findings, that_were_decided_and_gone_are_reopened_when_they_are_back) {
    run({grew_, denied_});
    decide(grew_, DecisionState::confirmed);
    run({});
    const auto third = run({grew_, denied_});
    EXPECT_EQ(status(third, grew_), RunStatus::reopened);
    EXPECT_EQ(status(third, denied_), RunStatus::fresh) << "nobody had decided it";
    EXPECT_EQ(store_.finding(grew_.key)->state, DecisionState::confirmed);
    EXPECT_EQ(status(run({grew_}), grew_), RunStatus::same);
}

TEST_F(Findings, whose_quote_was_edited_after_a_decision_are_reopened) {
    run({grew_, denied_});
    decide(grew_, DecisionState::false_alarm);
    Sample edited;
    edited.add("north.txt", "The harbour grew in spring.");
    edited.add("south.md", "The harbour shrank in spring and summer.");
    edited.add("east.md", "The harbour did not grow at all.");
    const std::vector<Finding> now = {edited.finding(0, 1, "opposite", 0.8),
                                      edited.finding(0, 2, "negation", 0.7)};
    const auto stored = store_.findings(store_.save(a_run(), edited.input(), now));
    ASSERT_EQ(stored.size(), 2U);
    EXPECT_EQ(stored[0].status, RunStatus::reopened);
    EXPECT_EQ(stored[0].state, DecisionState::open) << "the decision was about another quote";
    EXPECT_EQ(stored[1].status, RunStatus::fresh) << "its earlier form was never decided";
}

TEST_F(Findings, are_found_by_key_and_by_a_prefix_that_is_theirs_alone) {
    Finding twin = denied_;
    grew_.key = "abc0000000000001";
    twin.key = "abc0000000000002";
    denied_.key = "abd0000000000003";
    run({grew_, twin, denied_});
    EXPECT_EQ(store_.finding("abd")->finding.key, denied_.key);
    EXPECT_EQ(store_.finding("ABD0")->finding.key, denied_.key);
    EXPECT_EQ(store_.finding(grew_.key)->finding.key, grew_.key);
    EXPECT_FALSE(store_.finding("abe").has_value());
    EXPECT_FALSE(store_.finding("%").has_value());
    EXPECT_FALSE(store_.finding("").has_value());
    try {
        (void)store_.finding("abc");
        FAIL() << "two findings begin so";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::usage);
        EXPECT_NE(std::string(error.what()).find(twin.key), std::string::npos);
    }
}

TEST_F(Findings, can_be_read_by_people_in_a_view) {
    run({denied_});
    run({grew_, denied_});
    decide(grew_, DecisionState::both_stand, "different seasons");
    SQLite::Database database(folder_.file("case.db"), SQLite::OPEN_READONLY);
    SQLite::Statement query(database,
                            "SELECT a_place, a_quote, b_place, b_quote, state, note FROM "
                            "current_finding");
    ASSERT_TRUE(query.executeStep());
    EXPECT_EQ(query.getColumn(0).getString(), "north.txt:1");
    EXPECT_EQ(query.getColumn(1).getString(), "The harbour grew in spring.");
    EXPECT_EQ(query.getColumn(2).getString(), "south.md:1");
    EXPECT_EQ(query.getColumn(3).getString(), "The harbour shrank in spring.");
    EXPECT_EQ(query.getColumn(4).getString(), "both-stand");
    EXPECT_EQ(query.getColumn(5).getString(), "different seasons");
    EXPECT_TRUE(query.executeStep());
    EXPECT_FALSE(query.executeStep());
}

TEST_F(Findings, keep_every_decision_and_show_the_last) {
    run({grew_});
    decide(grew_, DecisionState::confirmed, "clear");
    decide(grew_, DecisionState::open, "undone");
    decide(grew_, DecisionState::deferred, "ask the port");
    const auto last = run({grew_});
    const auto all = store_.decisions(grew_.key);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].state, DecisionState::confirmed);
    EXPECT_EQ(all[0].note, "clear");
    EXPECT_EQ(all[0].reviewer, "ana");
    EXPECT_EQ(all[0].time.size(), 20U) << all[0].time;
    EXPECT_EQ(all[2].state, DecisionState::deferred);
    EXPECT_LT(all[1].id, all[2].id);
    EXPECT_EQ(store_.findings(last).at(0).state, DecisionState::deferred);
}

TEST_F(Findings, are_not_decided_when_nobody_saw_them) {
    try {
        decide(grew_, DecisionState::confirmed);
        FAIL() << "no run has it";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ExitCode::usage);
    }
}

TEST_F(Findings, have_decisions_that_nobody_can_change_or_delete) {
    run({grew_});
    decide(grew_, DecisionState::confirmed);
    SQLite::Database database(folder_.file("case.db"), SQLite::OPEN_READWRITE);
    EXPECT_THROW(database.exec("UPDATE decision SET state = 'open'"), SQLite::Exception);
    EXPECT_THROW(database.exec("DELETE FROM decision"), SQLite::Exception);
    EXPECT_EQ(store_.decisions(grew_.key).size(), 1U);
}

}  // namespace
}  // namespace gainsay::store
