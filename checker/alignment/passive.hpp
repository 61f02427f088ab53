// Passives beside actives and states: "prices were raised" tells what "the group raised prices"
// tells (Huddleston and Pullum 2002, chapter 16, section 10: the patient is the subject, the agent
// stands behind "by" or is left out).
#pragma once

#include <string>
#include <string_view>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Who does it, and to whom or what: the slots of an active clause.
struct Frame {
    Slot subject;
    Slot object;
};

// The object, or what a copula says the subject is.
[[nodiscard]] Slot object_slot(const Proposition& p);
[[nodiscard]] Frame active_frame(const Proposition& p);
// As the sentence has them, passive or not.
[[nodiscard]] Frame surface_frame(const Proposition& p);

// The verb of a past participle: "withdraw" of "withdrawn", "close" of "closed"; "" of other words.
[[nodiscard]] std::string verb_of_participle(std::string_view participle);

// "The group raised prices" fits "prices were raised"; "prices rose" fits it as it stands.
[[nodiscard]] bool turn_passive(const Proposition& a, const Proposition& b);

// "The bridge was not closed", read as a state: a passive all the same beside "the council closed
// the bridge".
[[nodiscard]] bool passive_as_state(const Proposition& state, const Proposition& act);

// A passive without "by". "Was told", "nobody told her": who did it is nobody, and to whom is what
// both speak of. "No shots were fired", "a guard fired two shots": whoever did it, none were. "300
// jobs will be cut AT ORVANE", "Orvane will cut no jobs", "hurt IN THE FIRE", "the fire hurt":
// where it is done tells who or what does it.
//
// Returns the phrase that tells so.
const Adjunct* settle_doer(const Proposition& passive, Frame& of_passive, const Proposition& active,
                           Frame& of_active, const Context& context);

}  // namespace gainsay::checker
