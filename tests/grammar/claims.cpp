// Sentences and the claims they make: one row a phenomenon of polarity, mode, holder, role or time.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::grammar {
namespace {

const Reader& reader() {
    static const Reader instance;
    return instance;
}

// The claim of a text whose main verb (or predicate word) has this lemma.
struct Read {
    Reading reading;
    const Claim* claim = nullptr;
};

Read read(const char* text, const char* lemma) {
    Read out{reader().read_text(text), nullptr};
    for (const Claim& claim : out.reading.claims)
        if (claim.predicate.lemma == lemma && out.claim == nullptr) out.claim = &claim;
    return out;
}

std::string all(const Reading& reading) {
    std::string out;
    for (const Claim& c : reading.claims)
        out += "  " + one_line(c) + " [" + c.predicate.lemma + ", " +
               std::string(name(c.polarity)) + ", " + std::string(name(c.mode)) + ", holder '" +
               c.holder + "']\n";
    return out;
}

struct AttitudeRow {
    const char* text;
    const char* lemma;
    Polarity polarity;
    Mode mode;
};

class Attitudes : public testing::TestWithParam<AttitudeRow> {};

TEST_P(Attitudes, are_read) {
    const AttitudeRow& row = GetParam();
    const Read r = read(row.text, row.lemma);
    ASSERT_NE(r.claim, nullptr) << row.text << "\n" << all(r.reading);
    EXPECT_EQ(r.claim->polarity, row.polarity) << row.text << "\n" << all(r.reading);
    EXPECT_EQ(r.claim->mode, row.mode) << row.text << "\n" << all(r.reading);
}

constexpr auto yes = Polarity::affirmed;
constexpr auto no = Polarity::negated;

INSTANTIATE_TEST_SUITE_P(
    table, Attitudes,
    testing::Values(
        AttitudeRow{"The council sold the land.", "sell", yes, Mode::asserted},
        AttitudeRow{"The council did not sell the land.", "sell", no, Mode::asserted},
        AttitudeRow{"The council never sold the land.", "sell", no, Mode::asserted},
        AttitudeRow{"No council sold the land.", "sell", no, Mode::asserted},
        AttitudeRow{"The council failed to sell the land.", "sell", no, Mode::asserted},
        AttitudeRow{"The council did not fail to sell the land.", "sell", yes, Mode::asserted},
        AttitudeRow{"The council refused to sell the land.", "sell", no, Mode::asserted},
        AttitudeRow{"The council managed to sell the land.", "sell", yes, Mode::asserted},
        AttitudeRow{"The council plans to sell the land.", "sell", yes, Mode::planned},
        AttitudeRow{"The council will sell the land.", "sell", yes, Mode::planned},
        AttitudeRow{"The council may sell the land.", "sell", yes, Mode::possible},
        AttitudeRow{"The council must sell the land.", "sell", yes, Mode::required},
        AttitudeRow{"The minister said that the council sold the land.", "sell", yes,
                    Mode::reported},
        AttitudeRow{"The minister alleged that the council sold the land.", "sell", yes,
                    Mode::alleged},
        AttitudeRow{"According to the minister, the council sold the land.", "sell", yes,
                    Mode::reported},
        AttitudeRow{"The council reportedly sold the land.", "sell", yes, Mode::alleged},
        AttitudeRow{"If the council sold the land, prices would fall.", "sell", yes,
                    Mode::conditional},
        AttitudeRow{"Did the council sell the land?", "sell", yes, Mode::questioned},
        AttitudeRow{"The council not only sold the land.", "sell", yes, Mode::asserted},
        AttitudeRow{"The bridge is not safe.", "safe", no, Mode::asserted},
        AttitudeRow{"The bridge is safe.", "safe", yes, Mode::asserted}));

TEST(Holder, is_the_source_that_a_sentence_names) {
    const Read r = read("The minister said that the council sold the land.", "sell");
    ASSERT_NE(r.claim, nullptr) << all(r.reading);
    EXPECT_NE(r.claim->holder.find("minister"), std::string::npos) << r.claim->holder;
    const Read own = read("The council sold the land.", "sell");
    ASSERT_NE(own.claim, nullptr);
    EXPECT_EQ(own.claim->holder, "");
}

TEST(Quotations, have_one_speaker_over_several_sentences) {
    const Reading before = reader().read_text(
        "Erik Lund said: \"The bridge is closed. It will open in May.\" The mayor left.");
    const Reading after =
        reader().read_text("\"The mine is safe. It has passed every test,\" said Ada Brandt.");
    const auto holder = [](const Reading& reading, const char* lemma) {
        for (const Claim& claim : reading.claims)
            if (claim.predicate.lemma == lemma) return claim.holder;
        return std::string("(no claim)");
    };
    EXPECT_EQ(holder(before, "open"), "Erik Lund") << all(before);
    EXPECT_EQ(holder(before, "leave"), "") << all(before);
    EXPECT_EQ(holder(after, "safe"), "Ada Brandt") << all(after);
    EXPECT_EQ(holder(after, "pass"), "Ada Brandt") << all(after);
}

TEST(Arguments, keep_their_prepositions_and_roles) {
    const Read r =
        read("The council sold the land to a builder for 2 million euros in 2019.", "sell");
    ASSERT_NE(r.claim, nullptr);
    EXPECT_EQ(r.claim->subject.head, "council");
    const Argument* object = r.claim->argument(Role::object);
    ASSERT_NE(object, nullptr);
    EXPECT_EQ(object->phrase.head, "land");
    const auto with = [&](const char* preposition) {
        return std::find_if(r.claim->objects.begin(), r.claim->objects.end(),
                            [&](const Argument& a) { return a.preposition == preposition; });
    };
    ASSERT_NE(with("to"), r.claim->objects.end()) << one_line(*r.claim);
    EXPECT_EQ(with("to")->phrase.head, "builder");
    ASSERT_NE(with("for"), r.claim->objects.end()) << one_line(*r.claim);
    ASSERT_EQ(with("for")->phrase.quantities.size(), 1U);
    EXPECT_EQ(with("for")->phrase.quantities[0].unit, "EUR");
    EXPECT_DOUBLE_EQ(with("for")->phrase.quantities[0].value.low, 2e6);
    ASSERT_TRUE(r.claim->time.known());
    EXPECT_TRUE(r.claim->time.stated);
    EXPECT_EQ(iso_date(r.claim->time.first), "2019-01-01");
}

TEST(Arguments, name_the_agent_of_a_passive) {
    const Read r = read("The land was sold by the council.", "sell");
    ASSERT_NE(r.claim, nullptr);
    EXPECT_EQ(r.claim->predicate.voice, Voice::passive);
    const Argument* agent = r.claim->argument(Role::agent);
    ASSERT_NE(agent, nullptr) << one_line(*r.claim);
    EXPECT_EQ(agent->phrase.head, "council");
}

TEST(Coordination, shares_the_subject) {
    const Read r = read("The council bought a farm and sold the land.", "sell");
    ASSERT_NE(r.claim, nullptr) << all(r.reading);
    EXPECT_EQ(r.claim->subject.head, "council");
}

TEST(Relatives, speak_of_their_antecedents) {
    const Read r = read("The builder who bought the land lives in Norway.", "buy");
    ASSERT_NE(r.claim, nullptr) << all(r.reading);
    EXPECT_EQ(r.claim->subject.head, "builder");
}

TEST(Existence, is_said_of_what_there_is) {
    const Read r = read("There is no evidence of fraud.", "exist");
    ASSERT_NE(r.claim, nullptr) << all(r.reading);
    EXPECT_EQ(r.claim->subject.head, "evidence");
    EXPECT_EQ(r.claim->polarity, Polarity::negated);
}

TEST(Quantifiers, are_kept) {
    const Read r = read("All members of the club voted.", "vote");
    ASSERT_NE(r.claim, nullptr) << all(r.reading);
    EXPECT_EQ(r.claim->subject.quantifier, Quantifier::all);
}

TEST(Spans, are_bytes_of_the_text) {
    const std::string text =
        "Prices \xE2\x80\x93 as before \xE2\x80\x93 rose. The council sold the land.";
    const Reading reading = reader().read_text(text);
    for (const Claim& c : reading.claims) {
        ASSERT_LE(c.span.end, text.size());
        EXPECT_EQ(text.substr(c.predicate.span.begin, c.predicate.span.size()).find(' ') == 0,
                  false);
        for (const Word& w : c.subject.words)
            EXPECT_EQ(text.substr(w.span.begin, w.span.size()), w.text);
    }
    for (const Sentence& s : reading.sentences)
        EXPECT_EQ(text.substr(s.span.begin, s.span.size()), s.text);
}

TEST(Reading, never_fails_on_hostile_text) {
    std::string chase = "Dogs chase cats";
    for (int i = 0; i < 3000; ++i) chase += " who chase cats";
    const std::string brackets = std::string(10'000, '(') + std::string(10'000, ')');
    const std::string commas = [] {
        std::string out;
        for (int i = 0; i < 5000; ++i) out += "a, ";
        return out;
    }();
    for (const std::string& text :
         {chase, brackets, commas, std::string("\n\n\n"), std::string()}) {
        const Reading reading = reader().read_text(text);
        for (const Sentence& s : reading.sentences) EXPECT_LE(s.span.end, text.size());
        EXPECT_GE(reading.coverage(), 0.0);
        EXPECT_LE(reading.coverage(), 1.0);
    }
}

TEST(Reading, gives_the_same_every_time) {
    const char* text =
        "Acme Corp. sold its plant in Oslo. The company said it would buy another one by 2030. "
        "Analysts doubt that Acme can pay.";
    const std::string first = all(reader().read_text(text));
    for (int i = 0; i < 3; ++i) EXPECT_EQ(all(Reader().read_text(text)), first);
}

}  // namespace
}  // namespace gainsay::grammar
