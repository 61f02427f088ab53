// Figures in sentences of our own writing: the text, and what is read in it (see figure_text.hpp).
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "tests/grammar/figure_text.hpp"

namespace gainsay::grammar {
namespace {

struct Row {
    std::string_view text;
    std::string_view figures;
};

void expect_all(const std::vector<Row>& rows) {
    for (const Row& row : rows)
        EXPECT_EQ(print(find_quantities(row.text)), row.figures) << row.text;
}

TEST(Quantities, reads_plain_numbers_and_what_they_count) {
    expect_all({
        {"The alliance has more than 600 members.", "(600, inf) member"},
        {"1,234.5 tonnes", "1234500 kg"},
        {"The fund holds 1.2 billion shares.", "1200000000 share"},
        {"About 12m people use it.", "12000000 people about"},
        {"two companies", "2 company"},
        {"twenty-five firms", "25 firm"},
        {"seventeen ministers", "17 minister"},
        {"sixty-two percent", "62 %"},
        {"one hundred and five pages", "105 page"},
        {"two hundred and five people", "205 people"},
        {"two hundred and fifty thousand people", "250000 people"},
        {"three thousand four hundred soldiers", "3400 soldier"},
        {"one million two hundred thousand shares", "1200000 share"},
        {"two hundred million dollars", "200000000 USD"},
        {"a hundred schools", "100 school"},
        {"a million users", "1000000 user"},
        {"half a million users", "500000 user"},
        {"two and a half billion euros", "2500000000 EUR"},
        {"a dozen partners", "12 partner"},
        {"two dozen partners", "24 partner"},
        {"half a dozen suppliers", "6 supplier"},
        {"1 1/2 cups", "1.5 cup"},
        {"12,34,567 rupees", "1234567 INR"},
        {"27 EU member states", "27 state"},
        {"120 Chinese companies", "120 company"},
        {"1,500 new electric buses", "1500 bus"},
        {"600 state-owned enterprises", "600 enterprise"},
        {"5,000 employees worldwide", "5000 employee"},
        {"300 people were hurt", "300 people"},
        {"14 children", "14 child"},
        {"3 women and 5 men", "3 woman; 5 man"},
        {"12 of its plants", "12 plant"},
        {"10 countries joined", "10 country"},
        {"one company makes it", "1 company"},
        {"one factory", "1 factory"},
        {"zero emissions", "0 emission"},
        {"300 employees per site", "300 employee per site"},
        {"The committee, with nine members, met twice.", "9 member"},
        {"40 of the 90 seats", "40; 90 seat"},
        {"a three-step plan", "3 step"},
        {"over 40 ministers' aides", "(40, inf) minister"},
        {"nearly 300 APIs", "300 api about"},
        {"half the town's schools", "0.5 school multiple"},
        {"120 of the firm 's plants", "120 plant"},
    });
}

TEST(Quantities, reads_money) {
    expect_all({
        {"Revenue came to RMB 38.523 billion last year.", "38523000000 CNY"},
        {"It paid $4.25 a share.", "4.25 USD per share"},
        {"$ 4.25 per share", "4.25 USD per share"},
        {"The deal is worth US$ 9.4 bn.", "9400000000 USD"},
        {"US $ 9.4 billion", "9400000000 USD"},
        {"Sales of €12.5 million were booked.", "12500000 EUR"},
        {"$12m was raised.", "12000000 USD"},
        {"The plant cost ¥300 billion.", "300000000000 JPY"},
        {"HK$5.5 million was set aside.", "5500000 HKD"},
        {"A$2bn", "2000000000 AUD"},
        {"£3m in fines", "3000000 GBP"},
        {"Rs 500 crore", "5000000000 INR"},
        {"CNY 5 billion", "5000000000 CNY"},
        {"EUR 20m", "20000000 EUR"},
        {"50 euros a night", "50 EUR per night"},
        {"$15 an hour", "15 USD per hour"},
        {"a $5 billion deal", "5000000000 USD"},
        {"a $5-billion deal", "5000000000 USD"},
        {"20 cents", "0.2 USD"},
        {"-$3 million", "-3000000 USD"},
        {"a loss of $5 million", "5000000 USD"},
        {"(about $40 million)", "40000000 USD about"},
        {"$5-7 million", "[5000000, 7000000] USD"},
        {"$5 million to $7 million", "[5000000, 7000000] USD"},
        {"between $3 and $5", "[3, 5] USD"},
        {"3 trillion yen", "3e+12 JPY"},
    });
}

TEST(Quantities, reads_percentages_and_points) {
    expect_all({
        {"8.5%", "8.5 %"},
        {"8.5 percent", "8.5 %"},
        {"8 per cent", "8 %"},
        {"8 % of output", "8 %"},
        {"net margin of 12 %", "12 %"},
        {"an 8 % share", "8 %"},
        {"made up 8 % of sales", "8 %"},
        {"half a percentage point", "0.5 pp"},
        {"down 25 basis points", "-0.25 pp change down"},
        {"up 3 percentage points", "3 pp change up"},
        {"Margins fell 5 percentage points.", "-5 pp change down"},
    });
}

TEST(Quantities, reads_measures) {
    expect_all({
        {"A 12 m wall.", "12 m"},
        {"3.5 GHz", "3500000000 Hz"},
        {"5 GB/s", "40000000000 bit/s"},
        {"120 km/h", "33.3333333333 m/s"},
        {"80 miles per hour", "35.7632 m/s"},
        {"16 GB of memory", "16000000000 B"},
        {"7nm chips", "7e-09 m"},
        {"45 square kilometres", "45000000 m2"},
        {"3.5 million square feet", "325160.64 m2"},
        {"250 kWh", "900000000 J"},
        {"30 °C", "30 C"},
        {"-5 °C", "-5 C"},
        {"minus 5 degrees Celsius", "-5 C"},
        {"1.5 to 2 °C", "[1.5, 2] C"},
        {"500 tonnes of CO2", "500000 kg"},
        {"60 kg per person", "60 kg per person"},
        {"a 5-kilometre tunnel", "5000 m"},
    });
}

TEST(Quantities, reads_approximators) {
    expect_all({
        {"More than 600 industry organizations joined.", "(600, inf) organization"},
        {"over 60% of users", "(60, inf) %"},
        {"nearly 500 staff", "500 staff about"},
        {"almost 500 staff", "500 staff about"},
        {"some 500 engineers", "500 engineer about"},
        {"roughly 3,000 visitors", "3000 visitor about"},
        {"around 12 %", "12 % about"},
        {"approximately 40 kg", "40 kg about"},
        {"close to 1,000 hectares", "10000000 m2 about"},
        {"~500 users", "500 user about"},
        {">600 sites", "(600, inf) site"},
        {"< 5 %", "(-inf, 5) %"},
        {"≥ 99.9 %", "[99.9, inf) %"},
        {"just over 50 %", "(50, 55) %"},
        {"slightly less than 5 million", "[4500000, 5000000)"},
        {"well over 100 patents", "(100, inf) patent"},
        {"at least 40 countries", "[40, inf) country"},
        {"no fewer than 12 ministers", "[12, inf) minister"},
        {"a minimum of 3 years", "[94670856, inf) s duration"},
        {"upwards of 70 cities", "(70, inf) city"},
        {"in excess of 300 MW", "(300000000, inf) W"},
        {"exceeding 40 GW", "(40000000000, inf) W"},
        {"up to 300 km", "[0, 300000] m"},
        {"as many as 90 stores", "[0, 90] store"},
        {"no more than two terms", "[0, 2] term"},
        {"not more than 10 %", "(-inf, 10] %"},
        {"a maximum of 8 hours", "[0, 28800] s duration"},
        {"less than 5 %", "(-inf, 5) %"},
        {"fewer than 5 people", "[0, 5) people"},
        {"under $3 million", "(-inf, 3000000) USD"},
        {"600+ customers", "[600, inf) customer"},
        {"600 or more companies", "[600, inf) company"},
        {"600 members or more", "[600, inf) member"},
        {"20 or so engineers", "20 engineer about"},
        {"5 % or less", "(-inf, 5] %"},
    });
}

TEST(Quantities, reads_ranges) {
    expect_all({
        {"between 5 and 7", "[5, 7]"},
        {"between 5 and 7 million users", "[5000000, 7000000] user"},
        {"between 40 % and 60 %", "[40, 60] %"},
        {"between 800,000 and 1 million units", "[800000, 1000000] unit"},
        {"from 5 to 7 % of output", "[5, 7] %"},
        {"from 12 to 18 months", "[31556952, 47335428] s duration"},
        {"5-7 %", "[5, 7] %"},
        {"10–15%", "[10, 15] %"},
        {"10 - 15 %", "[10, 15] %"},
        {"5 to 7 million", "[5000000, 7000000]"},
        {"two to three weeks", "[1209600, 1814400] s duration"},
        {"two or three candidates", "[2, 3] candidate"},
        {"30-40 people", "[30, 40] people"},
        {"3 to 5 times higher", "[3, 5] multiple"},
    });
}

TEST(Quantities, reads_vague_counts) {
    expect_all({
        {"hundreds of companies", "[100, 1000) company about"},
        {"dozens of lawsuits", "[12, 120) lawsuit about"},
        {"thousands of jobs", "[1000, 10000) job about"},
        {"tens of thousands of users", "[10000, 100000) user about"},
        {"millions of dollars", "[1000000, 10000000) USD about"},
        {"billions of euros", "[1000000000, 10000000000) EUR about"},
        {"several hundred workers", "[200, 1000) worker about"},
        {"a couple of hundred guests", "[200, 1000) guest about"},
    });
}

TEST(Quantities, reads_fractions_and_multiples) {
    expect_all({
        {"half of the staff", "0.5 staff multiple"},
        {"half the population", "0.5 population multiple"},
        {"one third of revenue", "0.333333333333 revenue multiple"},
        {"a third of all patients", "0.333333333333 patient multiple"},
        {"a quarter of the market", "0.25 market multiple"},
        {"two thirds of voters", "0.666666666667 voter multiple"},
        {"three quarters of the land", "0.75 land multiple"},
        {"one in three households", "0.333333333333 household multiple"},
        {"2 in 10 adults", "0.2 adult multiple"},
        {"nine out of ten", "0.9 multiple"},
        {"more than half of the members", "(0.5, inf) member multiple"},
        {"nearly two thirds of the vote", "0.666666666667 vote about multiple"},
        {"at least one third of seats", "[0.333333333333, inf) seat multiple"},
        {"less than a quarter of the budget", "[0, 0.25) budget multiple"},
        {"tenfold growth", "10 multiple"},
        {"twofold increase", "2 multiple"},
        {"a five-fold rise", "5 multiple"},
        {"speed grew 10x", "10 multiple up"},
        {"twice as fast", "2 multiple"},
        {"three times faster", "3 multiple"},
        {"10 times as many users", "10 multiple"},
        {"thrice the amount", "3 multiple"},
        {"double the number of stores", "2 multiple"},
        {"triple the rate", "3 multiple"},
        {"twice a year", "2 time per year"},
        {"five times a week", "5 time per week"},
    });
}

TEST(Quantities, reads_changes) {
    expect_all({
        {"Profit rose 8.5% to $118 billion.", "8.5 % change up; 118000000000 USD end up"},
        {"Profit rose by 8.5 percent.", "8.5 % change up"},
        {"Margins fell 8 per cent.", "-8 % change down"},
        {"Revenue was up 8 %.", "8 % change up"},
        {"revenue up 5.2 percent year on year", "5.2 % change up"},
        {"revenue down 5.2 percent", "-5.2 % change down"},
        {"sales grew 22 % year-on-year", "22 % change up"},
        {"down 3 points", "-3 point change down"},
        {"an increase of 8 %", "8 % change up"},
        {"growth of 4.1 %", "4.1 % change up"},
        {"a decline in profit of 3 %", "-3 % change down"},
        {"8 % year-on-year growth", "8 % change up"},
        {"an 8 % drop in sales", "-8 % change down"},
        {"a 15% pay increase", "15 % change up"},
        {"8 % more than before", "8 % change up"},
        {"9 % lower than planned", "-9 % change down"},
        {"9 % fewer accidents", "-9 % change down"},
        {"600 more members", "600 member change up"},
        {"two more factories", "2 factory change up"},
        {"40 fewer staff", "-40 staff change down"},
        {"Output fell by more than 8 %.", "(-inf, -8) % change down"},
        {"Prices rose by less than 2 %.", "(0, 2) % change up"},
        {"Sales grew at least 10 %.", "[10, inf) % change up"},
        {"Exports surged 40 % to $12 billion.", "40 % change up; 12000000000 USD end up"},
        {"Exports fell sharply, by 12 %.", "-12 % change down"},
        {"cut costs by 8 %", "-8 % change down"},
        {"costs were cut 20 %", "-20 % change down"},
        {"the cut of 20 %", "-20 % change down"},
        {"reduced emissions by a third", "-33.3333333333 % change down"},
        {"cut 600 jobs", "600 job down"},
        {"added 200 stores", "200 store up"},
        {"sales doubled", "100 % change up"},
        {"profits more than doubled", "(100, inf) % change up"},
        {"nearly doubled", "100 % about change up"},
        {"quadrupled", "300 % change up"},
        {"tripled to 90 million", "200 % change up; 90000000 end up"},
        {"halved to 4 %", "-50 % change down; 4 % end down"},
        {"halving its costs", "-50 % change down"},
        {"to double the output", "100 % change up"},
        {"could double by 2030", "100 % change up"},
        {"must be halved", "-50 % change down"},
    });
}

TEST(Quantities, tells_the_level_a_change_came_to_from_the_change) {
    expect_all({
        {"Profit rose to 8 %.", "8 % end up"},
        {"growth slowed to 3.2 %", "3.2 % end down"},
        {"Margins rose from 5 to 8 %.", "5 % start up; 8 % end up"},
        {"Margins widened from 5 to 8 %.", "5 % start up; 8 % end up"},
        {"Headcount fell from 900 to 800.", "900 start down; 800 end down"},
        {"shares climbed from $12 to $15", "12 USD start up; 15 USD end up"},
        {"profit increased from 3 million euros to 5 million euros",
         "3000000 EUR start up; 5000000 EUR end up"},
        {"unemployment dropped to 4.5 % from 5 %", "4.5 % end down; 5 % start down"},
    });
}

TEST(Quantities, reads_ranks) {
    expect_all({
        {"second only to Samsung", "2 rank"},
        {"the third-largest vendor", "3 vendor rank"},
        {"the world's second largest maker", "2 maker rank"},
        {"the second-biggest bank", "2 bank rank"},
        {"its fifth-largest market", "5 market rank"},
        {"the 4th most popular phone", "4 phone rank"},
        {"No. 1 in the market", "1 rank"},
        {"the No. 2 carmaker", "2 carmaker rank"},
        {"number one in China", "1 rank"},
        {"#3", "3 rank"},
        {"ranked 5th in Europe", "5 rank"},
        {"ranked first", "1 rank"},
        {"came third in the poll", "3 rank"},
        {"finished in 10th place", "10 rank"},
        {"the first company to do so", "1 company rank"},
        {"the top 10 vendors", "[1, 10] vendor rank"},
        {"the top five suppliers", "[1, 5] supplier rank"},
        {"among the top 20", "[1, 20] rank"},
        {"one generation behind", "1 generation rank"},
        {"two generations behind its rivals", "2 generation rank"},
        {"a generation behind", "1 generation rank"},
        {"two years behind rivals", "63113904 s rank"},
        {"six months ahead of schedule", "-15778476 s rank"},
        {"two steps ahead", "-2 step rank"},
    });
}

TEST(Quantities, reads_durations_and_ages) {
    expect_all({
        {"for nearly five hours", "18000 s about duration"},
        {"for 90 minutes", "5400 s duration"},
        {"over three years", "(94670856, inf) s duration"},
        {"18 months", "47335428 s duration"},
        {"within 24 hours", "86400 s duration"},
        {"less than three months", "[0, 7889238) s duration"},
        {"a five-year plan", "157784760 s duration"},
        {"ten-year lease", "315569520 s duration"},
        {"a 30-second clip", "30 s duration"},
        {"half an hour", "1800 s duration"},
        {"two and a half hours", "9000 s duration"},
        {"She is 45 years old.", "1420062840 s age duration"},
        {"a 45-year-old engineer", "1420062840 s age duration"},
        {"aged 17", "536468184 s age duration"},
        {"at the age of 45", "1420062840 s age duration"},
    });
}

TEST(Quantities, takes_no_year_for_a_quantity) {
    expect_all({
        {"in 2019", ""},
        {"2024 revenue", ""},
        {"its 2025 target", ""},
        {"fiscal year 2025", ""},
        {"in 2023 and 2024", ""},
        {"since 1998", ""},
        {"the 1990s", ""},
        {"2020-2022", ""},
        {"March 2024", ""},
        {"May 5", ""},
        {"3 March 2024", ""},
        {"On 18 October 2025 it opened 3 shops.", "3 shop"},
        {"Q3 revenue of $3 million", "3000000 USD"},
        {"the third quarter", ""},
        {"the 21st century", ""},
        {"1,998 units", "1998 unit"},
        {"2000 employees", "2000 employee"},
        {"It employs 2000 people.", "2000 people"},
        {"employs 1800 workers", "1800 worker"},
        {"two years ago", ""},
        {"last two years", ""},
        {"in the past six months", ""},
    });
}

TEST(Quantities, takes_no_name_for_a_quantity) {
    expect_all({
        {"Ascend 910", ""},
        {"the Ascend 910 chip", ""},
        {"Qwen-2.5 14B", ""},
        {"Mate 50 Pro", ""},
        {"iPhone 15", ""},
        {"Boeing 747 jets", ""},
        {"Windows 11 users", ""},
        {"S&P 500", ""},
        {"Fortune 500 companies", ""},
        {"GPT-4 and COVID-19", ""},
        {"A320", ""},
        {"G20", ""},
        {"3D printing", ""},
        {"4K video", ""},
        {"5G networks in 27 EU countries", "27 country"},
        {"ISO 9001", ""},
        {"Chapter 11", ""},
    });
}

TEST(Quantities, takes_no_label_clock_or_telephone_for_a_quantity) {
    expect_all({
        {"section 4", ""},
        {"Article 5", ""},
        {"page 12", ""},
        {"see Table 3", ""},
        {"Figure 2 shows", ""},
        {"Type 2 diabetes", ""},
        {"version 1.2.3", ""},
        {"version 2.1", ""},
        {"v2.0.1", ""},
        {"192.168.1.1", ""},
        {"1. Introduction", ""},
        {"[12]", ""},
        {"Call +86 755 2878 0808 now.", ""},
        {"0755-2878-1234", ""},
        {"555-1234", ""},
        {"at 10:30 on Monday", ""},
        {"at 5 p.m.", ""},
        {"5pm", ""},
        {"24/7", ""},
        {"won 2-3", ""},
        {"a 3-1 win", ""},
    });
}

TEST(Quantities, takes_no_pronoun_or_idiom_for_a_quantity) {
    expect_all({
        {"one of the largest vendors", ""},
        {"no one knows", ""},
        {"the one that got away", ""},
        {"this one", ""},
        {"the other half", ""},
        {"they doubled down on coal", ""},
        {"the first half", ""},
        {"the first time", ""},
        {"on the second floor", ""},
        {"at first sight", ""},
        {"an hour and a half", ""},
    });
}

TEST(Quantities, count_the_digits_written_and_weigh_the_last) {
    struct Written {
        std::string_view text;
        int digits;
        double magnitude;
    };
    const std::vector<Written> rows = {
        {"1.2 billion people", 2, 1e8},
        {"1.23 billion people", 3, 1e7},
        {"118 billion people", 3, 1e9},
        {"600 people", 3, 1.0},
        {"1,234.5 people", 5, 0.1},
        {"8.5 %", 2, 0.1},
        {"0.05 %", 1, 0.01},
        {"two hundred people", 1, 100.0},
        {"twenty-five people", 2, 1.0},
        {"5.5 km", 2, 100.0},
        {"two and a half million", 2, 1e5},
        {"$4.25", 3, 0.01},
    };
    for (const Written& row : rows) {
        const auto found = find_quantities(row.text);
        ASSERT_EQ(found.size(), 1U) << row.text;
        EXPECT_EQ(found[0].quantity.digits, row.digits) << row.text;
        EXPECT_NEAR(found[0].quantity.magnitude, row.magnitude, row.magnitude * 1e-9) << row.text;
    }
}

TEST(Quantities, span_the_words_they_were_read_from) {
    const std::string_view text = "Sales of more than 600 phones brought about RMB 38.5 billion.";
    const auto found = find_quantities(text);
    ASSERT_EQ(found.size(), 2U);
    const auto slice = [&](Span span) { return text.substr(span.begin, span.size()); };
    EXPECT_EQ(slice(found[0].quantity.span), "more than 600");
    EXPECT_EQ(slice(found[0].number), "600");
    EXPECT_EQ(slice(found[0].counted), "phones");
    EXPECT_EQ(slice(found[1].quantity.span), "about RMB 38.5 billion");
    EXPECT_EQ(slice(found[1].number), "38.5 billion");
    EXPECT_EQ(found[1].quantity.text, "about RMB 38.5 billion");
}

TEST(Quantities, keep_how_exact_the_words_were) {
    const auto approximator = [](std::string_view text) {
        const auto found = find_quantities(text);
        return found.size() == 1 ? found[0].quantity.approximator : Approximator::exact;
    };
    EXPECT_EQ(approximator("600 men"), Approximator::exact);
    EXPECT_EQ(approximator("about 600 men"), Approximator::about);
    EXPECT_EQ(approximator("over 600 men"), Approximator::more_than);
    EXPECT_EQ(approximator("at least 600 men"), Approximator::at_least);
    EXPECT_EQ(approximator("under 600 men"), Approximator::less_than);
    EXPECT_EQ(approximator("at most 600 men"), Approximator::at_most);
    EXPECT_EQ(approximator("500 to 600 men"), Approximator::range);
}

}  // namespace
}  // namespace gainsay::grammar
