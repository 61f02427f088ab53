// The first bytes of a text, eight at most, as one number, the first one lowest: what hashes of
// words are made from.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace gainsay::grammar {

[[nodiscard]] constexpr std::uint64_t first_bytes(std::string_view text) {
    const std::size_t size = text.size() < 8 ? text.size() : 8;
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
        const auto four_at = [&](std::size_t at) {
            std::uint32_t bytes = 0;
            std::memcpy(&bytes, text.data() + at, sizeof(bytes));
            return std::uint64_t{bytes};
        };
        if (size >= 4) return four_at(0) | four_at(size - 4) << (8 * (size - 4));
    }
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < size; ++i)
        bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
    return bytes;
}

}  // namespace gainsay::grammar
