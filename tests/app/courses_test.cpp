// Which way a measure went, in the ways English has for it: verbs, nouns of change behind verbs
// that record or cause, "there was", participles, comparatives, "was up", "remained stable". Two
// courses of one measure in one year exclude each other; one course told in two ways, another
// measure and another year are none of that.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/app/paradigms.hpp"

namespace gainsay {
namespace {

// {X} opens a sentence, {x} stands inside one; {y} is the year, {z} the one before.
const std::vector<std::string_view> up = {"{X} rose in {y}.",
                                          "There was a rise in {x} in {y}.",
                                          "{X} went up in {y}.",
                                          "The board saw a rise in {x} in {y}.",
                                          "{X} showed an increase in {y}.",
                                          "In {y}, {x} was higher than in {z}.",
                                          "{y} brought a rise in {x}.",
                                          "The reform led to a rise in {x} in {y}.",
                                          "{X} was up in {y}.",
                                          "The rise in {x} in {y} surprised the board.",
                                          "{X} climbed by 5 percent in {y}.",
                                          "An increase in {x} was recorded in {y}."};
const std::vector<std::string_view> down = {"{X} fell in {y}.",
                                            "There was a fall in {x} in {y}.",
                                            "{X} went down in {y}.",
                                            "The board reported a decline in {x} in {y}.",
                                            "{X} showed a decrease in {y}.",
                                            "In {y}, {x} was lower than in {z}.",
                                            "{y} brought a drop in {x}.",
                                            "The reform led to a fall in {x} in {y}.",
                                            "{X} was down in {y}.",
                                            "The fall in {x} in {y} surprised the board.",
                                            "{X} dropped by 5 percent in {y}.",
                                            "A decrease in {x} was recorded in {y}."};
const std::vector<std::string_view> level = {"{X} remained stable in {y}.",
                                             "{X} was unchanged in {y}.",
                                             "{X} stayed at the level of the previous year in {y}.",
                                             "There was no change in {x} in {y}.",
                                             "{X} stagnated in {y}.",
                                             "{X} did not change in {y}."};

using Measure = std::pair<std::string_view, std::string_view>;
constexpr std::array<Measure, 3> measures = {{{"Revenue", "revenue"},
                                              {"The number of visitors", "the number of visitors"},
                                              {"The price of bread", "the price of bread"}}};

std::string tell(std::string_view form, const Measure& measure, int year) {
    std::string out(form);
    replace_all(out, "{X}", measure.first);
    replace_all(out, "{x}", measure.second);
    replace_all(out, "{y}", std::to_string(year));
    replace_all(out, "{z}", std::to_string(year - 1));
    return out;
}

void meet(const std::vector<std::string_view>& one, const Measure& of_one, int year_of_one,
          const std::vector<std::string_view>& other, const Measure& of_other, int year_of_other,
          Count& out) {
    for (const std::string_view form : one)
        for (const std::string_view against : other)
            meet(tell(form, of_one, year_of_one), tell(against, of_other, year_of_other), out);
}

TEST(Courses, exclude_each_other) {
    Count all;
    for (const Measure& measure : measures) {
        meet(up, measure, 2020, down, measure, 2020, all);
        meet(up, measure, 2020, level, measure, 2020, all);
        meet(level, measure, 2020, down, measure, 2020, all);
    }
    EXPECT_TRUE(at_least(all, 94)) << all.contradictions << " of " << all.tried << all.missed;
}

TEST(Courses, told_in_two_ways_agree) {
    Count all;
    for (const Measure& measure : measures)
        for (const auto* course : {&up, &down, &level})
            meet(*course, measure, 2020, *course, measure, 2020, all);
    EXPECT_EQ(all.contradictions, 0U) << all.found;
}

TEST(Courses, of_another_measure_or_year_agree) {
    Count all;
    meet(up, measures[0], 2020, down, measures[2], 2020, all);
    meet(up, measures[1], 2020, level, measures[2], 2020, all);
    for (const Measure& measure : measures) meet(down, measure, 2020, up, measure, 2014, all);
    meet(level, measures[0], 2014, up, measures[0], 2020, all);
    EXPECT_EQ(all.contradictions, 0U) << all.found;
}

}  // namespace
}  // namespace gainsay
