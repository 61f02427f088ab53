// Which of two events came first, in the ways English has for it: conjunctions, prepositions, verbs
// of following, "by the time", "after which". Turned round it is a contradiction; told in one order
// in two ways it is none.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/verdict.hpp"
#include "tests/app/paradigms.hpp"
#include "tests/app/side_by_side.hpp"

namespace gainsay {
namespace {

// As a sentence, in the perfect, with "already", behind "only after ... did", and as a noun.
struct Told {
    std::string_view past, perfect, already, asked, noun;
};

using Pair = std::pair<Told, Told>;

const std::array<Pair, 2> events = {
    Pair{{"the bank sold the mill", "the bank had sold the mill",
          "the bank had already sold the mill", "did the bank sell the mill",
          "the sale of the mill"},
         {"the council approved the plan", "the council had approved the plan",
          "the council had already approved the plan", "did the council approve the plan",
          "the approval of the plan"}},
    Pair{{"the abbot resigned", "the abbot had resigned", "the abbot had already resigned",
          "did the abbot resign", "the resignation of the abbot"},
         {"the parish dissolved the choir", "the parish had dissolved the choir",
          "the parish had already dissolved the choir", "did the parish dissolve the choir",
          "the dissolution of the choir"}}};

// The first event is {1}, the second {2}.
const std::array<std::string_view, 17> forms = {
    "{1past} before {2past}.",          "{2past} after {1past}.",
    "After {1past}, {2past}.",          "Before {2past}, {1past}.",
    "{2past} only after {1perfect}.",   "Only after {1past} {2asked}.",
    "{1noun} preceded {2noun}.",        "{2noun} followed {1noun}.",
    "{1past} and then {2past}.",        "{2past} once {1perfect}.",
    "{1past} prior to {2noun}.",        "When {2past}, {1already}.",
    "By the time {2past}, {1perfect}.", "{1past}, after which {2past}.",
    "Following {1noun}, {2past}.",      "{1noun} was followed by {2noun}.",
    "{2past} following {1noun}."};

std::string tell(std::string_view form, const Told& first, const Told& second) {
    std::string out(form);
    for (const auto& [number, told] : {std::pair("{1", &first), std::pair("{2", &second)})
        for (const auto& [name, words] :
             {std::pair("past}", told->past), std::pair("perfect}", told->perfect),
              std::pair("already}", told->already), std::pair("asked}", told->asked),
              std::pair("noun}", told->noun)})
            replace_all(out, std::string(number) + name, words);
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

Count meet(bool turned) {
    Count out;
    for (const auto& [one, two] : events)
        for (const std::string_view form : forms)
            for (const std::string_view against : forms) {
                const std::string a = tell(form, one, two);
                const std::string b = turned ? tell(against, two, one) : tell(against, one, two);
                const bool contradict = app::label_name(compare(a, b).label) == "contradiction";
                ++out.tried;
                out.contradictions += contradict ? 1 : 0;
                (contradict ? out.found : out.missed) += "\n" + a + " / " + b;
            }
    return out;
}

TEST(Sequences, exclude_each_other_turned_round) {
    const Count all = meet(true);
    EXPECT_TRUE(at_least(all, 70)) << all.contradictions << " of " << all.tried << all.missed;
}

TEST(Sequences, told_in_two_ways_agree) {
    const Count all = meet(false);
    EXPECT_EQ(all.contradictions, 0U) << all.found;
}

}  // namespace
}  // namespace gainsay
