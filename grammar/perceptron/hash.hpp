// Texts and features as hashes. Changing anything here makes a trained model useless.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/first_bytes.hpp"

namespace gainsay::grammar::perceptron {

using Hash = std::uint64_t;
using Key = std::uint32_t;  // a feature, or a part of one

[[nodiscard]] constexpr Key key_of(Hash hash) { return static_cast<Key>(hash >> 32); }

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
    for (; !text.empty(); text.remove_prefix(text.size() < 8 ? text.size() : 8))
        hash = mix(hash ^ first_bytes(text));
    return hash;
}

// A small number as a key: spread over all bits.
[[nodiscard]] constexpr Key spread(Key value) {
    value *= 0x9E3779B1U;
    value ^= value >> 15U;
    return value * 0x85EBCA77U;
}

// A feature is a template's number and up to four keys. Keys are spread already: a sum keeps them
// apart, and one multiplication spreads it again.
[[nodiscard]] constexpr Key joined_sum(Key id, Key a, Key b = 0, Key c = 0, Key d = 0) {
    return (a + b * 3) + (c * 5 + d * 9) + id * 0x9E3779B9U;
}
[[nodiscard]] constexpr Key spread_sum(Key sum) {
    sum ^= sum >> 15U;
    sum *= 0x2C1B3C6DU;
    return sum ^ sum >> 13U;
}
[[nodiscard]] constexpr Key join(Key id, Key a, Key b = 0, Key c = 0, Key d = 0) {
    return spread_sum(joined_sum(id, a, b, c, d));
}

}  // namespace gainsay::grammar::perceptron
