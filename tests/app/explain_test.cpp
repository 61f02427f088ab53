#include "app/explain.hpp"

#include <gtest/gtest.h>

namespace gainsay::app {
namespace {

TEST(Step, is_worded_plainly) {
    EXPECT_EQ(plain_step({"subject", "the lab", "our team", "equivalence", "same entity"}),
              "subject: \"the lab\" and \"our team\": mean the same (same entity)");
    EXPECT_EQ(plain_step({"subject", "the lab", "the lab", "same", ""}),
              "subject: \"the lab\" on both sides: are the same");
    EXPECT_EQ(plain_step({"guard superseded", "", "", "passed", "same year"}),
              "guard superseded: passed (same year)");
    EXPECT_EQ(plain_step({"object", "", "in May", "independence", ""}),
              "object: B \"in May\": are about different things");
    EXPECT_EQ(plain_step({"slot", "x", "y", "a relation of its own", ""}),
              "slot: \"x\" and \"y\": a relation of its own");
    EXPECT_EQ(plain_step({"score", "", "", "", "same_subject=1"}), "score: same subject=1");
}

TEST(Interval, is_worded_by_what_is_known) {
    EXPECT_EQ(plain_interval(*parse_iso_date("2024-05-01")), "2024-05-01");
    EXPECT_EQ(plain_interval(*parse_iso_date("2024")), "2024-01-01 to 2024-12-31");
    TimeInterval open = *parse_iso_date("2019");
    open.last.reset();
    EXPECT_EQ(plain_interval(open), "since 2019-01-01");
    EXPECT_EQ(plain_interval({}), "");
}

TEST(Notes, name_what_is_no_plain_assertion) {
    Claim claim;
    EXPECT_EQ(claim_notes(claim), "");
    claim.polarity = Polarity::negated;
    claim.mode = Mode::alleged;
    claim.holder = "a researcher";
    claim.time = *parse_iso_date("2024-05");
    EXPECT_EQ(claim_notes(claim), "negated; alleged; by a researcher");
    claim.time.stated = true;
    EXPECT_EQ(claim_notes(claim), "negated; alleged; by a researcher; 2024-05-01 to 2024-05-31");
}

TEST(Reading, tells_what_was_not_understood) {
    Document document;
    document.bytes = "Hm, so what.";
    Reading reading;
    Sentence sentence;
    sentence.unread = {{4, 11}};
    reading.sentences.push_back(sentence);
    EXPECT_EQ(describe_reading(document, reading),
              (std::vector<std::string>{"no claim was found", "not understood: \"so what\""}));
}

}  // namespace
}  // namespace gainsay::app
