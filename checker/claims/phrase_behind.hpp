// The phrase that hangs on another by a preposition: "errors" of "free of errors", "the sale" of
// "no part in the sale".
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::checker {

// Behind the first of `openers`, each between blanks (" of "); nothing where none is there. Owns
// its words, its span is in the same file.
[[nodiscard]] std::optional<Phrase> phrase_behind(const Phrase& phrase,
                                                  std::initializer_list<std::string_view> openers);

}  // namespace gainsay::checker
