// One event told twice in the ways English has for it, and in one thing otherwise: when it was,
// where, who did it, to whom, or what was done. Every telling of the one meets every telling of the
// other; two events of other things, acts or doers meet in none.
#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <vector>

#include "tests/app/paradigms.hpp"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 17> tellings = {
    "{Who} {did} {what} {when}.",
    "{What} {was} {done} by {who} {when}.",
    "It was {who} {that} {did} {what} {when}.",
    "{Who} was the one {that} {did} {what} {when}.",
    "Officials said that {who} had {done} {what} {when}.",
    "{headline_Who} {does} {headline_what} {when}",
    "{Who} did {do} {what} {when}.",
    "{Who}, which had been in the news for weeks, {did} {what} {when}.",
    "{Who} confirmed that {pronoun} had {done} {what} {when}.",
    "It was {what} that {who} {did} {when}.",
    "{When}, {who} {did} {what}.",
    "{What}, which {was} {done} by {who} {when}, {was} well known.",
    "{Who} managed to {do} {what} {when}.",
    "According to officials, {who} {did} {what} {when}.",
    "{Who} was reported to have {done} {what} {when}.",
    "{Who} was praised after {pronoun} {did} {what} {when}.",
    "The {act} of {what} by {who} took place {when}.",
};

const Event mill = {"the council",  "council",  "sold",   "sell", "sells", "sold", "selling",
                    "the old mill", "old mill", "in May", "sale", "it",    "was",  "that"};
const Event contract = {"the minister",
                        "minister",
                        "signed",
                        "sign",
                        "signs",
                        "signed",
                        "signing",
                        "the contract with Orvane",
                        "contract with Orvane",
                        "on Monday",
                        "signing",
                        "he",
                        "was",
                        "who"};
const Event company = {"Ada Brandt", "Ada Brandt", "founded",     "found",   "founds",
                       "founded",    "founding",   "the company", "company", "in 1998",
                       "founding",   "she",        "was",         "who"};
const Event bridge = {"the army",
                      "army",
                      "destroyed",
                      "destroy",
                      "destroys",
                      "destroyed",
                      "destroying",
                      "the bridge at Senn",
                      "bridge at Senn",
                      "in March",
                      "destruction",
                      "it",
                      "was",
                      "that"};
const Event merger = {"the regulator", "regulator", "approved",   "approve", "approves",
                      "approved",      "approving", "the merger", "merger",  "in October",
                      "approval",      "it",        "was",        "that"};
const Event brewery = {"Norda",       "Norda",   "bought",  "buy",      "buys", "bought", "buying",
                       "the brewery", "brewery", "in 2008", "purchase", "it",   "was",    "that"};
const Event banker = {"the police", "police",    "arrested",   "arrest", "arrest",
                      "arrested",   "arresting", "the banker", "banker", "in Leeds",
                      "arrest",     "they",      "was",        "who"};

Event at(Event e, std::string when) {
    e.when = std::move(when);
    return e;
}

Event of(Event e, std::string what, std::string headline) {
    e.what = std::move(what);
    e.headline_what = std::move(headline);
    return e;
}

Event by(Event e, std::string who, std::string headline) {
    e.who = std::move(who);
    e.headline_who = std::move(headline);
    return e;
}

Event doing(Event e, const Event& act) {
    e.did = act.did;
    e.do_ = act.do_;
    e.does = act.does;
    e.done = act.done;
    e.doing = act.doing;
    e.act = act.act;
    return e;
}

const Event rejecting = {"", "", "rejected", "reject",    "rejects", "rejected", "rejecting",
                         "", "", "",         "rejection", "",        "",         ""};
const Event inspecting = {"", "", "inspected", "inspect",    "inspects", "inspected", "inspecting",
                          "", "", "",          "inspection", "",         "",          ""};

Count meet(const std::vector<std::pair<Event, Event>>& pairs) {
    Count out;
    for (const auto& [e, other] : pairs) compare_all(e, tellings, other, tellings, out);
    return out;
}

std::string told(const Count& all, const std::string& pairs) {
    return std::to_string(all.contradictions) + " of " + std::to_string(all.tried) + pairs;
}

TEST(OneEvent, told_twice_agrees_with_itself) {
    const Count all = meet({{mill, mill},
                            {contract, contract},
                            {company, company},
                            {bridge, bridge},
                            {merger, merger},
                            {brewery, brewery},
                            {banker, banker}});
    EXPECT_EQ(all.contradictions, 0U) << told(all, all.found);
}

TEST(OneEvent, has_one_date) {
    const Count all = meet({{mill, at(mill, "in August")},
                            {contract, at(contract, "on Thursday")},
                            {company, at(company, "in 2004")},
                            {bridge, at(bridge, "in July")},
                            {merger, at(merger, "in February")},
                            {brewery, at(brewery, "in 2012")}});
    EXPECT_TRUE(at_least(all, 95)) << told(all, all.missed);
}

TEST(OneEvent, happens_in_one_place) {
    const Count all =
        meet({{banker, at(banker, "in Oslo")}, {at(mill, "in Porto"), at(mill, "in Lisbon")}});
    EXPECT_TRUE(at_least(all, 60)) << told(all, all.missed);
}

TEST(OneEvent, comes_out_one_way) {
    const Count all = meet({{merger, doing(merger, rejecting)}});
    EXPECT_TRUE(at_least(all, 95)) << told(all, all.missed);
}

TEST(OneEvent, is_done_by_one_whom_it_has) {
    const Count all = meet({{brewery, by(brewery, "Veltro", "Veltro")}});
    EXPECT_TRUE(at_least(all, 70)) << told(all, all.missed);
}

TEST(OneEvent, has_one_direction) {
    const Event deal = of(brewery, "Veltro", "Veltro");
    const Count all = meet({{deal, of(by(brewery, "Veltro", "Veltro"), "Norda", "Norda")}});
    EXPECT_TRUE(at_least(all, 70)) << told(all, all.missed);
}

TEST(OneEvent, of_other_things_are_two) {
    const Count all = meet({{mill, at(of(mill, "the tram depot", "tram depot"), "in August")},
                            {contract, of(contract, "the treaty with Chile", "treaty with Chile")},
                            {merger, doing(of(merger, "the budget", "budget"), rejecting)},
                            {brewery, by(of(brewery, "the dairy", "dairy"), "Veltro", "Veltro")}});
    EXPECT_TRUE(at_most(all, 2)) << told(all, all.found);
}

TEST(OneEvent, of_other_acts_are_two) {
    const Count all = meet({{mill, doing(mill, inspecting)},
                            {bridge, doing(bridge, inspecting)},
                            {brewery, doing(at(brewery, "in 2012"), inspecting)},
                            {banker, doing(at(banker, "in Oslo"), inspecting)}});
    EXPECT_TRUE(at_most(all, 2)) << told(all, all.found);
}

}  // namespace
}  // namespace gainsay
