// Classes of verbs that alignment must know, from checker/data/verb-classes.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::checker {

enum class VerbClass : std::uint8_t { value, above, below, state, change, list, have };

[[nodiscard]] bool in_class(std::string_view verb, VerbClass verb_class);

}  // namespace gainsay::checker
