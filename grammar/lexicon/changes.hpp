// Changes told by a noun: "a drop in sales" is sales dropping.
//
//   change_verb("reduction")            // "decrease"
//   tells_change("lead", "to")          // causing: what changes stands behind the noun
//   tells_change("see", "")             // undergoing: else it is the verb's subject
//   tells_change("attribute", "")       // presupposing: "attributed THE drop in sales to it"
//   changing("falling")                 // "fall"
//
// Pure, thread-safe, loaded on first use from data/changes.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::lexicon {

// "" for a noun of no change.
[[nodiscard]] std::string_view change_verb(std::string_view noun);

// A word before a noun that tells its change: "rise" of "rising", "fall" of "lower"; "" for others.
[[nodiscard]] std::string_view changing(std::string_view word);

enum class ChangeTelling : std::uint8_t { none, undergoing, causing, presupposing };
// The preposition is the one before the noun; "" where it is the verb's object.
[[nodiscard]] ChangeTelling tells_change(std::string_view verb, std::string_view preposition);

// "Due to the strike", "a result of the strike": what stands behind the copula says what caused it.
[[nodiscard]] bool due_to(std::string_view preposition, std::string_view complement);

// "Found", "revealed": what its object names is there.
[[nodiscard]] bool finds(std::string_view verb);

}  // namespace gainsay::lexicon
