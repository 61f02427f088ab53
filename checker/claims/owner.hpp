// Whose a thing is, told before it: "NORVANE'S workforce", "the WORKERS' pay".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::checker {

// "Norvane's", "Norvane’s", "the workers'": where the ending stands, and how long it is with the
// blank behind it; npos where none does.
struct OwnerEnding {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};
[[nodiscard]] OwnerEnding owner_ending(std::string_view text);
// "Norvane" of "Norvane's workforce".
[[nodiscard]] std::optional<Phrase> owner_in(const Phrase& phrase);

}  // namespace gainsay::checker
