// One thing passed from one to another, in the ways English has for it: two objects or "to", active
// and passive, told by who gave and by who received, clefts and reports. Turned round, or denied,
// it is a contradiction in every pair of tellings; with another thing in none.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/app/paradigms.hpp"

namespace gainsay {
namespace {

using Forms = std::vector<std::string_view>;

// {who} gives, {when} stands for who receives.
const Forms handed = {"{Who} {did} {when} {what}.",
                      "{Who} {did} {what} to {when}.",
                      "{What} was {done} to {when} by {who}.",
                      "{When} was {done} {what} by {who}.",
                      "{When} {doing} {what} from {who}.",
                      "It was {when} that {who} {did} {what} to.",
                      "It was to {when} that {who} {did} {what}.",
                      "It was {who} that {did} {what} to {when}.",
                      "{Who} did {do} {what} to {when}.",
                      "Officials said that {who} had {done} {what} to {when}.",
                      "{Who} is said to have {done} {what} to {when}.",
                      "{When} was the one that {who} {did} {what} to."};
const Forms denied = {"{Who} did not {do} {what} to {when}.",
                      "{Who} never {did} {when} {what}.",
                      "{What} was not {done} to {when}.",
                      "{When} did not get {what} from {who}.",
                      "{Who} denied having {done} {what} to {when}.",
                      "It is not true that {who} {did} {what} to {when}."};

// `doing` holds the receiver's verb, `when` the receiver.
Event handover(std::string_view who, std::string_view did, std::string_view do_,
               std::string_view done, std::string_view got, std::string_view what,
               std::string_view whom) {
    Event out;
    out.who = who;
    out.did = did;
    out.do_ = do_;
    out.done = done;
    out.doing = got;
    out.what = what;
    out.when = whom;
    return out;
}

std::vector<Event> handovers() {
    return {
        handover("the council", "sold", "sell", "sold", "bought", "the old school", "the museum"),
        handover("the ministry", "awarded", "award", "awarded", "won", "the contract", "Orvane"),
        handover("the bishop", "gave", "give", "given", "received", "the manuscript",
                 "the library"),
        handover("the navy", "lent", "lend", "lent", "borrowed", "the tug", "the institute"),
        handover("the airport", "leased", "lease", "leased", "rented", "the hangar", "the club"),
        handover("the agency", "granted", "grant", "granted", "obtained", "the licence", "Norda"),
        handover("the clerk", "handed", "hand", "handed", "got", "the letter", "the mayor")};
}

Event turned(Event e) {
    std::swap(e.who, e.when);
    return e;
}

std::string told(const Count& all, const std::string& pairs) {
    return std::to_string(all.contradictions) + " of " + std::to_string(all.tried) + pairs;
}

TEST(Handovers, told_twice_agree) {
    Count all;
    for (const Event& e : handovers()) compare_all(e, handed, e, handed, all);
    EXPECT_EQ(all.contradictions, 0U) << told(all, all.found);
}

TEST(Handovers, go_one_way) {
    Count all;
    for (const Event& e : handovers()) compare_all(e, handed, turned(e), handed, all);
    EXPECT_TRUE(at_least(all, 90)) << told(all, all.missed);
}

TEST(Handovers, are_denied) {
    Count all;
    for (const Event& e : handovers()) compare_all(e, handed, e, denied, all);
    EXPECT_TRUE(at_least(all, 93)) << told(all, all.missed);
}

TEST(Handovers, have_one_receiver) {
    Count all;
    for (const auto& [index, other] : {std::pair(1, "Tessel"), std::pair(5, "Velmo")}) {
        const Event e = handovers().at(static_cast<std::size_t>(index));
        Event to_other = e;
        to_other.when = other;
        compare_all(e, handed, to_other, handed, all);
    }
    EXPECT_TRUE(at_least(all, 85)) << told(all, all.missed);
}

TEST(Handovers, of_other_things_agree) {
    Count all;
    const std::vector<Event> events = handovers();
    for (std::size_t i = 0; i < events.size(); ++i) {
        Event other = events[i];
        other.what = events[(i + 1) % events.size()].what;
        compare_all(events[i], handed, turned(other), handed, all);
        compare_all(events[i], handed, other, denied, all);
    }
    EXPECT_EQ(all.contradictions, 0U) << told(all, all.found);
}

}  // namespace
}  // namespace gainsay
