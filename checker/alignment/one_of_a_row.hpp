// Things of one kind that a letter or a number tells apart.
#pragma once

#include <string_view>

namespace gainsay::checker {

// "The A sample", "the B sample"; "hall C", "hall D".
[[nodiscard]] bool lettered_apart(std::string_view a, std::string_view b);
// "Version 4", "version 5"; "Flight 214", "Flight 215".
[[nodiscard]] bool numbered_apart(std::string_view a, std::string_view b);

}  // namespace gainsay::checker
