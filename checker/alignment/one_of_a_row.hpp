// Things of one kind that a letter or a number tells apart.
#pragma once

#include <string_view>

namespace gainsay::checker {

// "The A sample", "the B sample"; "hall C", "hall D".
[[nodiscard]] bool lettered_apart(std::string_view a, std::string_view b);
// "Version 4 of the software", "version 5"; "Flight 214", "Flight 215"; "the 2019 model", "the 2021
// model": of one noun two numbers, and none that both have.
[[nodiscard]] bool numbered_apart(std::string_view a, std::string_view b);
// The same of whole sentences: "Ward 3", "Ward 7", and not "cost 14 euros".
[[nodiscard]] bool numbered_apart_in_sentences(std::string_view a, std::string_view b);

}  // namespace gainsay::checker
