// Two texts put side by side: what `compare` and `why` say of them, from the bytes to the label.
#include <gtest/gtest.h>

#include <ostream>

#include "gainsay/checker.hpp"
#include "gainsay/documents.hpp"
#include "gainsay/reader.hpp"

namespace gainsay {
namespace {

struct Row {
    const char* a;
    const char* b;
    checker::Label label;
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.a << " / " << row.b;
}

class SideBySide : public testing::TestWithParam<Row> {};

checker::Verdict compare(const char* a, const char* b) {
    static const grammar::Reader reader;
    static const checker::Checker checker{RuleSet{}};
    const Document document_a = documents::read_bytes(a, "a.txt");
    const Document document_b = documents::read_bytes(b, "b.txt");
    const Reading reading_a = reader.read(document_a);
    const Reading reading_b = reader.read(document_b);
    return checker.compare({&document_a, &reading_a}, {&document_b, &reading_b});
}

TEST_P(SideBySide, get_this_label) {
    const checker::Verdict verdict = compare(GetParam().a, GetParam().b);
    EXPECT_EQ(verdict.label, GetParam().label) << verdict.reason;
    // A label is never given without a reason and its trace.
    if (verdict.label == checker::Label::contradiction) {
        EXPECT_FALSE(verdict.reason.empty());
        ASSERT_FALSE(verdict.findings.empty());
        EXPECT_FALSE(verdict.findings[0].steps.empty());
    }
}

constexpr auto yes = checker::Label::contradiction;
constexpr auto no = checker::Label::neutral;
constexpr auto follows = checker::Label::entailment;

INSTANTIATE_TEST_SUITE_P(
    table, SideBySide,
    testing::Values(
        Row{"Last winter, after long talks with the union, the ferry line cut its fares by 5 % on "
            "all routes.",
            "After talks with the union, the ferry line cut its fares by 9 % last winter.", yes},
        Row{"Last winter, after long talks with the union, the ferry line cut its fares by 5 % on "
            "all routes.",
            "After talks with the union, the ferry line cut its fares by 5 % last winter.", no},
        Row{"In the northern district the harvest of barley increased because the spring was wet.",
            "Because the spring was wet, the harvest of barley decreased in the northern district.",
            yes},
        Row{"The council of the old town has approved the plan for a tram to the harbour.",
            "The plan for a tram to the harbour has never been approved by the council of the old "
            "town.",
            yes},
        Row{"The weigh station stops all lorries above 30 tonnes.",
            "The weigh station stops no lorries up to 30 tonnes.", no},
        Row{"The depot in Lund sends two trucks a day.",
            "The depot in Moss sends five trucks a week.", no},
        Row{"In 2019 the line carried 300,000 passengers.",
            "In 2021 the line carried 450,000 passengers.", no},
        Row{"A girl is painting a gate.", "A boy is painting the gate.", no},
        Row{"No guest from abroad complained about the food.",
            "Some guests complained about the food.", no},
        Row{"At the summer fair in Norwick the hosts served the guests from the coast.",
            "At the summer fair in Norwick the hosts neglected the guests from the coast.", yes},
        Row{"In spring the harbour office of Lund hired two crane drivers from the islands.",
            "In spring the harbour office of Lund fired two crane drivers from the islands.", yes},
        Row{"The board appointed Lena Voss in March.", "The board dismissed Lena Voss.", no},
        Row{"The library opened in 2017.", "The library opened in 2019.", yes},
        // What is called false, and what only names a false thing.
        Row{"Story that the old town hall of Lund burned down is a hoax",
            "The old town hall of Lund burned down.", yes},
        Row{"Old town hall of Lund burned down? Hoax fools readers",
            "The old town hall of Lund burned down.", yes},
        Row{"Report that the old town hall of Lund burned down is no hoax",
            "The old town hall of Lund burned down.", follows},
        Row{"Man with fake passport arrested at the old town hall of Lund",
            "A man was arrested at the old town hall of Lund.", follows},
        // A word for what is not done, the rest told in other words.
        Row{"In its yearly report the ferry line follows the rules of the harbour office on the "
            "sale of tickets to children and pensioners.",
            "In its yearly report the ferry line disregards the rules of the harbour office on the "
            "sale of tickets to children and pensioners.",
            yes},
        Row{"Some drivers of the ferry line backed the strike in the harbour.",
            "Some drivers of the ferry line did not back the strike in the harbour.", no},
        // Figures are of one thing where the words near both are the same.
        Row{"Last year the museum of Norwick counted 40,000 visitors in summer, among them 12,000 "
            "children from the islands.",
            "Last year the museum of Norwick counted 15,000 children from the islands.", yes},
        Row{"Last year the museum of Norwick counted 40,000 visitors in summer, among them 12,000 "
            "children from the islands.",
            "Last year the museum of Norwick counted more than 10,000 children from the islands.",
            no}));

// What claims, aligned slot by slot, say of each other in one situation.
INSTANTIATE_TEST_SUITE_P(
    claims, SideBySide,
    testing::Values(
        Row{"A clerk is yawning", "There is no clerk yawning", yes},
        Row{"A waiter is putting on gloves", "There is no waiter putting on gloves", yes},
        Row{"A dog is in the park", "There is no dog in the park barking", no},
        Row{"No truly great pianists are modest.", "There are truly great pianists who are modest.",
            yes},
        Row{"Neither clerk works at home.", "One of the clerks works at home every day.", yes},
        Row{"Vogel wrote his first play in 1991.", "Vogel wrote his first play in 1993.", yes},
        Row{"All drafts must be checked by at least two editors.",
            "Drafts may not be checked by more than one editor.", yes},
        Row{"The new mill is as fast as the old mill.", "The new mill is slower than the old mill.",
            yes},
        Row{"The new mill is as fast as the old mill.", "The new mill is faster than the old mill.",
            no},
        Row{"The school is larger than the college.", "The college is larger than the school.",
            yes},
        Row{"Last spring, the Halden Group sold a share in Tessel Foods.",
            "Last spring, Tessel Foods sold a share in the Halden Group.", yes},
        Row{"A new boiler could be above 4,000 euros.", "A new boiler cannot be above 4,000 euros.",
            yes},
        Row{"Anna will then show you the new budget.", "Anna is unable to show the new budget.",
            yes},
        Row{"The chairman of Tessel GmbH announced a new energy plan.",
            "The chairman of Tessel GmbH denies announcing any energy plan.", yes},
        Row{"The profit rose by 10 percent.", "The profit remained stable.", yes},
        Row{"Travel expenses increased by 12 percent year on year.",
            "Travel expenses did not increase over the past twelve months.", yes},
        Row{"The firm hired 40 people.", "The firm did not hire anyone.", yes},
        Row{"The firm opened a depot.", "The firm did not open a depot in Riga.", no},
        Row{"The firm sold the mill.", "The firm did not sell the mill in May 2021.", no},
        Row{"The museum is closed on Mondays.", "The museum is open on Mondays.", yes},
        Row{"Smoking is forbidden indoors.", "Smoking is allowed outdoors.", no},
        Row{"Sales rose in May.", "Sales were flat in June.", no},
        Row{"The mayor spoke before the vote.", "The mayor spoke after the vote.", no},
        Row{"The trial ended without a verdict.", "The trial ended with a verdict.", yes},
        Row{"The records must remain in Norway.", "The records must remain outside Norway.", yes}));

TEST(SideBySide, is_symmetric_in_its_label) {
    const char* a = "The mill in Norwick employs 600 people.";
    const char* b = "The mill in Norwick employs 450 people.";
    EXPECT_EQ(compare(a, b).label, yes);
    EXPECT_EQ(compare(b, a).label, yes);
}

}  // namespace
}  // namespace gainsay
