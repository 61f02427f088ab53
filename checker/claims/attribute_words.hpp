// The words of checker/data/attributes.txt: in which words an attribute is told, and what measures
// it.
#pragma once

#include <string_view>
#include <vector>

#include "checker/claims/attribute.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

// Views into the file, which lives as long as the program.
using AttributeNames = std::vector<std::string_view>;

// A line of the file that is no attribute's own: "having", "plain", "of-event".
[[nodiscard]] bool in_attribute_list(std::string_view kind, std::string_view word);
// The figure measures what the attribute is measured in: no attendance in euros.
[[nodiscard]] bool fits(std::string_view name, const Quantity& figure);
// Which attributes a word tells in a form; mostly none or one.
[[nodiscard]] AttributeNames told_by(AttributeForm form, std::string_view word);

}  // namespace gainsay::checker
