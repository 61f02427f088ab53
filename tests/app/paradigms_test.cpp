// One event told in the ways English has for it, and denied in the ways it has for that (clefts,
// passives, headlines, "denies selling", "neither ... nor": Quirk et al. 1985, chapters 10 and 18):
// every telling meets every denial. The same denials of another thing, or of another act, deny
// nothing of it.
#include "tests/app/paradigms.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <vector>

namespace gainsay {
namespace {

std::vector<Event> events() {
    return {
        {"the council", "council", "sold", "sell", "sells", "sold", "selling", "the old mill",
         "old mill", "in May", "sale", "it", "was", "that"},
        {"the minister", "minister", "signed", "sign", "signs", "signed", "signing",
         "the contract with Orvane", "Orvane contract", "on Monday", "signing", "he", "was", "who"},
        {"Ada Brandt", "Ada Brandt", "founded", "found", "founds", "founded", "founding",
         "the company", "company", "in 1998", "founding", "she", "was", "who"},
        {"the army", "army", "destroyed", "destroy", "destroys", "destroyed", "destroying",
         "the bridge at Senn", "Senn bridge", "during the night", "destruction", "it", "was",
         "that"},
        {"the regulator", "regulator", "approved", "approve", "approves", "approved", "approving",
         "the merger", "merger", "in October", "approval", "it", "was", "that"},
        {"the union", "union", "rejected", "reject", "rejects", "rejected", "rejecting",
         "the offer", "offer", "on Friday", "rejection", "it", "was", "that"},
    };
}

constexpr std::array<std::string_view, 13> tellings = {
    "{Who} {did} {what} {when}.",
    "{What} {was} {done} by {who} {when}.",
    "It was {who} {that} {did} {what} {when}.",
    "{Who} was the one {that} {did} {what} {when}.",
    "Officials said that {who} had {done} {what} {when}.",
    "{Who} did {do} {what} {when}.",
    "{Who}, which had been in the news for weeks, {did} {what} {when}.",
    "{Who} confirmed that {pronoun} had {done} {what} {when}.",
    "It was {what} that {who} {did} {when}.",
    "{When}, {who} {did} {what}.",
    "{What}, which {was} {done} by {who} {when}, is well known.",
    "{Who} managed to {do} {what} {when}.",
    "{headline_Who} {does} {headline_what} {when}",
};

constexpr std::array<std::string_view, 22> denials = {
    "{Who} did not {do} {what} {when}.",
    "{What} {was} not {done} by {who} {when}.",
    "{What} {was} not {done} {when}.",
    "It was not {who} {that} {did} {what} {when}.",
    "{Who} was not the one {that} {did} {what} {when}.",
    "Officials denied that {who} had {done} {what} {when}.",
    "{headline_Who} did not {do} {headline_what}",
    "{headline_What} not {done} {when}",
    "{Who} has never {done} {what}.",
    "It is not true that {who} {did} {what} {when}.",
    "{Who} failed to {do} {what} {when}.",
    "{Who} denies {doing} {what} {when}.",
    "Nobody {did} {what} {when}.",
    "The report that {who} {did} {what} {when} is false.",
    "Contrary to reports, {who} did not {do} {what}.",
    "Neither {who} nor anyone else {did} {what} {when}.",
    "{Who} refused to {do} {what} {when}.",
    "{Who} said that {pronoun} had not {done} {what}.",
    "The {act} of {what} never took place.",
    "{Who} left without {doing} {what}.",
    "{headline_Who} denies {doing} {headline_what}",
    "{Who} stopped short of {doing} {what}.",
};

// Every telling of an event against every denial of what `change` makes of it.
template <typename Change>
Count meet(Change&& change) {
    Count out;
    for (const Event& e : events()) {
        Event other = e;
        change(other);
        compare_all(e, tellings, other, denials, out);
    }
    return out;
}

TEST(Paradigms, a_denial_meets_every_telling) {
    const Count all = meet([](Event&) {});
    EXPECT_TRUE(at_least(all, 95)) << all.contradictions << " of " << all.tried << all.missed;
}

TEST(Paradigms, a_denial_of_another_thing_is_none_of_this) {
    const Count all = meet([](Event& e) {
        e.what = "the tram depot";
        e.headline_what = "tram depot";
    });
    EXPECT_TRUE(at_most(all, 3)) << all.contradictions << " of " << all.tried << all.found;
}

TEST(Paradigms, a_denial_of_another_act_is_none_of_this) {
    const Count all = meet([](Event& e) {
        e.did = e.done = "inspected";
        e.do_ = "inspect";
        e.does = "inspects";
        e.doing = "inspecting";
        e.act = "inspection";
    });
    EXPECT_TRUE(at_most(all, 7)) << all.contradictions << " of " << all.tried << all.found;
}

}  // namespace
}  // namespace gainsay
