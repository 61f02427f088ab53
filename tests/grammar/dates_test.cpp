// Dates in sentences of our own writing, read in a document of Wednesday, 16 July 2025: the text,
// and the times in it.
#include <gtest/gtest.h>

#include <optional>
#include <string_view>
#include <vector>

#include "tests/grammar/figure_text.hpp"

namespace gainsay::grammar {
namespace {

struct Row {
    std::string_view text;
    std::string_view times;
};

void expect_all(const std::vector<Row>& rows) {
    const auto document_date = parse_iso_date("2025-07-16");
    for (const Row& row : rows)
        EXPECT_EQ(print(find_times(row.text, document_date)), row.times) << row.text;
}

TEST(Dates, reads_days) {
    expect_all({
        {"18 October 2025", "18 October 2025 = 2025-10-18 date"},
        {"18th of October, 2025", "18th of October, 2025 = 2025-10-18 date"},
        {"October 18, 2025", "October 18, 2025 = 2025-10-18 date"},
        {"Oct. 18, 2025", "Oct. 18, 2025 = 2025-10-18 date"},
        {"October 18th", "October 18th = 2024-10-18 date relative"},
        {"on Oct. 18", "Oct. 18 = 2024-10-18 date relative"},
        {"on 3 March", "3 March = 2025-03-03 date relative"},
        {"on Sunday, 3 March 2024", "Sunday, 3 March 2024 = 2024-03-03 date"},
        {"January 5th", "January 5th = 2025-01-05 date relative"},
        {"18-20 October 2025", "18-20 October 2025 = 2025-10-18..2025-10-20 period"},
        {"October 18-20, 2025", "October 18-20, 2025 = 2025-10-18..2025-10-20 period"},
        {"from 5 May to 7 June 2024", "from 5 May to 7 June 2024 = 2024-05-05..2024-06-07 period"},
        {"17 May 2024 at 10:30", "17 May 2024 = 2024-05-17 date"},
        {"2024-05-17", "2024-05-17 = 2024-05-17 date"},
        {"2024/05/17", "2024/05/17 = 2024-05-17 date"},
        {"03/04/2024", "03/04/2024 = 2024-01-01..2024-12-31 period"},
    });
}

TEST(Dates, reads_months_and_years) {
    expect_all({
        {"October 2023", "October 2023 = 2023-10-01..2023-10-31 period"},
        {"in October of 2023", "October of 2023 = 2023-10-01..2023-10-31 period"},
        {"May to July 2024", "May to July 2024 = 2024-05-01..2024-07-31 period"},
        {"May 2024 to July 2024", "May 2024 to July 2024 = 2024-05-01..2024-07-31 period"},
        {"2024-05", "2024-05 = 2024-05-01..2024-05-31 period"},
        {"in 2024", "2024 = 2024-01-01..2024-12-31 period"},
        {"2024 revenue", "2024 = 2024-01-01..2024-12-31 period"},
        {"the year 2030", "year 2030 = 2030-01-01..2030-12-31 period"},
        {"in 2019, 2020 and 2021",
         "2019 = 2019-01-01..2019-12-31 period; 2020 = 2020-01-01..2020-12-31 period; 2021 = "
         "2021-01-01..2021-12-31 period"},
        {"summer of 2024", "summer of 2024 = 2024-06-01..2024-08-31 period"},
        {"the 2020 Olympics", "2020 = 2020-01-01..2020-12-31 period"},
        {"(2019)", "2019 = 2019-01-01..2019-12-31 period"},
        {"Sales grew in 2023 .", "2023 = 2023-01-01..2023-12-31 period"},
    });
}

TEST(Dates, reads_quarters_and_halves) {
    expect_all({
        {"Q3 2024", "Q3 2024 = 2024-07-01..2024-09-30 period"},
        {"3Q 2024", "3Q 2024 = 2024-07-01..2024-09-30 period"},
        {"1Q25", "1Q25 = 2025-01-01..2025-03-31 period"},
        {"Q4", "Q4 = 2024-10-01..2024-12-31 period relative"},
        {"H1 2024", "H1 2024 = 2024-01-01..2024-06-30 period"},
        {"third quarter of 2024", "third quarter of 2024 = 2024-07-01..2024-09-30 period"},
        {"the third quarter of fiscal 2024",
         "the third quarter of fiscal 2024 = 2024-07-01..2024-09-30 period"},
        {"first half of 2024", "first half of 2024 = 2024-01-01..2024-06-30 period"},
        {"second-half 2023", "second-half 2023 = 2023-07-01..2023-12-31 period"},
        {"first nine months of 2024", "first nine months of 2024 = 2024-01-01..2024-09-30 period"},
        {"the end of the third quarter",
         "the end of the third quarter = 2025-09-08..2025-09-30 period relative"},
        {"in the first quarter", "the first quarter = 2025-01-01..2025-03-31 period relative"},
        {"last quarter", "last quarter = 2025-04-01..2025-06-30 period relative"},
        {"fourth-quarter profit", "fourth-quarter = 2024-10-01..2024-12-31 period relative"},
    });
}

TEST(Dates, reads_fiscal_years) {
    expect_all({
        {"FY2025", "FY2025 = 2025-01-01..2025-12-31 period"},
        {"FY 2024/25", "FY 2024/25 = 2024-01-01..2024-12-31 period"},
        {"FY25", "FY25 = 2025-01-01..2025-12-31 period"},
        {"fiscal year 2025", "fiscal year 2025 = 2025-01-01..2025-12-31 period"},
        {"fiscal 2025", "fiscal 2025 = 2025-01-01..2025-12-31 period"},
        {"financial year 2023", "financial year 2023 = 2023-01-01..2023-12-31 period"},
    });
}

TEST(Dates, reads_decades_and_centuries) {
    expect_all({
        {"the 1990s", "the 1990s = 1990-01-01..1999-12-31 period"},
        {"the late 2010s", "the late 2010s = 2016-08-31..2019-12-31 period"},
        {"'90s", "'90s = 1990-01-01..1999-12-31 period"},
        {"the 21st century", "the 21st century = 2001-01-01..2100-12-31 period"},
        {"the twentieth century", "the twentieth century = 1901-01-01..2000-12-31 period"},
        {"in the early 19th century", "the early 19th century = 1801-01-01..1834-05-01 period"},
    });
}

TEST(Dates, reads_spans) {
    expect_all({
        {"2019-2021", "2019-2021 = 2019-01-01..2021-12-31 period"},
        {"2019–21", "2019–21 = 2019-01-01..2021-12-31 period"},
        {"2019 - 2021", "2019 - 2021 = 2019-01-01..2021-12-31 period"},
        {"2019 to 2021", "2019 to 2021 = 2019-01-01..2021-12-31 period"},
        {"in 2024-25", "2024-25 = 2024-01-01..2025-12-31 period"},
        {"between 2019 and 2021", "between 2019 and 2021 = 2019-01-01..2021-12-31 period"},
        {"from 1970 to 1985", "from 1970 to 1985 = 1970-01-01..1985-12-31 period"},
        {"from 2019 until 2021", "from 2019 until 2021 = 2019-01-01..2021-12-31 period"},
        {"between March and May 2024",
         "between March and May 2024 = 2024-03-01..2024-05-31 period"},
        {"2024 and 2025",
         "2024 = 2024-01-01..2024-12-31 period; 2025 = 2025-01-01..2025-12-31 period"},
    });
}

TEST(Dates, reads_open_ends) {
    expect_all({
        {"since 2019", "since 2019 = 2019-01-01.. open"},
        {"Since the end of 2020", "Since the end of 2020 = 2020-10-01.. open"},
        {"since March", "since March = 2025-03-01.. open relative"},
        {"until 2020", "until 2020 = ..2020-12-31 open"},
        {"by 2024", "by 2024 = ..2024-12-31 open"},
        {"by the end of 2020", "by the end of 2020 = ..2020-12-31 open"},
        {"by the end of last year", "by the end of last year = ..2024-12-31 open relative"},
        {"before 2015", "before 2015 = ..2014-12-31 open"},
        {"prior to 2015", "prior to 2015 = ..2014-12-31 open"},
        {"after 2015", "after 2015 = 2016-01-01.. open"},
        {"through June 2025", "through June 2025 = ..2025-06-30 open"},
        {"up to 2024", "up to 2024 = ..2024-12-31 open"},
        {"as of the end of 2020", "as of the end of 2020 = 2020-10-01..2020-12-31 period"},
        {"as of 30 June 2024", "as of 30 June 2024 = 2024-06-30 date"},
    });
}

TEST(Dates, reads_parts) {
    expect_all({
        {"early 2024", "early 2024 = 2024-01-01..2024-05-01 period"},
        {"mid-2024", "mid-2024 = 2024-05-02..2024-08-31 period"},
        {"late 2024", "late 2024 = 2024-09-01..2024-12-31 period"},
        {"in mid-October 2024", "mid-October 2024 = 2024-10-11..2024-10-20 period"},
        {"at the beginning of 2024", "the beginning of 2024 = 2024-01-01..2024-03-31 period"},
        {"the start of the year 2024",
         "the start of the year 2024 = 2024-01-01..2024-03-31 period"},
    });
}

TEST(Dates, reads_what_is_relative_to_the_document) {
    expect_all({
        {"yesterday", "yesterday = 2025-07-15 date relative"},
        {"today", "today = 2025-07-16 date relative"},
        {"now", "now = 2025-07-16 date relative"},
        {"this year", "this year = 2025-01-01..2025-12-31 period relative"},
        {"last year", "last year = 2024-01-01..2024-12-31 period relative"},
        {"next year", "next year = 2026-01-01..2026-12-31 period relative"},
        {"last July", "last July = 2024-07-01..2024-07-31 period relative"},
        {"next March", "next March = 2026-03-01..2026-03-31 period relative"},
        {"in May", "May = 2025-05-01..2025-05-31 period relative"},
        {"this month", "this month = 2025-07-01..2025-07-31 period relative"},
        {"this week", "this week = 2025-07-14..2025-07-20 period relative"},
        {"last week", "last week = 2025-07-07..2025-07-13 period relative"},
        {"last decade", "last decade = 2015-07-16..2025-07-16 period relative"},
        {"last summer", "last summer = 2024-06-01..2024-08-31 period relative"},
        {"on Monday", "Monday = 2025-07-14 date relative"},
        {"next Monday", "next Monday = 2025-07-21 date relative"},
        {"last Friday", "last Friday = 2025-07-11 date relative"},
        {"in the past six months", "the past six months = 2025-01-16..2025-07-16 period relative"},
        {"the past year", "the past year = 2024-07-16..2025-07-16 period relative"},
        {"over the last five years",
         "the last five years = 2020-07-16..2025-07-16 period relative"},
        {"in the next five years", "the next five years = 2025-07-16..2030-07-16 period relative"},
        {"two years ago", "two years ago = 2023-01-01..2023-12-31 period relative"},
        {"a decade ago", "a decade ago = 2014-07-21..2016-07-10 period relative"},
        {"two weeks ago", "two weeks ago = 2025-06-29..2025-07-05 period relative"},
        {"three days ago", "three days ago = 2025-07-13 date relative"},
        {"six months ago", "six months ago = 2025-01-01..2025-01-31 period relative"},
        {"a few years ago", "a few years ago = ? period relative"},
        {"in recent years", "recent years = ? period relative"},
        {"a year earlier", "a year earlier = ? period relative"},
    });
}

TEST(Dates, reads_durations_and_ages) {
    expect_all({
        {"for nearly five hours", "nearly five hours = ? duration"},
        {"over three years", "over three years = ? duration"},
        {"20 minutes later", "20 minutes = ? duration"},
        {"aged 45", "aged 45 = ? age"},
        {"45 years old", "45 years old = ? age"},
        {"a 45-year-old engineer", "45-year-old = ? age"},
        {"a five-year plan", ""},
    });
}

TEST(Dates, takes_no_amount_for_a_year) {
    expect_all({
        {"more than 2000 people", ""},
        {"2000 employees", ""},
        {"2,024 units", ""},
        {"$2024", ""},
        {"2024 %", ""},
        {"1900 km", ""},
        {"RMB 2000", ""},
        {"version 2024", ""},
        {"Ascend 2024", ""},
        {"1984.5", ""},
        {"2024 million", ""},
        {"at least 2000", ""},
        {"call 2023-4567", ""},
        {"no. 2019", ""},
    });
}

TEST(Dates, takes_no_word_for_a_month) {
    expect_all({
        {"it may be", ""},
        {"the march of time", ""},
        {"she may march in", ""},
        {"Sun reporters sat down", ""},
    });
}

TEST(Dates, leave_what_is_relative_open_without_a_document_date) {
    const std::vector<Row> rows = {
        {"yesterday", "yesterday = ? period relative"},
        {"last year", "last year = ? period relative"},
        {"two years ago", "two years ago = ? period relative"},
        {"on 3 March", "3 March = ? period relative"},
        {"since May", "since May = ? open relative"},
        {"the third quarter", "the third quarter = ? period relative"},
        {"3 March 2024", "3 March 2024 = 2024-03-03 date"},
        {"in 2024", "2024 = 2024-01-01..2024-12-31 period"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(print(find_times(row.text, std::nullopt)), row.times) << row.text;
}

TEST(Dates, are_stated_but_for_durations) {
    const auto document_date = parse_iso_date("2025-07-16");
    for (const std::string_view text : {"in 2024", "since May", "two years ago"}) {
        const auto found = find_times(text, document_date);
        ASSERT_EQ(found.size(), 1U) << text;
        EXPECT_TRUE(found[0].interval.stated) << text;
    }
    const auto found = find_times("for two hours", document_date);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].interval.stated);
}

TEST(Dates, refuse_days_that_no_calendar_has) {
    for (const std::string_view text :
         {"2024-02-30", "2024-13-01", "0000-00-00", "Q7 2024", "32 May"})
        for (const FoundTime& found : find_times(text, std::nullopt))
            EXPECT_NE(found.kind, TimeKind::date) << text;
}

}  // namespace
}  // namespace gainsay::grammar
