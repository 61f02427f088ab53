// What the checks of when, where, by whom and to whom ask of two tellings: is it one event, done to
// one thing, that happens once (achievements and accomplishments: Vendler 1957)?
#pragma once

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

// Of an active or a passive clause: who did it, and to what it was done.
[[nodiscard]] const Slot& doer(const Proposition& p);
[[nodiscard]] const Slot& done_to(const Proposition& p);

// Said to have happened, on whatever day: "was sold", "has been sold", and as headlines tell it,
// "council sells mill", "mill sold" (Mardh 1980).
[[nodiscard]] bool told_as_done(const Proposition& p);

// It happens to one thing once, or, of two tellings of one situation, once as far as they go
// (once.txt).
[[nodiscard]] bool happens_once(const Proposition& p, const Context& context);

// "The inspection took place on 13 June", "was held on 13 June", "happened on 13 June": the subject
// is an event itself.
[[nodiscard]] bool takes_place(const Proposition& p);
// "Was arrested AGAIN", "on its NEXT voyage", "the ANNUAL meeting": one of several.
[[nodiscard]] bool told_again(const Proposition& p);

// The same one did it; or one of them does not tell who did ("the mill was sold").
[[nodiscard]] bool doers_fit(const Pair& pair);

// What both speak of is not the subject but the thing it was done to: the features of the subject
// are those of that thing.
void take_thing(const PhraseRelation& thing, Features& features);
// ... where who did it is told on one side only.
void take_thing_for_doer(const Pair& pair, Features& features);

// The same thing done: with one object on both sides, or with none.
[[nodiscard]] bool same_thing_done(const Pair& pair);

}  // namespace gainsay::checker
