// The square of obligation, permission and prohibition (von Wright 1951, Deontic Logic): what a
// claim binds somebody to.
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

enum class Force : std::uint8_t { none, obligation, exemption, permission, prohibition };

[[nodiscard]] Force force_of(const Proposition& p);
// "A duty", "no duty", "allowed", "forbidden"; empty for none.
[[nodiscard]] std::string_view name(Force force);
// "May" on its own: it permits where the other side speaks of a duty.
[[nodiscard]] bool permits(const Proposition& p);

}  // namespace gainsay::checker
