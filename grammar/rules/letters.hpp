// UTF-8 as rule files need it: is it well formed, and in lower case.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::grammar::rules {

// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7).
[[nodiscard]] std::optional<std::size_t> first_bad_byte(std::string_view text);

// Lower case by the simple mapping, letter by letter. `text` is well-formed.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace gainsay::grammar::rules
