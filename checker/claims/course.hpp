// Which way a measure went, as words tell it: "rose", "was up on the year", "was lower", "remained
// stable", "did not change". How far, and from where to where, is read in trend.hpp.
#pragma once

#include <cstdint>

namespace gainsay::checker {

struct Proposition;

enum class Way : std::uint8_t { unknown, up, down, level };

// Unknown for what is denied and for what is told against something else than an earlier time
// ("higher than expected").
[[nodiscard]] Way course_of(const Proposition& p);

// Which way it is said not to have gone: "did not rise", "was not higher".
[[nodiscard]] Way course_denied(const Proposition& p);

// "Remained stable" beside "rose SLIGHTLY", "BROADLY stable" beside "rose": both may be told of one
// course. Not so "broadly stable" beside "rose sharply".
[[nodiscard]] bool hardly_apart(const Proposition& level, const Proposition& moved);

}  // namespace gainsay::checker
