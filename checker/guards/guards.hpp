// Guards: why two claims that look like a conflict are none. Each is asked in turn, by name; the
// first that objects silences the pair, or turns it into a reversal. To add one: a function, a line
// in the table, its cases.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "checker/checks/checks.hpp"

namespace gainsay::checker {

enum class Ruling : std::uint8_t { silence, reversal };

struct Objection {
    Ruling ruling = Ruling::silence;
    std::string why;
    // The claims show that the same words are no conflict: what only compares words need not ask.
    bool settles = false;
};

struct Guard {
    std::string_view id;
    std::string_view title;
    std::optional<Objection> (*ask)(const Pair& pair, const Conflict& conflict);
};
[[nodiscard]] std::span<const Guard> all_guards();

// "500 euros monthly", "6,000 euros annually": amounts that cannot be held against each other.
[[nodiscard]] bool of_different_periods(const Pair& pair);

// The guard under which deduplication counts what it leaves out.
inline constexpr std::string_view restatement = "restatement";

}  // namespace gainsay::checker
