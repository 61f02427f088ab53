// How far an undertaking has got, in the ways English has for it: to come, going on, not done yet,
// done, given up. Every telling of one phase meets every telling of the others; two tellings of one
// phase, and undertakings of two kinds, meet in none.
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "tests/app/paradigms.hpp"

namespace gainsay {
namespace {

using Forms = std::vector<std::string_view>;

const Forms to_come = {"{What} is planned to start next year.",
                       "{What} is due to begin in May.",
                       "{What} has not yet begun.",
                       "{What} will begin next year.",
                       "{What} has yet to start.",
                       "{What} is still at the planning stage.",
                       "{Who} plans to start {what} next year.",
                       "{Who} has not yet started {what}.",
                       "{Who} will begin {what} next year.",
                       "A start has yet to be made on {what}."};
const Forms going_on = {"{What} is under way.",
                        "{What} is in progress.",
                        "{What} is being carried out.",
                        "{Who} is pressing ahead with {what}.",
                        "{What} is still going on.",
                        "{What} is in full swing.",
                        "{Who} is carrying out {what}.",
                        "{Who} is continuing {what}.",
                        "Work on {what} is continuing.",
                        "{What} continues.",
                        "{Who} is in the middle of {what}.",
                        "{Who} is busy with {what}."};
const Forms not_done = {"{What} is not yet complete.",
                        "{What} is far from finished.",
                        "{What} is unfinished.",
                        "{What} is almost complete.",
                        "{What} is only half finished.",
                        "{Who} has not yet completed {what}.",
                        "{Who} has yet to complete {what}.",
                        "{What} is nearing completion.",
                        "{Who} expects to complete {what} next year.",
                        "{What} is due to be completed in May.",
                        "{What} is not over yet.",
                        "{What} is nowhere near finished."};
const Forms over = {"{What} has been completed.",
                    "{What} is finished.",
                    "{What} is complete.",
                    "{What} has concluded.",
                    "{What} has come to an end.",
                    "{What} is over.",
                    "{What} has been brought to a close.",
                    "{Who} has completed {what}.",
                    "{Who} has finished {what}.",
                    "{What} was completed in March.",
                    "{Who} completed {what} last year.",
                    "Work on {what} has ended."};
const Forms given_up = {"{What} has been abandoned.",  "{What} has been put on hold.",
                        "{What} has been suspended.",  "{What} has been scrapped.",
                        "{What} has been called off.", "{What} was postponed indefinitely.",
                        "{Who} has abandoned {what}.", "{Who} has put {what} on hold.",
                        "{Who} has stopped {what}.",   "{Who} has called off {what}.",
                        "{What} has been broken off."};

// Who and what; the forms ask for nothing else.
Event undertaking(std::string_view who, std::string_view what) {
    Event out;
    out.who = who;
    out.what = what;
    return out;
}

std::vector<Event> undertakings() {
    return {undertaking("the council", "the widening of the canal"),
            undertaking("Orvane", "the restructuring of the bank"),
            undertaking("the group", "the group's digital renewal"),
            undertaking("the firm", "the expansion in Asia"),
            undertaking("the museum", "the search for a new director"),
            undertaking("the church", "the merger of the two parishes"),
            undertaking("the army", "the move to Senn")};
}

Count meet(const Forms& first, const Forms& second) {
    Count out;
    for (const Event& e : undertakings()) {
        compare_all(e, first, e, second, out);
        compare_all(e, second, e, first, out);
    }
    return out;
}

std::string told(const Count& all, const std::string& pairs) {
    return std::to_string(all.contradictions) + " of " + std::to_string(all.tried) + pairs;
}

void expect_found(const Forms& first, const Forms& second) {
    const Count all = meet(first, second);
    EXPECT_TRUE(at_least(all, 97)) << told(all, all.missed);
}

void expect_silent(const Forms& first, const Forms& second) {
    const Count all = meet(first, second);
    EXPECT_EQ(all.contradictions, 0U) << told(all, all.found);
}

TEST(Phases, of_what_is_to_come_and_what_goes_on) { expect_found(to_come, going_on); }
TEST(Phases, of_what_is_to_come_and_what_is_over) { expect_found(to_come, over); }
TEST(Phases, of_what_goes_on_and_what_is_over) { expect_found(going_on, over); }
TEST(Phases, of_what_is_not_done_and_what_is_over) { expect_found(not_done, over); }
TEST(Phases, of_what_goes_on_and_what_is_given_up) { expect_found(going_on, given_up); }
TEST(Phases, of_what_is_over_and_what_is_given_up) { expect_found(over, given_up); }

TEST(Phases, told_twice_agree) {
    for (const Forms& forms : {to_come, going_on, not_done, over, given_up})
        expect_silent(forms, forms);
}

TEST(Phases, of_what_goes_on_and_is_not_done_agree) { expect_silent(going_on, not_done); }

TEST(Phases, of_two_undertakings_agree) {
    const Forms all_forms = [] {
        Forms out;
        for (const Forms& forms : {to_come, going_on, not_done, over, given_up})
            out.insert(out.end(), forms.begin(), forms.end());
        return out;
    }();
    const Event canal = undertaking("the council", "the widening of the canal");
    Count all;
    compare_all(canal, all_forms, undertaking("the council", "the repair of the lock"), all_forms,
                all);
    compare_all(canal, all_forms, undertaking("the council", "the search for a director"),
                all_forms, all);
    EXPECT_EQ(all.contradictions, 0U) << told(all, all.found);
}

}  // namespace
}  // namespace gainsay
