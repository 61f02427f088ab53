#include <gtest/gtest.h>

#include "store/reading_bytes.hpp"
#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

class Lists : public testing::Test {
protected:
    Folder folder_;
    Sample sample_ = harbour();
    Store store_{folder_.file("case.db"), Access::write};
    Finding grew_ = sample_.finding(0, 1, "opposite", 0.875);
    Finding denied_ = sample_.finding(0, 2, "negation", 0.5);
    std::int64_t run_ = store_.save(a_run(), sample_.input(), std::vector<Finding>{grew_, denied_});
};

TEST_F(Lists, say_of_findings_what_the_findings_say) {
    const auto list = store_.summaries(run_);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].key, grew_.key);
    EXPECT_EQ(list[0].kind, grew_.kind);
    EXPECT_EQ(list[0].reason, grew_.reason);
    EXPECT_EQ(list[0].severity, grew_.severity);
    EXPECT_EQ(list[0].score, grew_.score);
    EXPECT_EQ(list[0].message, grew_.message);
    EXPECT_EQ(list[0].a.document, grew_.a.document_id);
    EXPECT_EQ(list[0].b.path, grew_.b.path);
    EXPECT_EQ(list[0].b.date, grew_.b.date);
    EXPECT_EQ(list[0].b.end, grew_.b.end);
    EXPECT_EQ(list[1].key, denied_.key);
    EXPECT_EQ(store_.texts(run_).at(0),
              grew_.message + "\n" + grew_.a.quote + "\n" + grew_.b.quote);
}

TEST_F(Lists, find_sentences_by_their_words_in_any_form) {
    const auto found = store_.find(run_, "growing", 10);
    ASSERT_EQ(found.size(), 1U) << "porter: grow, growing; not grew";
    EXPECT_EQ(found[0].path, "east.md");
    EXPECT_EQ(found[0].line, 1U);
    EXPECT_EQ(store_.find(run_, "harbour spring", 10).size(), 2U);
    EXPECT_EQ(store_.find(run_, "harbour", 1).size(), 1U);
    EXPECT_TRUE(store_.find(run_, "harbour airport", 10).empty());
    for (const char* odd : {"", "  ", "\"", "AND", "NEAR(", "a*b -c ^d", "\xFF"})
        EXPECT_NO_THROW((void)store_.find(run_, odd, 10)) << odd;
}

TEST_F(Lists, give_the_sentences_of_a_document) {
    const auto sentences = store_.sentences(run_, sample_.documents[1].id);
    ASSERT_EQ(sentences.size(), 1U);
    EXPECT_EQ(sentences[0].text, "The harbour shrank in spring.");
}

TEST_F(Lists, tell_findings_by_entity) {
    const auto entities = store_.entities(run_);
    ASSERT_EQ(entities.size(), 1U);
    EXPECT_EQ(entities[0].name, "Harbour");
    EXPECT_EQ(entities[0].documents, 3U);
    EXPECT_EQ(entities[0].mentions, 9U);
    EXPECT_EQ(entities[0].findings.size(), 2U);
}

TEST_F(Lists, tell_the_record_of_rules) {
    Decision decision;
    decision.finding = grew_.key;
    decision.state = DecisionState::false_alarm;
    store_.decide(decision);
    const auto records = store_.rule_records();
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[1].rule, "opposite");
    EXPECT_EQ(records[1].fired, 1U);
    EXPECT_EQ(records[1].false_alarms, 1U);
    EXPECT_EQ(records[0].false_alarms, 0U);
}

TEST(Readings, come_back_from_bytes_as_they_were) {
    Reading reading = harbour().readings[0];
    reading.voice = "Port";
    Claim& claim = reading.claims[0];
    claim.subject.words = {{"harbour", "harbour", WordClass::noun, {4, 11}}};
    claim.subject.depth = {0, 7};
    claim.subject.quantities.push_back({});
    claim.subject.quantities[0].value = {-1.5, 1e300, false, true};
    claim.time = *parse_iso_date("1066-10-14");
    claim.time.last.reset();
    claim.confidence = 0.1 + 0.2;
    claim.steps = {{"it", "the harbour", "nearest"}};
    claim.predicate.governors = {"plan", "try"};
    reading.sentences[0].unread = {{1, 2}, {3, 4}};
    const std::string bytes = bytes_of(reading);
    const auto back = reading_of(bytes);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(bytes_of(*back), bytes);
    EXPECT_EQ(back->voice, "Port");
    EXPECT_EQ(back->claims[0].subject.words, claim.subject.words);
    EXPECT_EQ(back->claims[0].subject.quantities, claim.subject.quantities);
    EXPECT_EQ(back->claims[0].time, claim.time);
    EXPECT_EQ(back->claims[0].confidence, claim.confidence);
    EXPECT_EQ(back->sentences[0].unread, reading.sentences[0].unread);
}

TEST(Readings, are_not_made_of_other_bytes) {
    const std::string bytes = bytes_of(harbour().readings[0]);
    EXPECT_FALSE(reading_of("").has_value());
    EXPECT_FALSE(reading_of("gsr1").has_value());
    EXPECT_FALSE(reading_of(bytes + "x").has_value());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        EXPECT_FALSE(reading_of(bytes.substr(0, i)).has_value()) << i;
        std::string broken = bytes;
        broken[i] = static_cast<char>(~broken[i]);
        (void)reading_of(broken);  // must not crash
    }
}

TEST_F(Lists, keep_readings_for_the_next_run_and_not_for_ever) {
    auto input = sample_.input();
    input[0].reading_key = "k0";
    store_.save(a_run(), input, {});
    ASSERT_TRUE(store_.reading("k0").has_value());
    EXPECT_EQ(bytes_of(*store_.reading("k0")), bytes_of(sample_.readings[0]));
    EXPECT_FALSE(store_.reading("k1").has_value());
    for (int i = 0; i < 10; ++i) store_.save(a_run(), sample_.input(), {});
    EXPECT_FALSE(store_.reading("k0").has_value());
}

}  // namespace
}  // namespace gainsay::store
