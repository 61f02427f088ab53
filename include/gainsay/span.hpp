// A byte range of a document's own file: half-open, 32 bits (files above 4 GiB are refused by `documents`).
#pragma once

#include <compare>
#include <cstdint>

namespace gainsay {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(Span other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace gainsay
