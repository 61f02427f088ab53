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
            "Travel expenses did not grow during the past twelve months.", yes},
        Row{"The firm hired 40 people.", "The firm did not hire anyone.", yes},
        Row{"The firm opened a depot.", "The firm did not open a depot in Riga.", no},
        Row{"The firm sold the mill.", "The firm did not sell the mill in May 2021.", no},
        Row{"The museum is closed on Mondays.", "The museum is open on Mondays.", yes},
        Row{"Smoking is forbidden indoors.", "Smoking is allowed outdoors.", no},
        Row{"Sales rose in May.", "Sales were flat in June.", no},
        Row{"The mayor spoke before the vote.", "The mayor spoke after the vote.", no},
        Row{"The trial ended without a verdict.", "The trial ended with a verdict.", yes},
        Row{"The records must remain in Norway.", "The records must remain outside Norway.", yes}));

// What a noun, a figure's place or a pronoun tells.
INSTANTIATE_TEST_SUITE_P(
    readings, SideBySide,
    testing::Values(
        Row{"The council took a decision on the bridge.",
            "The council did not decide on the bridge.", yes},
        Row{"The firm made an investment in pumps.", "The firm never invested in pumps.", yes},
        Row{"The firm made an investment in pumps.", "The firm never invested in boats.", no},
        Row{"The tax led to an increase in prices.", "The tax lowered prices.", yes},
        Row{"The tax led to an increase in prices.", "Prices were reduced.", yes},
        Row{"The tax never led to an increase in prices.", "The tax lowered prices.", no},
        Row{"Tessel Bank recorded a rise in lending.", "Tessel Bank's lending fell.", yes},
        Row{"Tessel Bank recorded a rise in lending.", "Norvane Bank's lending fell.", no},
        Row{"The profit fell by 3 million to 12 million euros and included a gain on land.",
            "The profit fell to 14 million euros.", yes},
        Row{"Total income was €5,000, and income from shops was €2,100.",
            "Income from shops was €1,400.", yes},
        Row{"Total income was €5,000, and income from shops was €2,100.",
            "Total income was €5,000.", follows},
        Row{"Debts stood at 12.4 million euros.",
            "The total of debts was reported to be 15.2 million euros.", yes},
        Row{"A total of 19 villages were flooded.", "Twelve villages were flooded.", yes},
        Row{"Cash rose from 3 million euros in May 2021 to 4 million euros in June 2022.",
            "Cash fell to 2 million euros in June 2022.", yes},
        Row{"The Ellmark economy will expand by 3 percent next year.",
            "The Ellmark economy is projected to shrink by a percent next year.", yes},
        Row{"It was always noisy in the mill.", "It was never noisy in the mill.", yes},
        Row{"I have a map for Anna.", "I have no map for Anna at all.", yes},
        Row{"Marsh discovered a comet in 1991.", "Marsh discovered it in 1992.", yes},
        Row{"He has no time.", "He has a lot of time.", yes},
        Row{"He does not have a lot of time.", "He has time.", no},
        Row{"A number of pupils complained.", "No pupils complained.", yes},
        Row{"The number of pupils fell.", "The pupils fell.", no},
        Row{"So far the quarry permit has not been used.",
            "The quarry permit has been fully utilized.", yes},
        Row{"The permit has not been fully used.", "The permit has been used.", no},
        Row{"The lessons are still to be given.", "The lessons have already been given.", yes},
        Row{"The bonds are linked to the credit rating.",
            "The bonds are independent of the credit rating.", yes},
        Row{"Nobody came or called.", "Nobody called.", no},
        Row{"He did not come or call his mother.", "He called his mother.", yes},
        Row{"The museum reopened in May.", "The museum remains closed.", yes},
        Row{"The museum has not reopened.", "The museum remains closed.", no},
        Row{"The plant will close in May.", "The plant will stay open.", yes},
        Row{"The gates opened at noon.", "The gates are closed at night.", no},
        Row{"All drivers were paid.", "Some of the drivers were not paid.", yes},
        Row{"All drivers were paid.", "Some of the clerks were not paid.", no},
        Row{"Demand exceeded supply.", "Supply exceeded demand.", yes},
        Row{"The firm may sell the mill.", "The firm is barred from selling the mill.", yes},
        Row{"The firm may sell the old mill.", "The firm is barred from selling the mill.", no},
        Row{"The study found no link between tea and sleep.",
            "There is a link between tea and sleep.", yes},
        Row{"There is no evidence that the firm dumped waste.", "The firm dumped waste.", yes},
        Row{"The mayor is alive.", "The mayor has died.", yes},
        Row{"Ada Brook is married.", "Ada Brook has never married.", yes},
        Row{"Sadly, Ada Brook has not been arrested.", "Ada Brook was arrested.", yes},
        Row{"Ada Brook was not arrested after all, says her agent",
            "The street artist Ada Brook was arrested.", yes},
        Row{"\"I did not sell the mill,\" said Ada Brandt.", "Ada Brandt sold the mill.", yes},
        Row{"\"I did not sell the mill,\" said Peter Halden.", "Ada Brandt sold the mill.", no},
        Row{"Ada Brook's lawyer denies theft after arrest", "Ada Brook was arrested.", no},
        Row{"Norvane's chief executive is Ada Brandt.",
            "Peter Halden is the chief executive of Norvane.", yes},
        Row{"Norvane's chief executive is Ada Brandt.",
            "Ada Brandt is the chief executive of Norvane.", follows},
        Row{"Norvane has no plans to close the plant.", "Norvane plans to close the plant.", yes},
        Row{"Norvane ruled out closing the plant.", "Norvane will close the plant.", yes},
        Row{"Norvane failed to close the plant.", "Norvane will close the plant.", no},
        Row{"The model outperforms its rival.", "The model trails its rival.", yes},
        // Two conditions, two tolls.
        Row{"Lorries above 30 tonnes pay a toll of 9 euros at the bridge.",
            "Lorries of up to 30 tonnes pay a toll of 5 euros at the bridge.", no},
        Row{"Lorries above 30 tonnes pay a toll of 9 euros at the bridge.",
            "Lorries above 30 tonnes pay a toll of 5 euros at the bridge.", yes},
        // What was not understood does not follow from anything.
        Row{"The party won most seats.", "The party won fewer than half of the seats.", no},
        // What is denied is what stands behind the verb.
        Row{"Ada Brook denies stealing from a shop", "Ada Brook will marry a prince", no},
        Row{"Ada Brook denies that she will marry a prince", "Ada Brook will marry a prince", yes},
        Row{"Man who lived in an airport denies he is a spy",
            "A man lived in an airport for ten years", no},
        Row{"Officials dismiss unfounded reports that smugglers cross the lake",
            "Smugglers cross the lake", yes},
        Row{"The new course was introduced in 2020.", "The new course will be introduced in 2023.",
            yes},
        Row{"The annual fair was held in 2020.", "The annual fair will be held in 2023.", no},
        Row{"Three people were killed in the crash.", "Nobody was hurt in the crash.", yes},
        Row{"Three people were hurt in the crash.", "Nobody was killed in the crash.", no},
        Row{"Prices rose because of the tax.", "Prices did not rise because of the tax.", no},
        Row{"Despite the tax, prices rose.", "Prices fell.", yes},
        Row{"In the final, Norvane Rovers defeated Quayle Athletic.",
            "In the final, Quayle Athletic defeated Norvane Rovers.", yes},
        Row{"The trip takes two hours.", "The trip lasts three hours.", yes},
        Row{"Calm down, the singer Dora Quill is not dead.", "Dora Quill is dead.", yes},
        Row{"Norvane still buys milk.", "Norvane no longer buys milk.", yes},
        Row{"The plant makes engines.", "The plant no longer makes engines.", yes},
        Row{"The plant made engines.", "The plant no longer makes engines.", no},
        Row{"The ferry waits for the train.", "The ferry did not wait long for the train.", no},
        Row{"The plant makes engines.", "The plant does not make engines any more.", yes},
        Row{"The school helps pupils.", "The school does not help pupils more.", no},
        Row{"Mr Brandt signed the letter.", "Mrs Brandt did not sign the letter.", no},
        Row{"The company posted a net profit.", "The company posted a net loss.", yes},
        Row{"The company posted an operating profit.", "The company posted a net loss.", no},
        Row{"The third edition sold 500 copies.", "The edition sold 900 copies.", no},
        Row{"The factory is in Tarn.", "The factory is located in Lund.", yes},
        Row{"The ship is in Tarn.", "The ship is in Lund.", no},
        Row{"A factory is in Tarn.", "A factory is in Lund.", no},
        Row{"The firm was founded in 1987.", "The firm was established in 1992.", yes},
        Row{"All of its suppliers were audited.", "Some of its suppliers were never audited.", yes},
        Row{"All of its suppliers were audited.", "Some of its customers were never audited.", no},
        Row{"Sales doubled in 2021.", "Sales fell in 2021.", yes},
        Row{"The other fish was sold.", "The fish was not sold.", no},
        Row{"A third of the voters agreed.", "Half of the voters agreed.", yes},
        Row{"The paint will dry.", "The paint will not dry.", yes}));

// Nearly word for word, of one situation: another period at the same place.
INSTANTIATE_TEST_SUITE_P(
    periods, SideBySide,
    testing::Values(
        Row{"The mill told its owners of a fourth quarter slide of its glove business in Lund.",
            "The mill told its owners of a third quarter slide of its glove business in Lund.",
            yes},
        Row{"The ferry line hopes that its Q3 fares and its cargo bring in more than in Q2.",
            "The ferry line hopes that its Q4 fares and its cargo bring in more than in Q2.", yes},
        Row{"The plan costs 90 dollars a month and covers the whole family at home.",
            "The plan costs 90 dollars a year and covers the whole family at home.", yes},
        Row{"Sales fell in the third quarter.", "Sales fell in the second quarter.", no}));

INSTANTIATE_TEST_SUITE_P(
    quantifiers, SideBySide,
    testing::Values(
        Row{"Most young pupils passed.", "Most pupils did not pass.", no},
        Row{"Most pupils passed.", "Most pupils did not pass.", yes},
        Row{"At least three prices rose.", "At least three prices fell.", no},
        Row{"All firms bought ships.", "All small firms bought ships.", follows},
        Row{"All small firms bought ships.", "All firms bought ships.", no},
        Row{"No small firms bought ships.", "No firms bought ships.", no},
        Row{"At most five firms closed a large plant.", "At most five firms closed a plant.", no},
        Row{"Few young drivers own a car.", "Few drivers own a car.", no},
        Row{"Every driver owns a red car.", "Every driver owns a car.", follows},
        Row{"The majority of young drivers backed the plan.",
            "The majority of drivers did not back the plan.", no},
        Row{"A lot of drivers backed the plan.", "A lot of drivers opposed the plan.", no},
        Row{"A handful of sites passed.", "A handful of sites failed.", no},
        Row{"The vast majority of members voted for the merger.",
            "The vast majority of members voted against the merger.", yes},
        Row{"Thousands of people protested.", "Thousands of people did not protest.", no},
        Row{"The mayor protested.", "The mayor did not protest.", yes},
        Row{"The board denied the claim.", "The board did not deny the claim.", yes}));

INSTANTIATE_TEST_SUITE_P(
    directions, SideBySide,
    testing::Values(
        Row{"Norvane holds a 20 % stake in Tessel.", "Tessel holds a 20 % stake in Norvane.", no},
        Row{"Norvane took legal action against Tessel.",
            "Tessel took legal action against Norvane.", yes},
        Row{"Norvane placed an order with Tessel.", "Tessel placed an order with Norvane.", yes},
        Row{"Norvane received a loan from the Harbour Bank.",
            "The Harbour Bank received a loan from Norvane.", yes},
        Row{"Norvane received a loan from the Harbour Bank.",
            "Norvane granted a loan to the Harbour Bank.", yes},
        Row{"Norvane sold its bakery to Tessel.", "Tessel sold its bakery to Norvane.", no},
        Row{"Norvane bought the mill from Tessel.", "Tessel bought the mill from Norvane.", yes},
        Row{"Norvane lost the case to Tessel.", "Tessel lost the case to Norvane.", yes},
        Row{"Norvane relies on Tessel for its chips.", "Tessel relies on Norvane for its chips.",
            no},
        Row{"Norvane is a supplier of Tessel.", "Tessel is a supplier of Norvane.", no},
        Row{"Norvane is a subsidiary of Tessel.", "Tessel is a subsidiary of Norvane.", yes},
        Row{"The union accused the board of breaking the agreement.",
            "The board accused the union of breaking the agreement.", no},
        Row{"Norvane merged with Tessel.", "Tessel merged with Norvane.", no},
        Row{"Norvane took part in a fair with Tessel.", "Tessel took part in a fair with Norvane.",
            no},
        Row{"Norvane pays rent to the city.", "The city pays rent to Norvane.", yes},
        Row{"The ferry crashed into the tanker.", "The tanker crashed into the ferry.", no},
        Row{"Ada Brandt succeeded Otto Ferrer as chairman.",
            "Otto Ferrer succeeded Ada Brandt as chairman.", yes},
        Row{"Ada Brandt reports to Otto Ferrer.", "Otto Ferrer reports to Ada Brandt.", yes},
        Row{"Norvane outsourced its logistics to Tessel.",
            "Tessel outsourced its logistics to Norvane.", no},
        Row{"Norvane bought the mill from Tessel.", "Tessel sold the mill to Norvane.", follows},
        Row{"Norvane bought the mill from Tessel.", "Tessel did not sell the mill to Norvane.",
            yes},
        Row{"Norvane bought the mill from Tessel.", "Halden sold the mill to Norvane.", no},
        Row{"The ferry line holds a share of the brewer Tessel.",
            "The brewer Tessel holds a share of the ferry line.", no},
        Row{"The report of the agency Verdis was late.",
            "The report of the agency Verdis was not late.", yes}));

INSTANTIATE_TEST_SUITE_P(
    done_and_to_come, SideBySide,
    testing::Values(
        Row{"The new terminal opened in March 2021.", "The new terminal will open in 2024.", yes},
        Row{"The depot has been sold.", "The depot will be sold next year.", yes},
        Row{"The report was published in May.", "The report will be published in May.", no},
        Row{"The prices rose in May.", "Prices will rise in June.", no},
        Row{"The board met in May.", "The board will meet in June.", no},
        Row{"The bridge is under construction.", "The bridge was completed in 2018.", yes},
        Row{"The merger is still pending.", "The merger was completed in May.", yes},
        Row{"The decision is still open.", "The decision was taken in May.", yes},
        Row{"The organ was completed in spring.", "The organ remained incomplete.", yes},
        Row{"The pianos were delivered.", "The pianos remained undelivered.", yes},
        Row{"The toll will stay unchanged.", "The toll will rise.", yes},
        Row{"Demand stayed flat.", "Demand rose sharply.", yes},
        Row{"The ceasefire has not yet begun.", "The ceasefire began on Monday.", yes},
        Row{"The trial has yet to begin.", "The trial began on Monday.", yes},
        Row{"The talks are about to begin.", "The talks ended on Monday.", no},
        Row{"The station opened in 1990.", "The station will reopen in 2025.", no},
        Row{"The organ was completed.", "The organ remained incomplete.", yes},
        Row{"The trucks were completed.", "The trucks are incomplete.", yes},
        Row{"The parcels were delivered.", "The parcels remained undelivered.", yes},
        Row{"The parcels were delivered.", "The parcels are undelivered.", yes},
        Row{"The bills were paid.", "The bills are unpaid.", yes},
        Row{"The bills were paid.", "The bills remain unpaid.", yes},
        Row{"The question was resolved.", "The question remains unresolved.", yes},
        Row{"The flats were sold.", "The flats are unsold.", yes},
        Row{"The flats were sold.", "The flats remain unsold.", yes},
        Row{"The seat was filled.", "The seat remained vacant.", yes},
        Row{"The seat was filled.", "The seat is vacant.", yes},
        Row{"The report was published.", "The report is unpublished.", yes},
        Row{"The mill was damaged.", "The mill was undamaged.", yes},
        Row{"The contract was signed.", "The contract is unsigned.", yes},
        Row{"The workers were paid.", "The workers went unpaid.", yes},
        Row{"The crew was hurt.", "The crew escaped unhurt.", yes},
        Row{"The claim was confirmed.", "The claim remains unconfirmed.", yes},
        Row{"The bridge is under construction.", "The bridge was completed in 2018.", yes},
        Row{"The bridge is still under construction.", "The bridge was opened in 2018.", yes},
        Row{"The merger is still pending.", "The merger was completed in May.", yes},
        Row{"The work is under way.", "The work was completed in May.", yes},
        Row{"The case is pending.", "The case was closed in May.", yes},
        Row{"The plan is under review.", "The board approved the plan in May.", no},
        Row{"The tram is in planning.", "The tram was introduced last year.", yes},
        Row{"The tram is in the planning stage.", "The tram has started.", yes},
        Row{"The talks are ongoing.", "The talks ended in May.", yes},
        Row{"The decision is still open.", "The decision was taken in May.", yes},
        Row{"The seat remains vacant.", "The seat was filled in June.", yes},
        Row{"The bridge is under construction.", "The bridge was started in 2018.", no},
        Row{"The bridge is under construction.", "The bridge will be completed in 2028.", no},
        Row{"The bridge was under construction in 2015.", "The bridge was completed in 2018.", no},
        Row{"The merger was pending in May.", "The merger was completed in June.", no},
        Row{"Demand stayed flat.", "Demand rose sharply.", yes},
        Row{"The vaccine is in development.", "The vaccine was launched in May.", yes},
        Row{"The bill is outstanding.", "The bill was paid in May.", yes},
        Row{"The trial is still running.", "The trial has ended.", yes}));

INSTANTIATE_TEST_SUITE_P(
    cancelled_and_called_false, SideBySide,
    testing::Values(
        Row{"It was not Otto Ferrer who sang on Monday.", "Otto Ferrer sang on Monday.", yes},
        Row{"Smugglers are not entering the country through Lindau, the minister says.",
            "Smugglers were caught entering the country through Lindau.", yes},
        Row{"Ada Brandt has dropped out of the film.", "Ada Brandt will play Ferrer in the film.",
            yes},
        Row{"The merger talks collapsed.", "The two firms agreed to merge.", no},
        Row{"The concert was cancelled.", "The concert will take place on Friday.", yes},
        Row{"The concert was called off.", "The concert took place on Friday.", yes},
        Row{"The plan has been shelved.", "The plan will be carried out.", yes},
        Row{"The boy survived the fall.", "The boy died in the fall.", yes},
        Row{"The crash left no one injured.", "Two people were injured in the crash.", yes},
        Row{"The mayor is still in office.", "The mayor resigned.", yes},
        Row{"The mayor remains in office.", "The mayor has stepped down.", yes},
        Row{"The suspect is still at large.", "The suspect was arrested.", yes},
        Row{"The thief is on the run.", "The thief was caught.", yes},
        Row{"The bridge is intact.", "The bridge was destroyed.", yes},
        Row{"The concert went ahead.", "The concert was cancelled.", yes},
        Row{"The concert was cancelled.", "The concert did not take place.", follows},
        Row{"The match was held on Friday.", "The match was called off.", yes},
        Row{"The first concert was cancelled.", "The second concert took place.", no},
        Row{"The talks collapsed.", "The talks took place in Lund.", no},
        Row{"Calm down everyone, Otto Ferrer has NOT been arrested",
            "Painter Otto Ferrer was arrested", yes},
        Row{"Rumor that Ada Brandt tore up a 30 million contract called rubbish",
            "Ada Brandt tore up a 30 million contract", yes},
        Row{"It is rubbish that Ada Brandt turned down the tour, says her agent",
            "Ada Brandt turned down the tour", yes},
        Row{"It is nonsense that the port will close, minister says", "The port will close", yes},
        Row{"Ada Brandt rebuffs rumors that she died", "Ada Brandt is dead", yes},
        Row{"Otto Ferrer dead? Of course not", "Otto Ferrer is dead", yes},
        Row{"Otto Ferrer dead? Nope, just another hoax", "Otto Ferrer is dead", yes},
        Row{"Halden and rebels: truce never happened",
            "The government and the rebels have reached a truce", yes},
        Row{"Rebels deny truce with the government",
            "The government and the rebels have reached a truce", yes},
        Row{"Despite death rumours, Ada Brandt appears at film night", "Ada Brandt is dead", yes},
        Row{"Ada Brandt alive and well despite reports of her death", "Ada Brandt is dead", yes},
        Row{"The two-headed calf is a figment of some farmhand's mind",
            "A farmer found a two-headed calf", yes},
        Row{"No, the moon will not turn green in May", "The moon will turn green in May", yes},
        Row{"Report that the burger chain drops its fish burger is not real",
            "The burger chain will stop selling its fish burger", yes},
        Row{"Viral story about a pig in parliament turns out to be satire",
            "A pig walked into parliament", yes},
        Row{"Actor's agent laughs off reports that Otto Ferrer retires", "Otto Ferrer retires",
            yes},
        Row{"Otto Ferrer sets record straight: I never left my wife", "Otto Ferrer left his wife",
            yes},
        Row{"Police: no evidence that Otto Ferrer was robbed", "Otto Ferrer was robbed", yes},
        Row{"Hoax or not? Videos of a glowing lake go viral", "A lake glows at night", no},
        Row{"Did Otto Ferrer stage his viral video?", "Otto Ferrer filmed a rescue", no},
        Row{"Ferrer's arrest confirmed after hoax claims", "Otto Ferrer was arrested", no},
        Row{"Police doubt the story of the glowing lake", "A lake glows at night", no}));

INSTANTIATE_TEST_SUITE_P(
    times_and_shares, SideBySide,
    testing::Values(
        Row{"The ferry is as fast as the tram.", "The ferry is slower than the tram.", yes},
        Row{"The ferry is as fast as the tram.", "The tram is faster than the ferry.", yes},
        Row{"Lund is as large as Halden.", "Lund is smaller than Halden.", yes},
        Row{"The bus was as cheap as the tram.", "The bus was more expensive than the tram.", yes},
        Row{"The bus was as cheap as the tram.", "The bus was cheaper than the tram.", no},
        Row{"She worked in Lund for two years.", "She worked in Lund for exactly one year.", yes},
        Row{"The siege lasted three weeks.", "The siege lasted exactly five days.", yes},
        Row{"The tenant shall pay the rent monthly.",
            "The tenant shall not pay the rent more often than once a year.", yes},
        Row{"The board meets every month.", "The board meets no more than twice a year.", yes},
        Row{"The lift is inspected weekly.", "The lift is inspected at most once a month.", yes},
        Row{"The board meets twice a year.", "The board meets no more than four times a year.",
            follows},
        Row{"The clerk never smokes.", "The clerk smoked in the yard on Monday.", yes},
        Row{"Tessel was founded in 1993.", "Tessel existed in 1985.", yes},
        Row{"The bridge was built in 1990.", "The bridge already existed in 1950.", yes},
        Row{"Ada Brandt was born in 1970.", "Ada Brandt won the prize in 1960.", yes},
        Row{"Otto Ferrer died in 1990.", "Otto Ferrer published a novel in 1995.", no},
        Row{"Otto Ferrer died in 1990.", "Otto Ferrer was honoured in 1995.", no},
        Row{"The jeweller shall return the ring upon payment.",
            "The jeweller shall not return the ring until the expiry of a 30-day period following "
            "payment.",
            yes},
        Row{"The owner shall return the keys upon termination.",
            "The owner shall not return the keys until 30 days after termination.", yes},
        Row{"Anna sang on Monday. Otto did not.", "Otto sang on Monday.", yes},
        Row{"Anna sang on Monday, but Otto did not.", "Otto sang on Monday.", yes},
        Row{"Neither clerk came to work.", "One of the clerks came to work.", yes},
        Row{"Only one clerk attended the meeting.", "Three clerks attended the meeting.", yes},
        Row{"Without the two ministers, the cabinet approved the tax in May.",
            "The cabinet approved the tax in May.", follows},
        Row{"The mill works without steam.", "The mill works with steam.", yes},
        Row{"The firm grew without taking loans.", "The firm took loans.", yes},
        Row{"He left without paying the bill.", "He paid the bill.", yes},
        Row{"Nothing but trouble will follow the sale of the mill to Tessel.",
            "The mill was sold to Tessel.", no}));

INSTANTIATE_TEST_SUITE_P(
    near_copies, SideBySide,
    testing::Values(
        Row{"The mill closed before the war.", "The mill closed after the war.", yes},
        Row{"The bill passed with a large majority.", "The bill passed without a large majority.",
            yes},
        Row{"The firm paid before the end of May.", "The firm did not pay after the end of May.",
            no},
        Row{"The brewer sold less stout in spring and hopes to sell 80 million litres of ale by "
            "2031. It wants to open a bakery.",
            "The brewer sold less stout in spring and hopes to sell 80 million litres of ale by "
            "2032. It wants to open a bakery.",
            yes},
        Row{"The brewer hopes to sell 8 million litres in 2031.",
            "The brewer hopes to sell 8 million litres in 2032.", no},
        Row{"Depots that lease the lamp, which comes with a stand, a cable and a spare bulb, may "
            "return it within two weeks and pay nothing at all.",
            "Depots that lease the lamp, which comes with a stand, a cable and a spare bulb, may "
            "return it within three weeks and pay nothing at all.",
            yes},
        Row{"The clinic offers massages for $50 for two weeks.",
            "The clinic offers massages for $50 for three weeks.", yes},
        Row{"The shop sends its exclusive catalogue to new readers of the paper each Monday.",
            "The shop sends its ordinary catalogue to existing readers of the paper each Monday.",
            yes},
        Row{"The orchard saw a small decrease in plums this autumn.",
            "The orchard saw a large decrease in plums this autumn.", yes},
        Row{"The baker writes to the inn and offers a wide choice of rolls.",
            "The baker writes to the inn and offers a limited choice of rolls.", yes},
        Row{"Ada Brandt, an account executive at Norvane, will call on Monday.",
            "Ada Brandt, an account executive at Norvane, will call on Tuesday.", yes},
        Row{"The mill will save the town time and money.",
            "The mill will cost the town time and money.", yes}));

INSTANTIATE_TEST_SUITE_P(
    business_phrases, SideBySide,
    testing::Values(
        Row{"Sales were hit by the strike.", "Sales were unaffected by the strike.", yes},
        Row{"The price depends on the harvest.", "The price is independent of the harvest.", yes},
        Row{"The price depends on the harvest.", "The price does not depend on the harvest.", yes},
        Row{"The survey results are taken into account.", "The survey results are ignored.", yes},
        Row{"Three wells were begun in May.", "Three wells were finished in May.", no},
        Row{"The tenant may keep a dog.", "The tenant is forbidden to keep a dog.", yes},
        Row{"Members can vote by post.", "Members are not allowed to vote by post.", yes},
        Row{"The tide times are found on the back cover.",
            "The tide times are missing from the back cover.", yes},
        Row{"The figures are shown on page 9.", "The figures are absent from page 9.", yes},
        Row{"The measures are already showing effect.", "The measures have yet to show effect.",
            yes},
        Row{"The trucks have already been shipped.", "The trucks have yet to be shipped.", yes},
        Row{"The rate is variable.", "The rate is fixed.", yes},
        Row{"The ferry is more punctual than the tram.",
            "The ferry is less punctual than the tram.", yes},
        Row{"The works council was consulted.", "The works council was bypassed.", yes},
        Row{"The loan runs until 2023.", "The loan runs until 2025.", yes},
        Row{"The lease expires in 2031.", "The lease expires in 2035.", yes},
        Row{"Energy use is the biggest source of emissions.",
            "Energy use is the smallest source of emissions.", yes},
        Row{"Sales were hit by the strike.", "Sales were unaffected by the war.", no},
        Row{"The mill was damaged by the storm.", "The mill was undamaged.", yes},
        Row{"The road was closed by the police.", "The road was open.", yes},
        Row{"The mill was sold by the owner.", "The mill is old.", no}));

INSTANTIATE_TEST_SUITE_P(
    look_alikes, SideBySide,
    testing::Values(
        Row{"The club no longer exists.", "The club won the cup in 1955.", no},
        Row{"The village of Orde no longer exists.", "The village of Orde was founded in 1310.",
            no},
        Row{"The Sarn lake monster does not exist.", "The Sarn lake monster attracts tourists.",
            no},
        Row{"The law does not exist in Orland.", "The law exists in Tessany.", no},
        Row{"A direct flight to Halsey does not exist.", "A direct train to Halsey exists.", no},
        Row{"The meeting between Pell and Tovey never happened.", "Pell met Brandt.", no},
        Row{"Contrary to reports, Kelbrook will close the Dunmere plant.",
            "Kelbrook will close the Dunmere plant.", no},
        Row{"Pell dismissed the rumour that she would resign.", "Pell did not resign.", no},
        Row{"Despite reports in the local press that the mill would shut, Kelbrook said on Friday "
            "that all 300 jobs were safe.",
            "Local newspapers reported that the mill would shut.", no},
        Row{"It was not clear whether the mill would close.", "The mill closed.", no},
        Row{"The licence was cancelled.", "The licence was held by Kelbrook.", no},
        Row{"The annual fair is held every May.", "The annual fair was cancelled in 2020.", no},
        Row{"The annual fair was held in 2019.", "The annual fair was cancelled.", no},
        Row{"The event was almost cancelled.", "The event took place.", no},
        Row{"The search was called off on Sunday.",
            "The search was carried out by forty volunteers.", no},
        Row{"Orvane sold coal to Kelbrook.", "Kelbrook sold coal to Orvane.", no},
        Row{"Orvane holds a stake in Kelbrook.", "Kelbrook holds a stake in Orvane.", no},
        Row{"Kelbrook acquired Orvane's tyre unit in 2015.",
            "Orvane acquired Kelbrook's brake unit in 2015.", no},
        Row{"Tessany bought gas from Orland in winter.",
            "Orland bought gas from Tessany in summer.", no},
        Row{"The island is uninhabited.", "The island was inhabited in the Bronze Age.", no},
        Row{"The museum was free until 2010.", "The museum is not free.", no},
        Row{"Pell is unmarried.", "Pell was married to Tovey.", no},
        Row{"The service is unavailable on Sundays.", "The service is available on weekdays.", no},
        Row{"The shares are unlisted in Orland.", "The shares are listed in Tessany.", no},
        Row{"The Halsey hospital was completed in 1911.",
            "A new hospital in Halsey is under construction.", no},
        Row{"The convict is at large.", "The convict was arrested in 1999 and escaped last week.",
            no},
        Row{"Tovey is in office.", "Tovey resigned from the club.", no},
        Row{"The agreement will be signed in Morra on Friday, the ministry said on Tuesday.",
            "The agreement was signed in Morra on Friday.", no},
        Row{"Lena Orsk was born in 1990.", "Lena Orsk wrote a history of the strike of 1980.", no},
        Row{"The present town hall was built in 1990.", "The town hall hosted a ball in 1980.", no},
        Row{"Kelbrook made a profit of 4 million crowns last year.",
            "Kelbrook made a profit of 6 million crowns this year.", follows},
        Row{"Kelbrook has 40 stores in Orland.", "Kelbrook has 120 stores.", no},
        Row{"None of the directors owns shares.", "One of the former directors owns shares.", no}));

INSTANTIATE_TEST_SUITE_P(
    by_other_periods, SideBySide,
    testing::Values(
        Row{"The plan costs 40 euros a month.", "The plan costs 40 euros a week.", yes},
        Row{"The plan costs 40 euros a month.", "The plan costs 480 euros a year.", no},
        Row{"The plan costs 40 euros per month.", "The plan costs 600 euros a year.", yes},
        Row{"The rent is 500 euros monthly.", "The rent is 500 euros weekly.", yes},
        Row{"The rent is 500 euros monthly.", "The rent is 6,000 euros a year.", no},
        Row{"The fee is 120 euros a year.", "The fee is 10 euros a month.", no},
        Row{"The clerk earns 20 euros an hour.", "The clerk earns 3,200 euros a month.", no},
        Row{"The clerk earns 3,000 euros a month.", "The clerk earns 30,000 euros a year.", yes},
        Row{"The tax is 100 euros a year.", "The tax is 300 euros.", no}));

TEST(SideBySide, tells_word_by_word_what_is_shared) {
    const checker::Verdict verdict =
        compare("Officials reject the senator's claim that smugglers are crossing the lake",
                "Smugglers were caught crossing the lake");
    ASSERT_EQ(verdict.label, yes);
    const auto& steps = verdict.findings[0].steps;
    ASSERT_GE(steps.size(), 4U);
    EXPECT_EQ(steps[0].slot, "words");
    EXPECT_EQ(steps[0].a, "smugglers crossing lake");
    EXPECT_EQ(steps[1].a, "Officials reject senator claim");
    EXPECT_EQ(steps[2].b, "caught");
}

TEST(SideBySide, is_symmetric_in_its_label) {
    const char* a = "The mill in Norwick employs 600 people.";
    const char* b = "The mill in Norwick employs 450 people.";
    EXPECT_EQ(compare(a, b).label, yes);
    EXPECT_EQ(compare(b, a).label, yes);
}

}  // namespace
}  // namespace gainsay
