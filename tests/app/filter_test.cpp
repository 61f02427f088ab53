#include "app/filter.hpp"

#include <gtest/gtest.h>

#include "gainsay/error.hpp"

namespace gainsay::app {
namespace {

store::FindingSummary finding() {
    store::FindingSummary out;
    out.key = "abc123";
    out.kind = FindingKind::tension;
    out.reason = "openness.closed";
    out.severity = Severity::high;
    out.score = 0.7;
    out.a = {"1", "Annual Report.txt", "Mill Board", "2021-03-30", 3, 0, 9};
    out.b = {"2", "news/courier.md", "The Courier", "2024-06-01", 9, 0, 9};
    out.state = store::DecisionState::false_alarm;
    out.status = store::RunStatus::reopened;
    out.reviewer = "Ana";
    out.note = "Ask the board";
    return out;
}

bool passes(const std::string& filter) {
    const FilterLookups lookups{
        [](const auto&) { return "The Board promises an \"open house\"."; },
        [](const auto&, const std::string& entity) { return entity == "norwick mill"; }};
    return Filter(filter).matches(finding(), lookups);
}

TEST(Filters, hold_when_all_their_terms_do) {
    for (const char* filter : {"",
                               "  ",
                               "kind=tension",
                               "kind=contradiction,tension",
                               "KIND=Tension",
                               "kind!=contradiction",
                               "state=false-alarm",
                               "state=decided",
                               "state!=open",
                               "status=reopened",
                               "rule=openness",
                               "rule=openness.closed",
                               "severity=high,medium",
                               "score>=0.7",
                               "score<=0.7",
                               "score>0.69",
                               "score=0.7",
                               "doc=annual",
                               "doc=COURIER",
                               "doc=\"annual report\"",
                               "pair=\"annual report.txt\",news/courier.md",
                               "pair=news/courier.md,\"Annual Report.txt\"",
                               "source=courier",
                               "date=2024",
                               "date>=2024-06",
                               "date<2022",
                               "date!=2023",
                               "entity=\"Norwick Mill\"",
                               "by=ana",
                               "note=board",
                               "key=abc",
                               "promises",
                               "\"open house\"",
                               "board kind=tension",
                               "kind=tension state=decided score>0.5 promises"})
        EXPECT_TRUE(passes(filter)) << filter;
}

TEST(Filters, do_not_hold_when_one_of_them_does_not) {
    for (const char* filter : {"kind=reversal",
                               "kind!=tension",
                               "state=open",
                               "state!=decided",
                               "status=new",
                               "rule=open",
                               "severity=low",
                               "score>0.7",
                               "score<0.7",
                               "doc=blog",
                               "doc!=annual",
                               "pair=a.txt,b.txt",
                               "pair=\"annual report.txt\",\"annual report.txt\"",
                               "source=times",
                               "date=2023",
                               "date>2024",
                               "date!=2024",
                               "entity=Mill",
                               "by=ben",
                               "key=b",
                               "closed",
                               "kind=tension promises closed"})
        EXPECT_FALSE(passes(filter)) << filter;
}

TEST(Filters, that_are_none_say_what_is_wrong) {
    struct Row {
        const char* filter;
        const char* says;
    };
    for (const Row& row :
         {Row{"knd=tension", "did you mean 'kind'?"},
          Row{"kind=tensoin", "did you mean 'tension'?"},
          Row{"state>open", "is for score and date"}, Row{"score>=high", "no number from 0 to 1"},
          Row{"date=soon", "is no date"}, Row{"kind=", "a value is missing"},
          Row{"doc=\"a", "quotation mark is missing"}, Row{"pair=a.txt", "takes two documents"},
          Row{"kind==tension", "is no comparison"}}) {
        try {
            const Filter filter(row.filter);
            ADD_FAILURE() << row.filter << " was taken";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ExitCode::usage);
            EXPECT_NE(std::string(error.what()).find(row.says), std::string::npos) << error.what();
        }
    }
}

TEST(Filters, take_values_with_blanks_in_quotes) {
    EXPECT_EQ(filter_value("plain"), "plain");
    EXPECT_EQ(filter_value("two words"), "\"two words\"");
    EXPECT_TRUE(passes("source=" + filter_value("Mill Board")));
}

}  // namespace
}  // namespace gainsay::app
