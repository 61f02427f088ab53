// What a verb or an adjective makes of what a noun of saying tells: "shoots down RUMOURS of a
// merger", "casts doubt on a CLAIM that ...", "the REPORT that it closed is false".
#pragma once

#include <optional>

#include "grammar/lowering/attitude.hpp"

namespace gainsay::grammar {

// The lemma with the particle or the adverb right behind the verb, where the lexicon may know both
// as one: "turn out", "push back"; "" if there is none.
[[nodiscard]] std::string with_particle(const Tree& tree, std::size_t verb);

// `outer` is the attitude of the clause that `verb` heads, `slot` is one of its slots; nothing
// where the clause leaves what is told to the noun.
[[nodiscard]] std::optional<Attitude> of_told(const Tree& tree, std::size_t verb, const Slot& slot,
                                              Attitude outer);

// "DESPITE rumours", "contrary to claims": what is told there nobody stands for.
[[nodiscard]] bool conceded(const Tree& tree, std::size_t noun);

// "Misled readers with a story that it had closed": who deceives denies nothing, the text does.
[[nodiscard]] bool deceives(const Tree& tree, std::size_t verb);

}  // namespace gainsay::grammar
