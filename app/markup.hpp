// The quote of a web page as people read it: the page's bytes hold tags and entities between the
// words.
#pragma once

#include <optional>
#include <string>

#include "gainsay/finding.hpp"

namespace gainsay::app {

// The sentence with mark signs (app/text.hpp) around what is marked in the quote; nothing if the
// quote holds no markup, or is not the sentence with markup in it.
[[nodiscard]] std::optional<std::string> without_markup(const Evidence& side);

}  // namespace gainsay::app
