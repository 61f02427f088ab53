// How true a clause is said to be: what negation, modals, hedges and governing verbs make of its
// polarity and mode. Signatures come from the lexicon (implicatives after Karttunen 1971 and Nairn,
// Condoravdi and Karttunen 2006).
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"
#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {

struct Attitude {
    bool negated = false;
    Mode mode = Mode::asserted;
};

// "IN NO WAY safe", "ON NO ACCOUNT sold", "AT NO POINT": not at all (Quirk et al. 1985, 8.120).
[[nodiscard]] bool in_no_way(const Tree& tree, std::size_t noun);
// "not just", "not only", "not merely" add to what is said and deny none of it.
[[nodiscard]] bool only_adds(const Tree& tree, std::size_t negator);
// "NOT A SINGLE firm", "NOT ONE of the firms".
[[nodiscard]] bool not_a_single(const Tree& tree, std::size_t noun);
// "Nobody", "no guest", "neither of them", "no guest's coat".
[[nodiscard]] bool names_none(const Tree& tree, std::size_t noun);
// Whether what negates a clause negates what is joined to it: "nobody came or called", "did not
// come or call" (by De Morgan), not "did not come but called".
[[nodiscard]] bool negates_conjunct(const Tree& tree, std::size_t clause, std::size_t conjunct);
// What a noun of saying before or behind a headline makes of its clause: "Rumour: ...", "... -
// report".
[[nodiscard]] Mode mode_of_frame(const Tree& tree, std::size_t part);
// The clause's own words: "may not have".
[[nodiscard]] Attitude own_attitude(const Tree& tree, std::size_t clause);
// The weaker of two modes: what is planned inside a report is planned.
[[nodiscard]] Mode weaker(Mode outer, Mode inner);
// What a clause with `governor` says of the verb in its open complement: "failed to pay", "plans to
// sell".
[[nodiscard]] Attitude through_governor(const Tree& tree, std::size_t governor, Attitude outer,
                                        bool has_object, bool gerund);
// The same for a gerund behind a preposition: "accused of taking", "kept from leaving", "succeeded
// in selling"; nothing where the lexicon knows no such governor.
[[nodiscard]] std::optional<Attitude> through_preposition(const Tree& tree, std::size_t governor,
                                                          Attitude outer, bool has_object,
                                                          std::size_t gerund);
// What a that-clause under `governor` inherits: "denied that", "it is unlikely that", "no evidence
// that".
[[nodiscard]] Attitude of_complement(const Tree& tree, std::size_t governor, Attitude outer);

}  // namespace gainsay::grammar
