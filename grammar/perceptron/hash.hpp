// Features are 64-bit hashes; the model keeps the upper 32 bits of each. Changing anything here
// makes a trained model useless.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay::grammar::perceptron {

using Hash = std::uint64_t;

// Pelle Evensen's "rrmxmx"-like finaliser, with one round less: quick, and good enough in the upper
// half.
[[nodiscard]] constexpr Hash mix(Hash x) {
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ULL;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ULL;
    x ^= x >> 32;
    return x;
}

[[nodiscard]] constexpr Hash hash_text(std::string_view text) {
    Hash hash = 0x9E3779B97F4A7C15ULL ^ text.size();
    Hash word = 0;
    std::size_t filled = 0;
    for (const char c : text) {
        word |= static_cast<Hash>(static_cast<unsigned char>(c)) << (8 * filled);
        if (++filled == 8) {
            hash = mix(hash ^ word);
            word = 0;
            filled = 0;
        }
    }
    return filled == 0 ? hash : mix(hash ^ word);
}

// A feature is a template's number and one or two values.
[[nodiscard]] constexpr Hash feature(Hash id, Hash a) {
    return mix(a + id * 0x9E3779B97F4A7C15ULL);
}
[[nodiscard]] constexpr Hash feature(Hash id, Hash a, Hash b) {
    return mix(mix(a + id * 0x9E3779B97F4A7C15ULL) + b * 3);
}

}  // namespace gainsay::grammar::perceptron
