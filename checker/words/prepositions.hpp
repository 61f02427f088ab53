// Prepositions that say the opposite of the same thing, from checker/data/prepositions.txt.
#pragma once

#include <string_view>

namespace gainsay::checker {

// "With", "without"; the order does not matter. Both in lower case.
[[nodiscard]] bool opposite_prepositions(std::string_view a, std::string_view b);
// Opens a phrase that tells where something is: "in Canada", "away from the depot".
[[nodiscard]] bool opens_place(std::string_view phrase);
// How many bytes of a phrase a listed preposition and the blank behind it take; 0: it opens with
// none.
[[nodiscard]] std::size_t preposition_length(std::string_view phrase);

}  // namespace gainsay::checker
