// How often, when, which place in an order and how many of them: what the words of a clause are
// read as.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/frequency.hpp"
#include "checker/claims/moment.hpp"
#include "checker/claims/ordering.hpp"
#include "checker/claims/proportion.hpp"

namespace gainsay::checker {
namespace {

std::vector<ClauseWord> words(const std::string& text) {
    std::vector<ClauseWord> out;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
        const bool comma = word.ends_with(',');
        if (comma) word.pop_back();
        out.push_back({word, comma, {}});
    }
    return out;
}

struct Row {
    const char* text;
    const char* read;  // "" for nothing
};

TEST(Frequency, is_read_as_times_a_year) {
    for (const auto& [text, read] :
         std::vector<Row>{{"daily", "365 times a year"},
                          {"every other day", "183 times a year"},
                          {"weekly in spring", "52.2 times a year"},
                          {"every two weeks", "26.1 times a year"},
                          {"once a month", "12 times a year"},
                          {"interest every three months", "4 times a year"},
                          {"twice per annum", "twice a year"},
                          {"five times in a decade", "0.5 times a year"},
                          {"once every 5 years", "0.2 times a year"},
                          {"every second year", "0.5 times a year"},
                          {"on a quarterly basis", "4 times a year"},
                          {"every monday", "52.2 times a year"},
                          {"biennially", "0.5 times a year"},
                          {"at least annually", "at least once a year"},
                          {"no less than four times a year", "at least 4 times a year"},
                          {"more often than once a year", "more than once a year"},
                          {"not more often than monthly", "at most 12 times a year"},
                          {"no more than twice a year", "at most twice a year"},
                          {"up to three times a week", "at most 157 times a year"},
                          {"biweekly", ""},
                          {"once", ""},
                          {"every member", ""},
                          {"a monthly fee", ""},
                          {"daily newspapers", ""},
                          {"", ""}}) {
        const auto found = find_frequency(words(text));
        EXPECT_EQ(found ? in_numbers(found->per_year) : "", read) << text;
    }
}

TEST(Frequency, of_an_amount_is_told_apart) {
    EXPECT_TRUE(find_frequency(words("500 euros monthly"))->of_amount);
    EXPECT_FALSE(find_frequency(words("interest monthly"))->of_amount);
}

TEST(Frequency, relates_rates_as_intervals) {
    const auto rate = [](const char* text) { return find_frequency(words(text))->per_year; };
    EXPECT_EQ(relate_rates(rate("monthly"), rate("every four weeks")), Relation::equivalence);
    EXPECT_EQ(relate_rates(rate("monthly"), rate("at least annually")), Relation::forward);
    EXPECT_EQ(relate_rates(rate("at most weekly"), rate("monthly")), Relation::reverse);
    EXPECT_EQ(relate_rates(rate("monthly"), rate("weekly")), Relation::alternation);
    EXPECT_EQ(relate_rates(rate("at least weekly"), rate("at most daily")), Relation::independence);
    EXPECT_EQ(in_numbers(*turned(rate("more than monthly"))), "at most 12 times a year");
    EXPECT_FALSE(turned(rate("monthly")).has_value());
}

TEST(Moment, is_read_against_its_anchor) {
    for (const auto& [text, read] : std::vector<Row>{
             {"on 15 september 2024", "2024-09-15"},
             {"on september 15, 2024", "2024-09-15"},
             {"before 1 october 2024", "before 2024-10-01"},
             {"by 30 june", "06-30 or before"},
             {"no later than 3 p.m.", "15:00 or before"},
             {"from 4 pm", "from 16:00 on"},
             {"until noon", "until 12:00"},
             {"after 15:30", "after 15:30"},
             {"within 45 days of the accident", "from \"accident\" to 45 days after \"accident\""},
             {"until 60 days after the accident", "until 60 days after \"accident\""},
             {"at least two weeks before the hearing", "14 days before \"hearing\" or before"},
             {"90 days after repayment", "90 days after \"repayment\""},
             {"within ten business days following delivery of the goods",
              "from \"delivery of goods\" to 10 days after \"delivery of goods\""},
             {"only after the start date", "after \"start date\""},
             {"upon full repayment", "on the day of \"repayment\""},
             {"by the tenant", ""},
             {"from the bank", ""},
             {"after", ""},
             {"on 31 february 2024", ""},
             {"", ""}}) {
        const auto found = find_moments(words(text));
        EXPECT_EQ(found.empty() ? "" : describe(found.front()), read) << text;
    }
}

TEST(Moment, has_one_anchor_with_another) {
    const auto one_scale = [](const char* a, const char* b) {
        Moment x = find_moments(words(a)).at(0);
        Moment y = find_moments(words(b)).at(0);
        return bring_to_one_scale(x, y);
    };
    EXPECT_TRUE(one_scale("upon full repayment", "90 days after repayment of the loan"));
    EXPECT_TRUE(one_scale("on 1 may", "on 1 may 2023"));
    EXPECT_FALSE(one_scale("after the start date", "before the end date"));
    EXPECT_FALSE(one_scale("after delivery of the goods", "after delivery of the invoice"));
    EXPECT_FALSE(one_scale("after 3 p.m.", "after 3 may"));
}

TEST(Moment, bars_what_not_and_only_leave_no_room_for) {
    const auto closed_out = [](const char* text, bool negated) {
        return barred(find_moments(words(text)).at(0), negated);
    };
    EXPECT_TRUE(closed_out("until 60 days after the accident", true)->contains(45));
    EXPECT_FALSE(closed_out("until 60 days after the accident", true)->contains(60));
    EXPECT_TRUE(closed_out("only after the accident", false)->contains(-1));
    EXPECT_FALSE(closed_out("after the accident", false).has_value());
}

struct SharePair {
    const char* a;
    const char* b;
    bool exclude;
};

TEST(Proportion, excludes_other_shares_of_one_whole) {
    for (const auto& [a, b, expected] :
         std::vector<SharePair>{{"only two of the ten sites", "all ten sites", true},
                                {"only two of the ten sites", "two sites", false},
                                {"six of the nine judges", "four of nine judges", true},
                                {"six of the nine judges", "four of the twelve judges", false},
                                {"six of the nine judges", "four of the nine jurors", false},
                                {"half of the wells", "a third of the wells", true},
                                {"half of the wells", "50 percent of the wells", false},
                                {"half of the wells", "nearly half of the wells", false},
                                {"most of the members", "fewer than half of the members", true},
                                {"most of the members", "two thirds of the members", false},
                                {"both engine", "only one of the two engine", true},
                                {"neither engine", "both engine", true},
                                {"one of the ten sites", "two of the ten sites", false},
                                {"all sites", "only three sites", true},
                                {"all three sites", "only three sites", false},
                                {"at least half of the wells", "all of the wells", false},
                                {"less than a quarter of the wells", "half of the wells", true}}) {
        const auto x = proportion_of(words(a), nullptr);
        const auto y = proportion_of(words(b), nullptr);
        EXPECT_EQ(x && y && exclude(*x, *y), expected) << a << " / " << b;
        EXPECT_EQ(x && y && exclude(*y, *x), expected) << b << " / " << a;
    }
    EXPECT_FALSE(proportion_of(words("the sites"), nullptr).has_value());
    EXPECT_FALSE(proportion_of(words("three sites"), nullptr).has_value());
    EXPECT_FALSE(proportion_of({}, nullptr).has_value());
}

Ordering above(const char* more, const char* less, bool strict = true) {
    Ordering out;
    out.by = "fast";
    out.more = more;
    out.less = less;
    out.strict = strict;
    return out;
}

TEST(Ordering, excludes_by_chains) {
    const std::vector<Ordering> chain = {above("kestrel", "merlin"), above("merlin", "hobby")};
    EXPECT_EQ(chain_against(chain, above("hobby", "kestrel")), (std::vector<std::size_t>{0, 1}));
    EXPECT_TRUE(chain_against(chain, above("kestrel", "hobby")).empty());
    EXPECT_TRUE(chain_against(chain, above("hobby", "owl")).empty());
    Ordering heavier = above("hobby", "kestrel");
    heavier.by = "heavy";
    EXPECT_TRUE(chain_against(chain, heavier).empty());
}

TEST(Ordering, leaves_chains_that_begin_elsewhere_to_their_first_claim) {
    const std::vector<Ordering> chain = {above("merlin", "hobby"), above("kestrel", "merlin")};
    EXPECT_TRUE(chain_against(chain, above("hobby", "kestrel")).empty());
}

TEST(Ordering, of_at_least_as_much_excludes_only_more) {
    const std::vector<Ordering> faster = {above("kestrel", "merlin")};
    EXPECT_FALSE(chain_against(faster, above("merlin", "kestrel", false)).empty());
    const std::vector<Ordering> as_fast = {above("kestrel", "merlin", false)};
    EXPECT_TRUE(chain_against(as_fast, above("merlin", "kestrel", false)).empty());
    EXPECT_FALSE(chain_against(as_fast, above("merlin", "kestrel")).empty());
    Ordering equal = above("merlin", "kestrel", false);
    equal.equal = true;
    EXPECT_FALSE(chain_against(faster, equal).empty());
    std::swap(equal.more, equal.less);
    EXPECT_FALSE(chain_against(faster, equal).empty());
}

TEST(Ordering, ends_on_circles_and_long_texts) {
    std::vector<Ordering> circle;
    for (int i = 0; i < 40; ++i)
        circle.push_back(
            above(i % 2 == 0 ? "kestrel" : "merlin", i % 2 == 0 ? "merlin" : "kestrel", false));
    EXPECT_TRUE(chain_against(circle, above("owl", "kestrel")).empty());
}

}  // namespace
}  // namespace gainsay::checker
