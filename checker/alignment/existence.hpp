// "There was no strike at the mill" beside "the workers of the mill went on strike": what the one
// says is not there, the other tells of. An indefinite thing that a factual clause names as doing
// or undergoing something was there (existential commitment of extensional argument places: Quine
// 1956, "Quantifiers and Propositional Attitudes"; Moltmann 1997, "Intensional Verbs and
// Quantifiers"); what is wanted, planned or prevented need not be.
#pragma once

#include <optional>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

// Says that what its subject names is not, was not, did not take place.
[[nodiscard]] bool denies_existence(const Proposition& p);

// What `other` tells of that `none` says is not there: a phrase of `other`, or, where a verb tells
// it ("merged" of "no merger"), the subject of `none` itself. Nothing when `other` commits itself
// to no such thing, to a wider one, or to one with other circumstances.
[[nodiscard]] std::optional<Slot> told_to_exist(const Proposition& none, const Proposition& other);

// "Called for", "ruled out", "was averted", "fell through": commits nobody to what it names.
[[nodiscard]] bool intensional(const Proposition& p);

}  // namespace gainsay::checker
