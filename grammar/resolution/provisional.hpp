// What stands for an entity in a claim until the document's end: short enough to need no memory of
// its own, and no text begins so.
#pragma once

#include <string>
#include <string_view>

#include "grammar/resolution/entities.hpp"

namespace gainsay::grammar {

inline constexpr std::string_view provisional_mark = "\x01\x02\x01";

[[nodiscard]] inline std::string provisional(EntityId id) {
    std::string out(provisional_mark);
    for (int shift = 0; shift < 32; shift += 8)
        out += static_cast<char>(static_cast<unsigned char>((id >> shift) & 0xFFU));
    return out;
}

// nobody for any other text.
[[nodiscard]] inline EntityId entity_in(std::string_view text) {
    if (text.size() != provisional_mark.size() + 4 || !text.starts_with(provisional_mark))
        return nobody;
    EntityId id = 0;
    for (std::size_t i = 0; i < 4; ++i)
        id |= static_cast<EntityId>(static_cast<unsigned char>(text[provisional_mark.size() + i]))
              << (8 * i);
    return id;
}

}  // namespace gainsay::grammar
