// How a matter came out: an accused convicted or cleared, a bill carried or lost, a ship in port or
// at the bottom. By which words each outcome is told stands in checker/data/outcomes.txt (after the
// frames of FrameNet; Baker, Fillmore and Lowe 1998).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct Proposition;
struct Slot;

enum class BearerPlace : std::uint8_t { subject, object, either };

// What one clause tells of one matter.
struct MatterOutcome {
    std::uint16_t matter = 0;
    std::uint16_t side = 0;  // of all sides of all matters
    BearerPlace place = BearerPlace::subject;
    bool says_kind = false;  // the bearer is called what the matter is of, and not only by a name
    std::string_view words;  // of the list that told it: "find guilty"
};

// `p` is prepared but for this; its negation is left to who compares.
[[nodiscard]] std::vector<MatterOutcome> outcomes_of(const Proposition& p);

// The words of one outcome mean the same, so that who denies one denies the others.
[[nodiscard]] bool one_meaning(std::uint16_t matter);
// Two words of the matter's kind may name one bearer: "the merger", "the tie-up".
[[nodiscard]] bool one_thing_in_two_words(std::uint16_t matter);
// Whom or what it happened to, and by whom; unfilled where the clause does not say.
[[nodiscard]] Slot bearer(const Proposition& p, const MatterOutcome& outcome);
[[nodiscard]] Slot decider(const Proposition& p, const MatterOutcome& outcome);

// Both may be one body that decides: "the court", "the jury".
[[nodiscard]] bool may_be_one_body(std::string_view head_a, std::string_view head_b);
// "Offer": stands for what it holds ("the offer of a new contract").
[[nodiscard]] bool holds_another(std::string_view head);
// "Of", "as": open what the outcome is of ("guilty OF perjury").
[[nodiscard]] std::span<const std::string> outcome_openers();
// "Appeals court", "second reading": of a matter that comes up more than once; "" for others.
[[nodiscard]] std::string stages_of(const Sentence& sentence);

}  // namespace gainsay::checker
