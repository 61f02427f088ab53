// The values of the public enumerations, by the names that the tables hold.
#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include "gainsay/store.hpp"

namespace gainsay::store {

[[nodiscard]] inline std::string_view name(BlockKind kind) {
    static constexpr std::array<std::string_view, 5> names = {"heading", "paragraph", "list-item",
                                                              "quote", "table-cell"};
    return names.at(static_cast<std::size_t>(kind));
}

// `count` values from 0. A name that is none of theirs means that the file is damaged.
template <typename Enum>
Enum value_of(std::string_view text, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (name(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
    throw std::runtime_error("unknown value " + std::string(text));
}

[[nodiscard]] inline DecisionState decision_state(std::string_view text) {
    return value_of<DecisionState>(text, 5);
}
[[nodiscard]] inline FindingKind finding_kind(std::string_view text) {
    return value_of<FindingKind>(text, 3);
}

}  // namespace gainsay::store
